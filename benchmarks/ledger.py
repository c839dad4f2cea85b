"""How fast the ledger appends and reads, beside a bare loop and the library as it comes.

    python -m benchmarks.ledger [EVENTS]

Three files are filled with the same made-up news of so many events (10,000 if not told);
then the ledger, the bare loop and the library take turns at small portions more of it,
and at reading portions back, each of them first in every third turn, so that whatever
else the machine does falls on all alike.
A line's ratio is the median, over the turns, of the other's time by the ledger's: 1 is as
fast, 2 twice as fast as the other, 0.5 half as fast. All wait for the disk at every
transaction (synchronous = FULL).

Found on two shared cores with Python 3.11, in some ten runs at 10,000, 100,000 and
1,000,000 events, which are much alike:

                                       of bare      of the library
    append, an article a transaction   0.40 - 0.51  0.9 - 1.2
    append, 100 a transaction          0.41 - 0.57  1.15 - 1.4
    read into typed events             0.25 - 0.28  1.6 - 2.0
    read rows as stored                1.2 - 1.35

What stands between the ledger and the bare loop: both make the same rows in the same
file, and an append of the bare loop is little else. Half of the ledger's time is what
comes before: looking whether the article and its id are known and whether each quote
stands in the text, and making rows of models: JSON (7 of 100), the report's id (15),
digest and columns (10), the chain (7). Reading is more than half pydantic, which makes
some six values for each report and checks each; a tenth goes into comparing what is read
with its digest. Making the values in Python without any check takes as long, and sharing
equal ones saves a tenth: neither is worth a second way to read an event.

An index of the events' table on (talks, published) would cost an append 4 % more with an
article a transaction and 10 % with 100; one on report ids 14 and 8 %.
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

TURNS = 24
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
        self._turn = 0

    def portion(self, articles: int) -> Portion:
        """Take more of the news."""
        some = list(islice(self._news, articles))
        self.events += len(some) * EVENTS_AN_ARTICLE
        return Portion(
            [Reading(one.article, one.reports, one.given_id) for one in some],
            [plain(one) for one in some],
            [self.library.types.typed(one) for one in some],
        )

    def append(self, portion: Portion, at_once: int) -> list[float]:
        """Append a portion, so many articles in a transaction; return the times."""
        cuts = [slice(n, n + at_once) for n in range(0, len(portion.plain), at_once)]
        return self._timed(
            lambda: self._take([portion.readings[cut] for cut in cuts]),
            lambda: [self.bare.append(portion.plain[cut]) for cut in cuts],
            lambda: [self.library.append(portion.typed[cut]) for cut in cuts],
        )

    def _take(self, cuts: Sequence[Sequence[Reading]]) -> None:
        for cut in cuts:
            outcomes = self.ledger.read_many(cut, now=NOW)
            if any(isinstance(outcome, Exception) for outcome in outcomes):
                raise AssertionError(outcomes)

    def read(self, after: int) -> list[float]:
        """Read a span of events; return the times."""
        upto = after + SPAN
        return self._timed(
            lambda: sum(1 for _ in self.ledger.recorded(after=after, upto=upto)),
            lambda: self.bare.read(after, upto),
            lambda: self.library.read(after, upto),
        )

    def read_rows(self, after: int) -> list[float]:
        """Read a span of rows as they are; return the times."""
        upto = after + SPAN
        return self._timed(
            lambda: sum(map(len, self.ledger.rows(after=after, upto=upto))),
            lambda: self.bare.read(after, upto),
        )

    def _timed(self, *works: Callable[[], object]) -> list[float]:
        """Time some works, another one first at each turn."""
        self._turn += 1
        times = [0.0] * len(works)
        for n in range(len(works)):
            which = (n + self._turn) % len(works)
            times[which] = timed(works[which])
        return times


def timed(work: Callable[[], object]) -> float:
    """Return how long some work takes, without the garbage that others left."""
    gc.collect()
    started = perf_counter()
    work()
    return perf_counter() - started


def told(what: str, events: int, times: Sequence[Sequence[float]]) -> None:
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
    # Here, and not where temporary files go, which may be no disk at all.
    with tempfile.TemporaryDirectory(prefix="benchmark-", dir=".") as folder:
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
