"""How fast the ledger appends and reads, beside a bare loop and the library as it comes.

    python -m benchmarks.ledger [EVENTS]

Three files are filled with the same made-up news of so many events (10,000 if not told);
then the ledger, the bare loop and the library take turns at small portions more of it,
and at reading portions back, so that whatever else the machine does falls on all alike.
A line's ratio is the median, over the turns, of the other's time by the ledger's: 1 is as
fast, 2 twice as fast as the other, 0.5 half as fast. All wait for the disk at every
transaction (synchronous = FULL).
"""

import gc
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import NamedTuple

from domain.ledger import Ledger, Reading, open_ledger

from .generate import EVENTS_AN_ARTICLE, Story, stories
from .rivals import NOW, Bare, Library, Plain, Typed, plain

FILL = 100
"""Articles that are appended together to fill the files."""

TURNS = 15
ARTICLES = 20
"""How many articles are appended one by one at a turn."""

BULK = 100
"""How many articles are appended in one transaction."""

SPAN = 2000
"""How many events are read at a turn."""


class Portion(NamedTuple):
    """The same articles, as each of the three wants them."""

    readings: Sequence[Reading]
    plain: Sequence[Plain]
    typed: Sequence[Typed]


class Race:
    """The ledger, the bare loop and the library, each with a file of its own."""

    def __init__(self, folder: Path, news: Iterator[Story]) -> None:
        self._news = news
        self.ledger: Ledger = open_ledger(folder / "ledger.db")
        self.bare = Bare(folder)
        self.library = Library(folder)
        self.events = 0

    def portion(self, articles: int) -> Portion:
        """Take more of the news."""
        some = list(islice(self._news, articles))
        self.events += len(some) * EVENTS_AN_ARTICLE
        return Portion(
            [Reading(one.article, one.reports, one.given_id) for one in some],
            [plain(one) for one in some],
            [self.library.types.typed(one) for one in some],
        )

    def append(self, portion: Portion, at_once: int) -> tuple[float, float, float]:
        """Append a portion, so many articles in a transaction; return the times."""
        cuts = range(0, len(portion.plain), at_once)
        return (
            timed(
                lambda: self._take([portion.readings[n : n + at_once] for n in cuts])
            ),
            timed(
                lambda: [self.bare.append(portion.plain[n : n + at_once]) for n in cuts]
            ),
            timed(
                lambda: [
                    self.library.append(portion.typed[n : n + at_once]) for n in cuts
                ]
            ),
        )

    def _take(self, cuts: Sequence[Sequence[Reading]]) -> None:
        for cut in cuts:
            outcomes = self.ledger.read_many(cut, now=NOW)
            if any(isinstance(outcome, Exception) for outcome in outcomes):
                raise AssertionError(outcomes)

    def read(self, after: int) -> tuple[float, float, float]:
        """Read a span of events; return the times."""
        upto = after + SPAN
        return (
            timed(lambda: sum(1 for _ in self.ledger.recorded(after=after, upto=upto))),
            timed(lambda: self.bare.read(after, upto)),
            timed(lambda: self.library.read(after, upto)),
        )

    def read_rows(self, after: int) -> tuple[float, float]:
        """Read a span of rows as they are; return the times."""
        upto = after + SPAN
        return (
            timed(lambda: sum(map(len, self.ledger.rows(after=after, upto=upto)))),
            timed(lambda: self.bare.read(after, upto)),
        )


def timed(work: Callable[[], object]) -> float:
    """Return how long some work takes, without looking through what others left."""
    gc.collect()
    gc.freeze()
    started = perf_counter()
    work()
    return perf_counter() - started


def told(what: str, events: int, times: Sequence[tuple[float, ...]]) -> None:
    """Print the speeds of all, and the ledger's by those of the others."""
    names = ("ledger", "bare", "library")
    columns = list(zip(*times, strict=True))
    speeds = ", ".join(
        f"{name} {events / median(column):,.0f}"
        for name, column in zip(names, columns, strict=False)
    )
    ratios = ", ".join(
        f"{median(other / ours for other, ours in zip(column, columns[0], strict=True)):.2f}"
        f" of {name}"
        for name, column in zip(names[1:], columns[1:], strict=False)
    )
    print(f"{what}: events a second: {speeds}; ratios: {ratios}")


def main(events: int = 10_000) -> None:
    """Fill the files and let the three take turns."""
    more = TURNS * (ARTICLES + BULK) * EVENTS_AN_ARTICLE
    news = stories(events + more)
    with tempfile.TemporaryDirectory(dir=".") as folder:
        race = Race(Path(folder), news)
        while race.events < events:
            race.append(race.portion(FILL), FILL)
        print(f"{race.events:,} events in each file, about 700 bytes each")
        single = [race.append(race.portion(ARTICLES), 1) for _ in range(TURNS)]
        told("append, an article a transaction", ARTICLES * EVENTS_AN_ARTICLE, single)
        bulk = [race.append(race.portion(BULK), BULK) for _ in range(TURNS)]
        told("append, 100 articles a transaction", BULK * EVENTS_AN_ARTICLE, bulk)
        starts = [(race.events - SPAN) * n // TURNS for n in range(TURNS)]
        told("read into typed events", SPAN, [race.read(start) for start in starts])
        told("read rows as stored", SPAN, [race.read_rows(start) for start in starts])


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
