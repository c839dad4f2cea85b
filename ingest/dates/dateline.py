"""The date of publication in an article's dateline."""

import re
from datetime import date

from .fragments import month_of

_MONTHS = (
    r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?"
    r"|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})"
_DAY = r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?"
_DATES = (
    rf"{_MONTHS}\s+{_DAY},?\s+{_YEAR}",
    rf"{_DAY}\s+(?:of\s+)?{_MONTHS},?\s+{_YEAR}",
    r"(?P<year>(?:19|20)[0-9]{2})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})",
)
_WEEKDAY = (
    r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
)
_NO_PLACE = r"(?!(?:On|In|At|Since|By|From|Until|After|Before|This|The)\b)"
_WORD = r"(?:[^\W\d_a-z][\w.'\u2019-]*|el|al|de|of|the|and|del|la|sur|near)"
_PLACE = (
    rf"{_NO_PLACE}{_WORD}(?:(?:,\s|\s|/|-){_WORD}){{0,6}}"
    r"(?:\s+\([^()\n]{1,40}\))?,?\s+(?:[-\u2013\u2014]\s+)?"
)
_LABEL = (
    r"(?:(?:First\s+)?(?:[Pp]ublished|[Pp]osted|[Uu]pdated|[Ii]ssued|[Dd]ate)"
    r"(?:\s+on)?:?\s+)"
)
_TIME = r"(?:,?\s+(?:at\s+)?[0-9]{1,2}[:.][0-9]{2}(?:\s*[AaPp]\.?[Mm]\.?)?(?:\s+[A-Z]{2,4})?)?"
_END = r"\s*(?:\([^()\n]{1,60}\)\s*)?(?:[-\u2013\u2014:|]|\.\s*[-\u2013\u2014]|$)"
_DATELINES = tuple(
    re.compile(rf"(?:{_LABEL}|{_PLACE})?\(?{_WEEKDAY}{words}{_TIME}\)?{_END}")
    for words in _DATES
)
_LINES = 5
_REACH = 160


def dateline_date(text: str) -> date | None:
    """Give the date that a dateline at the head of an article states in full.

    "PARIS, 28 January 2024 (AFP) -" has one; without the year ("CAIRO, Jan 28") the
    date is not settled and None comes back.
    """
    for line in _first_lines(text):
        for dateline in _DATELINES:
            found = dateline.match(line)
            day = None if found is None else _date(found)
            if day is not None:
                return day
    return None


def _first_lines(text: str) -> list[str]:
    head = text[: _LINES * _REACH * 2].splitlines()
    full = [line.strip()[:_REACH] for line in head if line.strip()]
    return full[:_LINES]


def _date(found: re.Match[str]) -> date | None:
    month = found["month"]
    number = int(month) if month.isdigit() else month_of(month)
    try:
        return date(int(found["year"]), number, int(found["day"]))
    except ValueError:
        return None
