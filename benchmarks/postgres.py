"""How fast a ledger in PostgreSQL appends and reads, beside one in a file.

    python -m benchmarks.postgres [URL]

Without a URL it starts a server of its own, on this machine. The two ledgers take
turns; a line tells the median of SQLite's time by PostgreSQL's: 1 is as fast, 0.5 half
as fast. Both wait for the disk at every transaction. A URL must name a schema that is
not there yet.
"""

import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from itertools import islice
from pathlib import Path
from statistics import median
from time import perf_counter

from domain.ledger import Ledger, Reading, open_ledger
from tests.postgres_server import Server

from .generate import EVENTS_AN_ARTICLE, stories
from .rivals import NOW

TURNS = 12
ARTICLES = 20
BULK = 100
LINES = ("append, an article a transaction", "append, 100 a transaction", "read")


def seconds(work: Callable[[], object]) -> float:
    """Return how long some work takes."""
    begin = perf_counter()
    work()
    return perf_counter() - begin


def turn(
    ledger: Ledger, few: Sequence[Reading], many: Sequence[Reading]
) -> tuple[float, float, float]:
    """Let a ledger append articles one by one, and more together, and read them back."""
    after = ledger.position()
    return (
        seconds(lambda: [ledger.read_many([one], now=NOW) for one in few]),
        seconds(lambda: ledger.read_many(many, now=NOW)),
        seconds(lambda: list(ledger.recorded(after=after))),
    )


def ratios(file: Ledger, database: Ledger) -> Iterator[tuple[float, ...]]:
    """Yield the file's times by the database's, for each turn."""
    whole = TURNS * (ARTICLES + BULK) * EVENTS_AN_ARTICLE * 2
    made = (
        Reading(one.article, one.reports, one.given_id) for one in stories(int(whole))
    )
    for number in range(TURNS):
        few, many = list(islice(made, ARTICLES)), list(islice(made, BULK))
        order = (file, database) if number % 2 else (database, file)
        took = {ledger.place: turn(ledger, few, many) for ledger in order}
        pairs = zip(took[file.place], took[database.place], strict=True)
        yield tuple(one / other for one, other in pairs)


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
        found = zip(*ratios(file, database), strict=True)
        for name, some in zip(LINES, found, strict=True):
            print(f"{name:34} {median(some):.2f}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else None)
