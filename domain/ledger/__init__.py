"""The ledger: the append-only store of all events.

`open_ledger` opens one; `Ledger` says what it promises, whatever keeps its events.
This package alone knows the eventsourcing library.
"""

from pathlib import Path

from ..catalogue import Catalogue
from .bookkeeping import Ledger
from .recorded import Outcome, Reading, Recorded

__all__ = ["Ledger", "Outcome", "Reading", "Recorded", "open_ledger"]


def open_ledger(
    place: Path | str, *, create: bool = True, catalogue: Catalogue | None = None
) -> Ledger:
    """Open the ledger at a place; where there is none, make it if `create` is set.

    Raises LedgerError if that cannot be.
    """
    # The libraries of a store are loaded where one is opened.
    from .sqlite import SQLiteLedger  # noqa: PLC0415

    return SQLiteLedger.open(place, create=create, catalogue=catalogue)
