"""The small frozen values that events are made of."""

from datetime import date
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from .vocabulary import Bound, DateBasis, Issue, Level, Precision

BLANK = "\N{FULL BLOCK}"
"""What stands in the place of each character of a text that a redaction took away."""

REDACTED = "[redacted]"
"""What stands in the place of words that are not counted, and is shown for blanks."""


class Value(BaseModel):
    """A value is frozen, compared by its fields, and refuses fields it does not know."""

    # Built when first used: a command uses few of the models.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Happened(Value):
    """When something took place: an interval of days, both ends included.

    Both ends are None where the text does not settle them. `phrase` holds the words
    that gave the date, None where no words did.
    """

    start: date | None = None
    end: date | None = None
    precision: Precision = Precision.UNKNOWN
    basis: DateBasis = DateBasis.UNKNOWN
    phrase: str | None = None

    @model_validator(mode="after")
    def _ends_are_ordered(self) -> Self:
        if (self.start is None) != (self.end is None):
            raise ValueError("a date has both a start and an end, or neither")
        if self.start is not None and self.end is not None and self.end < self.start:
            raise ValueError("the end of a date comes before its start")
        return self


class Quantity(Value):
    """A number as a text gives it: one value, or a range from low to high.

    `value` is None for a range ("between 10 and 15") and for a number too vague to
    give ("dozens"); `text` keeps the words in every case.
    """

    value: int | float | None = None
    low: int | float | None = None
    high: int | float | None = None
    bound: Bound = Bound.EXACT
    text: str


class Span(Value):
    """A run of an article's text: offsets in code points, end excluded, and the quote."""

    start: int = Field(ge=0)
    end: int
    quote: str = Field(min_length=1)

    @model_validator(mode="after")
    def _quote_fits_offsets(self) -> Self:
        if self.end - self.start != len(self.quote):
            raise ValueError("the quote is not as long as its offsets say")
        return self

    @property
    def words(self) -> str:
        """The quote as it is shown to people: that it was redacted, where it was."""
        return self.quote if self.quote.strip(BLANK) else REDACTED

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Self:
        """Cut a span out of a text."""
        return cls(start=start, end=end, quote=text[start:end])


class Attribution(Value):
    """Who is said to say it, from the outlet to the speaker.

    `speaker` is a person's name or the words that stand for one ("two Egyptian
    officials"); `named` tells which. `via` is the medium or person that the speaker
    spoke to or through. `relays` is who the speaker cites in turn, one step deep.
    None means that the text does not say.
    """

    outlet: str | None = None
    speaker: str | None = None
    role: str | None = None
    party: str | None = None
    named: bool = False
    via: str | None = None
    relays: str | None = None


class Confidence(Value):
    """How sure the extractor is, with the reasons that lower or raise it."""

    level: Level
    reasons: tuple[str, ...] = ()


class Extractor(Value):
    """Which program, version and rule found a report."""

    name: str
    version: str
    rule: str


class Participant(Value):
    """A person at a meeting; `person` is None where only the office is told."""

    person: str | None = None
    role: str | None = None
    party: str | None = None


class Term(Value):
    """One clause of a proposal: its kind, and its quantity and words where given."""

    kind: Issue
    quantity: Quantity | None = None
    unit: str | None = None
    text: str | None = None
