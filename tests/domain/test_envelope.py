from datetime import UTC, datetime, timedelta, timezone

import orjson
import pytest

from domain.catalogue import Catalogue
from domain.errors import UnknownEvent
from domain.ledger.envelope import in_utc, seal, unseal
from tests.builders import instant, meeting

NOW = instant("2024-02-01T09:00:00")


def test_a_sealed_event_comes_back_with_its_time():
    """Nothing is lost between sealing and opening."""
    name, state = seal(Catalogue(), NOW, meeting())

    assert unseal(Catalogue(), name, state) == (NOW, meeting())


def test_version_and_time_stand_beside_the_event():
    """The event's own JSON holds no more than the event."""
    _, state = seal(Catalogue(), NOW, meeting())

    assert orjson.loads(state) == {
        "version": 1,
        "recorded_at": "2024-02-01T09:00:00.000000+00:00",
        "event": meeting().model_dump(mode="json"),
    }


def test_an_event_of_a_newer_version_is_not_opened():
    """A state that a newer program wrote is refused by its version."""
    name, state = seal(Catalogue(), NOW, meeting())
    newer = state.replace(b'"version":1', b'"version":2', 1)

    with pytest.raises(UnknownEvent):
        unseal(Catalogue(), name, newer)


def test_times_are_brought_to_utc():
    """Eleven o'clock in Cairo is nine o'clock in UTC."""
    cairo = datetime(2024, 2, 1, 11, tzinfo=timezone(timedelta(hours=2)))

    assert in_utc(cairo) == NOW
    assert in_utc(cairo).tzinfo is UTC


def test_a_time_without_a_zone_is_refused():
    """A naive time could mean any zone."""
    with pytest.raises(ValueError, match="no time zone"):
        in_utc(NOW.replace(tzinfo=None))
