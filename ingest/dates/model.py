"""The shape of a temporal expression found in a text."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from .meaning import Meaning


class Tense(StrEnum):
    """The tense of the verb that a date belongs to; it decides where a bare day lies."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"
    """No verb settles it ("Saturday's handover"); counted as past."""


class Role(StrEnum):
    """How a happening stands to the date of the expression."""

    AT = "at"
    SINCE = "since"
    """From the date up to the publication ("since May 6")."""
    UNTIL = "until"
    BY = "by"
    """Not later than the date ("by July 29", "before the end of next week")."""
    FROM = "from"
    """It begins on the date ("from August 3", "from Wednesday onwards")."""
    AFTER = "after"
    CLAUSE = "clause"
    """The date is that of the clause after the words ("a day after the truce ended")."""


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A run of words that gives a time: offsets in code points, end excluded.

    `quote` holds the words with those that set the role ("since Friday"), without a
    mere "on" or "in".
    """

    start: int
    end: int
    quote: str
    role: Role
    meaning: Meaning

    def bare(self) -> Self:
        """Give the same expression with no role, to resolve the date it names alone."""
        return replace(self, role=Role.AT)
