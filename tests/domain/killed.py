"""A program that kills processes as they append to a ledger, for the tests of kills.

    python -m tests.domain.killed LEDGER KILLS SEED

Each process is a fork of this one, so that it is at work at once. One in five is killed
at a random moment of its beginning, the others at one after their first answer. After
each kill the ledger must be sound and hold, whole, all that the process had answered
for; else this program ends with an error. At the end it prints how many articles there
are.
"""

import os
import signal
import sys
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from domain.ledger import Ledger, Outcome, Reading, open_ledger
from tests.builders import figure, telling

REPORTS = 5
LONGEST = 0.06
"""Seconds within which a process is killed."""

EARLY = 5
"""Of so many processes one is killed without waiting for its first answer."""


def readings(name: str, count: int) -> list[Reading]:
    """Make articles of five reports each."""
    made = []
    for number in range(count):
        article_id = f"{name}-{number}"
        told = (figure(quote=f"The toll rose to {n}.") for n in range(REPORTS))
        made.append(Reading(*telling(*told, article_id=article_id), article_id))
    return made


def append(path: Path, name: str, answers: int) -> None:
    """Append articles one by one and in batches, and tell of each that is answered for."""
    with open_ledger(path) as ledger:
        for turn in range(10_000):
            count = 1 if turn % 2 else 4
            some = readings(f"{name}-{turn}", count)
            outcomes = ledger.read_many(some, now=datetime.now(UTC))
            told = [one.article_id for one in outcomes if isinstance(one, Outcome)]
            os.write(answers, "".join(f"{one}\n" for one in told).encode())


def killed(path: Path, name: str, delay: float, *, early: bool) -> set[str]:
    """Let a process append, kill it after a while, and return what it answered for."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            append(path, name, writing)
        finally:
            # Whatever went wrong, here is no second one to go on with the kills.
            os._exit(1)
    os.close(writing)
    first = b"" if early else os.read(reading, 1)
    time.sleep(delay)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as answers:
        return set((first + answers.read()).decode().split())


def look(ledger: Ledger, answered: set[str], after: int) -> int:
    """See that a ledger is sound and whole; return how many articles are new in it."""
    problems = ledger.check()
    if problems:
        raise AssertionError(problems)
    counts = Counter(recorded.stream for recorded in ledger.recorded(after=after))
    if set(counts.values()) - {1 + REPORTS}:
        raise AssertionError(f"articles of other sizes: {counts}")
    if any(ledger.stream_of(one) is None for one in answered):
        raise AssertionError(f"of what was answered for, some is lost: {answered}")
    return len(counts)


def main(path: Path, kills: int, seed: int) -> None:
    """Kill again and again, and look at the ledger after each kill."""
    random = Random(seed)  # noqa: S311  # repeatable, not secret
    articles = after = 0
    for kill in range(kills):
        delay, early = random.uniform(0, LONGEST), kill % EARLY == 0
        answered = killed(path, f"run{kill}", delay, early=early)
        with open_ledger(path) as ledger:
            articles += look(ledger, answered, after)
            after = ledger.position()
    print(articles)  # noqa: T201  # the answer


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
