from datetime import UTC, datetime, timedelta, timezone

import pytest

from domain.ledger.moments import fixed_width, in_utc, moment
from tests.builders import instant

NOW = instant("2024-02-01T09:00:00")
CAIRO = datetime(2024, 2, 1, 11, tzinfo=timezone(timedelta(hours=2)))


def test_times_are_brought_to_utc():
    """Eleven o'clock in Cairo is nine o'clock in UTC."""
    assert in_utc(CAIRO) == NOW
    assert in_utc(CAIRO).tzinfo is UTC


def test_a_time_without_a_zone_is_refused():
    """A naive time could mean any zone."""
    with pytest.raises(ValueError, match="no time zone"):
        fixed_width(NOW.replace(tzinfo=None))


def test_the_order_of_the_texts_is_the_order_of_the_times():
    """Every time is written in UTC, down to the microsecond."""
    later = NOW + timedelta(microseconds=1)

    assert fixed_width(CAIRO) == "2024-02-01T09:00:00.000000+00:00"
    assert fixed_width(CAIRO) < fixed_width(later)


def test_a_text_comes_back_as_its_time():
    """Nothing is lost on the way."""
    assert moment(fixed_width(CAIRO)) == CAIRO
