"""Answers to proposals, from sentences of several conflicts."""

import pytest

from domain.reports import ProposalAccepted, ProposalRejected

from .reading import found

REJECTED = [
    ("Hamas turned down the Egyptian offer.", "gaza", "Hamas"),
    ("The proposal was rejected by Israel.", "gaza", "Israel"),
    ("Israel said no to the proposal.", "gaza", "Israel"),
    ("Hamas refused to accept the proposal.", "gaza", "Hamas"),
    ("Hamas' refusal of the plan angered the mediators.", "gaza", "Hamas"),
    ("Netanyahu called the offer a non-starter.", "gaza", "Israel"),
    ("The proposal is unacceptable, an Israeli official said.", "gaza", "Israel"),
    ("Hamas said the Israeli proposal did not meet its demands.", "gaza", "Hamas"),
    ("We will not accept this proposal, a Hamas official said.", "gaza", "Hamas"),
    ("Moscow brushed aside Kyiv's offer of a truce.", "ukraine-russia", "Russia"),
    ("Khamenei dismissed the American proposal.", "iran-us", "Iran"),
    ("The ELN spurned the government's truce proposal.", "colombia-eln", "ELN"),
    ("The army will not hear of the truce proposal.", "sudan", "Sudan"),
]


@pytest.mark.parametrize(("text", "talks", "party"), REJECTED)
def test_a_proposal_turned_down_is_a_rejection(
    text: str, talks: str, party: str
) -> None:
    """Verbs, nouns and verdicts all turn a proposal down."""
    rejected = found(ProposalRejected, text, talks=talks)

    assert [r.party for r in rejected] == [party]


ACCEPTED = [
    ("Israel has accepted the American proposal.", "gaza", "Israel"),
    ("Hamas gave its consent to the Egyptian plan for a truce.", "gaza", "Hamas"),
    ("Hamas announced its acceptance of the proposal.", "gaza", "Hamas"),
    ("The RSF agreed to a truce proposed by Washington.", "sudan", "RSF"),
    ("Ukraine signed off on the US ceasefire proposal.", "ukraine-russia", "Ukraine"),
    ("Cambodia said yes to the Malaysian proposal.", "thailand-cambodia", "Cambodia"),
    ("Yerevan accepted Baku's proposals on both articles.", "armenia-azerbaijan",
     "Armenia"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "talks", "party"), ACCEPTED)
def test_a_proposal_taken_is_an_acceptance(text: str, talks: str, party: str) -> None:
    """Verbs and nouns of taking a proposal are acceptances."""
    accepted = found(ProposalAccepted, text, talks=talks)

    assert [a.party for a in accepted] == [party]


OPEN = [
    "Hamas has not yet replied to the proposal.",
    "Hamas will study the proposal.",
    "Biden urged Hamas to accept the proposal.",
    "If Israel accepts the proposal, the war may end.",
    "Hamas is expected to reject the proposal.",
    "Hamas denied that it had rejected the proposal.",
    "Netanyahu rejected accusations that he blocks a deal.",
    "Israel declined to comment on the proposal.",
    "Egypt rejects the displacement of Palestinians.",
    "Israel and Hamas have agreed to the deal.",
    "The families rejected the proposal.",
    "Qatar welcomed the American proposal.",
    "Hamas rejects any plan to deploy foreign troops.",
]


@pytest.mark.parametrize("text", OPEN)
def test_what_answers_nothing_is_no_answer(text: str) -> None:
    """Wishes, conditions, denials, other objects and deals of both are left out."""
    assert not found(ProposalRejected, text)
    assert not found(ProposalAccepted, text)


def test_each_party_that_answers_has_its_own_report() -> None:
    """One passive may hold an acceptance and a rejection."""
    text = "The proposal was accepted by Hamas but rejected by Israel."

    assert [a.party for a in found(ProposalAccepted, text)] == ["Hamas"]
    assert [r.party for r in found(ProposalRejected, text)] == ["Israel"]


def test_a_party_may_share_the_verb() -> None:
    """The verb is left out before the second judge."""
    text = "Washington dismissed the offer as a trick, and Israel as manipulation."

    parties = [r.party for r in found(ProposalRejected, text)]

    assert parties == ["United States", "Israel"]


def test_a_pronoun_stands_for_the_proposal() -> None:
    """What "it" takes up is the proposal named before."""
    text = "Egypt submitted a proposal on Sunday. Israel, its minister said, has agreed to it."

    assert [a.party for a in found(ProposalAccepted, text)] == ["Israel"]


def test_what_was_accepted_may_have_no_name() -> None:
    """A free clause tells of an earlier acceptance."""
    text = "Hamas wants the application of what it accepted on January 2."

    (accepted,) = found(ProposalAccepted, text)

    assert accepted.party == "Hamas"


def test_an_answer_knows_whose_proposal_it_is_about() -> None:
    """The sponsors come from the proposal's own phrase."""
    (rejected,) = found(ProposalRejected, "Hamas rejected the Egyptian proposal.")

    assert rejected.of.sponsors == ("Egypt",)


def test_an_acceptance_keeps_its_condition() -> None:
    """A party that would accept if something is done has accepted with a condition."""
    text = "Hamas said it would accept the proposal if Israel left the Strip."

    (accepted,) = found(ProposalAccepted, text)

    assert accepted.condition == "if Israel left the Strip"


def test_support_from_outside_is_no_acceptance() -> None:
    """Only a side can accept by backing a proposal."""
    text = "Qatar endorsed the American proposal, and Israel endorsed it too."

    assert "Qatar" not in [a.party for a in found(ProposalAccepted, text)]


def test_a_dissenting_minister_does_not_answer_for_his_party() -> None:
    """Somebody in office whose words are not the party's turns nothing down for it."""
    text = "The minister Itamar Ben Gvir rejected the Egyptian proposal."

    assert not found(ProposalRejected, text)


def test_both_means_the_two_sides_of_the_talks() -> None:
    """A bare "both" that answers is each side."""
    text = "The plan, presented by Washington, was accepted by both."

    parties = {a.party for a in found(ProposalAccepted, text, talks="ukraine-russia")}

    assert parties == {"Russia", "Ukraine"}


def test_a_truce_just_proposed_can_be_accepted() -> None:
    """A truce that a verb puts forward is an offer for the clause that answers it."""
    text = "Washington proposed a 30-day ceasefire, which Kyiv has accepted."

    accepted = found(ProposalAccepted, text, talks="ukraine-russia")

    assert [a.party for a in accepted] == ["Ukraine"]


def test_adopting_a_plan_of_another_aim_is_no_answer() -> None:
    """A plan that is not for peace is accepted by no side of the talks."""
    text = "Ukraine's parliament adopted a plan to raise taxes."

    assert not found(ProposalAccepted, text, talks="ukraine-russia")
