from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import JsonValue

from domain.catalogue import EVENTS, Catalogue
from domain.packing import packed
from domain.values import Value

STORED = Path(__file__).parent / "stored"


class Everything(Value):
    """A value with fields of every type that values have."""

    text: str | None
    number: int | float | None
    time: datetime
    day: date
    several: tuple["Everything", ...] = ()
    free: dict[str, JsonValue] | None = None


texts = st.text(st.characters(exclude_categories=["Cs"]))
times = st.datetimes(
    timezones=st.integers(-14 * 60, 14 * 60).map(
        lambda minutes: timezone(timedelta(minutes=minutes)) if minutes else UTC
    )
)
json = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | texts,
    lambda inner: st.lists(inner) | st.dictionaries(texts, inner),
    max_leaves=5,
)


def values(
    several: st.SearchStrategy[tuple[Everything, ...]],
) -> st.SearchStrategy[Everything]:
    """Return a strategy of values, with others in them."""
    return st.builds(
        Everything,
        text=st.none() | texts,
        number=st.none() | st.integers() | st.floats(),
        time=times,
        day=st.dates(),
        several=several,
        free=st.dictionaries(texts, json, max_size=2),
    )


@given(values(st.lists(values(st.just(())), max_size=2).map(tuple)))
def test_a_value_is_written_as_pydantic_would_write_it(value):
    """Times, days, numbers of any size, odd characters and values in values."""
    assert packed(value) == value.model_dump_json().encode()


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.NAME)
def test_every_event_is_written_as_pydantic_would_write_it(event):
    """No event has a field that needs the models' own serializer."""
    example = (STORED / f"{event.NAME}.v{event.VERSION}.json").read_bytes()
    loaded = Catalogue().load(event.NAME, event.VERSION, example)

    assert packed(loaded) == loaded.model_dump_json().encode()


def test_a_number_of_more_than_64_bits_is_written_too():
    """Texts may tell of any number."""
    value = Everything(text=None, number=10**30, time=datetime.now(UTC), day=date.max)

    assert b'"number":1' + b"0" * 30 + b"," in packed(value)
