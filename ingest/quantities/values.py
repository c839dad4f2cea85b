"""The quantity that a matched number stands for, before its bound is known."""

import re
from dataclasses import dataclass
from math import inf

from .digits import digits_value
from .ordinals import fraction_value, ordinal_value
from .words import spelled_value, whole

Number = int | float | None

_FAR_FOR_OR = 3
_FAR = 20

_COEFFICIENT = re.compile(r"[0-9.,]+|\w+", re.IGNORECASE)
_SCALE = re.compile(
    r"(?:dozen|hundred|thousand|million|billion|trillion|mn|bn)\b", re.IGNORECASE
)
_CHANGE = re.compile(
    r"\b(?:r[aio]se|risen|rising|climb|gr[eo]w|increas|jump|fell|fall|drop|declin|cut"
    r"|reduc|rais|boost|expand|swell|shr[aiu]nk|up|down|doubl|tripl)\w*\b[^.;]*\b(?:from|by)\s$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A value, or a range from low to high, or neither where the text is vague."""

    value: Number = None
    low: Number = None
    high: Number = None


def number_value(words: str) -> Number:
    """Give the value of a number in digits or in words."""
    value = digits_value(words)
    return spelled_value(words) if value is None else value


def amount_of(sort: str, words: str) -> Amount:
    """Give what a number of one value stands for, by the sort it was found as."""
    if sort == "cardinal":
        return Amount(number_value(words))
    if sort == "ordinal":
        return Amount(ordinal_value(words))
    if sort == "fraction":
        return Amount(fraction_value(words))
    return Amount()


def range_of(matched: re.Match[str]) -> Amount | None:
    """Give the range that two numbers make, None where they make none.

    Numbers that go down ("ten to one") and changes ("rose from 300 to 700") are two
    numbers, and so are numbers far apart.
    """
    first = matched[first_of(matched)]
    last = matched["last"] or matched["upto"] or matched["high"]
    high = number_value(last)
    low = _low_of(first, last, high)
    if low is None or high is None or not low < high <= _reach(matched) * low:
        return None
    changed = _CHANGE.search(
        matched.string[max(0, matched.start() - 60) : matched.start()]
    )
    return None if changed is not None else Amount(low=low, high=high)


def _reach(matched: re.Match[str]) -> float:
    """Give how many times the first number the last one of a range may be."""
    if matched["first"] is not None:
        return inf
    join = matched["join"]
    return _FAR_FOR_OR if join is not None and join.lower() == "or" else _FAR


def first_of(matched: re.Match[str]) -> str:
    """Give the name of the group that holds the first number of a range."""
    return next(name for name in ("first", "from", "low") if matched[name] is not None)


def _low_of(first: str, last: str, high: Number) -> Number:
    """Give the lower number, which may borrow its scale ("two to three million")."""
    low = number_value(first)
    if low is None or high is None or _SCALE.search(first) is not None:
        return low
    scale, coefficient = _SCALE.search(last), _COEFFICIENT.match(last)
    if scale is None or coefficient is None:
        return low
    top = number_value(coefficient[0].rstrip(".,"))
    return whole(low * (high / top)) if top and low < top else low
