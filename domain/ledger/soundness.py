"""Finds what is wrong with a ledger's rows, in sentences that name the position."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ..errors import LedgerError, ParleyError
from .chain import GENESIS
from .decoding import Decoder
from .grounds import Grounds
from .noted import Noted
from .rows import Columns, Row, columns, follows, well_formed
from .walk import Lost


@dataclass(slots=True)
class Soundness:
    """Looks at the rows of a whole ledger, one after the other.

    Positions and versions must run without gaps, the chain go on from row to row,
    content be what was recorded, every event be readable, its columns say what it says,
    and the quotes of every report stand in the text of its article. Where a redaction took
    the words away, what it left is looked at instead.
    """

    decoder: Decoder
    grounds: Grounds
    noted: Noted
    position: int = 0
    chain: bytes | None = GENESIS
    versions: dict[str, int] = field(default_factory=dict)

    def problems(self, rows: Iterable[Row | Lost]) -> Iterator[str]:
        """Yield a sentence for each thing that is wrong with rows that follow on."""
        for row in rows:
            if isinstance(row, Lost):
                yield f"{_positions(row.first, row.last)} cannot be read: {row.reason}"
                self.position, self.chain = row.last, None
                continue
            if not well_formed(row):
                yield f"the row at position {row.position} makes no sense"
                self.position, self.chain = row.position, None
                self.noted.blank(row)
                continue
            yield from self._misplaced(row)
            yield from self._unchained(row)
            yield from self._content(row)
            self.position, self.chain = row.position, row.chain
            self.versions[row.stream] = row.version

    def _misplaced(self, row: Row) -> Iterator[str]:
        if row.position > self.position + 1:
            yield gap(self.position + 1, row.position - 1)
        expected = self.versions.get(row.stream, 0) + 1
        if row.version != expected:
            yield (
                f"the event at position {row.position} is number {row.version} of its "
                f"stream where number {expected} was to come"
            )

    def _unchained(self, row: Row) -> Iterator[str]:
        # After rows that cannot be read there is no telling what was to follow.
        if self.chain is not None and not follows(row, self.chain):
            yield (
                f"the chain is broken at position {row.position}: this row was changed, "
                "or is not the one that was appended after the row before it"
            )

    def _content(self, row: Row) -> Iterator[str]:
        redacted = self.decoder.left(row) is not None
        if redacted and row.state:
            yield f"the content at position {row.position} was not blanked"
        try:
            event = self.decoder.event(row)
        except ParleyError as error:
            self.noted.blank(row)
            yield f"the event at position {row.position} is lost: {_reason(error)}"
            return
        told = columns(event)
        self.noted.note(row, event, told)
        yield from _mislabelled(row, told)
        yield from self.grounds.problems(row, event, redacted=redacted)


def gap(first: int, last: int) -> str:
    """Return the sentence for positions that are missing."""
    return f"{_positions(first, last)} {'is' if first == last else 'are'} missing"


def _positions(first: int, last: int) -> str:
    return f"position {first}" if first == last else f"positions {first} to {last}"


def _mislabelled(row: Row, told: Columns) -> Iterator[str]:
    for name, says in told._asdict().items():
        if getattr(row, name) != says:
            yield (
                f"the column {name} at position {row.position} holds "
                f"{getattr(row, name)!r} where the event says {says!r}"
            )


def _reason(error: ParleyError) -> str:
    return error.problem if isinstance(error, LedgerError) else str(error)
