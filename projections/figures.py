"""Figures: what is counted, of whom, and who gives the number; sources side by side."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from domain.order import OrderKey
from domain.reports import FigureReported
from domain.vocabulary import Metric

from .answers import FigureLine
from .entries import Entry, standing
from .happenings import Happening, gather
from .telling import Telling

Figure = Entry[FigureReported]
Counted = tuple[Metric, str]

ONLY_GROW = frozenset({Metric.KILLED, Metric.WOUNDED, Metric.HOSTAGES_TAKEN})
"""What adds up over the years: a number far below an older one counts a part."""

LEADS_ITS_ARTICLE = frozenset({Metric.AID_TRUCKS})
"""What comes and goes by the day: the first number told is the one that is news."""

SIDE_BY_SIDE = timedelta(days=30)
"""How much older than the newest number that of another source may be."""


def figures(telling: Telling) -> tuple[FigureLine, ...]:
    """Return all figures, by metric, group, source and day: the series of each source.

    Numbers of an incident or a part are marked as such.
    """
    lines = [
        _line(telling, count, entries, whole)
        for entries, whole in _series(telling)
        for count in _counts(entries, telling)
    ]
    return tuple(sorted(lines, key=_order))


def latest_figures(telling: Telling) -> tuple[FigureLine, ...]:
    """Return the newest numbers of each metric and group that cover the whole.

    The newest of all comes first; beside it stands the newest of each other source
    that is not much older.
    """
    found: list[FigureLine] = []
    for entries, whole in _series(telling):
        newest: dict[str, Figure] = {}
        for entry in entries:
            if entry.id in whole:
                newest[entry.report.source or ""] = entry
        counts = {
            entry.id: count
            for count in _counts(entries, telling)
            for entry in count.entries
        }
        # A count that one article gives with its source, and one without, is told once.
        shown: dict[str, Figure] = {}
        for entry in sorted(_fresh(newest), key=lambda one: one.report.source is None):
            shown.setdefault(counts[entry.id].key[-1], entry)
        found.extend(
            _line(telling, counts[entry.id], entries, whole, latest=entry)
            for entry in sorted(shown.values(), key=_published, reverse=True)
        )
    return tuple(found)


def _counts(entries: list[Figure], telling: Telling) -> list[Happening[FigureReported]]:
    """Return the counts of a series, one that was told again as one."""
    ordered = sorted(entries, key=lambda entry: entry.key)
    return gather(ordered, telling.groups)


def _lowered(
    entry: Figure, entries: list[Figure], whole: frozenset[str]
) -> float | None:
    """Return the higher number that its source gave before a number of the whole."""
    if entry.report.metric not in ONLY_GROW or entry.id not in whole:
        return None
    before = [
        other
        for other in entries
        if other.id in whole
        and other.report.source == entry.report.source
        and _published(other) < _published(entry)
    ]
    last = before[-1] if before else None
    return None if last is None or _size(last) <= _size(entry) else _size(last)


def _series(telling: Telling) -> Iterable[tuple[list[Figure], frozenset[str]]]:
    """Yield the figures of each metric and group, with the ids of the whole ones."""
    counted: dict[Counted, list[Figure]] = {}
    for entry in sorted(standing(telling.entries, FigureReported), key=_published):
        report = entry.report
        counted.setdefault((report.metric, report.group or ""), []).append(entry)
    for key in sorted(counted):
        yield counted[key], _whole(counted[key])


def _whole(entries: list[Figure]) -> frozenset[str]:
    """Return the ids of the figures that cover the whole, at most one an article."""
    articles: dict[str, list[Figure]] = {}
    for entry in entries:
        articles.setdefault(entry.report.article_id, []).append(entry)
    whole: list[Figure] = []
    for told in articles.values():
        main = _main(told)
        if not _is_part(main, whole):
            whole.append(main)
    return frozenset(entry.id for entry in whole)


def _main(told: list[Figure]) -> Figure:
    """Return the figure of one article that covers what its others are parts of."""
    if told[0].report.metric in LEADS_ITS_ARTICLE:
        return min(told, key=lambda entry: entry.report.evidence[0].start)
    return max(told, key=lambda entry: (_size(entry), _negated(entry)))


def _is_part(entry: Figure, whole: list[Figure]) -> bool:
    if entry.report.metric not in ONLY_GROW:
        return False
    largest = max((_size(other) for other in whole), default=0)
    return 2 * _size(entry) < largest


def _size(entry: Figure) -> float:
    quantity = entry.report.quantity
    numbers = (quantity.value, quantity.high, quantity.low)
    return next((number for number in numbers if number is not None), 0)


def _negated(entry: Figure) -> int:
    """Return a key by which the earlier of two equal figures is the larger."""
    return -entry.report.evidence[0].start


def _fresh(newest: dict[str, Figure]) -> list[Figure]:
    """Return the newest figure of each source, unless it is old, the newest first."""
    ordered = sorted(newest.values(), key=_published, reverse=True)
    return [
        entry
        for entry in ordered
        if ordered[0].published - entry.published <= SIDE_BY_SIDE
    ]


def _published(entry: Figure) -> tuple[datetime, OrderKey]:
    return entry.report.published_at, entry.key


def _line(
    telling: Telling,
    count: Happening[FigureReported],
    entries: list[Figure],
    whole: frozenset[str],
    *,
    latest: Figure | None = None,
) -> FigureLine:
    entry = latest or max(count.entries, key=_published)
    report = entry.report
    return FigureLine(
        evidence=telling.cite(count.entries),
        joins=count.joins,
        metric=report.metric,
        group=report.group,
        source=report.source,
        value=report.quantity.value,
        bound=report.quantity.bound,
        quantity=report.quantity,
        said=entry.published,
        days=telling.days_since(entry.published),
        part=entry.id not in whole,
        lowered=_lowered(entry, entries, whole),
    )


def _order(line: FigureLine) -> tuple[str, str, str, date, str]:
    return line.metric, line.group or "", line.source or "", line.said, line.id
