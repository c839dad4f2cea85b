"""Resolve a temporal expression to days, from the day of publication."""

from dataclasses import replace
from datetime import date

from domain.values import Happened
from domain.vocabulary import Precision

from .anchor import Anchor, Resolved
from .calendar_days import month, month_days, season, week_of_month, year
from .meaning import (
    CalendarPoint,
    Meaning,
    Month,
    MonthDays,
    Overnight,
    Period,
    Point,
    Range,
    RelativePoint,
    Rolling,
    Season,
    Shift,
    Vague,
    Weekday,
    WeekOfMonth,
    Year,
)
from .model import DateExpression, Role, Tense
from .periods import period, rolling
from .relative_days import overnight, shift, weekday

_UP_TO_NOW = (Role.SINCE, Role.AFTER)
_DEADLINES = (Role.UNTIL, Role.BY)
_LONG_PAST = 270
"""A deadline without a year that is past this long is the one ahead, whatever the tense."""


def resolve(
    expression: DateExpression,
    published: date,
    *,
    tense: Tense,
    context: Happened | None = None,
) -> Happened:
    """Give the days that an expression stands for, seen from the day of publication.

    `tense` is that of the verb the date belongs to. `context` is the date last told in
    the article: "that day" and "two days earlier" count from it. What the words do not
    settle comes back with null dates. The role is reckoned in: "since Friday" lasts up
    to the publication, and "by July 29" begins with it; `expression.bare()` gives the
    date alone.
    """
    anchor = Anchor(published, _tense(expression.role, tense), context)
    try:
        resolved = _in_role(expression, anchor)
    except (ValueError, OverflowError):
        resolved = None
    return _happened(resolved, expression.quote)


def _tense(role: Role, tense: Tense) -> Tense:
    """Give the tense that a role asks for: what lasts until now began in the past."""
    if role in _UP_TO_NOW:
        return Tense.PAST
    if role in _DEADLINES and tense is Tense.NONE:
        return Tense.FUTURE
    return tense


def _meaning(meaning: Meaning, anchor: Anchor) -> Resolved | None:
    if isinstance(meaning, Range):
        return _range(meaning, anchor)
    return _point(meaning, anchor)


def _point(point: Point, anchor: Anchor) -> Resolved | None:
    if isinstance(point, MonthDays | Month | WeekOfMonth | Season | Year):
        return _calendar_point(point, anchor)
    return _relative_point(point, anchor)


def _relative_point(point: RelativePoint, anchor: Anchor) -> Resolved | None:
    match point:
        case Weekday():
            return weekday(point, anchor)
        case Period():
            return period(point, anchor)
        case Shift():
            return shift(point, anchor)
        case Rolling():
            return rolling(point, anchor)
        case Overnight():
            return overnight(anchor)
        case Vague():
            return None


def _calendar_point(point: CalendarPoint, anchor: Anchor) -> Resolved | None:
    match point:
        case MonthDays():
            return month_days(point, anchor)
        case Month():
            return month(point, anchor)
        case WeekOfMonth():
            return week_of_month(point, anchor)
        case Season():
            return season(point, anchor)
        case Year():
            return year(point)


def _range(meaning: Range, anchor: Anchor) -> Resolved | None:
    """Resolve one end from the tense, and the other from the first resolved."""
    first: Resolved | None
    if anchor.tense is Tense.FUTURE:
        first = _point(meaning.first, anchor)
        last = first and _point(meaning.last, anchor.at(first.start, Tense.FUTURE))
    else:
        last = _point(meaning.last, anchor)
        first = last and _point(meaning.first, anchor.at(last.end, Tense.PAST))
    if first is None or last is None or first.start > last.end:
        return None
    return replace(last, start=first.start)


def _in_role(expression: DateExpression, anchor: Anchor) -> Resolved | None:
    role, published = expression.role, anchor.published
    resolved = _meaning(expression.meaning, anchor)
    if resolved is None:
        return None
    if role in _DEADLINES and (published - resolved.end).days > _LONG_PAST:
        ahead = _meaning(expression.meaning, anchor.at(published, Tense.FUTURE))
        resolved, anchor = ahead or resolved, anchor.at(published, Tense.FUTURE)
    if role in _UP_TO_NOW and resolved.start <= published:
        return replace(resolved, end=published)
    if (
        role in _DEADLINES
        and resolved.end >= published
        and anchor.tense is not Tense.PAST
    ):
        return replace(resolved, start=published)
    return resolved


def _happened(resolved: Resolved | None, quote: str) -> Happened:
    if resolved is None:
        return Happened(precision=Precision.UNKNOWN, phrase=quote)
    return Happened(
        start=resolved.start,
        end=resolved.end,
        precision=resolved.precision,
        basis=resolved.basis,
        phrase=quote,
    )
