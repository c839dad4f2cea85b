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


def undone(decisions: Iterable[Decision]) -> frozenset[str]:
    """Return the ids of the decisions that do not hold, since they were undone.

    An undoing that was itself undone undoes nothing.
    """
    undoings: dict[str, list[str]] = {}
    for decision in decisions:
        if isinstance(decision, DecisionUndone):
            undoings.setdefault(decision.decision_id, []).append(decision.id)
    holds: dict[str, bool] = {}
    for name in undoings:
        _settle(name, undoings, holds)
    return frozenset(name for name in undoings if not holds[name])


def _settle(
    asked: str, undoings: Mapping[str, Sequence[str]], holds: dict[str, bool]
) -> None:
    """Find out whether a decision holds, and first whether its undoings do.

    An id is made of the content, so that no decision can lead to itself again. They may
    be many, though, and are walked without recursion.
    """
    waiting = [asked]
    while waiting:
        name = waiting[-1]
        unknown = [one for one in undoings.get(name, ()) if one not in holds]
        if unknown:
            waiting.extend(unknown)
        else:
            holds[name] = not any(holds[one] for one in undoings.get(name, ()))
            waiting.pop()


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


def concerned(decision: Decision, known: Mapping[str, Decision]) -> tuple[str, ...]:
    """Return the ids of the reports whose standing a decision changes.

    An undoing is about those of the decision that it undoes, which is looked up among
    those that are known by their ids.
    """
    one: Decision | None = decision
    while isinstance(one, DecisionUndone):
        one = known.get(one.decision_id)
    return () if one is None else subjects(one)


def check(decision: Decision, past: Sequence[Decision], reports: Reports) -> None:
    """Raise DecisionRefused if a decision cannot be made after those that were made.

    `reports` are the reports of the ledger that the decision concerns, by their ids.
    """
    for name in subjects(decision):
        if name not in reports:
            raise DecisionRefused(
                f"there is no report {name!r}, or a later reading took its place; "
                "`parley events` lists those that count"
            )
    match decision:
        case ReportCorrected():
            _check_told(decision, past)
            _check_fields(decision, reports[decision.report_id])
        case ReportRetracted():
            _check_told(decision, past)
        case HappeningsMerged() | HappeningsSplit():
            _check_kinds(decision.report_ids, reports)
        case DecisionUndone():
            _check_undoing(decision, past)
        case _:
            pass
    _check_result(decision, past, reports)


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


def _check_told(
    decision: ReportCorrected | ReportRetracted, past: Sequence[Decision]
) -> None:
    """See that the report was not retracted: then nothing else would show."""
    for one in holding(past):
        if isinstance(one, ReportRetracted) and one.report_id == decision.report_id:
            raise DecisionRefused(
                f"report {one.report_id} was retracted by {one.author}; "
                f"undo that first: parley undo {one.id}"
            )


def _check_fields(decision: ReportCorrected, report: Report) -> None:
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


def _check_result(
    decision: Decision, past: Sequence[Decision], reports: Reports
) -> None:
    """See that the reports concerned are valid after it, and that something changes.

    An undoing can leave a report with a later correction that only fitted what is
    undone.
    """
    for name, report in reports.items():
        before = corrected(report, _corrections(name, past))
        try:
            after = corrected(report, _corrections(name, [*past, decision]))
        except ValidationError as error:
            told = error.errors(include_url=False, include_input=False)[0]
            field = ".".join(map(str, told["loc"])) or "the report"
            raise DecisionRefused(
                f"report {name} cannot be so: {field}: {told['msg']}; "
                f"{_advice(decision)}"
            ) from error
        if isinstance(decision, ReportCorrected) and after == before:
            raise DecisionRefused(
                f"report {name} says so already; there is nothing to correct"
            )


def _corrections(name: str, decisions: Sequence[Decision]) -> list[ReportCorrected]:
    return [
        one
        for one in holding(decisions)
        if isinstance(one, ReportCorrected) and one.report_id == name
    ]


def _advice(decision: Decision) -> str:
    if isinstance(decision, DecisionUndone):
        return "undo the later corrections of it first"
    return "give a value that the field can have"


def _check_kinds(names: Sequence[str], reports: Reports) -> None:
    if len(set(names)) < len(names):
        raise DecisionRefused("a report is named twice; name each of them once")
    told = [reports[name] for name in names]
    kinds = {Meeting if isinstance(one, Meeting) else type(one) for one in told}
    if len(kinds) > 1:
        types = ", ".join(sorted({one.NAME for one in told}))
        raise DecisionRefused(
            f"reports of different kinds ({types}) cannot tell of one happening; "
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
