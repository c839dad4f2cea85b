from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ingest.quantities import find_quantities, trailing_bound

WORDS = (
    "one two twenty twenty- hundred thousand million a half and dozen dozens of several "
    "few at least more than some between to or 7 26,422 1.2 99999999999999999999 0 - % $ "
    "October 2023 days people quarter third first \u0664 \u00b2 , . ( ) '"
)
PIECES = st.sampled_from(WORDS.split())
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=12).map(" ".join))


@given(TEXTS)
def test_no_text_makes_the_finder_fail(text):
    """Any text has numbers or none, and every span quotes it."""
    for found in find_quantities(text):
        assert 0 <= found.start <= found.number_start
        assert found.number_start < found.number_end <= found.end <= len(text)
        assert text[found.start : found.end] == found.quantity.text


@given(TEXTS)
def test_numbers_come_in_order_and_do_not_overlap(text):
    """A number never begins before the one ahead of it has ended."""
    found = find_quantities(text)

    assert all(first.end <= second.start for first, second in pairwise(found))


@given(TEXTS, st.integers(0, 40))
def test_a_bound_is_looked_for_anywhere(text, end):
    """Any place of any text has a bound after it or none."""
    trailing_bound(text, end)


@given(st.integers(0, 999_999_999))
def test_a_number_with_thousands_marks_is_read_back(number):
    """Writing a whole number with commas and reading it gives the same number."""
    (found,) = find_quantities(f"They counted {number:,} dead.")

    assert found.quantity.value == number
