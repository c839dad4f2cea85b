"""What the extractor must find in the article on the Cairo talks of February 2024."""

from datetime import date

import pytest

from domain.reports import MeetingHeld, ProposalTabled, TalksAssessed
from domain.vocabulary import Issue, Tone

from .articles import MISSING, is_there, of_kind

pytestmark = pytest.mark.skipif(not is_there(), reason=MISSING)
ARTICLE = ("003", "2024-02-13")
TODAY = date(2024, 2, 13)


def meetings_of(*parties: str) -> list[MeetingHeld]:
    """Return the meetings of exactly these parties."""
    return [m for m in of_kind(MeetingHeld, *ARTICLE) if set(m.parties) == set(parties)]


def test_the_cairo_talks_have_all_six_parties() -> None:
    """The mediators, Israel, Hamas and Islamic Jihad are at the talks of that day."""
    talks = meetings_of(
        "Egypt", "Hamas", "Islamic Jihad", "Israel", "Qatar", "United States"
    )

    assert [m.place for m in talks] == ["Cairo"]
    assert talks[0].happened.start == TODAY


def test_the_president_met_the_director_of_the_cia() -> None:
    """Egypt and the United States met that day in Cairo."""
    assert len(meetings_of("Egypt", "United States")) == 1


def test_the_president_met_the_two_qataris() -> None:
    """The prime minister and the chief of intelligence are named."""
    (meeting,) = meetings_of("Egypt", "Qatar")

    assert meeting.happened.start == TODAY
    assert len([p for p in meeting.participants if p.party == "Qatar"]) == 2


def test_hamas_answered_the_paris_proposal_with_requests() -> None:
    """New requests put to the other side are a proposal of their own."""
    assert ("Hamas",) in [p.by for p in of_kind(ProposalTabled, *ARTICLE)]


def test_the_requests_answer_an_earlier_proposal() -> None:
    """What Hamas asks for is told as an answer to the proposal made in Paris."""
    (requests,) = [p for p in of_kind(ProposalTabled, *ARTICLE) if p.by == ("Hamas",)]

    assert requests.answers is not None


def test_a_term_of_two_or_three_months_is_told() -> None:
    """The pause under discussion has its length."""
    terms = [t for p in of_kind(ProposalTabled, *ARTICLE) for t in p.terms]

    pauses = [t for t in terms if t.kind is Issue.TEMPORARY_TRUCE and t.quantity]
    assert [(t.quantity.low, t.quantity.high) for t in pauses if t.quantity] == [(2, 3)]


def test_the_white_house_calls_it_the_right_direction() -> None:
    """The United States judge the talks positively."""
    tones = of_kind(TalksAssessed, *ARTICLE)

    assert ("United States", Tone.POSITIVE) in [(t.party, t.tone) for t in tones]
