"""The phases of the talks, and what moves them."""

import pytest

from domain.reports import PositionStated, Report
from domain.vocabulary import Issue, MeetingFormat, Stance
from projections.phases import phases, truce_of
from tests.builders import (
    accepted,
    agreed,
    meeting,
    planned,
    position,
    rejected,
    tabled,
    telling,
    truce_began,
    truce_ended,
)
from tests.projections.given import GAZA, told

PUBLISHED = "2024-06-30"


def course(*reports: Report) -> list[str]:
    """Return the phases that one article's reports lead through."""
    known = told(telling(*reports, published=PUBLISHED))
    return [move.phase.value for move in phases(known, GAZA)]


def recalled(day: str, quote: str = "Israel withdrew its team.") -> PositionStated:
    """Return a report of a side that calls its team home."""
    return position(
        party="Israel",
        issue=Issue.TALKS,
        stance=Stance.OPPOSES,
        start=day,
        quote=quote,
        words=quote,
    )


PLAN = tabled(by=["Egypt"], start="2024-06-01")
ROUND = meeting(parties=("Hamas", "Israel", "Qatar"), start="2024-06-02")


def test_a_call_of_a_mediator_with_one_side_is_a_contact():
    """No negotiation in which both sides take part is settled by it."""
    call = meeting(parties=("Hamas", "Qatar"), format=MeetingFormat.CALL)

    assert course(call) == ["contacts"]


def test_a_round_of_both_sides_is_talks():
    """They may sit in different rooms."""
    assert course(ROUND) == ["talks"]


def test_terms_that_are_tabled_lie_on_the_table():
    """Talks go on about them."""
    assert course(PLAN, ROUND) == ["proposal_on_table"]


def test_a_plan_without_terms_on_a_truce_moves_nothing():
    """The talks do not turn on it."""
    assert course(tabled(by=["Egypt"], terms=("reconstruction",))) == []


def test_the_yes_of_both_sides_is_an_agreement_in_principle():
    """One yes is an answer only."""
    first = accepted(party="Israel", start="2024-06-03")
    second = accepted(party="Hamas", start="2024-06-04")

    assert course(PLAN, first) == ["proposal_on_table"]
    assert course(PLAN, first, second)[-1] == "agreement_in_principle"


def test_a_rejection_falls_back_to_talks_where_rounds_go_on():
    """A round on the day of the rejection goes on."""
    no = rejected(party="Hamas", start="2024-06-02")

    assert course(PLAN, no, ROUND)[-1] == "talks"


def test_a_rejection_falls_back_to_talks_where_a_round_is_announced():
    """An appointment shows that rounds go on."""
    no = rejected(party="Hamas", start="2024-06-29")
    ahead = planned(parties=("Israel", "Qatar"), start="2024-07-01")

    assert course(ROUND, PLAN, no, ahead)[-1] == "talks"


def test_a_rejection_breaks_off_where_no_rounds_go_on():
    """With no other proposal open there is nothing to talk about."""
    no = rejected(party="Hamas", start="2024-06-10")

    assert course(PLAN, ROUND, no)[-1] == "broken_off"


def test_a_team_called_home_breaks_the_talks_off():
    """Older terms that are still open do not keep them up."""
    assert course(PLAN, ROUND, recalled("2024-06-10"))[-1] == "broken_off"


def test_a_side_that_balks_breaks_nothing_off():
    """Setting conditions is not leaving."""
    balks = recalled("2024-06-10", "No talks before the bombing stops.")

    assert course(ROUND, balks) == ["talks"]


@pytest.mark.parametrize(
    ("later", "phase"),
    [
        (meeting(parties=("Israel", "Qatar"), start="2024-06-12"), "talks"),
        (tabled(by=["Qatar"], start="2024-06-12"), "proposal_on_table"),
        (meeting(parties=("Egypt", "Qatar"), start="2024-06-12"), "broken_off"),
    ],
)
def test_a_break_ends_with_a_round_of_a_side_or_newer_terms(later, phase):
    """Mediators who meet among themselves do not end it."""
    assert course(ROUND, recalled("2024-06-10"), later)[-1] == phase


def test_a_round_on_the_day_of_the_break_does_not_end_it():
    """The delegation was still meeting that very morning."""
    same_day = meeting(parties=("Israel", "Qatar"), start="2024-06-10")

    assert course(ROUND, recalled("2024-06-10"), same_day)[-1] == "broken_off"


def test_a_deal_of_the_sides_is_agreed_till_the_truce_begins():
    """A beginning that is only announced is none."""
    announced = truce_began(start="2024-07-02")

    assert course(agreed(start="2024-06-20"), announced) == ["agreed"]


@pytest.mark.parametrize(
    "deal",
    [
        agreed(parties=("Fatah", "Hamas")),
        agreed(terms=("prisoner_release",)),
    ],
)
def test_other_deals_move_nothing(deal):
    """Neither a deal of others nor one about other things is a truce."""
    assert course(ROUND, deal) == ["talks"]


def test_nothing_but_its_end_moves_a_truce():
    """Rows, rejections, new terms and an extension leave it in force."""
    course_of_truce = course(
        truce_began(start="2024-06-01"),
        tabled(by=["Egypt"], start="2024-06-05"),
        rejected(party="Hamas", start="2024-06-06"),
        agreed(start="2024-06-07"),
        recalled("2024-06-08"),
    )

    assert course_of_truce == ["in_force"]


def test_a_truce_that_lapses_breaks_the_talks_off():
    """So does one that is not renewed or is broken."""
    began, ended = truce_began(start="2024-06-01"), truce_ended(start="2024-06-08")

    assert course(began, ended) == ["in_force", "broken_off"]


def test_an_undated_end_of_a_truce_that_is_over_moves_nothing():
    """It tells of the old end again."""
    began, ended = truce_began(start="2024-06-01"), truce_ended(start="2024-06-03")
    again = truce_ended(start=None, quote="The truce of June had lapsed.")

    known = told(
        telling(began, ended, article_id="a1", published="2024-06-08"),
        telling(ROUND.model_copy(update={"happened": ended.happened}), article_id="a2"),
        telling(again, article_id="a3", published="2024-06-30"),
    )

    assert [move.phase.value for move in phases(known, GAZA)][-1] == "broken_off"


def test_a_truce_of_others_is_none_of_these_talks():
    """An article may tell of the front next door."""
    assert course(truce_began(parties=("Hezbollah", "Israel"))) == []


def test_a_truce_line_says_from_when_until_when():
    """Both ends come with their evidence."""
    began, ended = truce_began(start="2024-06-01"), truce_ended(start="2024-06-08")

    line = truce_of(told(telling(began, ended, published=PUBLISHED)), GAZA)

    assert line is not None
    assert [str(line.since), str(line.until)] == ["2024-06-01", "2024-06-08"]
    assert len(line.reports) == 2


def test_a_move_names_its_report_and_whether_it_is_dated():
    """An undated report moves the talks by its publication at the latest."""
    known = told(telling(agreed(start=None), published=PUBLISHED))

    (move,) = phases(known, GAZA)

    assert (str(move.since), move.at_latest) == (PUBLISHED, True)
    assert move.moved_by == known.entries[0].id
