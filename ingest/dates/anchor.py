"""What a date is counted from: the publication, the tense and the context."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from domain.values import Happened
from domain.vocabulary import DateBasis, Precision

from .intervals import Interval
from .model import Tense


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day of publication, the verb's tense, and a date told before, where known."""

    published: date
    tense: Tense
    context: Happened | None = None

    def at(self, published: date, tense: Tense) -> Self:
        """Give the same anchor counted from another day and tense."""
        return replace(self, published=published, tense=tense)

    @property
    def ahead(self) -> bool:
        """Whether a bare day lies ahead: the present counts as a timetable."""
        return self.tense in (Tense.FUTURE, Tense.PRESENT)

    @property
    def told(self) -> Interval | None:
        """The days of the context, None where there is none or it is unsettled."""
        if (
            self.context is None
            or self.context.start is None
            or self.context.end is None
        ):
            return None
        return self.context.start, self.context.end

    @property
    def told_days(self) -> Interval | None:
        """The days of the context where it is known to the day."""
        if self.context is None or self.context.precision is not Precision.DAY:
            return None
        return self.told


@dataclass(frozen=True, slots=True)
class Resolved:
    """The days that a meaning stands for, how finely, and how they were found."""

    start: date
    end: date
    precision: Precision
    basis: DateBasis

    @property
    def days(self) -> Interval:
        """Both ends."""
        return self.start, self.end
