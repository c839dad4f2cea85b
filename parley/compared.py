"""Why two reports were taken for one happening, or were not."""

from collections.abc import Iterable

from domain.deciding import holding
from domain.decisions import Decision, HappeningsMerged, HappeningsSplit
from domain.order import order_key
from domain.reports import Event, Report
from domain.values import Value
from domain.vocabulary import Level
from projections.entries import Entry
from projections.happenings import rulings
from projections.sameness import judge

from .why import Grounds


class Compared(Value):
    """What the rules say of two reports, and what a person decided, which goes first.

    `one_happening` is None where neither the rules nor a person tell.
    """

    report: str
    other: str
    one_happening: bool | None
    because: tuple[str, ...]
    sure: Level
    decided: bool | None = None


def compared(events: Iterable[Event], one: Grounds, other: Grounds) -> Compared:
    """Compare two reports as the joining of happenings does."""
    decisions = (event for event in events if isinstance(event, Decision))
    groups = [
        decision
        for decision in holding(decisions)
        if isinstance(decision, HappeningsMerged | HappeningsSplit)
    ]
    decided = rulings(groups).get(frozenset((one.id, other.id)))
    verdict = judge(_entry(one), _entry(other))
    same_article = one.report.article_id == other.report.article_id
    because = verdict.because
    if same_article and decided is None:
        because = ("they are of one article, which tells of each happening once",)
    by_rules = None if verdict.bond.value == "open" else verdict.is_same
    return Compared(
        report=one.id,
        other=other.id,
        one_happening=decided if decided is not None else by_rules and not same_article,
        because=because,
        sure=verdict.sure,
        decided=decided,
    )


def _entry(one: Grounds) -> Entry[Report]:
    return Entry(
        id=one.id, report=one.report, key=(*order_key(one.report)[:-1], one.id)
    )
