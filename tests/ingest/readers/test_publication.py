from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.readers.model import Refusal
from ingest.readers.publication import parsed

TEXT = "ADEN, 14 April 2023 (AFP) - The Huthis freed 13 captives."
MIDNIGHT = datetime(2024, 1, 28, tzinfo=UTC)


def test_the_caller_is_trusted_first(folder):
    """A day that the caller gives overrules what the article tells."""
    found = folder.read(
        "2022-01-01.json",
        {"text": TEXT, "published": "2023-01-01"},
        published=date(2024, 1, 28),
    )

    assert (found.published.at, found.published.basis) == (MIDNIGHT, "flag")


def test_a_time_of_the_caller_is_known_to_the_second(folder):
    """A time keeps its precision."""
    found = folder.read("a.txt", TEXT, published=MIDNIGHT)

    assert (found.published.at, found.published.precision) == (MIDNIGHT, "second")


def test_metadata_comes_before_the_dateline(folder):
    """What the file tells about the article overrules its text."""
    found = folder.read("2022-01-01.json", {"text": TEXT, "published": "2024-01-28"})

    assert (found.published.at, found.published.basis) == (MIDNIGHT, "metadata")


def test_the_dateline_comes_before_the_name_of_the_file(folder):
    """The text is trusted more than the name of the file."""
    found = folder.read("2022-01-01.txt", TEXT)

    assert found.published.at.date() == date(2023, 4, 14)
    assert found.published.basis == "dateline"


def test_the_name_of_the_file_comes_last(folder):
    """A name with a date is better than none."""
    found = folder.read("2024-01-28.txt", "They met in Aden.")

    assert (found.published.at, found.published.basis) == (MIDNIGHT, "file_name")
    assert found.published.precision == "day"


def test_an_article_without_a_date_is_refused(folder):
    """The refusal names the flag that mends it."""
    assert "--published" in folder.refuse("a.txt", "They met in Aden.").advice


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("2024-01-28", date(2024, 1, 28)),
        ("2024-01-28T00:00:00Z", MIDNIGHT),
        (
            "2024-01-28 09:30:00+02:00",
            datetime(2024, 1, 28, 9, 30, tzinfo=timezone(timedelta(hours=2))),
        ),
        ("Sun, 28 Jan 2024 00:00:00 GMT", MIDNIGHT),
    ],
)
def test_the_usual_ways_to_write_a_time_are_read(words, when):
    """The ISO form and the form of e-mail and feeds are known."""
    assert parsed(words) == when


def test_a_time_without_zone_is_universal(folder):
    """No local zone is guessed."""
    found = folder.read("a.json", {"text": TEXT, "published": "2024-01-28T00:00:00"})

    assert found.published.at == MIDNIGHT


def test_a_time_off_the_calendar_is_refused(folder):
    """A time that has no equal in UTC cannot be stored."""
    stated = {"text": TEXT, "published": "0001-01-01T00:00:00+14:00"}

    assert "no time of the calendar" in folder.refuse("a.json", stated).reason


@given(st.text())
def test_any_words_are_a_date_or_refused(words):
    """No string makes the reading fail in another way."""
    with suppress(Refusal):
        parsed(words)
