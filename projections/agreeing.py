"""What two reports have in common, said in words: their days, parties and numbers."""

from collections.abc import Iterable
from datetime import date, timedelta

from domain.reports import Report
from domain.values import REDACTED, Quantity
from domain.vocabulary import Bound

from .entries import Entry

SOON = timedelta(days=3)
"""How long after a happening an article that does not date it is taken to mean it."""

NEARLY = 0.05
"""How far a number may be from one that is told as "about" it."""

FAR = 1.5
"""How many times as large a number may be that is told as "at least" another."""


def when(one: Entry[Report], other: Entry[Report]) -> str | None:
    """Say how the days of two reports meet, None if they do not.

    A report that no text dates may tell of what was shortly before its publication.
    """
    spans = [_span(entry) for entry in (one, other)]
    (begun, ended), (started, over) = spans
    if begun > over or started > ended:
        return None
    first, last = max(begun, started), min(ended, over)
    if one.start is None or other.start is None:
        return f"shortly before {max(one.published, other.published)}"
    return f"on {first}" if first == last else f"from {first} to {last}"


def _span(entry: Entry[Report]) -> tuple[date, date]:
    if entry.start is None or entry.end is None:
        return entry.published - SOON, entry.published
    return entry.start, entry.end


def together(here: Iterable[str], there: Iterable[str]) -> str | None:
    """Say which parties two reports share, None if they are too few.

    Half of all that are named must be shared, or two where one report names no others.
    """
    first, second = frozenset(here), frozenset(there)
    shared = first & second
    within = len(shared) > 1 and shared in {first, second}
    if not within and 2 * len(shared) < len(first | second):
        return None
    return f"with {listed(shared)}"


def count(one: Quantity | None, other: Quantity | None) -> tuple[str, ...] | None:
    """Say how two numbers agree, None if they contradict each other."""
    if one is None or other is None or one.value is None or other.value is None:
        return ()
    if one.value == other.value:
        return (f"{number(one)} of them",)
    for here, there in ((one, other), (other, one)):
        if (
            here.value is not None
            and there.value is not None
            and _bounds(here, there.value)
        ):
            return (
                f"{number(there)} is {here.bound.value.replace('_', ' ')} {here.value}",
            )
    return None


def _bounds(quantity: Quantity, value: float) -> bool:
    if quantity.value is None:
        return False
    match quantity.bound:
        case Bound.AT_LEAST:
            return quantity.value <= value <= FAR * quantity.value
        case Bound.AT_MOST:
            return value <= quantity.value
        case Bound.ABOUT:
            return abs(value - quantity.value) <= NEARLY * quantity.value
        case _:
            return False


def is_gone(quantity: Quantity) -> bool:
    """Tell whether a number was only given in words, and a redaction took those away."""
    return quantity.value is None and quantity.low is None and quantity.text == REDACTED


def given(quantity: Quantity) -> tuple[object, ...]:
    """Return what makes a number the same number, its words only if it is vague."""
    vague = quantity.text if quantity.value is None and quantity.low is None else None
    return quantity.value, quantity.low, quantity.high, quantity.bound, vague


def number(quantity: Quantity | None) -> str:
    """Return a number as it can be read."""
    if quantity is None:
        return "a number not told"
    return quantity.text if quantity.value is None else f"{quantity.value:,}"


def listed(names: Iterable[str]) -> str:
    """Return names in one phrase, in alphabetical order."""
    return ", ".join(sorted(names)) or "nobody named"
