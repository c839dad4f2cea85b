"""Which decisions can be made, and which of them hold."""

from datetime import datetime, timedelta
from typing import TypedDict

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import JsonValue

from domain.article import ArticleRead
from domain.deciding import holding, undone
from domain.decisions import (
    Decision,
    DecisionUndone,
    HappeningsMerged,
    HappeningsSplit,
    ReportCorrected,
    ReportRetracted,
)
from domain.errors import DecisionRefused
from domain.identity import report_id
from domain.rereading import By
from tests.builders import figure, meeting, planned
from tests.domain.given import NOW, ids, read


class Why(TypedDict):
    """Who decided, when and why."""

    author: str
    reason: str
    decided_at: datetime


BY: Why = {"author": "Ada", "reason": "the text says so", "decided_at": NOW}
MEETING = meeting(quote="They met.")
MET = report_id(MEETING)


def undoing(decision: Decision, *, after: int = 1) -> DecisionUndone:
    """Return the undoing of a decision, some hours later."""
    when = NOW + timedelta(hours=after)
    return DecisionUndone(
        author="Ada", reason="no, it does not", decided_at=when, decision_id=decision.id
    )


@pytest.fixture
def told(ledger):
    """Return a ledger that holds a meeting, a planned one and a figure."""
    read(ledger, MEETING, planned(quote="They will meet."), figure(quote="12 died."))
    return ledger


def test_a_report_that_is_not_there_cannot_be_retracted(told):
    """A slip in an id is told, and nothing is appended."""
    before = told.position()

    with pytest.raises(DecisionRefused, match="no report 'r1'"):
        told.decide(ReportRetracted(report_id="r1", **BY), now=NOW)

    assert told.position() == before


def test_a_correction_must_fit_the_report(told):
    """A value that the field cannot have is refused before it is stored."""
    wrong = ReportCorrected(report_id=MET, changes={"parties": "Israel"}, **BY)

    with pytest.raises(DecisionRefused, match="parties"):
        told.decide(wrong, now=NOW)


def test_a_correction_names_fields_that_the_report_has(told):
    """The message lists the fields that there are."""
    wrong = ReportCorrected(report_id=MET, changes={"town": "Cairo"}, **BY)

    with pytest.raises(DecisionRefused, match=r"has no town; it has .*place"):
        told.decide(wrong, now=NOW)


@pytest.mark.parametrize("field", ["evidence", "article_id", "published_at"])
def test_where_a_report_comes_from_cannot_be_corrected(told, field):
    """A report from elsewhere is another report."""
    wrong = ReportCorrected(report_id=MET, changes={field: "x"}, **BY)

    with pytest.raises(DecisionRefused, match="cannot be corrected; retract"):
        told.decide(wrong, now=NOW)


def test_reports_of_different_kinds_cannot_be_merged(told):
    """A meeting and a toll are no one happening; a plan and its meeting are."""
    met, meant, toll = ids(told)

    with pytest.raises(DecisionRefused, match="different kinds"):
        told.decide(HappeningsMerged(report_ids=(met, toll), **BY), now=NOW)

    assert told.decide(HappeningsMerged(report_ids=(met, meant), **BY), now=NOW)


def test_only_a_decision_that_holds_can_be_undone(told):
    """An unknown one, and one that was undone, are refused."""
    decision = ReportRetracted(report_id=MET, **BY)

    with pytest.raises(DecisionRefused, match="no decision"):
        told.decide(undoing(decision), now=NOW)

    told.decide(decision, now=NOW)
    assert told.decide(undoing(decision), now=NOW)
    with pytest.raises(DecisionRefused, match="undone already"):
        told.decide(undoing(decision, after=2), now=NOW)


def test_an_undoing_that_was_undone_undoes_nothing():
    """Then the decision holds again."""
    decision = ReportRetracted(report_id=MET, **BY)
    first = undoing(decision)
    second = undoing(first, after=2)

    assert undone((decision, first)) == {decision.id}
    assert undone((decision, first, second)) == {first.id}


DECISIONS = (
    ReportRetracted(report_id="r1", **BY),
    ReportCorrected(report_id="r2", changes={"place": "Doha"}, **BY),
    HappeningsMerged(report_ids=("r1", "r2"), **BY),
    HappeningsSplit(report_ids=("r1", "r2"), **BY),
)


@given(st.permutations(range(4)), st.sets(st.integers(0, 3)))
def test_what_was_undone_is_as_if_never_decided(order, numbers):
    """In any order of arrival the others hold, and the undoings say so."""
    gone = [DECISIONS[number] for number in numbers]
    made = [*(undoing(one) for one in gone), *(DECISIONS[place] for place in order)]

    held = [one for one in holding(made) if not isinstance(one, DecisionUndone)]

    assert held == list(holding(one for one in DECISIONS if one not in gone))


def test_what_was_retracted_is_not_corrected_or_retracted_again(told):
    """The message says how to undo it."""
    retraction = ReportRetracted(report_id=MET, **BY)
    told.decide(retraction, now=NOW)
    again = retraction.model_copy(update={"reason": "once more"})
    correction = ReportCorrected(report_id=MET, changes={"place": "Doha"}, **BY)

    for decision in (again, correction):
        with pytest.raises(DecisionRefused, match=f"parley undo {retraction.id}"):
            told.decide(decision, now=NOW)


def test_a_correction_changes_something(told):
    """What the report says already is refused, and what it said first is not."""
    same = ReportCorrected(report_id=MET, changes={"place": "Cairo"}, **BY)
    other = ReportCorrected(report_id=MET, changes={"place": "Doha"}, **BY)

    with pytest.raises(DecisionRefused, match="says so already"):
        told.decide(same, now=NOW)

    told.decide(other, now=NOW)
    back = same.model_copy(update={"decided_at": NOW + timedelta(hours=1)})
    assert told.decide(back, now=NOW)


def test_a_report_is_not_merged_with_itself(told):
    """Two names of one report are one report."""
    with pytest.raises(DecisionRefused, match="named twice"):
        told.decide(HappeningsMerged(report_ids=(MET, MET), **BY), now=NOW)


def test_what_a_later_correction_stands_on_is_not_undone(told):
    """The answers could not be told any more."""
    days: JsonValue = {"start": "2024-01-01", "end": "2024-01-09"}
    first = ReportCorrected(report_id=MET, changes={"happened": days}, **BY)
    later = {"happened": {"end": "2024-01-05"}}
    second = first.model_copy(
        update={"changes": later, "decided_at": NOW + timedelta(minutes=1)}
    )
    told.decide(first, now=NOW)
    told.decide(second, now=NOW)

    with pytest.raises(DecisionRefused, match="undo the later corrections"):
        told.decide(undoing(first), now=NOW)

    told.decide(undoing(second), now=NOW)
    assert told.decide(undoing(first), now=NOW)


def test_a_report_that_a_later_reading_superseded_is_not_decided_on(told):
    """Nobody would see what came of it."""
    article = next(e.event for e in told.recorded() if isinstance(e.event, ArticleRead))
    told.reread(article, (), by=By("rules", "2"), now=NOW)

    with pytest.raises(DecisionRefused, match="a later reading took its place"):
        told.decide(ReportRetracted(report_id=MET, **BY), now=NOW)


def test_a_report_of_an_earlier_text_is_still_decided_on(told):
    """It counts for the days before the text was changed."""
    read(told, text="They did not meet.")

    assert told.decide(ReportRetracted(report_id=MET, **BY), now=NOW)
