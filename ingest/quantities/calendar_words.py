"""Numbers that belong to a date: days of a month, and years."""

import re

_months = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_days = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_joined = r"(?:\s+(?:and|to|or)\s+(?:the\s+)?|\s?[-\u2013]\s?)"
_ordinal = r"[0-9]{1,2}(?:st|nd|rd|th)?"
_BEFORE = re.compile(
    rf"(?:\b{_months}\s+(?:the\s+)?(?:{_ordinal}{_joined})?|{_days}\s+\()$"
)
_AFTER = re.compile(
    rf"(?:{_joined}{_ordinal})?\s+(?:of\s+)?(?:{_months}|(?:that|this|last|next|the)\s+month\b)"
)
_IN_BRACKETS = re.compile(rf"{_days}\s+\($")
_LAST_DAY = 31

_YEAR = re.compile(
    r"(?:19|20)[0-9]{2}|(?:between\s+)?(?:19|20)[0-9]{2}"
    r"(?:\s+(?:and|to|or)\s+|\s?[-\u2013]\s?)(?:19|20)[0-9]{2}",
    re.IGNORECASE,
)
_PEOPLE = (
    r"people|persons|prisoners|detainees|hostages|captives|inmates|civilians|soldiers"
    r"|fighters|troops|lorries|trucks|men|women|children|others|Palestinians|Israelis"
    r"|Gazans"
)
_PEOPLE_AFTER = re.compile(rf"\s+(?:of\s+(?:them|whom)|(?:[a-z]+\s+)?(?:{_PEOPLE})\b)")
_COUNTED = re.compile(
    rf"\s+(?:of\s+(?:them|whom)|(?:were\s+)?(?:dead|killed|wounded|injured)"
    rf"|(?:[a-z]+\s+)?(?:{_PEOPLE}))\b"
)


def is_date_part(words: str, value: float | None, before: str, after: str) -> bool:
    """Tell whether a number is the day of a date.

    `before` and `after` are the words around the bare number.
    """
    if not words[0].isdigit() and not words.lower().startswith("between"):
        return False
    if value is not None and not (isinstance(value, int) and 0 < value <= _LAST_DAY):
        return False
    if _BEFORE.search(before) is not None:
        return (
            _PEOPLE_AFTER.match(after) is None
            or _IN_BRACKETS.search(before) is not None
        )
    return _AFTER.match(after) is not None


def is_year(words: str, after: str) -> bool:
    """Tell whether four bare digits, or two of them, are years and not a count.

    News writes counts above a thousand with a mark ("2,023 people").
    """
    return _YEAR.fullmatch(words) is not None and _COUNTED.match(after) is None
