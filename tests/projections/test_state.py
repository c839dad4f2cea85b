"""The whole state, and the brief that is written from it."""

import orjson

from domain.vocabulary import Modality, Tone
from projections.answers import Phase
from projections.brief import brief
from tests.builders import (
    assessed,
    figure,
    meeting,
    planned,
    position,
    rejected,
    released,
    tabled,
    telling,
)
from tests.projections.given import state_of

ARTICLE = telling(
    tabled(by=["Egypt"], start="2024-01-27", quote="Egypt put a plan forward."),
    rejected(party="Hamas", quote="Hamas said no."),
    meeting(quote="They met in Cairo."),
    planned(start="2024-02-01", place="Doha", quote="They will meet in Doha."),
    position(quote="It insists on a full withdrawal."),
    released(count=8, quote="Eight captives were freed."),
    figure(value=26637, quote="26,637 are dead."),
    assessed(quote="The talks go well."),
    url="https://example.org/1",
)


def test_before_the_first_article_there_is_no_contact():
    """It is an answer, not an error."""
    state = state_of(ARTICLE, as_of="2024-01-27")

    assert (state.phase, state.last_meeting, state.told_by) == (
        Phase.NO_CONTACT,
        None,
        (),
    )


def test_every_line_leads_back_to_a_report_and_its_article():
    """Each has its id, its quote and its URL."""
    state = state_of(ARTICLE)
    lines = [*state.proposals, *state.positions, *state.latest_figures, *state.phases]
    evidence = [told for line in lines for told in line.evidence]

    assert all(told.report and told.spans[0].quote for told in evidence)
    assert {told.url for told in evidence} == {"https://example.org/1"}


def test_the_json_of_a_state_has_the_names_of_the_design():
    """`told_by` and `reports` stand on the lines as well."""
    stored = orjson.loads(state_of(ARTICLE).model_dump_json())

    assert stored["last_meeting"]["told_by"] == ["a1"]
    assert stored["proposals"][0]["answers"] == {"Hamas": "rejected", "Israel": "none"}
    assert stored["hostages_released_events"] == 1


def test_the_sources_of_a_state_are_those_of_phase_meetings_and_proposals():
    """An article that only gives a figure settles none of them."""
    other = telling(figure(value=27000), article_id="a2", published="2024-01-29")

    assert state_of(ARTICLE, other).told_by == ("a1",)


def test_each_party_is_heard_by_its_latest_word_on_the_talks():
    """An older assessment gives way."""
    later = telling(
        assessed(tone=Tone.NEGATIVE), article_id="a2", published="2024-01-30"
    )

    (line,) = state_of(ARTICLE, later).assessments

    assert (line.party, line.tone, line.told_by) == ("Qatar", Tone.NEGATIVE, ("a2",))


def test_a_denial_is_kept():
    """It is shown as what it is."""
    denied = telling(rejected(party="Hamas", modality=Modality.DENIED))

    (line,) = state_of(denied).denials

    assert (line.party, line.denies) == ("Hamas", "ProposalRejected")


def test_a_brief_gives_a_footnote_for_each_report_it_cites():
    """With its words, its article and its URL."""
    text = brief(state_of(ARTICLE))

    assert "- Last: Hamas, Israel in Cairo, 2024-01-28.[^" in text
    assert "“They met in Cairo.” Example Times, 2024-01-28" in text
    assert "<https://example.org/1> (article a1, report r" in text


def test_a_brief_of_nothing_says_so():
    """It has a heading and the phase."""
    text = brief(state_of(ARTICLE, as_of="2024-01-01"))

    assert text.startswith("# Gaza: where the talks stood on 2024-01-01\n")
    assert "- No contact." in text


def test_a_footnote_is_cited_as_often_as_it_is_used_but_written_once():
    """The proposal stands behind three lines."""
    text = brief(state_of(ARTICLE))

    assert text.count(": “Egypt put a plan forward.” Example Times") == 1
