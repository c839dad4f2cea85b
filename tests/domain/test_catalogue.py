from typing import ClassVar

import pytest

from domain.catalogue import Catalogue
from domain.errors import CatalogueError, UnknownEvent
from domain.reports import Event
from tests.builders import meeting


class ToastRaised(Event):
    """A third version: `host` was called `by` first, and `guests` were not kept."""

    NAME: ClassVar[str] = "ToastRaised"
    VERSION: ClassVar[int] = 3

    host: str
    guests: int


class ToastCopied(ToastRaised):
    """Another event that took its name along by mistake."""


UPCASTERS = {
    ("ToastRaised", 1): lambda stored: {"host": stored["by"]},
    ("ToastRaised", 2): lambda stored: {**stored, "guests": 0},
}


def test_the_catalogue_of_all_events_has_no_hole():
    """The events and upcasters of today fit together."""
    assert Catalogue() is not None


def test_an_event_comes_back_as_it_was():
    """What is dumped is loaded as an equal event."""
    catalogue = Catalogue()

    assert catalogue.load(*catalogue.dump(meeting())) == meeting()


def test_an_event_is_stored_under_its_own_name_and_version():
    """Stored names do not depend on where a class lives."""
    name, version, _ = Catalogue([ToastRaised], UPCASTERS).dump(
        ToastRaised(host="Qatar", guests=2)
    )

    assert (name, version) == ("ToastRaised", 3)


@pytest.mark.parametrize(
    ("version", "state"),
    [
        (1, b'{"by":"Qatar"}'),
        (2, b'{"host":"Qatar"}'),
        (3, b'{"host":"Qatar","guests":0}'),
    ],
)
def test_an_older_version_is_lifted_step_by_step(version, state):
    """Each upcaster lifts by one version, so that the oldest takes them all."""
    event = Catalogue([ToastRaised], UPCASTERS).load("ToastRaised", version, state)

    assert event == ToastRaised(host="Qatar", guests=0)


def test_a_missing_upcaster_is_found_at_the_start():
    """A catalogue that cannot read an older version is not made at all."""
    with pytest.raises(CatalogueError, match="version 2 cannot be lifted to 3"):
        Catalogue([ToastRaised], {("ToastRaised", 1): lambda stored: stored})


@pytest.mark.parametrize("key", [("ToastRaised", 3), ("ToastDrunk", 1)])
def test_an_upcaster_that_lifts_nothing_is_found_at_the_start(key):
    """An upcaster of the newest version, or of no event, is a mistake."""
    with pytest.raises(CatalogueError, match="lifts nothing"):
        Catalogue([ToastRaised], {**UPCASTERS, key: lambda stored: stored})


def test_two_events_of_one_name_are_found_at_the_start():
    """A stored name stands for one event alone."""
    with pytest.raises(CatalogueError, match="two events are stored as 'ToastRaised'"):
        Catalogue([ToastRaised, ToastCopied], UPCASTERS)


@pytest.mark.parametrize(("name", "version"), [("ToastDrunk", 1), ("ToastRaised", 4)])
def test_what_a_newer_program_stored_is_not_guessed_at(name, version):
    """An unknown name or version says which program can read it."""
    with pytest.raises(UnknownEvent, match="the version of parley that wrote it"):
        Catalogue([ToastRaised], UPCASTERS).load(name, version, b"{}")


def test_json_that_does_not_fit_is_explained_in_one_line():
    """The message names the field and what is wrong with it."""
    with pytest.raises(CatalogueError) as caught:
        Catalogue([ToastRaised], UPCASTERS).load("ToastRaised", 3, b'{"host":"Qatar"}')

    assert str(caught.value) == (
        "a stored ToastRaised does not fit its model: guests: Field required"
    )
