from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.dates import dateline_date, file_name_date

DATELINES = [
    "PARIS, 28 January 2024 (AFP) - The heads of the services met.",
    "Gaza City, 2024-01-28",
    "CAIRO, Jan. 28, 2024 (Xinhua) -- Talks resumed.",
    "Published: 28 January 2024, 10:30 GMT",
    "Sunday, 28 January 2024",
    "JERUSALEM \u2014 January 28, 2024 \u2014 Talks resumed.",
    "DOHA (AFP) - January 28, 2024 - Talks resumed.",
    "KHARTOUM, Sudan (AP), 28 January 2024 \u2014 Talks resumed.",
    "Ceasefire near, says envoy\n\nSHARM EL-SHEIKH, Egypt, 28 January 2024 -- Talks",
]
OTHERS = [
    "CAIRO, Jan 28 (Reuters) - Talks resumed.",
    "On Sunday, January 28, 2024 - the talks resumed.",
    "The talks resumed in Cairo on 28 January 2024 - a first.",
    "BOGOTA, 31 February 2024 (EFE) - Talks resumed.",
    "In 2024",
    "",
]


@pytest.mark.parametrize("text", DATELINES)
def test_a_full_dateline_gives_the_publication(text):
    """Place, date, agency and dash make a dateline, in any usual order."""
    assert dateline_date(text) == date(2024, 1, 28)


@pytest.mark.parametrize("text", OTHERS)
def test_a_date_without_year_or_outside_a_dateline_gives_none(text):
    """What is not told in full, or is told in a sentence, is not guessed."""
    assert dateline_date(text) is None


@pytest.mark.parametrize(
    "name",
    ["2024-01-28.txt", "gaza-20240128.md", "a_2024_01_28_b.json", "20240128T10.txt"],
)
def test_a_file_name_gives_its_date(name):
    """Year, month and day in a row make a date, with or without marks."""
    assert file_name_date(name) == date(2024, 1, 28)


@pytest.mark.parametrize(
    "name", ["a.txt", "2024-13-01.txt", "2024-02-30.txt", "202401281200.txt"]
)
def test_a_file_name_without_a_real_date_gives_none(name):
    """Numbers that are no day of the calendar are passed over."""
    assert file_name_date(name) is None


@given(st.text())
def test_no_text_makes_the_search_fail(text):
    """Any text and any name have a date or none."""
    dateline_date(text)
    file_name_date(text)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_a_date_written_into_a_name_is_read_back(day):
    """The ISO form and the form without marks are read alike."""
    assert file_name_date(f"x-{day.isoformat()}.txt") == day
    assert file_name_date(f"x{day:%Y%m%d}.txt") == day
