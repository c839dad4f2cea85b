"""Walks through all rows of a ledger, and around those that are lost."""

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass

from ..errors import LedgerError
from .rows import Row

Rows = Callable[[int, int], Iterator[Sequence[Row]]]
"""Reads the rows after one position and up to another, some at a time."""


@dataclass(frozen=True, slots=True)
class Lost:
    """Positions from one to another whose rows the store cannot hand out, and why."""

    first: int
    last: int
    reason: str


def each(rows: Rows, last: int) -> Iterator[Row | Lost]:
    """Yield each row up to a position, or that it is lost."""
    after = 0
    while after < last:
        try:
            for some in rows(after, last):
                yield from some
                after = some[-1].position
        except LedgerError:
            after = yield from _around(rows, after, last)
        else:
            return


def _around(rows: Rows, after: int, last: int) -> Generator[Row | Lost, None, int]:
    """Go row by row until those that are lost are behind; return how far that is."""
    lost: Lost | None = None
    for position in range(after + 1, last + 1):
        try:
            found = [row for some in rows(position - 1, position) for row in some]
        except LedgerError as error:
            first = position if lost is None else lost.first
            lost = Lost(first, position, error.problem)
            continue
        if lost is not None and found:
            yield lost
        yield from found
        if lost is not None and found:
            return position
    if lost is not None:
        yield lost
    return last
