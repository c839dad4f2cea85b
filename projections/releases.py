"""Releases: each handover, and totals that do not count a captive twice."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import Literal

from domain.reports import HostagesReleased
from domain.vocabulary import Category

from .answers import ReleaseLine, ReleaseTotal
from .entries import standing
from .happenings import Happening, gather
from .telling import Telling

Release = Happening[HostagesReleased]
Kind = Literal["handover", "part", "total"]


def releases(telling: Telling) -> tuple[ReleaseLine, ...]:
    """Return all releases in the order of time, each marked with what it counts."""
    found = gather(standing(telling.entries, HostagesReleased), telling.groups)
    parts = _parts(found)
    return tuple(_line(telling, one, _kind(one, parts)) for one in found)


def release_totals(lines: Iterable[ReleaseLine]) -> tuple[ReleaseTotal, ...]:
    """Return for each category what its handovers add up to, and what is said."""
    ordered = sorted(lines, key=lambda line: line.category)
    return tuple(
        _total(category, list(group))
        for category, group in groupby(ordered, key=lambda line: line.category)
    )


def handovers(lines: Iterable[ReleaseLine]) -> int:
    """Return the number of handovers, one for each day and category."""
    return len(
        {(line.start, line.category) for line in lines if line.kind == "handover"}
    )


def _kind(release: Release, parts: frozenset[str]) -> Kind:
    if release.start is None or release.start != release.end:
        return "total"
    return "part" if release.best.id in parts else "handover"


def _parts(releases: list[Release]) -> frozenset[str]:
    """Return the ids of releases that are counted within another one of their day."""
    days: dict[tuple[date | None, date | None, Category, str], list[Release]] = {}
    for release in releases:
        report = release.best.report
        day = (release.start, release.end, report.category, report.by or "")
        days.setdefault(day, []).append(release)
    return frozenset(
        part.best.id for same_day in days.values() for part in _counted_within(same_day)
    )


def _counted_within(releases: list[Release]) -> list[Release]:
    """Return those that add up to another one, or all to none if they add up to no one.

    An article that gives a whole and some of its parts need not give them all: what
    adds up to no more than the largest number of its article is a part of it.
    """
    articles: dict[str, list[Release]] = {}
    for release in releases:
        articles.setdefault(release.best.report.article_id, []).append(release)
    parts: list[Release] = []
    for told in articles.values():
        largest = max(told, key=_count)
        others = [release for release in told if release is not largest]
        if 0 < sum(_count(release) for release in others) <= _count(largest):
            parts.extend(others)
    return parts


def _count(release: Release) -> float:
    count = release.best.report.count
    return 0 if count is None or count.value is None else count.value


def _line(telling: Telling, release: Release, kind: Kind) -> ReleaseLine:
    report = release.best.report
    givers = (entry.report.by for entry in release.entries)
    counts = (entry.report.count for entry in (release.best, *release.entries))
    quantity = next((count for count in counts if count is not None), None)
    return ReleaseLine(
        evidence=telling.cite(release.entries),
        joins=release.joins,
        kind=kind,
        category=report.category,
        count=None if quantity is None else quantity.value,
        quantity=quantity,
        by=next((giver for giver in givers if giver is not None), None),
        to=report.to,
        start=release.start,
        end=release.end,
    )


def _total(category: Category, lines: list[ReleaseLine]) -> ReleaseTotal:
    days = [line for line in lines if line.kind == "handover"]
    said = max(
        (line for line in lines if line.kind == "total" and line.count is not None),
        key=lambda line: (line.evidence[-1].published_at, line.count, line.id),
        default=None,
    )
    cited = [*days, said] if said is not None else days
    cited = cited or lines
    return ReleaseTotal(
        evidence=tuple(told for line in cited for told in line.evidence),
        category=category,
        handovers=handovers(days),
        counted=sum(line.count or 0 for line in days),
        uncounted=sum(line.count is None for line in days),
        said=None if said is None else said.count,
        said_from=None if said is None else said.start,
        said_until=None if said is None else said.end,
    )
