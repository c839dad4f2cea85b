"""Whether a decision can be made, and which decisions hold."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from pydantic import JsonValue, ValidationError

from .decisions import (
    ArticleRedacted,
    Decision,
    DecisionUndone,
    HappeningsMerged,
    HappeningsSplit,
    ReportCorrected,
    ReportRetracted,
)
from .errors import DecisionRefused
from .reports import Meeting, Report

FIXED = frozenset({"article_id", "evidence", "extractor", "published_at"})
"""Fields of a report that tell where it comes from, which no decision can change."""

Reports = Mapping[str, Report]


def in_order(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return decisions in the order of their times, whatever order they came in."""
    return tuple(sorted(decisions, key=_time))


def undone(decisions: Sequence[Decision]) -> frozenset[str]:
    """Return the ids of the decisions that do not hold, since they were undone.

    An undoing that was itself undone undoes nothing.
    """
    undoings: dict[str, list[Decision]] = {}
    for decision in decisions:
        if isinstance(decision, DecisionUndone):
            undoings.setdefault(decision.decision_id, []).append(decision)

    def holds(decision_id: str) -> bool:
        return not any(holds(one.id) for one in undoings.get(decision_id, ()))

    return frozenset(name for name in undoings if not holds(name))


def holding(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Return the decisions that hold, in the order of their times."""
    ordered = in_order(decisions)
    gone = undone(ordered)
    return tuple(one for one in ordered if one.id not in gone)


def subjects(decision: Decision) -> tuple[str, ...]:
    """Return the ids of the reports that a decision is about."""
    match decision:
        case ReportCorrected() | ReportRetracted():
            return (decision.report_id,)
        case HappeningsMerged() | HappeningsSplit():
            return decision.report_ids
        case _:
            return ()


def check(decision: Decision, past: Sequence[Decision], reports: Reports) -> None:
    """Raise DecisionRefused if a decision cannot be made after those that were made.

    `reports` are the reports of the ledger that the decision is about, by their ids.
    """
    for name in subjects(decision):
        if name not in reports:
            raise DecisionRefused(
                f"there is no report {name!r}; `parley events` lists them all"
            )
    match decision:
        case ReportCorrected():
            _check_correction(decision, past, reports[decision.report_id])
        case HappeningsMerged() | HappeningsSplit():
            _check_kinds([reports[name] for name in decision.report_ids])
        case DecisionUndone():
            _check_undoing(decision, past)
        case _:
            pass


def corrected(report: Report, corrections: Iterable[ReportCorrected]) -> Report:
    """Return a report with its fields put right, the later correction over the earlier.

    Raises pydantic's ValidationError if a value cannot be that of its field.
    """
    stored = report.model_dump(mode="json")
    for correction in corrections:
        stored = _overlaid(stored, correction.changes)
    return type(report).model_validate(stored)


def _overlaid(
    stored: Mapping[str, JsonValue], changes: Mapping[str, JsonValue]
) -> dict[str, JsonValue]:
    """Put changes over stored fields; of what has parts only the parts told change."""
    laid = dict(stored)
    for field, value in changes.items():
        before = laid.get(field)
        if isinstance(before, dict) and isinstance(value, dict):
            laid[field] = {**before, **value}
        else:
            laid[field] = value
    return laid


def _check_correction(
    decision: ReportCorrected, past: Sequence[Decision], report: Report
) -> None:
    fixed = sorted(FIXED & decision.changes.keys())
    if fixed:
        raise DecisionRefused(
            f"{', '.join(fixed)} of report {decision.report_id} cannot be corrected; "
            "retract the report instead"
        )
    unknown = sorted(decision.changes.keys() - type(report).model_fields.keys())
    if unknown:
        raise DecisionRefused(
            f"a {report.NAME} has no {', '.join(unknown)}; "
            f"it has {', '.join(sorted(type(report).model_fields.keys() - FIXED))}"
        )
    before = [
        one
        for one in holding(past)
        if isinstance(one, ReportCorrected) and one.report_id == decision.report_id
    ]
    try:
        corrected(report, [*before, decision])
    except ValidationError as error:
        told = error.errors(include_url=False, include_input=False)[0]
        field = ".".join(map(str, told["loc"])) or "the report"
        raise DecisionRefused(
            f"report {decision.report_id} cannot be corrected so: {field}: "
            f"{told['msg']}; give a value that the field can have"
        ) from error


def _check_kinds(reports: Sequence[Report]) -> None:
    kinds = {Meeting if isinstance(one, Meeting) else type(one) for one in reports}
    if len(kinds) > 1:
        names = ", ".join(sorted({one.NAME for one in reports}))
        raise DecisionRefused(
            f"reports of different kinds ({names}) cannot tell of one happening; "
            "name reports of one kind"
        )


def _check_undoing(decision: DecisionUndone, past: Sequence[Decision]) -> None:
    known = {one.id: one for one in past}
    wanted = known.get(decision.decision_id)
    if wanted is None:
        raise DecisionRefused(
            f"there is no decision {decision.decision_id!r}; "
            "`parley decisions` lists them all"
        )
    if isinstance(wanted, ArticleRedacted):
        raise DecisionRefused("a redaction cannot be undone: the words are gone")
    if wanted.id in undone(past):
        raise DecisionRefused(
            f"decision {wanted.id} was undone already; "
            "undo its undoing to make it hold again"
        )


def _time(decision: Decision) -> tuple[datetime, str]:
    return decision.decided_at, decision.id
