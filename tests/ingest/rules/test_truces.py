"""The beginning and the end of truces."""

import pytest

from domain.reports import TruceBegan, TruceEnded

from .reading import found

BEGAN = [
    "The truce came into force on Sunday.",
    "The ceasefire took effect at midnight.",
    "A ceasefire between Israel and Hezbollah took hold on Wednesday.",
    "The truce, which began on Monday, was agreed in Jeddah.",
    "The armistice entered into force on Friday.",
]


@pytest.mark.parametrize("text", BEGAN)
def test_a_truce_that_took_effect_began(text: str) -> None:
    """Verbs of taking effect give the beginning of a truce."""
    assert len(found(TruceBegan, text)) == 1


ENDED = [
    "The truce collapsed on Friday.",
    "The week-long ceasefire expired at dawn.",
    "The first phase of the ceasefire lapsed on Saturday.",
    "Air strikes put an end to the truce on Tuesday.",
    "The truce broke down after seven days.",
]


@pytest.mark.parametrize("text", ENDED)
def test_a_truce_that_lapsed_or_broke_ended(text: str) -> None:
    """Verbs of lapsing and breaking give the end of a truce."""
    assert len(found(TruceEnded, text)) == 1


NEITHER = [
    "The truce will come into force on Sunday.",
    "The truce could collapse at any moment.",
    "Hamas warned that the ceasefire would end if aid was blocked.",
    "Israel accused Hamas of breaking the truce.",
    "The truce did not take effect on Sunday.",
    "Mediators want the truce to begin on Monday.",
    "If the ceasefire collapses, the war goes on.",
]


@pytest.mark.parametrize("text", NEITHER)
def test_a_truce_that_is_only_to_come_or_alleged_to_break_did_neither(text: str) -> None:
    """Plans, conditions, wishes and accusations neither begin nor end a truce."""
    assert found(TruceBegan, text) == []
    assert found(TruceEnded, text) == []


def test_the_parties_of_a_truce_are_those_it_is_between() -> None:
    """A truce between two parties is theirs, whatever the talks."""
    text = "The ceasefire between Israel and Hezbollah took effect on Wednesday."

    (began,) = found(TruceBegan, text)

    assert set(began.parties) == {"Israel", "Hezbollah"}
