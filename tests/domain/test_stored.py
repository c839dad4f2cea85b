from pathlib import Path

import orjson
import pytest

from domain.catalogue import EVENTS, Catalogue
from domain.reports import Event

STORED = Path(__file__).parent / "stored"
VERSIONS = [
    (event, version) for event in EVENTS for version in range(1, event.VERSION + 1)
]
CURRENT = [(event, event.VERSION) for event in EVENTS]


def stored(event: type[Event], version: int) -> bytes:
    """Return the JSON that a version of an event was stored as."""
    return (STORED / f"{event.NAME}.v{version}.json").read_bytes().removesuffix(b"\n")


def label(value: object) -> str:
    """Name an event in the test's id."""
    return getattr(value, "NAME", f"v{value}")


def test_every_version_of_every_event_has_a_stored_example():
    """A new event or version comes with its file, and no file is left over."""
    wanted = {f"{event.NAME}.v{version}.json" for event, version in VERSIONS}

    assert {file.name for file in STORED.iterdir()} == wanted


@pytest.mark.parametrize(("event", "version"), VERSIONS, ids=label)
def test_what_was_stored_can_be_read(event, version):
    """Events of all versions load as today's model."""
    loaded = Catalogue().load(event.NAME, version, stored(event, version))

    assert type(loaded) is event


@pytest.mark.parametrize(("event", "version"), CURRENT, ids=label)
def test_what_is_stored_does_not_change_by_a_byte(event, version):
    """An event of today's version is written as it was read."""
    loaded = Catalogue().load(event.NAME, version, stored(event, version))

    assert Catalogue().dump(loaded) == (event.NAME, version, stored(event, version))


@pytest.mark.parametrize(("event", "version"), CURRENT, ids=label)
def test_a_stored_example_fills_every_field(event, version):
    """No field is null in its example, so that the type of each is held."""
    example = orjson.loads(stored(event, version))

    assert example.keys() == event.model_fields.keys()
    assert None not in example.values()
