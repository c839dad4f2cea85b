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
    "A humanitarian pause started at dawn.",
    "The ceasefire has been in force since October.",
    "The truce deal went into effect on Sunday.",
    "The two armies began observing a truce on Saturday.",
    "The guns fell silent on Friday.",
    "A suspension of hostilities took effect on Friday.",
    "The ceasefire in place since January 19 has frayed.",
    "Under a truce in force since Friday, aid came in.",
    "Fighting went on after the cessation of hostilities took effect.",
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
    "The pause came to an end on Friday.",
    "Israel resumed its strikes, shattering the ceasefire.",
    "Israel declared the truce over on Tuesday.",
    "The M23 tore up the ceasefire.",
    "The strikes put an end to two months of calm.",
    "The ceasefire was broken within minutes by shelling.",
    "The reduction in violence has ended now.",
    "The truce fell to pieces within days.",
    "A six-week ceasefire that began in January ended on February 3 without an extension.",
    "The ministry counts 52 dead, more than 20 of them since the truce fell apart.",
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
    "The ceasefire takes effect on Friday.",
    "Before the ceasefire ends, Israel wants six hostages back.",
    "Hamas wants a truce that ends the war.",
    "Both sides have repeatedly broken the truce.",
    "Kyiv said that Russia had broken the truce.",
    "Several ceasefires have failed.",
    "Talks on a ceasefire began on Sunday.",
    "The ceasefire talks ended without a result.",
    "The truce failed to take hold.",
    "Hopes for a truce collapsed.",
    "He feared that the ceasefire had failed.",
]


@pytest.mark.parametrize("text", NEITHER)
def test_a_truce_that_is_only_to_come_or_alleged_to_break_did_neither(
    text: str,
) -> None:
    """Plans, wishes, breaches and accusations neither begin nor end a truce."""
    assert found(TruceBegan, text) == []
    assert found(TruceEnded, text) == []


def test_the_parties_of_a_truce_are_those_it_is_between() -> None:
    """A truce between two parties is theirs, whatever the talks."""
    text = "The ceasefire between Israel and Hezbollah took effect on Wednesday."

    (began,) = found(TruceBegan, text)

    assert set(began.parties) == {"Israel", "Hezbollah"}


def test_the_hour_of_the_day_does_not_hide_the_day() -> None:
    """A weekday behind "7 a.m." dates the truce."""
    text = "The ceasefire began at 7 a.m. on Friday."

    (began,) = found(TruceBegan, text)

    assert str(began.happened.start) == "2024-02-09"


def test_a_truce_kept_from_one_day_to_another_began_and_ended() -> None:
    """Both ends of the time that it was observed are told."""
    text = "The truce that both sides observed from November 24 to December 1 held."

    (began,) = found(TruceBegan, text)
    (ended,) = found(TruceEnded, text)

    assert str(began.happened.start) == "2023-11-24"
    assert str(ended.happened.start) == "2023-12-01"


def test_what_broke_a_truce_dates_its_end() -> None:
    """The day of the strikes is the day of the end."""
    text = "Air strikes on Sunday broke the ceasefire."

    (ended,) = found(TruceEnded, text)

    assert str(ended.happened.start) == "2024-02-11"
