"""Proposals put forward, from sentences of several conflicts."""

import pytest

from domain.reports import ProposalTabled
from domain.vocabulary import Issue

from .reading import found

TABLED = [
    ("Egypt presented a proposal for a ten-day truce on Monday.", "gaza", ("Egypt",)),
    ("A truce plan drawn up by Qatar was sent to Hamas.", "gaza", ("Qatar",)),
    ("Mediators are waiting for an answer to the Egyptian proposal.", "gaza", ("Egypt",)),
    ("The draft that Israel handed to the mediators frees ten hostages.", "gaza", ("Israel",)),
    ("Hamas is studying a US-backed proposal for a truce.", "gaza", ("United States",)),
    ("Hamas has received a truce proposal from Egypt.", "gaza", ("Egypt",)),
    ("Kyiv laid before Moscow a framework for a ceasefire at sea.", "ukraine-russia",
     ("Ukraine",)),
    ("Saudi Arabia unveiled a peace initiative that reopens the ports.", "yemen",
     ("Saudi Arabia",)),
    ("Cambodia rejected Malaysia's ceasefire proposal.", "thailand-cambodia", ("Malaysia",)),
    ("The army came up with a counter-proposal for a truce.", "sudan", ("Sudan",)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "talks", "sponsors"), TABLED)
def test_a_proposal_has_those_who_put_it_forward(
    text: str, talks: str, sponsors: tuple[str, ...]
) -> None:
    """The sponsor is the owner by the phrase, else who does the tabling."""
    tabled = found(ProposalTabled, text, talks=talks)

    assert [t.by for t in tabled] == [sponsors]


OFFERED = [
    ("Egypt proposed a two-day ceasefire.", "gaza", "Egypt"),
    ("Hamas offered to free ten hostages.", "gaza", "Hamas"),
    ("What Moscow suggested was a truce of three days.", "ukraine-russia", "Russia"),
    ("Petro proposed a six-month ceasefire to the ELN.", "colombia-eln", "Colombia"),
    ("A month-long truce proposed by Washington failed.", "sudan", "United States"),
]


@pytest.mark.parametrize(("text", "talks", "sponsor"), OFFERED)
def test_proposing_a_thing_itself_is_a_proposal(
    text: str, talks: str, sponsor: str
) -> None:
    """No word such as "plan" is needed where the thing is the verb's object."""
    tabled = found(ProposalTabled, text, talks=talks)

    assert [t.by for t in tabled] == [(sponsor,)]
    assert tabled[0].terms


UNTABLED = [
    "Egypt will present a proposal for a truce next week.",
    "Egypt did not present any proposal.",
    "Israel wants Egypt to put forward a proposal.",
    "If Egypt submits a proposal, Hamas will study it.",
    "The army has a plan to storm the city.",
    "Egypt offered to host the talks.",
    "Egypt offered its condolences.",
    "An official suggested that Hamas had freed the hostages.",
    "Israel's plan to build settlements drew criticism.",
    "No proposal is on the table.",
]


@pytest.mark.parametrize("text", UNTABLED)
def test_what_is_not_put_forward_is_no_proposal(text: str) -> None:
    """Plans, wishes, negations, courtesies and plans of war are left out."""
    assert not found(ProposalTabled, text)


def test_terms_come_from_the_sentences_that_say_what_would_be() -> None:
    """What follows in the same paragraph belongs to the proposal."""
    text = (
        "Qatar has put forward a new proposal. Hamas would free 33 hostages in the "
        "first phase. Israeli troops would withdraw from the cities, and 600 trucks of "
        "aid would enter each day."
    )

    (tabled,) = found(ProposalTabled, text)

    kinds = {t.kind for t in tabled.terms}
    assert {Issue.HOSTAGE_RELEASE, Issue.WITHDRAWAL, Issue.AID} <= kinds


def test_a_term_keeps_its_number() -> None:
    """The number that counts captives stands with their term."""
    text = "Egypt proposed the release of 12 hostages."

    (tabled,) = found(ProposalTabled, text)

    quantity = tabled.terms[0].quantity
    assert quantity is not None
    assert quantity.value == 12


def test_a_partys_answer_ends_the_terms() -> None:
    """What a side wants instead is no term of the proposal."""
    text = (
        "Egypt submitted a proposal for a truce. Hamas demands the complete withdrawal "
        "of the army."
    )

    (tabled,) = found(ProposalTabled, text)

    assert Issue.WITHDRAWAL not in {t.kind for t in tabled.terms}


def test_a_second_mention_is_the_same_proposal() -> None:
    """What "the proposal" says later adds its terms to the first mention."""
    text = (
        "Witkoff presented a proposal to both sides on Saturday.\n\n"
        "The proposal calls for a 60-day truce.\n\n"
        "The American proposal would free ten hostages."
    )

    (tabled,) = found(ProposalTabled, text, published="2025-06-01")

    kinds = {t.kind for t in tabled.terms}
    assert tabled.by == ("United States",)
    assert {Issue.TEMPORARY_TRUCE, Issue.HOSTAGE_RELEASE} <= kinds


def test_proposals_of_two_sponsors_stay_apart() -> None:
    """Each sponsor's proposal is one of its own."""
    text = (
        "Egypt presented a proposal for a truce on Monday. "
        "Hamas sent a counter-proposal to the mediators on Wednesday."
    )

    tabled = found(ProposalTabled, text)

    assert [t.by for t in tabled] == [("Egypt",), ("Hamas",)]


def test_a_carrier_is_not_the_sponsor() -> None:
    """A mediator who delivers a known proposal does not stand behind it."""
    text = (
        "Israel drafted a proposal for a truce. "
        "Qatar delivered the proposal to Hamas on Thursday."
    )

    (tabled,) = found(ProposalTabled, text)

    assert tabled.by == ("Israel",)
    assert "Hamas" in tabled.to


def test_what_lies_on_the_table_is_a_proposal_of_nobody() -> None:
    """Content under discussion is told without a sponsor."""
    text = "What is on the table is a 40-day truce and an exchange of prisoners."

    (tabled,) = found(ProposalTabled, text)

    assert tabled.by == ()
    assert Issue.TEMPORARY_TRUCE in {t.kind for t in tabled.terms}


def test_new_conditions_are_a_proposal_of_those_who_set_them() -> None:
    """It is so where only the opponent says it, too."""
    text = "Hamas said that Netanyahu had added new conditions to the text."

    tabled = found(ProposalTabled, text)

    assert ("Israel",) in [t.by for t in tabled]


def test_a_reply_with_changes_is_a_proposal() -> None:
    """An answer that asks for changes puts terms forward."""
    text = "The reply that Hamas gave to the mediators contains several amendments."

    (tabled,) = found(ProposalTabled, text)

    assert tabled.by == ("Hamas",)


def test_a_date_of_tabling_is_the_proposals() -> None:
    """The day comes from the verb that puts it forward."""
    text = "Egypt submitted a proposal for a truce on Monday."

    (tabled,) = found(ProposalTabled, text)

    assert str(tabled.happened.start) == "2024-02-12"


def test_the_country_that_a_plan_is_about_is_not_its_sponsor() -> None:
    """In "Trump's Ukraine peace plan", Ukraine is the matter."""
    text = "European leaders met to discuss Trump's Ukraine peace plan."

    (tabled,) = found(
        ProposalTabled, text, published="2025-11-25", talks="ukraine-russia"
    )

    assert tabled.by == ("United States",)


UNSAID = [
    "A three-day truce was proposed, but the shelling went on.",
    "Hamas is studying a draft under which the hostages would be freed.",
    "Under the plan, Israel would withdraw and the hostages would be freed.",
    "The deal under discussion would see ten hostages freed.",
]


@pytest.mark.parametrize("text", UNSAID)
def test_a_proposal_may_have_no_sponsor_told(text: str) -> None:
    """What it holds is enough where nobody is named for it."""
    assert [t.by for t in found(ProposalTabled, text)] == [()]


TO_COME = [
    "The sides agreed to work on a framework for a lasting peace.",
    "Negotiators need a plan to end the war.",
    "Ukraine's parliament discussed a plan to join NATO.",
    "The European Union proposed a new package of sanctions.",
    "Turkey offered to send monitors to the border.",
    "Hamas repeated two demands that it has made during the talks.",
]


@pytest.mark.parametrize("text", TO_COME)
def test_what_is_worked_at_or_no_peace_plan_is_none(text: str) -> None:
    """Plans to come, plans for other aims and an outsider's help are left out."""
    assert not found(ProposalTabled, text)


def test_a_proposal_without_an_answer_yet_is_still_one() -> None:
    """That nobody replied does not undo it; that nobody got it may."""
    waiting = "Russia has not responded to a US proposal for a 30-day ceasefire."
    missing = "Russia has not received a proposal for a ceasefire."

    tabled = found(ProposalTabled, waiting, talks="ukraine-russia")

    assert [t.by for t in tabled] == [("United States",)]
    assert [t.kind for t in tabled[0].terms] == [Issue.TEMPORARY_TRUCE]
    assert not found(ProposalTabled, missing, talks="ukraine-russia")


def test_a_draft_deal_is_a_proposal() -> None:
    """A deal called a draft has been put forward, not concluded."""
    text = "Qatar handed both sides a draft peace agreement on Thursday."

    assert [t.by for t in found(ProposalTabled, text, talks="drc-m23")] == [("Qatar",)]


TWO = 2


def test_an_earlier_paper_is_another_one() -> None:
    """What was put forward originally is not what is on the table now."""
    text = "The EU presented a text. It had put forward originally a longer paper."

    assert len(found(ProposalTabled, text, talks="ukraine-russia")) == TWO


def test_those_who_mean_to_use_a_plan_stand_behind_it() -> None:
    """A plan by which a party hopes to reach its aim is its own."""
    text = "The plan with which Egypt wants to end the war has three stages."

    assert [t.by for t in found(ProposalTabled, text)] == [("Egypt",)]


def test_people_for_whom_captives_are_traded_are_a_term() -> None:
    """Captives exchanged for people of the other side free both."""
    text = "Under the offer, Hamas would free ten hostages in exchange for 200 Palestinians."

    (tabled,) = found(ProposalTabled, text)

    assert {t.kind for t in tabled.terms} == {
        Issue.HOSTAGE_RELEASE,
        Issue.PRISONER_RELEASE,
    }
