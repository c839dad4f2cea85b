"""Which reports tell of one happening, and what they tell of it together.

Reports of one article are about different happenings: the article's reading has seen
to that. Reports of different articles are about one where a rule says so. What a
person decided holds against every rule, and a later decision against an earlier one.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from typing import Generic, TypeVar

from domain.decisions import HappeningsMerged
from domain.order import OrderKey
from domain.reports import Report
from domain.vocabulary import Precision

from .decided import Grouping
from .entries import Entry

R = TypeVar("R", bound=Report)
Rulings = dict[frozenset[str], bool]

WINDOW = timedelta(days=31)
"""How far apart in the order reports of one happening may stand."""

FINENESS = {
    Precision.DAY: 0,
    Precision.WEEK: 1,
    Precision.MONTH: 2,
    Precision.YEAR: 3,
    Precision.UNKNOWN: 4,
}


@dataclass(frozen=True, slots=True)
class Happening(Generic[R]):
    """One happening with the entries that tell of it, in the order of time."""

    entries: tuple[Entry[R], ...]

    @property
    def best(self) -> Entry[R]:
        """The entry that dates it best: finest, shortest, then first."""
        return min(self.entries, key=_vagueness)

    @property
    def key(self) -> OrderKey:
        """Its place in the order."""
        return self.best.key

    @property
    def start(self) -> date | None:
        """Its first day, None where no report dates it."""
        return self.best.start

    @property
    def end(self) -> date | None:
        """Its last day, None where no report dates it."""
        return self.best.end

    @property
    def coarse(self) -> bool:
        """Whether it is dated by no day or week."""
        return FINENESS[self.best.report.happened.precision] > 1 and not self._short

    @property
    def _short(self) -> bool:
        if self.start is None or self.end is None:
            return False
        return self.end - self.start < timedelta(days=25)


def gather(
    entries: Iterable[Entry[R]],
    same: Callable[[Entry[R], Entry[R]], bool],
    groups: Iterable[Grouping] = (),
) -> list[Happening[R]]:
    """Return the happenings that entries tell of, in the order of time.

    `same` says of two entries whether they tell of one happening.
    """
    ruled = rulings(groups)
    gathered: list[list[Entry[R]]] = []
    for entry in entries:
        home = _home(entry, gathered, same, ruled)
        if home is None:
            gathered.append([entry])
        else:
            home.append(entry)
    happenings = [Happening(tuple(told)) for told in _merged(gathered, ruled)]
    return sorted(happenings, key=lambda happening: happening.key)


def rulings(groups: Iterable[Grouping]) -> Rulings:
    """Return for each pair of reports that was decided on whether they are one."""
    ruled: Rulings = {}
    for group in groups:
        for pair in combinations(group.report_ids, 2):
            ruled[frozenset(pair)] = isinstance(group, HappeningsMerged)
    return ruled


def overlap(one: Entry[Report], other: Entry[Report]) -> bool:
    """Tell whether two entries are dated and share a day."""
    if one.start is None or one.end is None:
        return False
    if other.start is None or other.end is None:
        return False
    return one.start <= other.end and other.start <= one.end


def alike(one: Iterable[str], other: Iterable[str]) -> bool:
    """Tell whether two groups of parties share at least half of their members."""
    first, second = frozenset(one), frozenset(other)
    return 2 * len(first & second) >= len(first | second)


def _home(
    entry: Entry[R],
    gathered: list[list[Entry[R]]],
    same: Callable[[Entry[R], Entry[R]], bool],
    ruled: Rulings,
) -> list[Entry[R]] | None:
    for told in reversed(gathered):
        if entry.day - told[0].day > WINDOW:
            return None
        if _fits(entry, told, same, ruled):
            return told
    return None


def _fits(
    entry: Entry[R],
    told: list[Entry[R]],
    same: Callable[[Entry[R], Entry[R]], bool],
    ruled: Rulings,
) -> bool:
    decided = [ruled.get(frozenset((entry.id, other.id))) for other in told if ruled]
    if True in decided or False in decided:
        return False not in decided
    if any(other.report.article_id == entry.report.article_id for other in told):
        return False
    return any(same(entry, other) for other in told)


def _merged(gathered: list[list[Entry[R]]], ruled: Rulings) -> list[list[Entry[R]]]:
    """Join what a person merged and no rule had brought together."""
    merged = [list(told) for told in gathered]
    for pair in (pair for pair, one in ruled.items() if one):
        homes = [told for told in merged if not pair.isdisjoint(e.id for e in told)]
        if len(homes) <= 1:
            continue
        joined = sorted((entry for told in homes for entry in told), key=_key)
        merged = [told for told in merged if told not in homes]
        merged.append(joined)
    return merged


def _key(entry: Entry[Report]) -> OrderKey:
    return entry.key


def _vagueness(entry: Entry[Report]) -> tuple[bool, int, timedelta, OrderKey]:
    if entry.start is None or entry.end is None:
        return True, 0, timedelta(0), entry.key
    fineness = FINENESS[entry.report.happened.precision]
    return False, fineness, entry.end - entry.start, entry.key
