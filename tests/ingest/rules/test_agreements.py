"""Deals concluded between parties."""

import pytest

from domain.reports import AgreementReached

from .reading import found

CONCLUDED = [
    ("Israel and Hamas reached an agreement on Wednesday.", "gaza", {"Israel", "Hamas"}),
    ("Israel and Hamas have agreed on a four-day truce.", "gaza", {"Israel", "Hamas"}),
    (
        "The accord was signed in Havana by the government of Colombia and the ELN.",
        "colombia-eln",
        {"Colombia", "ELN"},
    ),
    (
        "Armenia and Azerbaijan initialled a peace treaty in Washington.",
        "armenia-azerbaijan",
        {"Armenia", "Azerbaijan"},
    ),
    (
        "The declaration that the Congolese government and the M23 signed on Saturday "
        "opens the way to talks.",
        "drc-m23",
        {"DR Congo", "M23"},
    ),
]


@pytest.mark.parametrize(("text", "talks", "parties"), CONCLUDED)
def test_a_deal_that_parties_conclude_is_an_agreement(
    text: str, talks: str, parties: set[str]
) -> None:
    """Verbs of concluding with a deal give an agreement of their agents."""
    (agreed,) = found(AgreementReached, text, talks=talks)

    assert set(agreed.parties) == parties


NONE = [
    "Israel and Hamas could reach an agreement this week.",
    "Israel and Hamas failed to reach an agreement.",
    "Mediators hope that Israel and Hamas reach a deal.",
    "Hamas agreed to the deal.",
    "The two sides agreed to continue talks.",
    "No agreement was reached in Doha.",
    "Israel and Hamas are expected to sign a deal on Sunday.",
    "The statement was made by a spokesman in Washington.",
]


@pytest.mark.parametrize("text", NONE)
def test_a_deal_not_concluded_by_both_is_none(text: str) -> None:
    """Hopes, plans, failures and one party's yes are no agreement."""
    assert found(AgreementReached, text) == []


def test_a_passive_deal_without_doers_is_one_of_the_two_sides() -> None:
    """An agreement that was reached in these talks is one of their sides."""
    (agreed,) = found(AgreementReached, "A ceasefire deal was reached on Wednesday.")

    assert agreed.parties == ("Hamas", "Israel")
