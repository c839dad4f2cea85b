"""Ordinals and fractions in words and digits."""

import re

from .words import SMALL, TENS, spelled_value, whole

_FIRST = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
}
_LATER = {
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
    "hundredth": 100,
}
_ONES = _FIRST | _LATER
ORDINAL_WORDS = tuple(_ONES)
ORDINAL = (
    rf"\b(?:(?:{'|'.join(TENS)})-(?:{'|'.join(_FIRST)})|{'|'.join(_ONES)})\b"
    r"|(?<![\w.,])[0-9]{1,3}(?:st|nd|rd|th)\b"
)

_SMALLEST_PART = 3
_parts = {name: place for name, place in _ONES.items() if place >= _SMALLEST_PART} | {
    "quarter": 4
}
_part = "|".join(_parts)
FRACTION = (
    rf"\b(?:an?\s+(?:{_part})\b(?=\s+of\b)|an?\s+half\b(?=\s+of\b)"
    rf"|one[- ](?:{_part}|half)\b|{SMALL}[- ](?:{_part})s\b"
    r"|half(?=\s+(?:of|the|its|their|his|her|that|those|these)\b))"
)
_COUNT_AND_PART = re.compile(r"(.+?)[\s-]+(\w+?)s?", re.IGNORECASE)


def ordinal_value(words: str) -> int | float | None:
    """Give the place that an ordinal names ("sixteenth" is 16)."""
    lowered = words.lower()
    if lowered[0].isdigit():
        return int(lowered[:-2])
    ten, _, one = lowered.rpartition("-")
    return TENS.get(ten, 0) + _ONES.get(one, 0)


def fraction_value(words: str) -> int | float | None:
    """Give the part that a fraction names ("three quarters" is 0.75)."""
    matched = _COUNT_AND_PART.fullmatch(words)
    if matched is None or matched.group(2).lower() == "half":
        return 0.5
    count = spelled_value(matched.group(1)) or 1
    return whole(round(count / _parts[matched.group(2).lower()], 6))
