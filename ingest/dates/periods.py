"""Resolve weeks, weekends, months and years told by their place, and rolling stretches."""

from datetime import date

from domain.vocabulary import DateBasis, Precision

from .anchor import Anchor, Resolved
from .intervals import (
    Interval,
    days_from,
    month_from,
    month_of_year,
    week_of,
    weekday_from,
    weekday_up_to,
    year_whole,
)
from .meaning import Part, Period, Rolling, Unit, Which
from .model import Tense

_SATURDAY, _SUNDAY = 5, 6
_HOURS_OF_DAY = 24
_STEPS = {Which.LAST: -1, Which.NEXT: 1, Which.PREVIOUS: -1, Which.FOLLOWING: 1}
_PRECISIONS = {
    Unit.WEEK: Precision.WEEK,
    Unit.WEEKEND: Precision.DAY,
    Unit.MONTH: Precision.MONTH,
    Unit.YEAR: Precision.YEAR,
}
_LENGTHS = {Unit.DAY: 1, Unit.WEEK: 7}


def period(meaning: Period, anchor: Anchor) -> Resolved | None:
    """Give a week, weekend, month or year; "this week" is cut off at the publication."""
    if meaning.which is Which.SAME:
        return _of_context(meaning, anchor)
    if meaning.unit is Unit.WEEKEND:
        days = _weekend(meaning.which, anchor)
    else:
        days = _whole(meaning, anchor)
    return Resolved(*days, _PRECISIONS[meaning.unit], DateBasis.RELATIVE)


def _of_context(meaning: Period, anchor: Anchor) -> Resolved | None:
    if anchor.told is None:
        return None
    days = _unit(meaning.unit, anchor.told[1], 0, meaning.part)
    return Resolved(*days, _PRECISIONS[meaning.unit], DateBasis.CONTEXT)


def _unit(unit: Unit, day: date, step: int, part: Part | None) -> Interval:
    """Give the week, month or year of a day, or one so many steps away."""
    if unit is Unit.WEEK:
        return week_of(days_from(day, 7 * step), part)
    if unit is Unit.MONTH:
        return month_of_year(*month_from(day, step), part)
    return year_whole(day.year + step, part)


def _whole(meaning: Period, anchor: Anchor) -> Interval:
    published, part = anchor.published, meaning.part
    step = _STEPS.get(meaning.which, 0)
    coming = meaning.unit is Unit.WEEK and anchor.tense is Tense.FUTURE
    if step == 0 and coming and published.weekday() == _SUNDAY:
        step = 1
    start, end = _unit(meaning.unit, published, step, part)
    if step != 0 or part not in (None, Part.EARLIER, Part.LATER):
        return start, end
    return _cut(start, end, meaning, anchor)


def _cut(start: date, end: date, meaning: Period, anchor: Anchor) -> Interval:
    """Cut the current unit: what happened lies before the publication, the rest after."""
    later = meaning.part is Part.LATER or anchor.tense is Tense.FUTURE
    if meaning.part is Part.EARLIER or (
        not later and anchor.tense is not Tense.PRESENT
    ):
        return start, anchor.published
    return (anchor.published, end) if later else (start, end)


def _weekend(which: Which, anchor: Anchor) -> Interval:
    """Give Saturday and Sunday, cut where they reach beyond what the tense allows."""
    published = anchor.published
    if which is Which.NEXT or (which is not Which.LAST and anchor.ahead):
        sunday = weekday_from(published, _SUNDAY)
        if which is Which.NEXT and published.weekday() >= _SATURDAY:
            sunday = days_from(sunday, 7)
        return max(published, days_from(sunday, -1)), sunday
    saturday = weekday_up_to(published, _SATURDAY)
    if which is Which.LAST and published.weekday() >= _SATURDAY:
        saturday = days_from(saturday, -7)
    return saturday, min(days_from(saturday, 1), published)


def rolling(meaning: Rolling, anchor: Anchor) -> Resolved:
    """Give the stretch of days that ends or begins with the publication."""
    sign = 1 if meaning.forward else -1
    other = _moved(anchor.published, sign * meaning.count, meaning.unit)
    start, end = sorted((anchor.published, other))
    precision = _PRECISIONS.get(meaning.unit, Precision.DAY)
    return Resolved(start, end, precision, DateBasis.RELATIVE)


def _moved(day: date, count: int, unit: Unit) -> date:
    if unit in (Unit.MONTH, Unit.YEAR):
        year, month = month_from(day, count if unit is Unit.MONTH else 12 * count)
        last = month_of_year(year, month)[1]
        return last.replace(day=min(day.day, last.day))
    if unit is Unit.HOUR:
        hours = -(-abs(count) // _HOURS_OF_DAY)
        return days_from(day, hours if count > 0 else -hours)
    return days_from(day, count * _LENGTHS[unit])
