"""Pieces of patterns that the rules for dates share, and what their words stand for."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from ingest.quantities.words import SMALL, spelled_value

from .meaning import Point, Unit, Which, YearIs

_WEEKDAYS = (
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
)
_MONTHS = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
CLEAR_MONTH = (
    r"(?-i:January|February|July|August|September|October|November|December)\b"
)
MONTH = (
    r"(?P<month>(?-i:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?"
    r"|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b"
    r"(?-i:\.(?=\s+[0-9a-z]))?)"
)
WEEKDAY = rf"(?P<weekday>(?-i:{'|'.join(_WEEKDAYS)})\b)"
DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?(?![\w:]|[,.][0-9])"
LAST_DAY = r"(?P<last>[0-9]{1,2})(?:st|nd|rd|th)?(?![\w:]|[,.][0-9])"
TO = r"(?:\s+(?:and|to|or|through|until)\s+(?:the\s+)?|\s?[-\u2013]\s?)"
YEAR = (
    r"(?:(?:,?\s+(?:of\s+)?|,)(?P<year>(?:19|20)[0-9]{2})\b(?![,.][0-9])"
    r"|,?\s+(?:of\s+)?(?P<which_year>last|this|next|that|(?:the\s+|that\s+)?same"
    r"|(?:the\s+)?(?:following|previous))\s+year\b)?"
)
_COUNT_WORDS = {
    "last": Which.LAST,
    "past": Which.LAST,
    "this": Which.THIS,
    "next": Which.NEXT,
    "coming": Which.NEXT,
    "that": Which.SAME,
    "same": Which.SAME,
    "previous": Which.PREVIOUS,
    "preceding": Which.PREVIOUS,
    "following": Which.FOLLOWING,
}
TIME_OF_DAY = r"(?:morning|afternoon|evening|night|noon|midday|lunchtime)"
COUNT = rf"(?P<count>{SMALL}|[0-9]{{1,3}}|an?)"
UNIT = r"(?P<unit>hour|day|week|fortnight|month|year|decade)s?\b"


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern of words and what to make of a match; None refuses it."""

    pattern: re.Pattern[str]
    meaning: Callable[[re.Match[str]], Point | None]


def rule(pattern: str, meaning: Callable[[re.Match[str]], Point | None]) -> Rule:
    """Make a rule; names of days and months stay sensitive to case."""
    return Rule(re.compile(pattern, re.IGNORECASE), meaning)


def weekday_of(words: str) -> int:
    """Give the number of a weekday, Monday being 0."""
    return _WEEKDAYS.index(words)


def month_of(words: str) -> int:
    """Give the number of a month by its name or a short form of it."""
    return _MONTHS.index(words[:3].lower()) + 1


def which_of(words: str | None) -> Which:
    """Give which one is meant by the last word that says so ("this past" is the last)."""
    if words is None:
        return Which.BARE
    return _COUNT_WORDS.get(words.split()[-1].lower(), Which.BARE)


def year_of(matched: re.Match[str]) -> YearIs:
    """Give the year that a match names."""
    if matched["year"] is not None:
        return YearIs(number=int(matched["year"]))
    if matched["which_year"] is not None:
        return YearIs(which=which_of(matched["which_year"]))
    return YearIs()


def count_of(words: str) -> int:
    """Give the count that words or digits name; "a" is one."""
    if words.isdigit():
        return int(words)
    return int(spelled_value(words) or 1)


_UNITS = {"fortnight": (2, Unit.WEEK), "decade": (10, Unit.YEAR)}


def measured(count: int, unit: str) -> tuple[int, Unit]:
    """Give a count in a unit that is reckoned with ("a fortnight" is two weeks)."""
    times, known = _UNITS.get(unit.lower(), (1, None))
    return count * times, known if known is not None else Unit(unit.lower())
