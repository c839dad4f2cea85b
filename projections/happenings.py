"""Which reports tell of one happening, and what they tell of it together.

Reports of one article are about different happenings: the article's reading has seen
to that. Reports of different articles are about one where a rule says so. What a
person decided holds against every rule, and a later decision against an earlier one.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from typing import Generic, TypeVar

from domain.decisions import HappeningsMerged
from domain.order import OrderKey
from domain.reports import Report
from domain.vocabulary import Level, Precision

from .blocks import Blocks
from .decided import Grouping
from .entries import Entry
from .evidence import Join
from .sameness import judge
from .verdicts import Bond

R = TypeVar("R", bound=Report)
Rulings = dict[frozenset[str], bool]
Days = tuple[date, date]

DECIDED = "a person decided that they tell of one happening"

FINENESS = {
    Precision.DAY: 0,
    Precision.WEEK: 1,
    Precision.MONTH: 2,
    Precision.YEAR: 3,
    Precision.UNKNOWN: 4,
}


@dataclass(frozen=True, slots=True)
class Happening(Generic[R]):
    """One happening with the entries that tell of it, in the order of time.

    `joins` tell why the entries after the first belong to it.
    """

    entries: tuple[Entry[R], ...]
    joins: tuple[Join, ...] = ()

    @property
    def best(self) -> Entry[R]:
        """The entry that dates it best: most supported, finest, shortest, then first."""
        support = _support(self.entries)
        return min(self.entries, key=lambda e: (-support[_days(e)], _vagueness(e)))

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
    entries: Iterable[Entry[R]], groups: Iterable[Grouping] = ()
) -> list[Happening[R]]:
    """Return the happenings that entries tell of, in the order of time.

    An entry is joined where the rules say so of one report there and none contradicts.
    """
    ruled = rulings(groups)
    homes: list[list[Entry[R]]] = []
    joins: list[list[Join]] = []
    blocks = Blocks()
    for entry in entries:
        home, join = _home(entry, homes, blocks.near(entry), ruled)
        if home == len(homes):
            homes.append([])
            joins.append([])
        homes[home].append(entry)
        joins[home].extend(() if join is None else (join,))
        blocks.file(entry, home)
    found = zip(homes, joins, strict=True)
    happenings = [
        Happening(tuple(told), tuple(joined)) for told, joined in _merged(found, ruled)
    ]
    return sorted(happenings, key=lambda happening: happening.key)


def rulings(groups: Iterable[Grouping]) -> Rulings:
    """Return for each pair of reports that was decided on whether they are one.

    What was decided last on a pair holds, and stands where it was decided last.
    """
    ruled: Rulings = {}
    for group in groups:
        for reports in combinations(group.report_ids, 2):
            pair = frozenset(reports)
            ruled.pop(pair, None)
            ruled[pair] = isinstance(group, HappeningsMerged)
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
    homes: Sequence[Sequence[Entry[R]]],
    near: Iterable[int],
    ruled: Rulings,
) -> tuple[int, Join | None]:
    """Return the number of the happening that an entry is joined to, a new one if none."""
    for home in near:
        join = _fits(entry, homes[home], ruled)
        if join is not None:
            return home, join
    return len(homes), None


def _fits(entry: Entry[R], told: Sequence[Entry[R]], ruled: Rulings) -> Join | None:
    """Return why an entry belongs to a happening, None if it does not."""
    decided = {o.id: ruled.get(frozenset((entry.id, o.id))) for o in told if ruled}
    if False in decided.values():
        return None
    for other, is_one in decided.items():
        if is_one:
            return _join(entry.id, other, (DECIDED,), Level.HIGH)
    if any(other.report.article_id == entry.report.article_id for other in told):
        return None
    verdicts = [(other, judge(entry, other)) for other in told]
    if any(verdict.bond is Bond.APART for _, verdict in verdicts):
        return None
    best = min(
        (
            (v.sure is not Level.HIGH, n)
            for n, (_, v) in enumerate(verdicts)
            if v.is_same
        ),
        default=None,
    )
    if best is None:
        return None
    nearest, verdict = verdicts[best[1]]
    return _join(entry.id, nearest.id, verdict.because, verdict.sure)


def _merged(
    found: Iterable[tuple[list[Entry[R]], list[Join]]], ruled: Rulings
) -> list[tuple[list[Entry[R]], list[Join]]]:
    """Join what a person merged and no rule had brought together.

    The latest decision goes first: an earlier one brings nothing together that a later
    one keeps apart, even where it does not name both.
    """
    merged = list(found)
    parted: list[frozenset[str]] = []
    for pair, is_one in reversed(ruled.items()):
        if not is_one:
            parted.append(pair)
            continue
        homes = [home for home in merged if not pair.isdisjoint(e.id for e in home[0])]
        together = {entry.id for home in homes for entry in home[0]}
        if len(homes) <= 1 or any(together.issuperset(two) for two in parted):
            continue
        first, second = sorted(pair)
        told = sorted((entry for home in homes for entry in home[0]), key=_key)
        joins = [join for home in homes for join in home[1]]
        joins.append(_join(second, first, (DECIDED,), Level.HIGH))
        merged = [home for home in merged if home not in homes]
        merged.append((told, joins))
    return merged


def _join(report: str, to: str, because: tuple[str, ...], sure: Level) -> Join:
    return Join(report=report, to=to, because=because, sure=sure)


def _key(entry: Entry[Report]) -> OrderKey:
    return entry.key


def _days(entry: Entry[Report]) -> Days | None:
    if entry.start is None or entry.end is None:
        return None
    return entry.start, entry.end


def _support(entries: Iterable[Entry[Report]]) -> dict[Days | None, int]:
    """Return for the days that reports tell how many reports they agree with.

    Each article has one report of a happening. Days that overlap agree.
    """
    told = Counter(map(_days, entries))
    dated = {days: number for days, number in told.items() if days is not None}
    support: dict[Days | None, int] = {None: 0}
    for first, last in dated:
        support[first, last] = sum(
            number
            for (start, end), number in dated.items()
            if start <= last and first <= end
        )
    return support


def _vagueness(entry: Entry[Report]) -> tuple[bool, int, timedelta, OrderKey]:
    if entry.start is None or entry.end is None:
        return True, 0, timedelta(0), entry.key
    fineness = FINENESS[entry.report.happened.precision]
    return False, fineness, entry.end - entry.start, entry.key
