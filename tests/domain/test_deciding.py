"""Which decisions may be taken."""

from datetime import timedelta
from typing import Any

import pytest
from pydantic import JsonValue

from domain.deciding import decide
from domain.decisions import (
    Decision,
    DecisionUndone,
    HappeningsMerged,
    HappeningsSplit,
    ReportCorrected,
    decision_id,
)
from domain.errors import (
    CorrectionRefused,
    DecisionRefused,
    DecisionUnknown,
    ReportUnknown,
)
from domain.identity import report_id
from domain.reports import Report
from tests.builders import figure, meeting, planned
from tests.domain.given import NOW, read, retraction

MET = meeting()
MET_AGAIN = meeting(at=40)
KNOWN: dict[str, Report] = {
    report_id(one): one for one in (MET, MET_AGAIN, planned(), figure())
}
WHY: dict[str, Any] = {"author": "Ada", "reason": "read again", "decided_at": NOW}


def correction(**changes: JsonValue) -> ReportCorrected:
    """Make a correction of the meeting."""
    return ReportCorrected(report_id=report_id(MET), changes=changes, **WHY)


def undoing(decision: Decision, *, days: int = 1) -> DecisionUndone:
    """Make the decision that undoes another."""
    why = {**WHY, "decided_at": NOW + timedelta(days=days)}
    return DecisionUndone(decision_id=decision_id(decision), **why)


def taken(decision: Decision, *past: Decision) -> tuple[Decision, ...]:
    """Decide on a decision after others."""
    return decide(past, KNOWN, decision)


def test_a_decision_made_before_appends_nothing():
    """The same author, reason and time: the same decision."""
    assert taken(retraction(), retraction()) == ()


@pytest.mark.parametrize(
    "decision",
    [
        retraction(meeting(at=7)),
        HappeningsMerged(report_ids=(report_id(MET), "r0"), **WHY),
    ],
)
def test_a_decision_about_no_report_is_refused(decision):
    """Its reports must be in the ledger."""
    with pytest.raises(ReportUnknown):
        taken(decision)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"evidence": []}, "where the report comes from"),
        ({"article_id": "a2"}, "where the report comes from"),
        ({"mood": "good"}, "a MeetingHeld has no mood"),
        ({"parties": "nobody"}, "parties cannot be 'nobody'"),
        ({"format": "seance"}, "format cannot be 'seance'"),
        ({"place": "Cairo"}, "it says that already"),
    ],
)
def test_a_correction_that_makes_no_other_valid_report_is_refused(changes, why):
    """The message says which field and why."""
    with pytest.raises(CorrectionRefused, match=why):
        taken(correction(**changes))


def test_a_correction_may_lead_back_to_what_the_report_said_first():
    """It is about the report as it is now."""
    first = correction(place="Doha")

    assert taken(correction(place="Cairo"), first) == (correction(place="Cairo"),)


def test_what_was_retracted_is_not_corrected_or_retracted_again():
    """The message says how to undo it."""
    for decision in (correction(place="Doha"), retraction().model_copy()):
        again = decision.model_copy(update={"reason": "once more"})
        with pytest.raises(DecisionRefused, match=f"undo {decision_id(retraction())}"):
            taken(again, retraction())


@pytest.mark.parametrize("kind", [HappeningsMerged, HappeningsSplit])
def test_only_reports_of_one_type_are_merged_or_split(kind):
    """A meeting is no figure."""
    one, other = report_id(MET), report_id(figure())

    with pytest.raises(DecisionRefused, match="different types: FigureReported, Meet"):
        taken(kind(report_ids=(one, other), **WHY))


def test_a_report_is_not_merged_with_itself():
    """Two names of one report are one report."""
    one = report_id(MET)

    with pytest.raises(DecisionRefused, match="named twice"):
        taken(HappeningsMerged(report_ids=(one, one), **WHY))


def test_only_a_decision_that_was_made_is_undone():
    """Its id must be in the ledger."""
    with pytest.raises(DecisionUnknown):
        taken(undoing(retraction()))


def test_a_decision_is_undone_once():
    """Undoing it again would have no effect."""
    with pytest.raises(DecisionRefused, match="undone already"):
        taken(undoing(retraction(), days=2), retraction(), undoing(retraction()))


def test_an_undoing_can_be_undone_and_the_decision_undone_again():
    """Each is a decision like others."""
    first = undoing(retraction())
    redone = undoing(first, days=2)

    assert taken(redone, retraction(), first) == (redone,)
    last = undoing(retraction(), days=3)
    assert taken(last, retraction(), first, redone) == (last,)


def test_the_ledger_takes_no_decision_that_may_not_be_taken(ledger):
    """Nothing is stored of it."""
    read(ledger, meeting())

    with pytest.raises(CorrectionRefused):
        ledger.decide(correction(parties="nobody"), now=NOW)
    assert ledger.position() == 2
