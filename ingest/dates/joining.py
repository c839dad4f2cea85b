"""Join two dates of a text into one range, where the words between them say so."""

import re
from dataclasses import dataclass

from .meaning import Meaning, Month, MonthDays, Point, Range, Shift, Weekday, Year
from .roles import time_before

_DAYS_OF_WEEK = 7
_AND = re.compile(r"\s+(?:and|or)\s+$", re.IGNORECASE)
_TO = re.compile(r"\s+(?:to|until|till|through)\s+$", re.IGNORECASE)
_DASH = re.compile(r"\s?[-\u2013\u2014]\s?$")
_BETWEEN = re.compile(r"(?<!\w)between\s+$", re.IGNORECASE)
_FROM = re.compile(r"(?<!\w)from\s+$", re.IGNORECASE)
_REACH = 12


@dataclass(frozen=True, slots=True)
class Found:
    """A date and where it stands; `since` is where the date before it ends."""

    start: int
    end: int
    meaning: Meaning
    since: int


def joined(text: str, points: list[Found]) -> list[Found]:
    """Give the dates of a text, those that make a range put together."""
    together: list[Found] = []
    for point in points:
        joint = _joint(text, together[-1], point) if together else None
        if joint is None:
            together.append(point)
        else:
            together[-1] = joint
    return together


def _joint(text: str, first: Found, last: Found) -> Found | None:
    if isinstance(first.meaning, Range) or isinstance(last.meaning, Range):
        return None
    lead_end = time_before(text, first.start, first.since)
    lead = text[max(first.since, lead_end - _REACH) : lead_end]
    gap = text[first.end : time_before(text, last.start, first.end)]
    opening = _opening(lead, gap)
    if opening is not None:
        lead_end -= len(opening)
    elif not _run_on(first.meaning, last.meaning, gap):
        return None
    return Found(
        lead_end, last.end, Range(first.meaning, last.meaning), since=first.since
    )


def _opening(lead: str, gap: str) -> str | None:
    """Give the word that opens a range ("between", "from"), None where none does."""
    between, source = _BETWEEN.search(lead), _FROM.search(lead)
    if between is not None and _AND.fullmatch(gap) is not None:
        return between[0]
    if source is not None and _TO.fullmatch(gap) is not None:
        return source[0]
    return None


def _run_on(first: Point, last: Point, gap: str) -> bool:
    """Tell whether two dates of one sort run on ("Monday to Thursday")."""
    if type(first) is not type(last):
        return False
    if not isinstance(first, Weekday | MonthDays | Month | Year | Shift):
        return False
    if _TO.fullmatch(gap) is not None or _DASH.fullmatch(gap) is not None:
        return True
    return _AND.fullmatch(gap) is not None and _adjacent(first, last)


def _adjacent(first: Point, last: Point) -> bool:
    if isinstance(first, Weekday) and isinstance(last, Weekday):
        return (first.day + 1) % _DAYS_OF_WEEK == last.day
    if isinstance(first, Month) and isinstance(last, Month):
        return first.month + 1 == last.month
    return False
