"""Precision, recall and F1, by type, in total and by talks; and the details."""

import pytest

from domain.vocabulary import Bound
from ingest.evaluation import evaluated
from ingest.evaluation.compared import Compared
from ingest.evaluation.scores import CORE, TYPES, Score
from ingest.evaluation.slots import SLOTS, slot_value
from tests.builders import figure, meeting, position, tabled

from .given import FIGURE, MEETING, MET, POSITION, TOLL, WANTS, gold, run, there


def test_a_score_is_made_of_its_counts():
    """Three of four reports are right, and half of the events are found."""
    score = Score.of(matched=3, gold=6, got=4)

    assert (score.precision, score.recall, score.f1) == (0.75, 0.5, 0.6)


def test_nothing_asked_for_and_nothing_reported_scores_nothing():
    """Without events there is nothing to divide by."""
    score = Score.of(matched=0, gold=0, got=0)

    assert (score.precision, score.recall, score.f1) == (0.0, 0.0, 0.0)


def test_the_core_types_are_all_but_five():
    """Plans, assessments, deals and truces count in ALL alone."""
    assert set(TYPES) - set(CORE) == {
        "MeetingPlanned",
        "TalksAssessed",
        "AgreementReached",
        "TruceBegan",
        "TruceEnded",
    }


def test_totals_add_up_the_types():
    """One event found, one missed and one made up."""
    scores = run(
        gold(MEETING, POSITION),
        meeting(evidence=there(MET)),
        figure(value=700, evidence=there(TOLL)),
    ).scores

    assert (scores["ALL"].matched, scores["ALL"].gold, scores["ALL"].got) == (1, 2, 2)
    assert scores["CORE"] == scores["ALL"]


def test_an_optional_event_counts_neither_way():
    """It is no miss if it is not found, and its report is not held against."""
    article = gold({**POSITION, "optional": True})

    missed = run(article).scores["PositionStated"]
    found = run(article, position(evidence=there(WANTS))).scores["PositionStated"]

    assert missed == found == Score.of(0, 0, 0)


def test_only_the_types_that_are_asked_for_are_scored():
    """Others are in no total."""
    article = gold(MEETING, POSITION)

    result = evaluated([(article, ())], types=("PositionStated",))

    assert list(result.scores) == ["PositionStated", "CORE", "ALL"]
    assert result.scores["ALL"].gold == 1


def test_the_talks_have_scores_of_their_own():
    """Articles about no talks are counted together."""
    found = gold(MEETING), (meeting(evidence=there(MET)),)
    missed = gold(MEETING, id="a2", talks=None), ()

    talks = evaluated([found, missed]).talks

    assert {slug: one.scores["ALL"].recall for slug, one in talks.items()} == {
        "gaza": 1.0,
        "none": 0.0,
    }


def test_a_detail_is_the_average_of_the_events_that_ask_for_it():
    """The place is asked for, and not told; the parties are half right."""
    report = meeting(parties=("Israel", "Egypt"), place=None, evidence=there(MET))

    slots = run(gold(MEETING), report).slots

    assert slots["MeetingHeld.place"].score == 0.0
    assert slots["MeetingHeld.parties"].score == pytest.approx(1 / 3, abs=0.001)
    assert slots["MeetingHeld.dates"].score == 1.0


def test_a_detail_that_the_annotation_leaves_open_is_not_scored():
    """What the text does not settle is asked of nobody."""
    article = gold({**FIGURE, "group": None})

    slots = run(article, figure(value=700, evidence=there(TOLL))).slots

    assert "FigureReported.group" not in slots
    assert slots["FigureReported.bound"].events == 1


def test_the_name_of_a_source_may_be_a_part_of_the_other():
    """The ministry and the ministry of a place are one."""
    article = gold({**FIGURE, "source": "Health Ministry"})

    slots = run(article, figure(value=700, evidence=there(TOLL))).slots

    assert slots["FigureReported.source"].score == 1.0


def test_a_wrong_bound_is_a_wrong_detail():
    """About 700 is not exactly 700."""
    report = figure(value=700, bound=Bound.ABOUT, evidence=there(TOLL))

    assert run(gold(FIGURE), report).slots["FigureReported.bound"].score == 0.0


def test_all_kinds_of_truce_are_one_term():
    """Of the terms of a proposal the kind of truce is not asked."""
    marked = {
        "type": "ProposalTabled",
        "quote": "met in Cairo",
        "by": ["Egypt"],
        "terms": ["temporary_truce"],
    }

    slots = run(gold(marked), tabled(terms=("ceasefire",), evidence=there(MET))).slots

    assert slots["ProposalTabled.terms"].score == 1.0


def test_a_date_that_is_not_told_is_wrong_where_one_is_asked_for():
    """An unsettled date agrees with any, but it is not the day."""
    result = run(gold(MEETING), meeting(start=None, evidence=there(MET)))

    assert result.scores["MeetingHeld"].matched == 1
    assert result.slots["MeetingHeld.dates"].score == 0.0


def test_details_are_compared_by_their_names():
    """Every detail that is scored is one that events have."""
    event = Compared(type="MeetingHeld", sentences=((0, 1),))

    assert all(slot_value(s, event, event) is None for of in SLOTS.values() for s in of)
