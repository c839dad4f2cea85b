"""Find the numbers of a text."""

import re
from collections.abc import Iterator

from domain.values import Quantity
from domain.vocabulary import Bound

from .bounds import leading_bound
from .kinds import Surroundings, kind_of
from .model import QuantityMatch
from .patterns import FOUND_AS, TRIGGER
from .trailing import bound_after_number
from .values import Amount, amount_of, first_of, range_of

_REACH = 60


def find_quantities(text: str) -> tuple[QuantityMatch, ...]:
    """Find every number of a text, in order, each with its bound words.

    Vague numbers ("dozens", "several") are found too, without a value.
    """
    return tuple(_matches(text))


def _matches(text: str) -> Iterator[QuantityMatch]:
    reached = 0
    for trigger in TRIGGER.finditer(text):
        if trigger.start() < reached:
            continue
        found = FOUND_AS.match(text, trigger.start())
        if found is None:
            continue
        match = _quantity(text, found, reached)
        reached = match.end
        yield match


def _quantity(text: str, found: re.Match[str], reached: int) -> QuantityMatch:
    sort, start, end, amount = _reading(found)
    head, bound = leading_bound(text, start, amount.value, since=reached)
    if sort in ("date", "time", "ordinal"):
        head, bound = start, Bound.EXACT
    after = bound_after_number(text, end)
    tail, bound = (end, bound) if after is None else after
    around = Surroundings(
        words=text[start:end],
        value=amount.value,
        before_span=text[max(0, head - _REACH) : head],
        before=text[max(0, start - _REACH) : start],
        after=text[tail : tail + _REACH],
    )
    quantity = Quantity(
        value=amount.value,
        low=amount.low,
        high=amount.high,
        bound=bound,
        text=text[head:tail],
    )
    return QuantityMatch(head, tail, start, end, quantity, kind_of(sort, around))


def _reading(found: re.Match[str]) -> tuple[str, int, int, Amount]:
    """Give sort, start, end and amount; a range that is none is its first number."""
    sort = found.lastgroup or "cardinal"
    if sort != "range":
        return sort, found.start(), found.end(), amount_of(sort, found[0])
    amount = range_of(found)
    if amount is not None:
        return sort, found.start(), found.end(), amount
    first = first_of(found)
    value = amount_of("cardinal", found[first])
    return "cardinal", found.start(first), found.end(first), value
