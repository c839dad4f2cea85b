"""The account of people's decisions: what each changed, and whether it still counts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pydantic import JsonValue

from domain.correcting import corrected
from domain.decisions import Decision, DecisionUndone, ReportCorrected, decision_id
from domain.flat import flat
from domain.identity import report_id
from domain.reports import Event, Report
from projections.decided import Decided

TWICE = frozenset({"id", "quantity", "term_details"})
"""Fields of the flat form that are not told, as others say the same in fewer words."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a field of a report said before a correction, and says after it."""

    field: str
    was: JsonValue
    now: JsonValue


@dataclass(frozen=True, slots=True)
class Made:
    """A decision that was made, under its id.

    `reports` are the ids of the reports that it is about; an undoing is about those of
    the decision that it undoes. `changes` tells what a correction changed.
    """

    id: str
    decision: Decision
    undone: bool
    reports: tuple[str, ...]
    changes: tuple[Change, ...] = ()


def account(events: Iterable[Event]) -> tuple[Made, ...]:
    """Return all decisions of a ledger in the order in which they were made."""
    told = tuple(events)
    decided = Decided.of(one for one in told if isinstance(one, Decision))
    about = _about(decided.decisions)
    wanted = {report for reports in about.values() for report in reports}
    return tuple(_made(decided, about, _named(told, wanted)))


def changes(before: Report, after: Report) -> tuple[Change, ...]:
    """Return what differs between a report and the report as it was put right."""
    was, now = flat(before), flat(after)
    return tuple(
        Change(field, was.get(field), now[field])
        for field in now
        if field not in TWICE and now[field] != was.get(field)
    )


def _about(decisions: Iterable[Decision]) -> dict[str, tuple[str, ...]]:
    """Return the reports that each decision is about, through all undoings."""
    about: dict[str, tuple[str, ...]] = {}
    waiting: list[tuple[str, DecisionUndone]] = []
    for decision in decisions:
        if isinstance(decision, DecisionUndone):
            waiting.append((decision_id(decision), decision))
        else:
            about[decision_id(decision)] = decision.reports
    # An undoing mostly comes after what it undoes; clocks may have told otherwise.
    while waiting:
        left = [one for one in waiting if one[1].decision_id not in about]
        for name, decision in waiting:
            if decision.decision_id in about:
                about[name] = about[decision.decision_id]
        if len(left) == len(waiting):
            about.update((name, ()) for name, _ in left)
            break
        waiting = [one for one in left if one[0] not in about]
    return about


def _named(events: Iterable[Event], wanted: set[str]) -> dict[str, Report]:
    """Return the reports that have some ids."""
    if len(wanted) == 0:
        return {}
    named = ((report_id(one), one) for one in events if isinstance(one, Report))
    return {one: report for one, report in named if one in wanted}


def _made(
    decided: Decided,
    about: Mapping[str, tuple[str, ...]],
    reports: dict[str, Report],
) -> Iterator[Made]:
    """Yield the decisions, each correction on what those before it had made of it."""
    for decision in decided.decisions:
        name = decision_id(decision)
        undone = name in decided.undone
        changed: tuple[Change, ...] = ()
        if isinstance(decision, ReportCorrected) and decision.report_id in reports:
            before = reports[decision.report_id]
            after = corrected(decision.report_id, before, decision.changes)
            changed = changes(before, after)
            if not undone:
                reports[decision.report_id] = after
        yield Made(name, decision, undone, about[name], changed)
