"""Copies a ledger into another one, row for row, whatever stores keep the two.

Positions, times, digests and the chain stay as they are to the byte. What the target
has already must be the beginning of the source, so a copy that was cut off goes on.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from ..article import ArticleRead
from ..decisions import ArticleRedacted
from ..errors import LedgerCorrupt, LedgerError
from .bookkeeping import Ledger
from .decoding import Decoder
from .rows import Batch, Belonging, Head, Row, belonging, follows

CHECK = "see what `parley ledger check` says of it"


class Copied(NamedTuple):
    """Where a copy ends, and how many events it found in the target already."""

    head: Head
    before: int


def copy(
    source: Ledger,
    target: Ledger,
    *,
    advance: Callable[[int, int], None] = lambda _done, _all: None,
) -> Copied:
    """Copy all that the source holds now into the target, and compare the two.

    `advance` is told how many events are copied, and of how many. Raises LedgerError
    if the target holds anything else than the beginning of the source, LedgerCorrupt
    if the source is not sound.
    """
    upto = source.position()
    head = beginning(source, target, upto)
    before = head.position
    decoder = source.decoder()
    for rows in source.rows(after=before, upto=upto):
        _see_that_they_follow(source, rows, head)
        target.adopt(head, rows, _beside(rows, decoder))
        head = Head(rows[-1].position, rows[-1].recorded_at, rows[-1].chain)
        advance(head.position, upto)
    compare(source, target, upto)
    return Copied(head, before)


def beginning(source: Ledger, target: Ledger, upto: int) -> Head:
    """Return where the target ends, which must be the beginning of the source."""
    head = target.head()
    if head.position == 0:
        return head
    if head.position > upto:
        raise _another(target, source, f"it has {head.position} events, not {upto}")
    rows = [
        row
        for rows in source.rows(after=head.position - 1, upto=head.position)
        for row in rows
    ]
    if [row.chain for row in rows] != [head.chain]:
        raise _another(target, source, f"they differ by position {head.position}")
    return head


def compare(source: Ledger, target: Ledger, upto: int) -> None:
    """Read both ledgers back; raise LedgerError unless they are the same up to there."""
    pairs = zip_longest(
        _each(source.rows(upto=upto)), _each(target.rows(upto=upto)), fillvalue=None
    )
    for one, other in pairs:
        if one != other:
            position = one.position if one else other.position if other else 0
            raise LedgerCorrupt(
                target.place, f"the copy differs at position {position}", CHECK
            )


def _each(some: Iterator[Sequence[Row]]) -> Iterator[Row]:
    return (row for rows in some for row in rows)


def _see_that_they_follow(source: Ledger, rows: Sequence[Row], head: Head) -> None:
    position, chain = head.position, head.chain
    for row in rows:
        if row.position != position + 1 or not follows(row, chain):
            raise LedgerCorrupt(
                source.place, f"its chain breaks at position {position + 1}", CHECK
            )
        position, chain = row.position, row.chain


def _beside(rows: Sequence[Row], decoder: Decoder) -> Batch:
    """Return what a ledger keeps beside these rows."""
    claims: list[tuple[str, str]] = []
    ties: set[Belonging] = set()
    blanked: list[int] = []
    for row in rows:
        if row.topic == ArticleRead.NAME and row.version == 1 and row.article_id:
            claims.append((row.article_id, row.stream))
        if row.topic == ArticleRedacted.NAME:
            event = decoder.event(row)
            if isinstance(event, ArticleRedacted):
                # A target that had come this far may still hold the words.
                blanked.extend(event.left)
        ties.update(_ties(row, decoder))
    return Batch((), claims, sorted(ties), blanked)


def _ties(row: Row, decoder: Decoder) -> Iterator[Belonging]:
    if row.published is not None:
        for talks, published in belonging(row, decoder.event(row)):
            yield Belonging(talks, published, row.stream)


def _another(target: Ledger, source: Ledger, why: str) -> LedgerError:
    return LedgerError(
        target.place,
        f"it is not the beginning of {source.place}: {why}",
        "copy to another place; this one was left as it is",
    )
