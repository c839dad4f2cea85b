"""Deals concluded between parties."""

import pytest

from domain.reports import AgreementReached

from .reading import found

COLOMBIA = {"Colombia", "ELN"}
GAZA = {"Israel", "Hamas"}
SUDAN = {"Sudan", "RSF"}

CONCLUDED = [
    ("Israel and Hamas reached an agreement on Wednesday.", "gaza", GAZA),
    ("Israel and Hamas have agreed on a four-day truce.", "gaza", GAZA),
    ("Hamas said it had struck a deal with Israel.", "gaza", GAZA),
    ("Negotiators sealed a ceasefire deal on Wednesday.", "gaza", GAZA),
    (
        "The accord was signed in Havana by the government of Colombia and the ELN.",
        "colombia-eln",
        COLOMBIA,
    ),
    (
        "The government and the ELN agreed a six-month ceasefire.",
        "colombia-eln",
        COLOMBIA,
    ),
    (
        "Armenia and Azerbaijan initialled a peace treaty in Washington.",
        "armenia-azerbaijan",
        {"Armenia", "Azerbaijan"},
    ),
    (
        (
            "The declaration that the Congolese government and the M23 signed on Saturday "
            "opens the way to talks."
        ),
        "drc-m23",
        {"DR Congo", "M23"},
    ),
    (
        "The army and the Rapid Support Forces put their signatures to a truce.",
        "sudan",
        SUDAN,
    ),
    (
        "Russia and Ukraine signed separate agreements with Turkey and the United Nations.",
        "ukraine-russia",
        {"Russia", "Ukraine", "Turkey", "United Nations"},
    ),
    (
        "Thailand and Cambodia agreed on Monday to an unconditional ceasefire.",
        "thailand-cambodia",
        {"Thailand", "Cambodia"},
    ),
    ("Hamas and Fatah signed a declaration in Beijing.", "gaza", {"Hamas", "Fatah"}),
    (
        (
            "Ethiopia's government and Tigrayan leaders committed themselves to a "
            "permanent cessation of hostilities."
        ),
        "ethiopia-tigray",
        {"Ethiopia", "TPLF"},
    ),
]


@pytest.mark.parametrize(("text", "talks", "parties"), CONCLUDED)
def test_a_deal_that_parties_conclude_is_an_agreement(
    text: str, talks: str, parties: set[str]
) -> None:
    """Verbs of concluding with a deal give an agreement of their agents."""
    (agreed,) = found(AgreementReached, text, talks=talks)

    assert set(agreed.parties) == parties


ACTS = [
    ("Ethiopia and Tigrayan leaders agreed to cease hostilities.", "ethiopia-tigray"),
    ("Israel and Hamas agreed to extend the truce by two days.", "gaza"),
    ("Russia and Ukraine agreed to exchange 1,200 prisoners.", "ukraine-russia"),
]


@pytest.mark.parametrize(("text", "talks"), ACTS)
def test_what_both_sides_agreed_to_do_is_an_agreement(text: str, talks: str) -> None:
    """A deed that both agree on is a deal, without the word."""
    assert len(found(AgreementReached, text, talks=talks)) == 1


EXTENDED = [
    "The pause has been extended by two days.",
    "The truce was prolonged for a seventh day on Thursday.",
    "Israel and Hamas extended their truce by a day.",
]


@pytest.mark.parametrize("text", EXTENDED)
def test_a_truce_that_both_lengthened_is_an_agreement(text: str) -> None:
    """An extension is concluded by the sides of the talks."""
    (agreed,) = found(AgreementReached, text)

    assert set(agreed.parties) == GAZA


AMONG_MEDIATORS = [
    (
        "William Burns reached an agreement with Egypt's president to continue "
        "intensive coordination to reach a truce in Gaza."
    ),
    "Sisi and Burns reached an agreement to intensify their efforts.",
    "Qatar reached an agreement with Egypt on a truce in Gaza.",
    "Qatar, Egypt and the United States reached an agreement on a joint framework.",
]


@pytest.mark.parametrize("text", AMONG_MEDIATORS)
def test_what_mediators_agree_among_themselves_is_none(text: str) -> None:
    """Mediators who go on together have concluded nothing for the sides."""
    assert found(AgreementReached, text) == []


SPOKEN = [
    '"We have a deal," said a senior Hamas official.',
    '"We have an agreement," Qatar\'s prime minister told reporters in Doha.',
]


@pytest.mark.parametrize("text", SPOKEN)
def test_a_deal_that_we_have_is_concluded(text: str) -> None:
    """Who says that "we have a deal" announces one of the sides."""
    (agreed,) = found(AgreementReached, text)

    assert set(agreed.parties) == GAZA


def test_the_doers_of_a_signing_are_those_who_announced_it() -> None:
    """A signing that the sides made known took place."""
    text = "Israel and Hamas announced the signing of a truce accord in Cairo."

    (agreed,) = found(AgreementReached, text)

    assert set(agreed.parties) == GAZA


def test_titles_between_the_names_do_not_hide_who_signed() -> None:
    """Appositions may make the parser take the verb for one that describes."""
    text = (
        "Field Marshal Birhanu Jula, chief of staff of the Ethiopian army, and General "
        "Tadesse Werede, commander of the Tigrayan forces, signed on Saturday in Nairobi "
        "a declaration on access for aid."
    )

    (agreed,) = found(AgreementReached, text, talks="ethiopia-tigray")

    assert set(agreed.parties) == {"Ethiopia", "TPLF"}


def test_a_dateline_does_not_hide_who_concludes() -> None:
    """The first word behind a dateline is capitalised and may seem a name."""
    text = "CAIRO, Feb 13 (Reuters) - Negotiators reached a phased deal on Tuesday."

    (agreed,) = found(AgreementReached, text)

    assert set(agreed.parties) == GAZA


MEDIATED = [
    "A deal to end the war was announced on Wednesday by Qatar's prime minister.",
    "Biden and Macron announced a ceasefire between Israel and Hamas.",
    "Qatar, Egypt and the US clinched a deal between Israel and Hamas.",
]


@pytest.mark.parametrize("text", MEDIATED)
def test_mediators_conclude_for_the_sides(text: str) -> None:
    """The parties to a deal are those it is between, not those who made it known."""
    (agreed,) = found(AgreementReached, text)

    assert set(agreed.parties) == GAZA


DATED = [
    ("Under the agreement reached in November, aid came in.", "2023-11-01"),
    ("The accord, signed in January, holds.", "2024-01-01"),
    (
        "The truce deal signed in Cairo on Saturday takes effect on Friday.",
        "2024-02-10",
    ),
    ("The signing of the accord took place on Sunday.", "2024-02-11"),
]


@pytest.mark.parametrize(("text", "start"), DATED)
def test_a_deal_told_in_passing_is_an_agreement_of_its_day(
    text: str, start: str
) -> None:
    """Participles and nouns tell past deals too."""
    (agreed,) = found(AgreementReached, text)

    assert str(agreed.happened.start) == start


NONE = [
    "Israel and Hamas could reach an agreement this week.",
    "Israel and Hamas failed to reach an agreement.",
    "Israel and Hamas are close to reaching an agreement.",
    "Mediators hope that Israel and Hamas reach a deal.",
    "Hamas agreed to the deal.",
    "Israel agreed to a ceasefire.",
    "The two sides agreed to continue talks.",
    "Israel and Hamas agreed to send delegations to Cairo.",
    "No agreement was reached in Doha.",
    "The sides have yet to reach an agreement.",
    "Israel and Hamas are expected to sign a deal on Sunday.",
    "The statement was made by a spokesman in Washington.",
    "Israel's cabinet approved the deal with Hamas.",
    "The US-brokered truce is holding.",
    "The truce brokered by Qatar is holding.",
    "Both sides are committed to a ceasefire.",
    "Hamas denied that an agreement had been reached.",
    "The talks broke down before an agreement was reached.",
    "Hamas announced a unilateral truce.",
    "Biden and Netanyahu agreed on the need for a deal.",
    "Israel and Hamas agreed to Biden's framework.",
    "Hamas declared a unilateral truce, in force since Friday.",
    "We do not have a deal yet, he said.",
    "If we have a deal, the war ends, he said.",
    "We have a deal on the table, Blinken said.",
    "Qatar announced the signing of a deal with Iran.",
    "Israel and Egypt signed a gas deal.",
]


@pytest.mark.parametrize("text", NONE)
def test_a_deal_not_concluded_by_both_is_none(text: str) -> None:
    """Hopes, plans, failures and one party's yes are no agreement."""
    assert found(AgreementReached, text) == []


def test_a_passive_deal_without_doers_is_one_of_the_two_sides() -> None:
    """An agreement that was reached in these talks is one of their sides."""
    (agreed,) = found(AgreementReached, "A ceasefire deal was reached on Wednesday.")

    assert agreed.parties == ("Hamas", "Israel")


def test_a_pronoun_takes_the_deal_of_the_sentence_before_up() -> None:
    """The truce just named is what "it was signed" is about."""
    text = "The truce is the first in a year. It was signed in Cairo on Saturday."

    (agreed,) = found(AgreementReached, text)

    assert str(agreed.happened.start) == "2024-02-10"
