"""Resolve weekdays and words that count from the publication or the context."""

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
from .meaning import Shift, Unit, Weekday, Which
from .model import Tense

_HOURS_OF_DAY = 24
_DAYS_OF_WEEK = 7
_NEAR = 31
_WEEKS = {Which.LAST: -_DAYS_OF_WEEK, Which.THIS: 0, Which.NEXT: _DAYS_OF_WEEK}


def weekday(meaning: Weekday, anchor: Anchor) -> Resolved | None:
    """Give the day of a weekday, checked by its day of the month where that is told."""
    if meaning.which in (Which.PREVIOUS, Which.FOLLOWING):
        return _beside_context(meaning, anchor)
    day = _numbered(meaning, anchor.published)
    if day is None:
        day = _by_tense(meaning, anchor)
    return Resolved(day, day, Precision.DAY, DateBasis.WEEKDAY)


def _by_tense(meaning: Weekday, anchor: Anchor) -> date:
    published = anchor.published
    if meaning.week is not None:
        monday = days_from(weekday_up_to(published, 0), _WEEKS.get(meaning.week, 0))
        return days_from(monday, meaning.day)
    if meaning.which is Which.LAST:
        return weekday_up_to(days_from(published, -1), meaning.day)
    if meaning.which is Which.NEXT:
        return weekday_from(days_from(published, 1), meaning.day)
    if anchor.ahead:
        return weekday_from(published, meaning.day)
    return weekday_up_to(published, meaning.day)


def _numbered(meaning: Weekday, published: date) -> date | None:
    """Give the nearest day that is both this weekday and this day of a month."""
    if meaning.number is None:
        return None
    near = (
        days_from(published, days) for days in sorted(range(-_NEAR, _NEAR), key=abs)
    )
    fits = (
        day
        for day in near
        if day.day == meaning.number and day.weekday() == meaning.day
    )
    return next(fits, None)


def _beside_context(meaning: Weekday, anchor: Anchor) -> Resolved | None:
    told = anchor.told_days
    start, end = told or (anchor.published, anchor.published)
    basis = DateBasis.WEEKDAY if told is None else DateBasis.CONTEXT
    if meaning.which is Which.PREVIOUS:
        day = weekday_up_to(days_from(start, -1), meaning.day)
    else:
        day = weekday_from(days_from(end, 1), meaning.day)
    return Resolved(day, day, Precision.DAY, basis)


def overnight(anchor: Anchor) -> Resolved:
    """Give the night before the publication, or the one after it for the future."""
    step = 1 if anchor.tense is Tense.FUTURE else -1
    other = days_from(anchor.published, step)
    start, end = sorted((anchor.published, other))
    return Resolved(start, end, Precision.DAY, DateBasis.RELATIVE)


def shift(meaning: Shift, anchor: Anchor) -> Resolved | None:
    """Give the time so many units from the publication or from the context."""
    if not meaning.anchored:
        days = (anchor.published, anchor.published)
        return _shifted(meaning, days, DateBasis.RELATIVE)
    if anchor.told is not None:
        told = (
            anchor.told_days if meaning.unit in (Unit.HOUR, Unit.DAY) else anchor.told
        )
        return None if told is None else _shifted(meaning, told, DateBasis.CONTEXT)
    if meaning.count == 0 or (meaning.count > 0 and anchor.tense is not Tense.FUTURE):
        return None
    return _shifted(meaning, (anchor.published, anchor.published), DateBasis.RELATIVE)


def _shifted(meaning: Shift, days: Interval, basis: DateBasis) -> Resolved:
    """Count in the unit: days and one week give a day, longer units the whole unit."""
    count = meaning.count
    start = days[0] if count <= 0 else days[1]
    if meaning.unit is Unit.MONTH:
        return Resolved(
            *month_of_year(*month_from(start, count)), Precision.MONTH, basis
        )
    if meaning.unit is Unit.YEAR:
        return Resolved(*year_whole(start.year + count), Precision.YEAR, basis)
    step = _days(meaning)
    if step == 0:
        return Resolved(*days, Precision.DAY, basis)
    day = days_from(start, step)
    if _rough(meaning):
        return Resolved(*week_of(day), Precision.WEEK, basis)
    return Resolved(day, day, Precision.DAY, basis)


def _days(meaning: Shift) -> int:
    if meaning.unit is Unit.HOUR:
        whole = abs(meaning.count) // _HOURS_OF_DAY
        return whole if meaning.count > 0 else -whole
    return meaning.count * (_DAYS_OF_WEEK if meaning.unit is Unit.WEEK else 1)


def _rough(meaning: Shift) -> bool:
    """Tell whether the words count too roughly for a day ("three weeks ago")."""
    if meaning.unit is Unit.WEEK:
        return abs(meaning.count) > 1 or meaning.approximate
    return meaning.approximate and abs(_days(meaning)) > 1
