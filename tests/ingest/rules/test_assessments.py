"""How parties say that the talks go, from sentences of several conflicts."""

import pytest

from domain.reports import TalksAssessed
from domain.vocabulary import Tone

from .reading import found

GOOD, BAD, BOTH = Tone.POSITIVE, Tone.NEGATIVE, Tone.NEUTRAL

JUDGED = [
    ("The talks were constructive, a Qatari spokesman said.", "gaza", "Qatar", GOOD),
    ("Qatar said the negotiations were going well.", "gaza", "Qatar", GOOD),
    ("Israel said that progress had been made.", "gaza", "Israel", GOOD),
    ("Egypt said a deal was within reach.", "gaza", "Egypt", GOOD),
    ("Egypt said the two sides were closer than ever to a deal.", "gaza", "Egypt", GOOD),
    ("Biden voiced optimism about a truce.", "gaza", "United States", GOOD),
    ("Kirby described the meetings as productive.", "gaza", "United States", GOOD),
    ("Israel said the gaps could be bridged in the talks.", "gaza", "Israel", GOOD),
    ("Lavrov said the talks were moving forward.", "ukraine-russia", "Russia", GOOD),
    ("The Houthis said the talks had made good progress.", "yemen", "Houthis", GOOD),
    ("Israel said there was no breakthrough in the talks.", "gaza", "Israel", BAD),
    ("Hamas said the talks had reached a dead end.", "gaza", "Hamas", BAD),
    ("Hamas does not want a deal, Netanyahu said.", "gaza", "Israel", BAD),
    ("Hamas accused Israel of stalling.", "gaza", "Hamas", BAD),
    ("Hamas blamed Israel for the deadlock.", "gaza", "Hamas", BAD),
    ("Israel blamed the impasse on Hamas.", "gaza", "Israel", BAD),
    ("Zelensky said Russia was not ready for peace.", "ukraine-russia", "Ukraine", BAD),
    ("M23 accused Kinshasa of sabotaging the peace process.", "drc-m23", "M23", BAD),
    ("The Kremlin played down hopes of a deal.", "ukraine-russia", "Russia", BAD),
    ("Israel said the talks were difficult but useful.", "gaza", "Israel", BOTH),
    ("Qatar said there was progress but that gaps remained in the talks.", "gaza",
     "Qatar", BOTH),
    ("Qatar said it was too early to speak of a breakthrough.", "gaza", "Qatar", BOTH),
    ("The negotiations are ongoing, Qatar said.", "gaza", "Qatar", BOTH),
]  # fmt: skip


@pytest.mark.parametrize(("text", "talks", "party", "tone"), JUDGED)
def test_a_partys_judgement_of_the_talks_has_its_tone(
    text: str, talks: str, party: str, tone: Tone
) -> None:
    """Good, bad, and both in one breath are told apart."""
    assessed = found(TalksAssessed, text, talks=talks)

    assert [(a.party, a.tone) for a in assessed] == [(party, tone)]


UNJUDGED = [
    "Talks have stalled since July.",
    "Analysts say that the talks are deadlocked.",
    "Families said the government was sabotaging the deal.",
    "Israel said its operation in Gaza had been successful.",
    "The talks will continue next week, Egypt said.",
    "Mediators hope for a breakthrough this week.",
    "If the talks make progress, the envoy said, he would travel.",
    "To believe that a deal is near would be naive, Hamas said.",
    "The UN said aid deliveries faced difficulties.",
    "Hamas said that it was ready to discuss a truce.",
    "Hamas said that it wanted a deal.",
]


@pytest.mark.parametrize("text", UNJUDGED)
def test_what_judges_nothing_is_no_assessment(text: str) -> None:
    """The reporter, outsiders, hopes, plans and other matters are left out."""
    assert not found(TalksAssessed, text)


def test_an_anonymous_source_judges_for_nobody() -> None:
    """A source without a side has no party."""
    text = "There was no breakthrough in the talks, a source said."

    assert [(a.party, a.tone) for a in found(TalksAssessed, text)] == [(None, BAD)]


def test_a_joint_statement_is_each_partys() -> None:
    """Both who say it have a report of their own."""
    text = "Qatar and Egypt said that the talks were constructive."

    assert {a.party for a in found(TalksAssessed, text)} == {"Qatar", "Egypt"}


def test_a_party_does_not_blame_itself() -> None:
    """What a speaker says of its own side is no blame."""
    text = "Hamas said that Hamas would not delay the talks."

    assert not found(TalksAssessed, text)


TURNS = [
    ("Kenya's government hailed the deal as a milestone.", GOOD),
    ("Malaysia called the ceasefire a vital first step.", GOOD),
    ("Iran described the agreement as a promising beginning.", GOOD),
    ("Egypt hailed the release as an encouraging step.", GOOD),
    ("The United States said the truce was a breakthrough.", GOOD),
    ("Serbia called the failed talks a step backwards.", BAD),
]


@pytest.mark.parametrize(("text", "tone"), TURNS)
def test_a_turn_of_events_is_praised_by_a_noun(text: str, tone: Tone) -> None:
    """A step, a beginning or a milestone has the tone of its adjective."""
    assert [a.tone for a in found(TalksAssessed, text)] == [tone]


STATES = [
    ("Most issues have been settled, Qatar said.", GOOD),
    ("Ninety percent of the deal is done, Israel said.", GOOD),
    ("The ceasefire is holding, Thailand said.", GOOD),
    ("The truce is fragile, Cambodia said.", BAD),
    ("The reports of progress in the talks are untrue, Hamas said.", BAD),
    ("In the talks we are not there yet, the United States said.", BAD),
    ("No agreement has been reached, Russia said.", BAD),
    ("There is reason for optimism about the deal, Egypt said.", GOOD),
    ("There is reason neither for optimism nor for pessimism, Iran said.", BOTH),
    ("Trust is being built, Turkey said.", GOOD),
]


@pytest.mark.parametrize(("text", "tone"), STATES)
def test_a_state_of_the_talks_has_its_tone(text: str, tone: Tone) -> None:
    """What is agreed, missing, holding or untrue judges without a judging word."""
    assert [a.tone for a in found(TalksAssessed, text)] == [tone]


def test_a_gap_set_against_what_is_agreed_is_mixed() -> None:
    """Bad news after something granted is neither good nor bad."""
    text = (
        "Qatar said both had agreed to the proposal, though there were gaps to close."
    )

    assert [a.tone for a in found(TalksAssessed, text)] == [BOTH]


def test_a_bare_hope_in_an_article_of_talks_is_about_them() -> None:
    """A party that is hopeful, with nothing added, hopes for a deal."""
    text = "Hamas and Israel sent teams to the talks. Egypt said it was hopeful."

    assert [a.tone for a in found(TalksAssessed, text)] == [GOOD]


OTHER_MATTERS = [
    "Mediators met for talks. The United States said the attack was a dark day.",
    "Mediators met for talks. Israel said the army had made progress in the north.",
    "Mediators met for talks. Israel called the strike a major achievement.",
    "The United States said there was good progress on road building.",
]


@pytest.mark.parametrize("text", OTHER_MATTERS)
def test_praise_of_another_matter_is_no_assessment(text: str) -> None:
    """Strikes, fronts and roads are judged in the same words, and do not count."""
    assert not found(TalksAssessed, text)


WORDED_OTHERWISE = [
    ("The sides had never been so close to a deal, Qatar said.", GOOD),
    ("The two delegations had come very close to an agreement, Qatar said.", GOOD),
    ("Only details were left before a deal, Egypt said.", GOOD),
    ("Egypt said the talks had entered the home stretch.", GOOD),
    ("The talks were deadlocked, Egypt said.", BAD),
    ("The talks have bogged down on details, Egypt said.", BAD),
    ("Hamas shows little will to advance in the talks, Israel said.", BAD),
    ("Hamas had refused to engage in the talks, the United States said.", BAD),
    ("The gulf between the sides remained wide after the talks, Qatar said.", BAD),
    ("Much work was left to be done in the talks, Egypt said.", BOTH),
]


@pytest.mark.parametrize(("text", "tone"), WORDED_OTHERWISE)
def test_a_judgement_is_found_however_it_is_put(text: str, tone: Tone) -> None:
    """Records, nearness, what is left and what is lacking judge the talks."""
    assert [a.tone for a in found(TalksAssessed, text)] == [tone]


def test_one_of_several_mediators_speaks_for_nobody_named() -> None:
    """Which of the mediators said it is not told."""
    text = "A mediator said the gap between the sides remained wide in the talks."

    assert [a.party for a in found(TalksAssessed, text)] == [None]


def test_an_earlier_truce_that_broke_down_is_no_assessment() -> None:
    """What ended before these talks does not judge them."""
    text = "The talks go on. An earlier truce, declared by Israel in March, broke down."

    assert not found(TalksAssessed, text)


@pytest.mark.parametrize(
    "text",
    [
        "After the talks, Israel said Egypt had put forward a truce lasting two days.",
        "The talks go on. The army said the fighting had reached a deadlock.",
        "The talks go on. Hamas said its missile programme had made progress.",
    ],
)
def test_lengths_fronts_and_arms_are_not_judged_as_talks(text: str) -> None:
    """A truce that lasts two days need not hold, and fronts may be deadlocked."""
    assert not found(TalksAssessed, text)


def test_talks_that_brought_nothing_are_bad_news() -> None:
    """The "nothing" is part of what the verb says, and does not turn it round."""
    text = "Egypt said the talks had brought nothing."

    assert [a.tone for a in found(TalksAssessed, text)] == [BAD]
