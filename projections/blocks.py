"""Finds what a report could be joined with, without a look at all that was told.

Two reports can only be one happening if they share a subject and their days come near.
So each happening is filed under its subjects and days, and each report looks up its own.
"""

from collections.abc import Hashable, Iterator
from datetime import date, timedelta

from domain.reports import (
    FigureReported,
    HostagesReleased,
    Meeting,
    PositionStated,
    Report,
    TalksAssessed,
)

from .entries import Entry

NEAR = timedelta(days=7)
"""How far apart the days of two reports of one happening may be, at most."""

UNDATED = timedelta(days=31)
"""How far around its publication a report without a date may be about."""

SHORT = timedelta(days=10)
"""Up to which length a span is filed under each of its days, and else by months."""


class Blocks:
    """An index of happenings by what could be joined with them."""

    def __init__(self) -> None:
        self._days: dict[Hashable, set[int]] = {}
        self._long: dict[Hashable, set[int]] = {}
        self._months: dict[Hashable, set[int]] = {}

    def file(self, entry: Entry[Report], home: int) -> None:
        """File a report of a happening, which is known by its number."""
        first, last = _span(entry)
        for subject in _subjects(entry.report):
            months = [(subject, month) for month in _months(first, last)]
            for month in months:
                self._months.setdefault(month, set()).add(home)
            if last - first <= SHORT:
                for day in range(first.toordinal(), last.toordinal() + 1):
                    self._days.setdefault((subject, day), set()).add(home)
            else:
                for month in months:
                    self._long.setdefault(month, set()).add(home)

    def near(self, entry: Entry[Report]) -> list[int]:
        """Return the numbers of the happenings that a report may tell of, latest first."""
        first, last = _span(entry)
        found: set[int] = set()
        short = last - first <= SHORT
        days = range(first.toordinal() - NEAR.days, last.toordinal() + NEAR.days + 1)
        months = _months(first - NEAR, last + NEAR)
        by_month = self._long if short else self._months
        for subject in _subjects(entry.report):
            for day in days if short else ():
                found.update(self._days.get((subject, day), ()))
            for month in months:
                found.update(by_month.get((subject, month), ()))
        return sorted(found, reverse=True)


def _subjects(report: Report) -> Iterator[Hashable]:
    match report:
        case Meeting():
            yield from ((report.format, party) for party in report.parties)
        case HostagesReleased():
            yield report.category
        case FigureReported():
            number = report.quantity
            yield report.metric, report.group, number.value, number.low, number.high
        case PositionStated():
            yield report.party, report.issue, report.stance
        case TalksAssessed():
            yield report.party, report.tone
        case _:
            yield report.NAME


def _span(entry: Entry[Report]) -> tuple[date, date]:
    if entry.start is None or entry.end is None:
        return entry.published - UNDATED, entry.published + UNDATED
    if isinstance(entry.report, FigureReported | PositionStated | TalksAssessed):
        return entry.said, entry.published
    return entry.start, entry.end


def _months(first: date, last: date) -> range:
    return range(first.year * 12 + first.month, last.year * 12 + last.month + 1)
