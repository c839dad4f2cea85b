"""The ledger: the append-only store of all events.

`open_ledger` opens one; `Ledger` says what it promises, whatever keeps its events.
This package alone knows the eventsourcing library.
"""

from pathlib import Path

from ..catalogue import Catalogue
from ..errors import LedgerError, LedgerMissing
from .bookkeeping import Ledger
from .postgres_place import is_url, masked
from .recorded import Outcome, Reading, Recorded

__all__ = [
    "Ledger",
    "Outcome",
    "Reading",
    "Recorded",
    "is_there",
    "open_ledger",
    "shown",
]


def open_ledger(
    place: Path | str, *, create: bool = True, catalogue: Catalogue | None = None
) -> Ledger:
    """Open the ledger at a place; where there is none, make it if `create` is set.

    A place is the path of an SQLite file, or the URL of a PostgreSQL database, such as
    `postgresql://user@host/database`. Raises LedgerError if that cannot be.
    """
    if is_url(str(place)):
        return _in_postgres(str(place), create=create, catalogue=catalogue)
    # The libraries of a store are loaded where one is opened.
    from .sqlite import SQLiteLedger  # noqa: PLC0415

    return SQLiteLedger.open(place, create=create, catalogue=catalogue)


def _in_postgres(url: str, *, create: bool, catalogue: Catalogue | None) -> Ledger:
    try:
        from .postgres import PostgresLedger  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise LedgerError(
            masked(url),
            f"what speaks to PostgreSQL is not installed ({error.name})",
            "run `pip install 'parley-tracker[postgres]'`",
        ) from error
    return PostgresLedger.open(url, create=create, catalogue=catalogue)


def is_there(place: Path | str) -> bool:
    """Tell whether there is something at a place, be it a ledger or not.

    Raises LedgerError if a database cannot be asked.
    """
    if not is_url(str(place)):
        return Path(place).exists()
    try:
        open_ledger(place, create=False).close()
    except LedgerMissing:
        return False
    return True


def shown(place: Path | str) -> str:
    """Return a place as it may be shown to anybody, without a password."""
    return masked(str(place)) if is_url(str(place)) else str(place)
