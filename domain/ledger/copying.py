"""Copies a ledger into another one, row for row, whatever stores keep the two.

Positions, times, digests and the chain stay as they are to the byte. What the target
has already must be the beginning of the source, so a copy that was cut off goes on.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from ..article import ArticleRead
from ..decisions import ArticleRedacted
from ..errors import LedgerCorrupt, LedgerError
from .bookkeeping import Ledger
from .chain import digest
from .decoding import Decoder
from .rows import Batch, Belonging, Head, Row, belonging, follows

CHECK = "see what `parley ledger check` says of it"


def copy(source: Ledger, target: Ledger) -> Head:
    """Copy all that the source holds now, as `copying` does; return where it ends."""
    for _ in copying(source, target):
        pass
    return target.head()


def copying(source: Ledger, target: Ledger) -> Iterator[int]:
    """Copy all that the source holds now into the target, and compare the two.

    Yields the position of each event as it is there for good. Raises LedgerError if
    the target holds anything else than the beginning of the source, LedgerCorrupt if
    the source is not sound.
    """
    upto = source.position()
    head = beginning(source, target, upto)
    for rows in source.rows(after=head.position, upto=upto):
        _see_that_they_follow(source, rows, head)
        target.adopt(head, rows, _beside(rows, source.decoder()))
        head = Head(rows[-1].position, rows[-1].recorded_at, rows[-1].chain)
        yield from (row.position for row in rows)
    compare(source, target, upto)


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
        if one == other:
            continue
        if one and other and one == other._replace(state=b""):
            raise LedgerError(
                target.place,
                f"words at position {one.position} were redacted during the copy",
                "do the same again",
            )
        last = one or other
        position = last.position if last else 0
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
        if row.state and digest(row.state) != row.digest:
            raise LedgerCorrupt(
                source.place,
                f"the event at position {row.position} is not what was recorded",
                CHECK,
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
