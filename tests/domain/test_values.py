from datetime import date

import pytest
from pydantic import ValidationError

from domain.values import Happened, Participant, Quantity, Span
from domain.vocabulary import DateBasis, Precision


def test_a_value_cannot_be_changed():
    """A value is frozen."""
    person = Participant(person="William Burns")

    with pytest.raises(ValidationError, match="frozen"):
        person.person = "Bill Burns"  # type: ignore[misc]  # what is tested


def test_a_value_refuses_a_field_that_it_does_not_know():
    """A misspelt field is an error, not silence."""
    with pytest.raises(ValidationError, match="Extra inputs"):
        Participant.model_validate({"peson": "William Burns"})


def test_values_with_equal_fields_are_equal():
    """A value is compared by its fields and can stand in sets."""
    assert len({Participant(party="Egypt"), Participant(party="Egypt")}) == 1


def test_a_date_that_is_not_settled_says_so():
    """Without a date, both ends are null and precision and basis are unknown."""
    unsettled = Happened()

    assert (unsettled.start, unsettled.end) == (None, None)
    assert unsettled.precision is Precision.UNKNOWN
    assert unsettled.basis is DateBasis.UNKNOWN


def test_a_date_has_both_ends_or_neither():
    """A start without an end is refused."""
    with pytest.raises(ValidationError, match="both a start and an end"):
        Happened(start=date(2024, 1, 28))


def test_a_date_does_not_end_before_it_starts():
    """The ends of a date stand in their order."""
    with pytest.raises(ValidationError, match="before its start"):
        Happened(start=date(2024, 1, 28), end=date(2024, 1, 27))


def test_a_span_is_as_long_as_its_offsets_say():
    """A quote of another length than its offsets is refused."""
    with pytest.raises(ValidationError, match="not as long"):
        Span(start=0, end=3, quote="They met")


def test_a_span_is_never_empty():
    """Evidence that quotes nothing is refused."""
    with pytest.raises(ValidationError, match="at least 1 character"):
        Span(start=3, end=3, quote="")


def test_a_span_counts_code_points():
    """Offsets count characters, not bytes, beyond the basic plane too."""
    text = "🕊 “Peace” – they met"

    span = Span.of(text, 12, len(text))

    assert span.quote == "they met"
    assert text[span.start : span.end] == span.quote


@pytest.mark.parametrize("number", [40, 40.5])
def test_a_quantity_keeps_whole_numbers_whole(number):
    """Forty stays 40 and does not come back as 40.0."""
    stored = Quantity(value=number, text="40").model_dump_json()

    value = Quantity.model_validate_json(stored).value

    assert (value, type(value)) == (number, type(number))
