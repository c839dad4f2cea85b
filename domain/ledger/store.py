"""What a store of events must do, whatever it is: look, append, and list rows."""

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from time import monotonic, sleep
from typing import NamedTuple, Self

from ..catalogue import Catalogue
from .rows import Batch, Head, Row

POLL = 0.1
"""Seconds between two looks at a store that does not tell of appends by itself."""


class Look(NamedTuple):
    """What a store holds at one moment, of what was asked for.

    `streams` are the rows of each stream that has some, `claims` the streams of the
    article ids that are taken.
    """

    streams: Mapping[str, Sequence[Row]]
    claims: Mapping[str, str]


class Wanted(NamedTuple):
    """Which rows are wanted: those after one position and up to another.

    With `recorded_by`, none that was recorded later. With `talks`, only whole streams:
    those that belong to the talks, those named in `streams`, and those of `reports`.
    With `content_only`, a store may leave what is not needed to read the events empty:
    the chain, and what is taken out of them.
    """

    after: int
    upto: int
    recorded_by: str | None = None
    talks: str | None = None
    streams: Collection[str] = ()
    reports: Collection[str] = ()
    content_only: bool = False


class Store(ABC):
    """Keeps rows: appends are atomic, positions never move, nothing else is known."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    @property
    @abstractmethod
    def place(self) -> str:
        """Return where the events are kept, as a person would say it."""

    @abstractmethod
    def close(self) -> None:
        """Let go of the store; the ledger cannot be used any more."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @abstractmethod
    def position(self) -> int:
        """Return the position of the newest event, 0 if there is none."""

    def wait(self, after: int, timeout: float) -> int:
        """Wait until there is an event after a position, and return the newest one's.

        Looks again and again, for so many seconds at most.
        """
        until = monotonic() + timeout
        while (last := self.position()) <= after and monotonic() < until:
            sleep(min(POLL, max(0.0, until - monotonic())))
        return last

    @abstractmethod
    def _look(self, streams: Collection[str], article_ids: Collection[str]) -> Look:
        """Return the rows of streams, the oldest first, and who has the ids."""

    @abstractmethod
    def _append(self, batch: Batch, *, now: datetime) -> None:
        """Append a batch, all or nothing, in the rows that `placed` makes of it.

        Raises LedgerConflict if a number in a stream, or an article id, is taken.
        """

    @abstractmethod
    def adopt(self, after: Head, rows: Sequence[Row], beside: Batch) -> None:
        """Append rows of another ledger as they are, all or nothing.

        `beside` has no drafts, but the claims and the like that come with the rows.
        Raises LedgerConflict if the ledger does not end at `after`.
        """

    @abstractmethod
    def _rows(self, wanted: Wanted) -> Iterator[Sequence[Row]]:
        """Yield the rows that are wanted in their order, some at a time."""

    @abstractmethod
    def _of_reports(self, reports: Collection[str]) -> Sequence[Row]:
        """Return the rows of reports with these ids, in the order of positions."""

    @abstractmethod
    def _claims(self) -> Mapping[str, str]:
        """Return the streams of all article ids."""

    @abstractmethod
    def _belonging(self) -> Collection[tuple[str, str, str]]:
        """Return which streams belong to which talks, with the time of publication."""

    @abstractmethod
    def _damage(self) -> Sequence[str]:
        """Return what is wrong with the store itself, a sentence for each."""

    @abstractmethod
    def _scrub(self) -> None:
        """See that no bytes of what was blanked are left in the store.

        Raises LedgerError if others still read the bytes that held it.
        """

    @abstractmethod
    def backup(self, to: Path) -> Head:
        """Copy the ledger as it is at one moment into a new file, and check the copy.

        Returns where the copy ends. Raises LedgerError if that cannot be.
        """
