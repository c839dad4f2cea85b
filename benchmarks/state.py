"""How long the state of one negotiation takes as the ledger grows.

Run `python -m benchmarks.state [EVENTS...]`, by default 10000, 100000 and 1000000. For
each number of events a ledger of made-up news is filled; a negotiation is about 2000
events long in all of them. Printed are the time to read and fold the state of one
negotiation in this process, as of a day in its middle, and that of `parley state` from
the command line, each beside the same at the smallest ledger.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.generate import Story, stories, talks_of
from domain.ledger import Ledger, open_ledger
from domain.ledger.recorded import Reading
from projections.history import History
from projections.outline import TalksOutline
from projections.talks import state

RUNS = 7
BATCH = 100
NOW = datetime(2026, 1, 1, tzinfo=UTC)


def main(sizes: Sequence[int]) -> None:
    """Fill ledgers of each size, and time the state of one negotiation in each."""
    first: tuple[float, float] | None = None
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "parley.db"
            with open_ledger(path) as ledger:
                _fill(ledger, size)
                inside = median(_in_process(ledger) for _ in range(RUNS))
            outside = median(_from_command_line(path) for _ in range(RUNS))
        first = first or (inside, outside)
        print(
            f"{size} events: in process {inside * 1000:.1f} ms "
            f"({inside / first[0]:.2f} times the smallest), from the command line "
            f"{outside:.2f} s ({outside / first[1]:.2f} times)"
        )


def _fill(ledger: Ledger, size: int) -> None:
    told = stories(size)
    while batch := list(islice(told, BATCH)):
        ledger.read_many(list(_readings(batch)), now=NOW)


def _readings(batch: Sequence[Story]) -> Iterator[Reading]:
    for story in batch:
        yield Reading(story.article, story.reports, story.given_id)


def _middle() -> date:
    return talks_of(0).began + timedelta(days=150)


def _in_process(ledger: Ledger) -> float:
    known = talks_of(0)
    outline = TalksOutline(
        slug=known.slug,
        title="Made-up talks",
        sides=known.sides,
        mediators=(known.mediator,),
    )
    started = perf_counter()
    events = [one.event for one in ledger.recorded(talks=known.slug)]
    telling = History.of(events).told(_middle(), talks=known.slug)
    state(telling, outline)
    return perf_counter() - started


def _from_command_line(path: Path) -> float:
    words = ["state", "--talks", talks_of(0).slug, "--as-of", _middle().isoformat()]
    command = [sys.executable, "-m", "parley", *words, "--ledger", str(path)]
    started = perf_counter()
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603  # Own command only.
    return perf_counter() - started


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [10_000, 100_000, 1_000_000])
