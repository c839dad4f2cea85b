"""How fast a ledger in PostgreSQL appends and reads, beside one in a file.

    python -m benchmarks.postgres [URL]

Without a URL it starts a server of its own, on this machine. The two ledgers take
turns; a line tells the median of SQLite's time by PostgreSQL's: 1 is as fast, 0.5 half
as fast. Both wait for the disk at every transaction. A URL must name a schema that is
not there yet.
"""

import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from statistics import median
from time import perf_counter

from domain.ledger import Ledger, open_ledger
from tests.postgres_server import Server

from .generate import stories
from .rivals import NOW

TURNS = 12
ARTICLES = 20
BULK = 100


def seconds(work: Callable[[], object]) -> float:
    """Return how long some work takes."""
    begin = perf_counter()
    work()
    return perf_counter() - begin


def ratios(ledgers: tuple[Ledger, Ledger]) -> dict[str, float]:
    """Let both ledgers append and read, in turns, and return the ratios."""
    made = stories()
    times: dict[str, list[float]] = {}
    for turn in range(TURNS):
        one_by_one = list(islice(made, ARTICLES))
        together = list(islice(made, BULK))
        after = ledgers[0].position()
        took = {}
        for ledger in ledgers[:: 1 if turn % 2 else -1]:
            took[ledger] = (
                seconds(
                    lambda ledger=ledger: [
                        ledger.read_many([one], now=NOW) for one in one_by_one
                    ]
                ),
                seconds(lambda ledger=ledger: ledger.read_many(together, now=NOW)),
                seconds(lambda ledger=ledger: list(ledger.recorded(after=after))),
            )
        names = ("append, an article a transaction", "append, 100", "read")
        file, database = (took[ledger] for ledger in ledgers)
        for name, one, other in zip(names, file, database, strict=True):
            times.setdefault(name, []).append(one / other)
    return {name: median(some) for name, some in times.items()}


def main(url: str | None) -> None:
    """Print the ratios."""
    with ExitStack() as stack:
        if url is None:
            server = Server()
            stack.callback(server.remove)
            url = server.url()
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        file = stack.enter_context(open_ledger(Path(folder) / "ledger.db"))
        database = stack.enter_context(open_ledger(url))
        for name, ratio in ratios((file, database)).items():
            print(f"{name:34} {ratio:.2f}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else None)
