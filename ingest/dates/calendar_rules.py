"""Rules for dates that name a day, month or year of the calendar."""

import re
from datetime import date

from .fragments import (
    CLEAR_MONTH,
    DAY,
    LAST_DAY,
    MONTH,
    TO,
    WEEKDAY,
    YEAR,
    month_of,
    rule,
    weekday_of,
    which_of,
    year_of,
)
from .meaning import (
    Month,
    MonthDays,
    Part,
    Point,
    Season,
    WeekOfMonth,
    Year,
    YearIs,
)

_MOST_DAYS = 31
_MOST_MONTHS = 12
_not_counted = (
    r"(?!\s+(?!was\b|is\b|has\b|as\b|this\b|its\b|his\b)"
    r"\w*(?:s|people|men|women|children)\b)"
)
_PART = (
    r"(?P<part>early|late|mid(?:dle)?|end|beginning|start|close|outset"
    r"|first\s+half|second\s+half)"
    r"(?:[-\s]+(?:of|in)?[-\s]*(?:the\s+month\s+of\s+)?)"
)
_PARTS = {
    "early": Part.EARLY,
    "beginning": Part.START,
    "start": Part.START,
    "outset": Part.START,
    "mid": Part.MID,
    "middle": Part.MID,
    "late": Part.LATE,
    "end": Part.END,
    "close": Part.END,
    "first": Part.START,
    "opening": Part.START,
    "last": Part.END,
    "final": Part.END,
    "closing": Part.END,
    "first half": Part.FIRST_HALF,
    "second half": Part.SECOND_HALF,
}
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_WEEKS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 5, "final": 5}
_FEASTS = {
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "may day": (5, 1),
}
_CUE = re.compile(
    r"\b(?:in|since|until|till|by|from|during|of|before|after|between|throughout|for|through"
    r"|and|to|as\s+early\s+as)\s+$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\bthe\s+$", re.IGNORECASE)
_YEAR_CUE = re.compile(
    r"(?:\b(?:in|since|of|by|until|till|from|during|before|after|between|throughout|and|to|the"
    r"|back\s+in|year)\s+|\()$",
    re.IGNORECASE,
)
_COUNTED_AFTER = re.compile(
    r"\s+(?:of\s|more\s|(?:[a-z]+\s+)?(?:people|prisoners|detainees|hostages|captives|inmates"
    r"|civilians|soldiers|fighters|troops|trucks|lorries|dead|men|women|children)\b)"
)


def _before(matched: re.Match[str]) -> str:
    return matched.string[max(0, matched.start() - 14) : matched.start()]


def part_of(words: str) -> Part:
    """Give the part of a month or year that a word names."""
    return _PARTS[" ".join(words.lower().split())]


def _days(matched: re.Match[str], weekday: int | None = None) -> Point | None:
    groups = matched.groupdict()
    first = int(matched["day"])
    last = int(groups["last"]) if groups.get("last") else first
    if not 1 <= first <= last <= _MOST_DAYS:
        return None
    return MonthDays(first, last, month_of(matched["month"]), year_of(matched), weekday)


def _days_of_weekday(matched: re.Match[str]) -> Point | None:
    return _days(matched, weekday_of(matched["weekday"]))


def _days_of_that_month(matched: re.Match[str]) -> Point | None:
    first = int(matched["day"])
    last = int(matched["last"] or first)
    if not 1 <= first <= last <= _MOST_DAYS:
        return None
    return MonthDays(first, last, None, which_month=which_of(matched["which"]))


def _day_alone(matched: re.Match[str]) -> Point | None:
    day = int(matched["day"])
    return MonthDays(day, day, None) if 1 <= day <= _MOST_DAYS else None


def _numbered(matched: re.Match[str]) -> Point | None:
    """Take a date in digits; a day and month that could be swapped are refused."""
    groups = matched.groupdict()
    year, month, day = (int(groups[name]) for name in ("y", "m", "d"))
    if matched["mark"] == "/" and day <= _MOST_MONTHS and day != month:
        return None
    try:
        date(year, month, day)
    except ValueError:
        return None
    return MonthDays(day, day, month, YearIs(number=year))


def _part_of_month(matched: re.Match[str]) -> Point:
    return Month(month_of(matched["month"]), year_of(matched), part_of(matched["part"]))


def _week_of_month(matched: re.Match[str]) -> Point:
    week = _WEEKS[matched["week"].lower()]
    return WeekOfMonth(week, month_of(matched["month"]), year_of(matched))


def _which_month(matched: re.Match[str]) -> Point:
    return Month(month_of(matched["month"]), which=which_of(matched["which"]))


def _month(matched: re.Match[str]) -> Point | None:
    """Take a month; without a year, one that is also a word or a name needs a cue."""
    year, after = year_of(matched), matched.string[matched.end() : matched.end() + 12]
    if year == YearIs() and _CUE.search(_before(matched)) is None:
        attribute = re.match(r"\s+(?!of\b|on\b|to\b|for\b)[a-z]", after) is not None
        if _ARTICLE.search(_before(matched)) is not None and not attribute:
            return None
        clear = re.fullmatch(CLEAR_MONTH, matched["month"]) is not None
        named = re.match(r"\s+[A-Z]", after) is not None
        if not attribute and (named or not clear):
            return None
        if not clear and _ARTICLE.search(_before(matched)) is None:
            return None
    return Month(month_of(matched["month"]), year)


def _season(matched: re.Match[str]) -> Point:
    groups = matched.groupdict()
    year = YearIs(number=int(groups["number"])) if groups.get("number") else YearIs()
    if groups.get("which"):
        year = YearIs(which=which_of(groups["which"]))
    return Season(_SEASONS[matched["season"].lower()], year)


def _year(matched: re.Match[str]) -> Point | None:
    part = matched["part"]
    if part is None and _YEAR_CUE.search(_before(matched)) is None:
        return None
    if _COUNTED_AFTER.match(matched.string, matched.end()) is not None:
        return None
    return Year(int(matched["number"]), part_of(part) if part is not None else None)


def _feast(matched: re.Match[str]) -> Point:
    month, day = _FEASTS[matched["feast"].lower().replace("\u2019", "'")]
    return MonthDays(day, day, month, year_of(matched))


_season_name = rf"(?P<season>{'|'.join(_SEASONS)})"
_free = r"(?<![\w,.:/])"
_that_month = (
    r"\s+of\s+(?:the\s+)?(?P<which>that\s+same|that|same|this|last|next)\s+month\b"
)
CALENDAR_RULES = (
    rule(
        rf"{_free}(?P<y>[0-9]{{4}})(?P<mark>-)(?P<m>[0-9]{{2}})-(?P<d>[0-9]{{2}})\b",
        _numbered,
    ),
    rule(
        rf"{_free}(?P<d>[0-9]{{1,2}})(?P<mark>[./])(?P<m>[0-9]{{1,2}})(?P=mark)"
        r"(?P<y>(?:19|20)[0-9]{2})\b",
        _numbered,
    ),
    rule(rf"{WEEKDAY},?\s+\(?{MONTH}\s+(?:the\s+)?{DAY}{YEAR}\)?", _days_of_weekday),
    rule(
        rf"{WEEKDAY},?\s+\(?(?:the\s+)?{DAY}\s+(?:of\s+)?{MONTH}{YEAR}\)?",
        _days_of_weekday,
    ),
    rule(rf"{MONTH}\s+(?:the\s+)?{DAY}{YEAR}", _days),
    rule(rf"{MONTH}\s+(?:the\s+)?{DAY}{TO}{LAST_DAY}{_not_counted}{YEAR}", _days),
    rule(rf"{_free}(?:the\s+)?{DAY}\s+(?:of\s+)?{MONTH}{YEAR}", _days),
    rule(rf"{_free}(?:the\s+)?{DAY}{TO}{LAST_DAY}\s+(?:of\s+)?{MONTH}{YEAR}", _days),
    rule(
        rf"{_free}(?:the\s+)?{DAY}(?:{TO}{LAST_DAY})?{_that_month}", _days_of_that_month
    ),
    rule(
        r"(?:(?<=\bon\s)|(?<=\bby\s)|(?<=\bsince\s)|(?<=\buntil\s))the\s+"
        r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th)(?=\s*(?:[,.;:)]|$|\s(?:in|at|and)\b))",
        _day_alone,
    ),
    rule(rf"(?:the\s+)?{_PART}{MONTH}{YEAR}", _part_of_month),
    rule(
        rf"the\s+(?P<part>first|early|opening|last|final|closing)\s+days\s+of\s+{MONTH}{YEAR}",
        _part_of_month,
    ),
    rule(
        rf"(?:the\s+)?(?P<week>{'|'.join(_WEEKS)})\s+week\s+(?:of|in)\s+{MONTH}{YEAR}",
        _week_of_month,
    ),
    rule(
        rf"(?P<which>this\s+(?:past|coming)|last|this|next)\s+{MONTH}(?!\s+[0-9])",
        _which_month,
    ),
    rule(rf"{MONTH}{YEAR}", _month),
    rule(
        rf"(?:the\s+)?{_season_name}\s+(?:of\s+)?(?P<number>(?:19|20)[0-9]{{2}})\b",
        _season,
    ),
    rule(rf"(?P<which>last|this|next)\s+{_season_name}\b", _season),
    rule(
        rf"(?:(?:the\s+)?{_PART})?{_free}(?P<number>(?:19|20)[0-9]{{2}})\b(?![,.:/-][0-9]|%|s\b|-)",
        _year,
    ),
    rule(
        r"(?P<feast>New\s+Year['\u2019]s\s+(?:Eve|Day)|Christmas(?:\s+(?:Eve|Day))?|Boxing\s+Day"
        rf"|May\s+Day)\b{YEAR}",
        _feast,
    ),
)
