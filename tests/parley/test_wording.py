"""How values are said in words."""

from datetime import date

import pytest

from domain.values import Quantity
from domain.vocabulary import Bound
from parley.cli.wording import age, amount, lasting, number, span


@pytest.mark.parametrize(
    ("days", "words"), [(0, "today"), (1, "1 day ago"), (6, "6 days ago")]
)
def test_an_age_is_in_days(days: int, words: str):
    """What was said today has no age yet."""
    assert age(days) == words


def test_one_day_is_no_plural():
    """A single day is told as one."""
    assert lasting(1) == "1 day"


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (
            Quantity(value=1200, bound=Bound.AT_LEAST, text="over 1,200"),
            "at least 1,200",
        ),
        (Quantity(low=10, high=15, text="10 to 15"), "10 to 15"),
        (Quantity(text="dozens"), "dozens"),
        (Quantity(value=2.5, text="2.5"), "2.5"),
    ],
)
def test_an_amount_has_its_bound_or_its_own_words(quantity: Quantity, words: str):
    """A number is told with its bound, a range by both ends, a vague one as it is."""
    assert amount(quantity) == words


def test_no_number_is_nothing():
    """Where there is no number nothing is shown."""
    assert number(None) == ""


def test_a_span_of_days_may_be_one_day_open_or_unknown():
    """A single day stands alone, and what goes on has no end."""
    first, last = date(2024, 1, 27), date(2024, 1, 29)

    assert span(first, first) == "2024-01-27"
    assert span(first, last) == "2024-01-27 to 2024-01-29"
    assert span(first, None) == "since 2024-01-27"
    assert span(None, None) == "on no given day"
