"""Whether a person's decision may be taken: on what there is, and to some effect."""

from collections.abc import Mapping, Sequence

from .correcting import corrected
from .decisions import (
    Decision,
    DecisionUndone,
    Grouping,
    ReportCorrected,
    ReportRetracted,
    counting,
    decision_id,
    in_order,
    undone,
)
from .errors import CorrectionRefused, DecisionRefused, DecisionUnknown, ReportUnknown
from .reports import Report


def decide(
    past: Sequence[Decision], reports: Mapping[str, Report], decision: Decision
) -> tuple[Decision, ...]:
    """Decide what to append for a decision: nothing if it was recorded before.

    `past` are all decisions made before it, `reports` those reports that it is about
    and that there are. Raises a DecisionError if it cannot be taken.
    """
    if decision in past:
        return ()
    for one in decision.reports:
        if one not in reports:
            raise ReportUnknown(one)
    gone = undone(past)
    still = counting(in_order(past), gone)
    match decision:
        case ReportCorrected():
            _check_told(still, decision.report_id)
            _check_correction(still, reports[decision.report_id], decision)
        case ReportRetracted():
            _check_told(still, decision.report_id)
        case Grouping():
            _check_grouping(decision, reports)
        case DecisionUndone():
            _check_undoing(past, gone, decision.decision_id)
        case _:
            pass
    return (decision,)


def _check_told(still: Sequence[Decision], report_id: str) -> None:
    for one in still:
        if isinstance(one, ReportRetracted) and one.report_id == report_id:
            raise DecisionRefused(
                f"report {report_id} was retracted by {one.author}",
                f"undo that first: parley undo {decision_id(one)}",
            )


def _check_correction(
    still: Sequence[Decision], report: Report, decision: ReportCorrected
) -> None:
    now = report
    for one in still:
        if isinstance(one, ReportCorrected) and one.report_id == decision.report_id:
            now = corrected(one.report_id, now, one.changes)
    if corrected(decision.report_id, now, decision.changes) == now:
        raise CorrectionRefused(
            decision.report_id, "it says that already", "there is nothing to correct"
        )


def _check_grouping(decision: Grouping, reports: Mapping[str, Report]) -> None:
    named = decision.report_ids
    if len(set(named)) < len(named):
        raise DecisionRefused("a report is named twice", "name each of them once")
    types = sorted({reports[one].NAME for one in named})
    if len(types) > 1:
        raise DecisionRefused(
            f"the reports are of different types: {', '.join(types)}",
            "only reports of one type can tell of one happening",
        )


def _check_undoing(past: Sequence[Decision], gone: frozenset[str], asked: str) -> None:
    if asked not in map(decision_id, past):
        raise DecisionUnknown(asked)
    if asked in gone:
        raise DecisionRefused(
            f"decision {asked} is undone already",
            "to make it count again, undo its undoing; `parley decisions` lists both",
        )
