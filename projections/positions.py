"""Positions: what each party wants on each issue, in its words, and since when."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from domain.order import OrderKey
from domain.reports import PositionStated
from domain.vocabulary import Issue, Stance

from .answers import DisputeLine, DistanceLine, PositionLine
from .entries import Entry, standing
from .offered import offers
from .telling import Telling

Statement = Entry[PositionStated]


def positions(
    telling: Telling, *, party: str | None = None, issue: Issue | None = None
) -> tuple[PositionLine, ...]:
    """Return the current positions, by party and issue.

    Current is what a party said on the latest day on which it spoke to an issue; it
    may have taken two stances on that day. What it offers in a proposal of its own
    since then stands beside it.
    """
    stated = [
        ((line.party, line.issue), line)
        for statements in _threads(telling, party, issue)
        for line in _current(telling, statements)
    ]
    offered = [
        (key, line)
        for key, line in offers(telling, (line for _, line in stated))
        if party in {None, line.party} and issue in {None, line.issue}
    ]
    ordered = sorted((*stated, *offered), key=lambda pair: pair[0])
    return tuple(line for _, line in ordered)


def position_history(
    telling: Telling, *, party: str | None = None, issue: Issue | None = None
) -> tuple[PositionLine, ...]:
    """Return every statement of a position, by party, issue and day."""
    return tuple(
        _line(
            telling,
            [statement],
            _course(statements[: at + 1], statement.report.stance),
        )
        for statements in _threads(telling, party, issue)
        for at, statement in enumerate(statements)
    )


def disputes(
    positions: Iterable[PositionLine], sides: Iterable[str]
) -> tuple[DisputeLine, ...]:
    """Return the issues on which a side is for what another side is against."""
    between = frozenset(sides)
    lines = [line for line in positions if line.party in between]
    found = []
    for issue in sorted({line.issue for line in lines}):
        here = [line for line in lines if line.issue is issue]
        against = {line.party for line in here if line.stance is Stance.OPPOSES}
        favour = {line.party for line in here if line.stance is not Stance.OPPOSES}
        if len(against) > 0 and len(favour - against) > 0:
            found.append(_dispute(issue, here, favour, against))
    return tuple(found)


def distances(
    positions: Iterable[PositionLine], sides: Iterable[str]
) -> tuple[DistanceLine, ...]:
    """Return for each issue that a side has spoken on how far the sides are apart."""
    between = tuple(sides)
    lines = [line for line in positions if line.party in between]
    return tuple(
        _distance(issue, [line for line in lines if line.issue is issue], between)
        for issue in sorted({line.issue for line in lines})
    )


def _distance(
    issue: Issue, lines: list[PositionLine], sides: tuple[str, ...]
) -> DistanceLine:
    stances = {line.party: line.stance for line in lines}
    silent = tuple(side for side in sides if side not in stances)
    against = {_against(line.stance) for line in lines}
    evidence = {told.report: told for line in lines for told in line.evidence}
    return DistanceLine(
        evidence=tuple(evidence.values()),
        issue=issue,
        distance="silent" if silent else "apart" if len(against) > 1 else "agree",
        stances=stances,
        silent=silent,
    )


def _threads(
    telling: Telling, party: str | None, issue: Issue | None
) -> list[list[Statement]]:
    """Return the statements of each party on each issue, in the order of saying."""
    threads: dict[tuple[str, Issue], list[Statement]] = {}
    for entry in sorted(standing(telling.entries, PositionStated), key=_said):
        report = entry.report
        if party in {None, report.party} and issue in {None, report.issue}:
            threads.setdefault((report.party, report.issue), []).append(entry)
    return [threads[thread] for thread in sorted(threads)]


def _said(entry: Statement) -> tuple[date, OrderKey]:
    return entry.said, entry.key


def _current(telling: Telling, statements: list[Statement]) -> list[PositionLine]:
    """Return what a party says now: each stance of its latest day."""
    latest = [entry for entry in statements if entry.said == statements[-1].said]
    stances = sorted({entry.report.stance for entry in latest})
    return [
        _line(
            telling,
            [entry for entry in latest if entry.report.stance is stance],
            _course(statements, stance),
        )
        for stance in stances
    ]


class Course(NamedTuple):
    """How a party came to its stance: since when, how often told, what it was before."""

    since: date
    times: int
    before: Stance | None


def _course(statements: list[Statement], stance: Stance) -> Course:
    """Return since when nothing was said against a stance, and what was said before."""
    since = statements[-1].said
    told: set[str] = set()
    for entry in reversed(statements):
        if _against(entry.report.stance) is _against(stance):
            since = entry.said
            told.add(entry.report.article_id)
        elif entry.said < since:
            return Course(since, len(told), entry.report.stance)
    return Course(since, len(told), None)


def _against(stance: Stance) -> bool:
    return stance is Stance.OPPOSES


def _line(telling: Telling, told: list[Statement], course: Course) -> PositionLine:
    latest = told[-1]
    return PositionLine(
        evidence=telling.cite(told),
        party=latest.report.party,
        issue=latest.report.issue,
        stance=latest.report.stance,
        speaker=latest.report.speaker,
        words=latest.report.words,
        said=latest.said,
        since=course.since,
        days=telling.days_since(latest.said),
        times=course.times,
        before=course.before,
    )


def _dispute(
    issue: Issue, lines: list[PositionLine], favour: set[str], against: set[str]
) -> DisputeLine:
    evidence = {told.report: told for line in lines for told in line.evidence}
    return DisputeLine(
        evidence=tuple(evidence.values()),
        issue=issue,
        supported_by=tuple(sorted(favour)),
        opposed_by=tuple(sorted(against)),
    )
