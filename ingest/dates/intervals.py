"""Days, weeks, months and years as intervals of days, both ends included."""

from calendar import monthrange
from datetime import date, timedelta
from typing import TypeAlias

from .meaning import Part

Interval: TypeAlias = tuple[date, date]

_LAST_MONTH = 12
_DAYS_OF_WEEK = 7
_WEEK_PARTS = {
    Part.EARLY: (0, 1),
    Part.START: (0, 1),
    Part.MID: (2, 3),
    Part.LATE: (4, 6),
    Part.END: (4, 6),
}
_MONTH_PARTS = {
    Part.EARLY: (1, 10),
    Part.START: (1, 10),
    Part.MID: (11, 20),
    Part.LATE: (21, 31),
    Part.END: (21, 31),
    Part.FIRST_HALF: (1, 15),
    Part.SECOND_HALF: (16, 31),
}
_YEAR_PARTS = {
    Part.EARLY: (1, 3),
    Part.START: (1, 1),
    Part.MID: (5, 8),
    Part.LATE: (10, 12),
    Part.END: (12, 12),
    Part.FIRST_HALF: (1, 6),
    Part.SECOND_HALF: (7, 12),
}


def days_from(day: date, days: int) -> date:
    """Give the day so many days later, earlier where `days` is negative."""
    return day + timedelta(days=days)


def weekday_up_to(day: date, weekday: int) -> date:
    """Give the latest such weekday up to and including a day."""
    return days_from(day, -((day.weekday() - weekday) % _DAYS_OF_WEEK))


def weekday_from(day: date, weekday: int) -> date:
    """Give the next such weekday from a day on, that day included."""
    return days_from(day, (weekday - day.weekday()) % _DAYS_OF_WEEK)


def week_of(day: date, part: Part | None = None) -> Interval:
    """Give the week of a day, Monday to Sunday, or a part of it."""
    monday = weekday_up_to(day, 0)
    first, last = (0, 6) if part is None else _WEEK_PARTS.get(part, (0, 6))
    return days_from(monday, first), days_from(monday, last)


def month_of_year(year: int, month: int, part: Part | None = None) -> Interval:
    """Give a month, or its first ten, middle ten or last days."""
    length = monthrange(year, month)[1]
    first, last = (1, 31) if part is None else _MONTH_PARTS.get(part, (1, 31))
    return date(year, month, first), date(year, month, min(last, length))


def year_whole(year: int, part: Part | None = None) -> Interval:
    """Give a year, or its early, middle or late months."""
    first, last = (1, 12) if part is None else _YEAR_PARTS.get(part, (1, 12))
    return date(year, first, 1), month_of_year(year, last)[1]


def month_from(day: date, months: int) -> tuple[int, int]:
    """Give the year and month so many months after the month of a day."""
    index = day.year * _LAST_MONTH + day.month - 1 + months
    return index // _LAST_MONTH, index % _LAST_MONTH + 1
