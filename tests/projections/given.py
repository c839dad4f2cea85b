"""Given some articles and decisions: what was told by a day, and the state it tells."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import TypedDict

from domain.article import ArticleRead
from domain.decisions import HappeningsMerged, HappeningsSplit, ReportRetracted
from domain.identity import report_id
from domain.reports import Event, Report
from projections.answers import StateOfTalks
from projections.history import History
from projections.outline import TalksOutline
from projections.talks import state
from projections.telling import Telling

Told = tuple[ArticleRead, tuple[Report, ...]]

GAZA = TalksOutline(
    slug="gaza",
    title="Gaza",
    sides=("Hamas", "Israel"),
    mediators=("Egypt", "Qatar", "Turkey", "United States"),
    joined={"Turkey": date(2025, 9, 1)},
)


class Why(TypedDict):
    """Who decided, when and why."""

    author: str
    reason: str
    decided_at: datetime


DECIDED: Why = {
    "author": "Ada",
    "reason": "the text says so",
    "decided_at": datetime(2025, 1, 1, tzinfo=UTC),
}


def events_of(*articles: Told) -> list[Event]:
    """Return the events of articles, each reading followed by its reports."""
    return [event for reading, reports in articles for event in (reading, *reports)]


def told(
    *articles: Told,
    as_of: str | None = None,
    hindsight: bool = False,
    also: Iterable[Event] = (),
) -> Telling:
    """Return what articles, and decisions about them, told by a day."""
    history = History.of([*events_of(*articles), *also])
    day = None if as_of is None else date.fromisoformat(as_of)
    return history.told(
        day, hindsight=hindsight, talks="gaza", mediators=GAZA.mediators
    )


def state_of(
    *articles: Told, as_of: str | None = None, hindsight: bool = False
) -> StateOfTalks:
    """Return the state of the talks that articles told by a day."""
    return state(told(*articles, as_of=as_of, hindsight=hindsight), GAZA)


def retracted(report: Report) -> ReportRetracted:
    """Return a person's decision to take a report back."""
    return ReportRetracted(report_id=report_id(report), **DECIDED)


def merged(*reports: Report) -> HappeningsMerged:
    """Return a person's decision that reports tell of one happening."""
    return HappeningsMerged(report_ids=tuple(map(report_id, reports)), **DECIDED)


def split(*reports: Report) -> HappeningsSplit:
    """Return a person's decision that reports tell of different happenings."""
    return HappeningsSplit(report_ids=tuple(map(report_id, reports)), **DECIDED)
