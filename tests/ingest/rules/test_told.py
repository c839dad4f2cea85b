"""Whether a deed is told as done, by the verb and by what it hangs on."""

import pytest

from domain.reports import HostagesReleased

from .reading import found

DONE = [
    "Hamas managed to free five hostages on Sunday.",
    "Israel began to release 90 prisoners on Sunday.",
    "After freeing five hostages, Hamas fell silent.",
    "Hamas was able to free five hostages on Sunday.",
]


@pytest.mark.parametrize("text", DONE)
def test_what_somebody_managed_or_began_to_do_is_done(text: str) -> None:
    """Infinitives and gerunds count where their governor says that it came about."""
    assert len(found(HostagesReleased, text)) == 1


UNDONE = [
    "The way to free the 101 hostages is a deal, the families said.",
    "A deal freeing 40 hostages is on the table.",
    "Egypt thanked nobody for releasing 40 hostages.",
    "When the last 20 hostages are freed, the war ends.",
    "The plan will see 33 hostages returned to Israel.",
    "The families fear that only ten hostages were freed.",
    "The minister, whom Israel wanted released, is ill; so are 30 prisoners.",
]


@pytest.mark.parametrize("text", UNDONE)
def test_what_is_aimed_at_awaited_or_feared_is_not_done(text: str) -> None:
    """Purposes, prospects, fears and clauses that look ahead tell no fact."""
    assert found(HostagesReleased, text) == []
