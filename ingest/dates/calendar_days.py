"""Resolve dates that name a day, month or year of the calendar."""

from collections.abc import Iterable
from datetime import date

from domain.vocabulary import DateBasis, Precision

from .anchor import Anchor, Resolved
from .intervals import Interval, days_from, month_from, month_of_year, year_whole
from .meaning import Month, MonthDays, Season, WeekOfMonth, Which, Year, YearIs
from .model import Tense

_AHEAD_AT_MOST = {Tense.FUTURE: 183, Tense.PRESENT: 31}
"""How far ahead a date without a year may lie before it is taken as the past one."""
_LEAP_YEARS = 8
_STEPS = {
    Which.LAST: -1,
    Which.PREVIOUS: -1,
    Which.THIS: 0,
    Which.SAME: 0,
    Which.NEXT: 1,
    Which.FOLLOWING: 1,
}
_CONTEXT = (Which.SAME, Which.PREVIOUS, Which.FOLLOWING)
_DAYS_OF_WEEK = 7
_LAST_WEEK = 5


def month_days(meaning: MonthDays, anchor: Anchor) -> Resolved | None:
    """Give the days of a month; without a year, those nearest in the tense's direction."""
    if meaning.month is None:
        return _days_of_told_month(meaning, anchor)
    year, basis = _year(meaning.year, anchor)
    if meaning.year.which is not None and year is None:
        return None
    if year is None:
        year = _year_by_weekday(meaning, anchor.published)
    if year is None:
        year = _year_by_tense(meaning.month, meaning.first, anchor)
    start = date(year, meaning.month, meaning.first)
    return Resolved(
        start, date(year, meaning.month, meaning.last), Precision.DAY, basis
    )


def _year(year: YearIs, anchor: Anchor) -> tuple[int | None, DateBasis]:
    """Give the year that the words or a year told before settle, None for neither."""
    if year.number is not None:
        return year.number, DateBasis.STATED
    told = anchor.told
    if year.which in _CONTEXT:
        found = None if told is None else told[1].year + _STEPS[year.which]
        return found, DateBasis.CONTEXT
    if year.which is not None:
        return anchor.published.year + _STEPS.get(year.which, 0), DateBasis.STATED
    if told is not None and told == year_whole(told[0].year):
        return told[0].year, DateBasis.CONTEXT
    return None, DateBasis.STATED


def _year_by_weekday(meaning: MonthDays, published: date) -> int | None:
    """Give the nearest year in which the date falls on the weekday told with it."""
    if meaning.weekday is None or meaning.month is None:
        return None
    years = (published.year, published.year - 1, published.year + 1)
    dates = _dates(years, meaning.month, meaning.first)
    fits = (day for day in dates if day.weekday() == meaning.weekday)
    nearest = min(fits, key=lambda day: abs((day - published).days), default=None)
    return None if nearest is None else nearest.year


def _dates(years: Iterable[int], month: int, day: int) -> list[date]:
    """Give the date in each year that has it (February 29 is in few)."""
    return [
        date(year, month, day)
        for year in years
        if day <= month_of_year(year, month)[1].day
    ]


def _year_by_tense(month: int, day: int, anchor: Anchor) -> int:
    """Give the year of the latest such date, or of the next one if it is near enough.

    The past reaches to the day after the publication, since a place's calendar may be
    a day ahead of the newsroom's.
    """
    published = anchor.published
    years = range(published.year - _LEAP_YEARS, published.year + _LEAP_YEARS + 1)
    dates = _dates(years, month, day)
    near = _AHEAD_AT_MOST.get(anchor.tense, -1)
    ahead = [each for each in dates if 0 <= (each - published).days <= near]
    if len(ahead) > 0:
        return ahead[0].year
    return max(each for each in dates if each <= days_from(published, 1)).year


def _days_of_told_month(meaning: MonthDays, anchor: Anchor) -> Resolved | None:
    basis, first_day = DateBasis.STATED, anchor.published
    if meaning.which_month is Which.SAME:
        if anchor.told is None:
            return None
        basis, first_day = DateBasis.CONTEXT, anchor.told[1]
    elif meaning.which_month is Which.BARE:
        return _day_of_near_month(meaning.first, anchor)
    step = 0 if basis is DateBasis.CONTEXT else _STEPS.get(meaning.which_month, 0)
    year, month = month_from(first_day, step)
    start = date(year, month, meaning.first)
    return Resolved(start, date(year, month, meaning.last), Precision.DAY, basis)


def _day_of_near_month(day: int, anchor: Anchor) -> Resolved:
    """Give the latest such day of a month, or the next one for the future."""
    published = anchor.published
    months = (month_from(published, step) for step in (-2, -1, 0, 1, 2))
    days = [each for year, month in months for each in _dates((year,), month, day)]
    if anchor.ahead:
        found = min(each for each in days if each >= published)
    else:
        found = max(each for each in days if each <= published)
    return Resolved(found, found, Precision.DAY, DateBasis.STATED)


def month(meaning: Month, anchor: Anchor) -> Resolved | None:
    """Give a month or a part of it; without a year, the nearest in the tense's direction."""
    year, basis = _year(meaning.year, anchor)
    if meaning.which is not Which.BARE:
        year, basis = _year_of_which(meaning, anchor.published), DateBasis.RELATIVE
    if year is None and meaning.year.which is not None:
        return None
    if year is None:
        year = _year_of_month(meaning.month, anchor)
    days = month_of_year(year, meaning.month, meaning.part)
    return Resolved(*days, Precision.MONTH, basis)


def _year_of_which(meaning: Month, published: date) -> int:
    """Give the year of "last October" or "next May", the current month excluded."""
    if meaning.which is Which.LAST:
        return published.year - (meaning.month >= published.month)
    if meaning.which is Which.NEXT:
        return published.year + (meaning.month <= published.month)
    return published.year


def _year_of_month(number: int, anchor: Anchor) -> int:
    """Give the year of the latest such month begun, or of the next one not yet over."""
    published = anchor.published
    if anchor.tense is Tense.FUTURE:
        year = published.year + (number < published.month)
        ahead = (year - published.year) * 12 + number - published.month
        if ahead * 30 <= _AHEAD_AT_MOST[Tense.FUTURE] * 3 // 2:
            return year
    return published.year - (number > published.month)


def week_of_month(meaning: WeekOfMonth, anchor: Anchor) -> Resolved | None:
    """Give seven days of a month by their place; the last week is its last seven days."""
    whole = month(Month(meaning.month, meaning.year), anchor)
    if whole is None:
        return None
    if meaning.week == _LAST_WEEK:
        start = days_from(whole.end, 1 - _DAYS_OF_WEEK)
    else:
        start = days_from(whole.start, _DAYS_OF_WEEK * (meaning.week - 1))
    return Resolved(
        start, days_from(start, _DAYS_OF_WEEK - 1), Precision.WEEK, whole.basis
    )


def season(meaning: Season, anchor: Anchor) -> Resolved | None:
    """Give the three months of a northern season."""
    year, basis = _year(meaning.year, anchor)
    if year is None:
        return None
    if (
        meaning.year.which is Which.LAST
        and meaning.first_month > anchor.published.month
    ):
        year = anchor.published.year - 1
    days = _three_months(year, meaning.first_month)
    return Resolved(*days, Precision.MONTH, basis)


def _three_months(year: int, first: int) -> Interval:
    start = date(year, first, 1)
    return start, month_of_year(*month_from(start, 2))[1]


def year(meaning: Year) -> Resolved:
    """Give a calendar year or a part of it."""
    precision = Precision.YEAR if meaning.part is None else Precision.MONTH
    return Resolved(
        *year_whole(meaning.number, meaning.part), precision, DateBasis.STATED
    )
