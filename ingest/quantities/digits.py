"""Numbers in digits: their pattern, with thousands marks and scales, and their value."""

import re

from .words import ABBREVIATED_SCALES, SCALES, whole

_THIN = "\u00a0\u2009\u202f"
_not_inside = r"(?<![\w/:])(?<![\w][-\u2010\u2011.,])"
_grouped = rf"[0-9]{{1,3}}(?:[,{_THIN}][0-9]{{3}}){{1,4}}(?!\d)(?:\.[0-9]{{1,9}})?"
_pointed = r"[0-9]{1,3}(?:\.[0-9]{3}){1,4}(?![\d.])(?!\s?(?:[mbt]|per|%))"
_decimal = (
    r"[0-9]{1,12}(?!\d)"
    r"(?:\.[0-9]{1,9}|,[0-9]{1,2}(?=\s?(?:[mbtr]+illion|bn\b|%|per\s?cent)))?"
)
_after_coins = "|".join(rf"(?<=[$\u20ac\u00a3][0-9]{{{n}}})" for n in (1, 2, 3))
_m = rf"(?:(?<=\.[0-9])|(?<=\.[0-9][0-9])|{_after_coins})m\b|m\b(?=\s+(?:people|of)\b)"
_scale = rf"(?:[\s{_THIN}-]?(?:{'|'.join(SCALES)}|hundred|dozen)\b|(?:bn|mn|k)\b|{_m})"
LATER_DIGITS = rf"(?>{_grouped}|{_pointed}|{_decimal})(?![/:]\d){_scale}?"
"""Digits wherever they stand, as after the dash of a range."""
DIGITS = rf"{_not_inside}{LATER_DIGITS}"

_PARTS = re.compile(rf"([0-9.,{_THIN}]+)[\s-]?([a-z]*)$", re.IGNORECASE)
_MARKS = re.compile(rf"[,{_THIN}]")
_POINTED = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")
_WEIGHTS = SCALES | ABBREVIATED_SCALES | {"hundred": 100, "dozen": 12}


def digits_value(words: str) -> int | float | None:
    """Give the value of a number in digits, None where the words are no such number."""
    parts = _PARTS.match(words.strip())
    if parts is None:
        return None
    number, scale = parts.groups()
    weight = _WEIGHTS.get(scale.lower(), 1)
    return whole(_scaled(_plain(number), weight))


def _plain(number: str) -> str:
    """Strip thousands marks and give the decimal mark as a point."""
    if _POINTED.fullmatch(number) is not None:
        return number.replace(".", "")
    if re.fullmatch(r"[0-9]+,[0-9]{1,2}", number) is not None:
        return number.replace(",", ".")
    return _MARKS.sub("", number)


def _scaled(number: str, weight: int) -> float:
    """Multiply without the noise of binary fractions ("1.1 million" is 1100000)."""
    if "." not in number:
        return int(number) * weight
    return round(float(number) * weight, 6)
