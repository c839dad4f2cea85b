"""The shape of a number found in a text."""

from dataclasses import dataclass
from enum import StrEnum

from domain.values import Quantity


class Kind(StrEnum):
    """What a number does in its sentence, so that callers can pass over what is no count."""

    CARDINAL = "cardinal"
    """It counts the people or things named after it or before it."""
    ORDINAL = "ordinal"
    """A place in a row ("the third convoy"); the value is the place."""
    FRACTION = "fraction"
    """A part of a whole ("a third of whom"); the value is the part, where known."""
    PERCENT = "percent"
    MONEY = "money"
    YEAR = "year"
    DATE_PART = "date_part"
    """The day of a month or of a full date ("October 7", "Tuesday (13)")."""
    TIME = "time"
    AGE = "age"
    DURATION = "duration"
    DISTANCE = "distance"
    MEASURE = "measure"
    """A weight, area or volume ("200 tonnes")."""
    VOTE = "vote"
    RATIO = "ratio"
    """A rate of exchange ("ten to one"); it has no single value."""
    LABEL = "label"
    """A name's number ("Article 5", "phase two", "Resolution 2735")."""
    COMPOUND = "compound"
    """The first half of a hyphened adjective ("20-point plan")."""
    PRONOUN = "pronoun"
    """The word "one" with no counted noun after it ("one of them")."""


@dataclass(frozen=True, slots=True)
class QuantityMatch:
    """A number of a text: the span with its bound words, and the number alone.

    Offsets count code points, ends excluded; `quantity.text` is the text of the whole
    span. For "at least 26,422" the number alone is "26,422".
    """

    start: int
    end: int
    number_start: int
    number_end: int
    quantity: Quantity
    kind: Kind
