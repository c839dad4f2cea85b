"""What a temporal expression means, before the day of publication is known."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Which(StrEnum):
    """Which week, month or year is meant, or which day of a name."""

    BARE = "bare"
    LAST = "last"
    THIS = "this"
    NEXT = "next"
    SAME = "same"
    """That of the context ("that same week")."""
    PREVIOUS = "previous"
    """The one before the context ("the previous week")."""
    FOLLOWING = "following"


class Unit(StrEnum):
    """A unit of time that words count in."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    YEAR = "year"


class Part(StrEnum):
    """A part of a month, a year or a week."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    START = "start"
    END = "end"
    FIRST_HALF = "first_half"
    SECOND_HALF = "second_half"
    EARLIER = "earlier"
    """The part up to the publication ("earlier this month")."""
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week (Monday is 0), with the day of the month where told ("(13)")."""

    day: int
    which: Which = Which.BARE
    number: int | None = None
    week: Which | None = None


@dataclass(frozen=True, slots=True)
class YearIs:
    """The year of a date: a number, or words that count to it, or neither."""

    number: int | None = None
    which: Which | None = None


@dataclass(frozen=True, slots=True)
class MonthDays:
    """A day or a run of days of a month; `month` is None for "that month" and the like."""

    first: int
    last: int
    month: int | None
    year: YearIs = YearIs()
    weekday: int | None = None
    which_month: Which = Which.BARE


@dataclass(frozen=True, slots=True)
class Month:
    """A month by its name, or a part of one."""

    month: int
    year: YearIs = YearIs()
    part: Part | None = None
    which: Which = Which.BARE


@dataclass(frozen=True, slots=True)
class WeekOfMonth:
    """The first to the last week of a month; `week` counts from 1, and 5 is the last."""

    week: int
    month: int
    year: YearIs = YearIs()


@dataclass(frozen=True, slots=True)
class Season:
    """A season by its first month (winter: December)."""

    first_month: int
    year: YearIs = YearIs()


@dataclass(frozen=True, slots=True)
class Year:
    """A calendar year, or a part of one."""

    number: int
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """A week, weekend, month or year told by its place ("last week")."""

    unit: Unit
    which: Which
    part: Part | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """A time so many units away from the publication, or from the context.

    A negative count lies before. `anchored` is True where the words count from another
    date of the article ("two days earlier") and not from the publication.
    """

    count: int
    unit: Unit
    anchored: bool
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Rolling:
    """A stretch that ends or begins with the publication ("the past 24 hours")."""

    count: int
    unit: Unit
    forward: bool


@dataclass(frozen=True, slots=True)
class Overnight:
    """The night that ends on the morning of the publication."""


@dataclass(frozen=True, slots=True)
class Vague:
    """Words that tell of a time and settle none ("in recent weeks")."""


@dataclass(frozen=True, slots=True)
class Range:
    """From one date to another, both included."""

    first: "Point"
    last: "Point"


CalendarPoint: TypeAlias = MonthDays | Month | WeekOfMonth | Season | Year
RelativePoint: TypeAlias = Weekday | Period | Shift | Rolling | Overnight | Vague
Point: TypeAlias = CalendarPoint | RelativePoint
Meaning: TypeAlias = Point | Range
