from collections.abc import Iterable

import pytest
from spacy.tokens import Token

from tests.ingest.parsing import frame_of, frames_in

VERBS = [
    ("Hamas rejected the plan.", "rejected", "Hamas", "plan"),
    ("The plan was rejected by Hamas.", "rejected", "Hamas", "plan"),
    (
        "The plan has been rejected by Israel and Hamas.",
        "rejected",
        "Israel Hamas",
        "plan",
    ),
    ("The talks were mediated by the African Union.", "mediated", "Union", "talks"),
    ("The army let 20 detainees go.", "let", "army", "detainees"),
    (
        "Three Ukrainians were exchanged for three Russians.",
        "exchanged",
        "",
        "Ukrainians",
    ),
    ("It was Hamas that rejected the plan.", "rejected", "Hamas", "plan"),
    ("Neither Israel nor Hamas accepted the plan.", "accepted", "Israel Hamas", "plan"),
    ("The envoys of Russia and Ukraine shook hands.", "shook", "envoys", "hands"),
]
RELATIVES = [
    ("Hamas, which rejected the plan, stayed away.", "rejected", "Hamas", "plan"),
    ("The plan that Hamas rejected was Egyptian.", "rejected", "Hamas", "plan"),
    ("The plan Hamas rejected was Egyptian.", "rejected", "Hamas", "plan"),
    ("The plan rejected by Kyiv was Russian.", "rejected", "Kyiv", "plan"),
    ("The offer, made by the Saudis, was rejected.", "made", "Saudis", "offer"),
    (
        "The offer, which had been made by the Saudis, was rejected.",
        "made",
        "Saudis",
        "offer",
    ),
    (
        "Rwanda, accused by Kinshasa of backing M23, denied it.",
        "accused",
        "Kinshasa",
        "Rwanda",
    ),
    ("The ELN, with whom the government talks, agreed.", "talks", "government", ""),
]
SHARED = [
    ("The envoy, rejecting the plan, left.", "rejecting", "envoy", "plan"),
    ("Rejecting the plan, Hamas sent a list.", "Rejecting", "Hamas", "plan"),
    ("Having rejected the plan, the RSF left.", "rejected", "RSF", "plan"),
    ("The RSF left Jeddah after rejecting the plan.", "rejecting", "RSF", "plan"),
    ("The RSF left without accepting the plan.", "accepting", "RSF", "plan"),
    ("Moscow decided to reject the plan.", "reject", "Moscow", "plan"),
    ("Qatar promised Hamas to send the text.", "send", "Qatar", "text"),
    ("Iran refused to meet the American envoy.", "meet", "Iran", "envoy"),
    ("Burns left for Doha to meet the emir.", "meet", "Burns", "emir"),
    (
        "Thailand is considering withdrawing its troops.",
        "withdrawing",
        "Thailand",
        "troops",
    ),
    ("The TPLF and Addis Ababa are to sign a deal.", "sign", "TPLF Ababa", "deal"),
    ("Israel and Hamas met and exchanged lists.", "exchanged", "Israel Hamas", "lists"),
    (
        "Rwanda, accused by Kinshasa of backing M23, denied it.",
        "backing",
        "Rwanda",
        "M23",
    ),
]
CONTROLLED = [
    ("Qatar urged Hamas to accept the plan.", "accept", "Hamas", "plan"),
    ("Hamas was urged to accept the plan.", "accept", "Hamas", "plan"),
    (
        "Azerbaijan wants Armenia to change its constitution.",
        "change",
        "Armenia",
        "constitution",
    ),
    (
        "The minister tried to persuade the Houthis to free the crew.",
        "free",
        "Houthis",
        "crew",
    ),
]
LISTS = [
    ("Israel, Qatar and Egypt met.", "met", "Israel Qatar Egypt"),
    ("Egypt as well as Qatar agreed.", "agreed", "Egypt Qatar"),
    ("Egypt, along with Qatar, agreed.", "agreed", "Egypt Qatar"),
    ("Egypt, together with Qatar, mediated a truce.", "mediated", "Egypt Qatar"),
    ("Both Egypt and Qatar agreed.", "agreed", "Egypt Qatar"),
]
NOUNS = [
    ("The rejection by Hamas of the plan came late.", "rejection", "Hamas", "plan"),
    ("Israel's refusal of the plan surprised Qatar.", "refusal", "Israel", "plan"),
    (
        "The Israeli rejection of the plan surprised Qatar.",
        "rejection",
        "Israel",
        "plan",
    ),
    ("The approval of the text by Kigali was a relief.", "approval", "Rwanda", "text"),
    (
        "A meeting of the Russian and Ukrainian delegations took place.",
        "meeting",
        "Russia Ukraine",
        "",
    ),
    ("Thailand and Cambodia held talks.", "talks", "Thailand Cambodia", ""),
    ("Iran held talks with the United States in Muscat.", "talks", "Iran", ""),
    ("Kigali gave its approval to the text.", "approval", "Rwanda", ""),
    (
        "The Colombian government's offer of a truce expired.",
        "offer",
        "Colombia",
        "truce",
    ),
    ("The Saudi proposal was studied.", "proposal", "Saudi Arabia", ""),
    ("The US-drafted proposal was studied.", "proposal", "United States", ""),
    (
        "The release of 20 detainees by the RSF was delayed.",
        "release",
        "RSF",
        "detainees",
    ),
    ("The withdrawal of Rwandan troops began.", "withdrawal", "Rwanda", ""),
]


def heads(tokens: Iterable[Token]) -> str:
    """Return the heads of some noun phrases, joined by spaces."""
    return " ".join(token.text for token in tokens)


@pytest.mark.parametrize(("text", "words", "agents", "patients"), VERBS)
def test_who_does_it_is_the_same_in_the_active_and_the_passive(
    text, words, agents, patients
):
    """Agents do it and patients undergo it, whichever is the subject."""
    frame = frame_of(text, words)

    assert (heads(frame.agents), heads(frame.patients)) == (agents, patients)


@pytest.mark.parametrize(("text", "words", "agents", "patients"), RELATIVES)
def test_a_relative_clause_takes_its_argument_from_the_noun_before(
    text, words, agents, patients
):
    """The noun that a clause describes is its subject or the object it lacks."""
    frame = frame_of(text, words)

    assert (heads(frame.agents), heads(frame.patients)) == (agents, patients)


@pytest.mark.parametrize(("text", "words", "agents", "patients"), SHARED)
def test_a_verb_without_a_subject_shares_that_of_its_governor(
    text, words, agents, patients
):
    """Infinitives, participles and joined verbs have the subject of the main verb."""
    frame = frame_of(text, words)

    assert (heads(frame.agents), heads(frame.patients)) == (agents, patients)


@pytest.mark.parametrize(("text", "words", "agents", "patients"), CONTROLLED)
def test_who_is_urged_is_who_is_to_do_it(text, words, agents, patients):
    """The object of "urge" is the subject of the infinitive."""
    frame = frame_of(text, words)

    assert (heads(frame.agents), heads(frame.patients)) == (agents, patients)


@pytest.mark.parametrize(("text", "words", "agents"), LISTS)
def test_all_members_of_a_list_do_it(text, words, agents):
    """Agents are joined by "and", "as well as" and "along with" alike."""
    assert heads(frame_of(text, words).agents) == agents


@pytest.mark.parametrize(("text", "words", "agents", "patients"), NOUNS)
def test_a_noun_that_names_a_happening_has_agents_and_patients(
    text, words, agents, patients
):
    """Owners, "by", "of" and the verb a noun leans on tell who does what."""
    frame = frame_of(text, words)
    doing = frames_in(text).agents(frame)

    assert (" ".join(doing), heads(frame.patients)) == (agents, patients)


def test_who_talks_with_whom_stands_after_the_prepositions():
    """Objects of prepositions are kept by the preposition, joined ones included."""
    frame = frame_of("Talks in Cairo between Israel and Hamas ended.", "Talks")

    assert heads(frame.objects("between")) == "Israel Hamas"
    assert heads(frame.objects("in")) == "Cairo"


def test_who_is_given_something_is_its_recipient():
    """An indirect object is neither agent nor patient."""
    frame = frame_of("Hamas gave Egypt a list.", "gave")

    assert heads(frame.recipients) == "Egypt"
    assert heads(frame.patients) == "list"


def test_a_noun_leans_on_the_verb_that_lends_it_a_subject():
    """In "held talks" the talks are the happening and "held" supports them."""
    frame = frame_of("Thailand and Cambodia held talks.", "talks")

    assert frame.support is not None
    assert frame.support.text == "held"
