"""Spelled numbers: the words, the pattern of a number in words, and its value."""

import re

UNITS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
}
TEENS = {
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}
TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
SCALES = {
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
ABBREVIATED_SCALES = {"k": 1_000, "m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000}
_PLAIN = UNITS | TEENS | TENS | {"zero": 0}
_GROUPS = {"dozen": 12, "hundred": 100}
NUMBER_WORDS = tuple(_PLAIN)

_unit = "|".join(UNITS)
SMALL = (
    rf"(?:(?:{'|'.join(TENS)})(?:[-\u2010\u2011 ](?:{_unit})\b)?"
    rf"|{'|'.join(TEENS)}|zero|{_unit})\b"
)
_hundreds = rf"(?:{SMALL}|an?)\s+hundred\b(?:\s+(?:and\s+)?{SMALL})?"
_below_thousand = rf"(?:{_hundreds}|{SMALL})"
_thousands = (
    rf"(?:{_below_thousand}|an?)\s+thousand\b(?:,?\s+(?:and\s+)?{_below_thousand})?"
)
_millions = (
    rf"(?:{_below_thousand}(?:\s+and\s+a\s+half)?|an?)\s+[mbtr]+illion\b"
    rf"(?:\s+and\s+a\s+half\b|,?\s+(?:and\s+)?(?:{_thousands}|{_hundreds}))?"
)
_halves = r"half\s+an?\s+(?:dozen|hundred|thousand|[mbtr]+illion)\b"
_dozens = rf"(?:{SMALL}|an?)\s+dozen\b"
SPELLED = rf"\b(?:{_halves}|{_millions}|{_thousands}|{_dozens}|{_hundreds}|{SMALL})"

_SPELLED_ALONE = re.compile(SPELLED, re.IGNORECASE)
_BREAKS = re.compile(r"[\s,\-\u2010\u2011]+")


def whole(number: float) -> int | float:
    """Give a number without a fraction as an int."""
    return int(number) if float(number).is_integer() else number


def spelled_value(words: str) -> int | float | None:
    """Give the value of a number in words, None where the words are no such number."""
    stripped = words.strip()
    if _SPELLED_ALONE.fullmatch(stripped) is None:
        return None
    return whole(_sum(_BREAKS.split(stripped.lower())))


def _sum(tokens: list[str]) -> float:
    total, group, scale = 0.0, 0.0, 0
    for token in tokens:
        if token in SCALES:
            scale = SCALES[token]
            total, group = total + (group or 1) * scale, 0.0
        elif token == "half":
            group += 0.5 * scale if scale and group == 0 else 0.5
        elif token in _GROUPS:
            group = (group or 1) * _GROUPS[token]
        else:
            group += _PLAIN.get(token, 0)
    return total + group
