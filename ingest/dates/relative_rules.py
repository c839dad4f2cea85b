"""Rules for words that count from the publication or from another date."""

import re

from .fragments import (
    COUNT,
    TIME_OF_DAY,
    UNIT,
    WEEKDAY,
    count_of,
    measured,
    rule,
    weekday_of,
    which_of,
)
from .meaning import (
    Overnight,
    Part,
    Period,
    Point,
    Rolling,
    Shift,
    Unit,
    Vague,
    Weekday,
    Which,
)

_MOST_DAYS = 31
_HABIT = re.compile(
    r"\b(?:every|each|any|Palm|Good|Easter|Black|Bloody|Ash|Holy|Maundy|Whit|one)\s+$",
    re.IGNORECASE,
)
_APPROXIMATE = re.compile(
    r"\b(?:(?:more|less|fewer)\s+than|over|under|nearly|almost|about|around|some|roughly"
    r"|approximately|at\s+least)\s+$",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    r"(?:\b(?:for|about|discuss\w*|prepar\w*|plans?|planning|so-called|[Gg]aza['\u2019]s|a)\s+"
    r"|[\"\u201c\u2018'])$"
)
_DAY_WORDS = {
    "today": 0,
    "tonight": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "last night": -1,
    "day before yesterday": -2,
    "day after tomorrow": 2,
}
_UNIT_OF_WORD = {"week": Unit.WEEK, "month": Unit.MONTH, "year": Unit.YEAR}
_PARTS = {
    "early": Part.EARLY,
    "mid": Part.MID,
    "late": Part.LATE,
    "end": Part.END,
    "close": Part.END,
    "beginning": Part.START,
    "start": Part.START,
    "middle": Part.MID,
    "earlier": Part.EARLIER,
    "later": Part.LATER,
}
_AGO = ("ago", "back", "from now", "hence")
_BACK = ("ago", "back", "earlier", "before", "previously")


def _before(matched: re.Match[str]) -> str:
    return matched.string[max(0, matched.start() - 20) : matched.start()]


def _weekday(matched: re.Match[str]) -> Point | None:
    if _HABIT.search(_before(matched)) is not None:
        return None
    digits = matched["number"] or matched["nth"]
    number = int(digits) if digits else None
    return Weekday(
        day=weekday_of(matched["weekday"]),
        which=which_of(matched["which"]),
        number=number if number is not None and 1 <= number <= _MOST_DAYS else None,
        week=which_of(matched["week"]) if matched["week"] else None,
    )


def _other_weekday(matched: re.Match[str]) -> Point:
    before = matched["side"].lower() == "before"
    which = Which.PREVIOUS if before else Which.FOLLOWING
    return Weekday(weekday_of(matched["weekday"]), which)


def _ahead(matched: re.Match[str]) -> Point:
    count, unit = measured(count_of(matched["count"]), matched["unit"])
    return Shift(count, unit, anchored=False)


def _day_word(matched: re.Match[str]) -> Point:
    word = " ".join(matched["word"].lower().split())
    return Shift(_DAY_WORDS[word], Unit.DAY, anchored=False)


def _same_day(matched: re.Match[str]) -> Point:
    return Shift(0, Unit.DAY, anchored=matched["which"].lower().startswith("that"))


def _period(matched: re.Match[str]) -> Point:
    part, unit = matched["part"], Unit(matched["unit"].lower())
    return Period(
        unit, which_of(matched["which"]), _PARTS[part.lower()] if part else None
    )


def _neighbour(matched: re.Match[str]) -> Point:
    """Give the day, week, month or year beside that of the context."""
    side = matched["side"].lower()
    step = 1 if side in ("following", "next", "after") else -1
    return Shift(
        step, _UNIT_OF_WORD.get(matched["unit"].lower(), Unit.DAY), anchored=True
    )


def _beside(matched: re.Match[str]) -> Point | None:
    return None if _TOPIC.search(_before(matched)) is not None else _neighbour(matched)


def _of_context(matched: re.Match[str]) -> Point:
    unit = _UNIT_OF_WORD.get(matched["unit"].lower())
    if unit is None:
        return Shift(0, Unit.DAY, anchored=True)
    return Period(unit, Which.SAME)


def _counted(matched: re.Match[str]) -> Point:
    direction = " ".join(matched["direction"].lower().split())
    count, unit = measured(count_of(matched["count"]), matched["unit"])
    return Shift(
        -count if direction in _BACK else count,
        unit,
        anchored=direction not in _AGO,
        approximate=_APPROXIMATE.search(_before(matched)) is not None,
    )


def _hours(_matched: re.Match[str]) -> Point:
    return Shift(0, Unit.DAY, anchored=True)


def _vague(_matched: re.Match[str]) -> Point:
    return Vague()


def _rolling(matched: re.Match[str]) -> Point | None:
    words = matched["which"].lower(), matched["unit"].lower()
    if matched["count"] is None and words in (("last", "day"), ("last", "hour")):
        return None
    count, unit = measured(count_of(matched["count"] or "a"), matched["unit"])
    return Rolling(count, unit, forward=which_of(matched["which"]) is Which.NEXT)


def _within(matched: re.Match[str]) -> Point:
    count, unit = measured(count_of(matched["count"]), matched["unit"])
    return Rolling(count, unit, forward=True)


def _overnight(_matched: re.Match[str]) -> Point:
    return Overnight()


def _eve(_matched: re.Match[str]) -> Point:
    return Shift(-1, Unit.DAY, anchored=True)


_day_name = r"(?:day|morning|afternoon|evening|night)"
_which_day = (
    r"(?:(?P<which>this\s+(?:past|coming)|last|next|this(?:\s+(?:same|very))?"
    r"|that\s+same|(?:the\s+)?(?:coming|following|previous|preceding))\s+)?"
)
_some = r"(?:a\s+few|several|some|many|a\s+couple\s+of|dozens\s+of|a\s+number\s+of)"
_direction = (
    r"(?P<direction>ago|back|from\s+now|hence|earlier|before|previously|later"
    r"|after(?:wards?)?)\b"
)
_units = r"(?:hour|day|week|month|year|decade)s\b"
_period_part = (
    r"(?:(?:the\s+)?(?P<part>early|mid|late|earlier|later|end|close|beginning|start|middle)"
    r"(?:[-\s]+(?:of|in|on))?[-\s]+)"
)
_week_after = r"(?:,?\s+(?:of\s+)?(?P<week>last|this|next)\s+week\b)?"
_then = r"(?:,?\s+\(?(?-i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\)?(?!['\u2019]))?"
RELATIVE_RULES = (
    rule(
        rf"{_which_day}{WEEKDAY}(?:\s+{TIME_OF_DAY}\b)?"
        r"(?:\s*\((?P<number>[0-9]{1,2})\)|,?\s+the\s+(?P<nth>[0-9]{1,2})(?:st|nd|rd|th)\b)?"
        rf"{_week_after}",
        _weekday,
    ),
    rule(
        r"(?:the\s+)?(?P<word>day\s+before\s+yesterday|day\s+after\s+tomorrow|yesterday|tomorrow"
        rf"|tonight|today|last\s+night)\b(?:\s+{TIME_OF_DAY}\b)?{_then}",
        _day_word,
    ),
    rule(
        rf"(?<!to\s)(?P<which>this(?:\s+(?:same|very))?|that(?:\s+(?:same|very))?)\s+{_day_name}\b",
        _same_day,
    ),
    rule(rf"overnight\b(?!\s+(?:on\s+|from\s+|into\s+)?{WEEKDAY})", _overnight),
    rule(
        rf"the\s+{WEEKDAY}\s+(?P<side>before|after)(?=\s*(?:[,.;]|$))", _other_weekday
    ),
    rule(rf"in\s+{COUNT}\s+{UNIT}['\u2019]?\s+time\b", _ahead),
    rule(
        rf"{_period_part}?(?P<which>this\s+(?:past|coming)|last|this|next|the\s+coming)\s+"
        r"(?P<unit>weekend|week|month|year)\b",
        _period,
    ),
    rule(
        rf"{_period_part}(?P<which>the)\s+(?P<unit>week|month|year)\b",
        _period,
    ),
    rule(
        r"(?P<part>(?!))?(?:(?<=over\s)|(?<=at\s)|(?<=during\s)|(?<=since\s))(?P<which>the)\s+(?P<unit>weekend)\b",
        _period,
    ),
    rule(
        rf"(?:(?:that|the|this)\s+)?(?:very\s+)?same\s+(?P<unit>{_day_name}|week|month|year)\b",
        _of_context,
    ),
    rule(r"that\s+(?P<unit>week|month|year)\b", _of_context),
    rule(
        r"(?:earlier|later|late|early)\s+(?:in\s+)?(?:the|that)(?:\s+same)?\s+(?P<unit>day)\b",
        _of_context,
    ),
    rule(r"during\s+the\s+(?P<unit>day)\b", _of_context),
    rule(
        r"(?<=\bin\s)the\s+(?P<unit>(?:late\s+)?(?:morning|afternoon|evening))(?=\s*(?:[,.;]|$))",
        _of_context,
    ),
    rule(
        rf"the\s+(?P<side>following|next|previous|preceding)\s+(?P<unit>{_day_name}|week|month|year)\b",
        _neighbour,
    ),
    rule(
        rf"the\s+(?P<unit>{_day_name}|week|month|year)\s+(?P<side>before|after|earlier|following)\b",
        _beside,
    ),
    rule(r"the\s+eve\b(?!\s+of\b)", _eve),
    rule(rf"{COUNT}(?:\s+(?:more|full))?\s+{UNIT}\s+{_direction}", _counted),
    rule(rf"{_some}\s+{_units}\s+{_direction}", _vague),
    rule(
        r"(?:days|weeks|months|years|decades)\s+(?:ago|back|earlier|later|before(?=[,.;]))\b",
        _vague,
    ),
    rule(
        r"(?:(?:a\s+few|some|several)\s+)?hours\s+(?:earlier|later|before|after(?:wards)?)(?=[,.;:]|\s(?:in|the)\b|$)",
        _hours,
    ),
    rule(
        r"(?:recent|the\s+coming|the\s+following|the\s+(?:past|last|next)\s+(?:few|several|couple\s+of))\s+"
        r"(?:hours|days|weeks|months|years)\b",
        _vague,
    ),
    rule(
        r"the\s+(?:days|weeks|months|years)\s+(?:ahead|to\s+come)\b|the\s+(?:near|immediate)\s+future\b|the\s+other\s+day\b",
        _vague,
    ),
    rule(rf"the\s+(?P<which>past|last|next|coming)\s+(?:{COUNT}\s+)?{UNIT}", _rolling),
    rule(rf"within\s+(?:the\s+next\s+)?{COUNT}\s+{UNIT}(?!\s+of\b)", _within),
)
