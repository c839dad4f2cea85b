"""Turns rows back into events, and says which row cannot be."""

from collections.abc import Callable, Mapping
from uuid import UUID

from ..catalogue import Catalogue
from ..errors import CatalogueError, LedgerCorrupt, UnknownEvent
from ..redaction import Left
from ..reports import Event
from .chain import digest
from .moments import moment
from .recorded import Recorded
from .rows import Row

REPLACE = "put a copy from before in its place, or read the articles into a new ledger"
"""The advice where a ledger is damaged."""


class Decoder:
    """Reads rows of one ledger, which mostly come a stream at a time."""

    def __init__(
        self,
        catalogue: Catalogue,
        place: str,
        left: Callable[[], Mapping[int, Left]] = dict,
    ) -> None:
        """Read rows of a catalogue's events.

        `left` tells what redactions left of the rows that they blanked; it is asked at
        the first such row.
        """
        self._catalogue = catalogue
        self._place = place
        self._look_up = left
        self._left: Mapping[int, Left] | None = None
        self._name = ""
        self._stream = UUID(int=0)

    def event(self, row: Row) -> Event:
        """Return the event of a row, lifted to today's form.

        Raises UnknownEvent if a newer program wrote it, LedgerCorrupt if it is not what
        was recorded.
        """
        try:
            left = None if row.state else self.left(row)
            if left is not None:
                return self._catalogue.load(row.topic, left.form, left.content())
            if digest(row.state) != row.digest:
                raise self.corrupt(row, "it is not what was recorded")
            return self._catalogue.load(row.topic, row.form, row.state)
        except UnknownEvent:
            raise
        except (CatalogueError, KeyError, TypeError, ValueError) as error:
            raise self.corrupt(row, str(error)) from error

    def left(self, row: Row) -> Left | None:
        """Return what a redaction left of a row, None if none took its words away."""
        if self._left is None:
            self._left = self._look_up()
        return self._left.get(row.position)

    def recorded(self, row: Row) -> Recorded:
        """Return the event of a row with its place; raise as `event` does."""
        event = self.event(row)
        try:
            if row.stream != self._name:
                self._name, self._stream = row.stream, UUID(row.stream)
            time = moment(row.recorded_at)
        except (TypeError, ValueError) as error:
            raise self.corrupt(row, str(error)) from error
        return Recorded(row.position, self._stream, row.version, time, event)

    def corrupt(self, row: Row, reason: str) -> LedgerCorrupt:
        """Return the error that says that a row cannot be read back, and why."""
        return LedgerCorrupt(
            self._place,
            f"the event at position {row.position}, number {row.version} of stream "
            f"{row.stream}, cannot be read back ({reason})",
            REPLACE,
        )
