"""The ledger's SQLite file: its marks, its making, and what its errors mean."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from time import sleep

from ..catalogue import Catalogue
from ..errors import LedgerCorrupt, LedgerError, LedgerMissing
from .decoding import REPLACE
from .sqlite_lift import lift
from .sqlite_tables import APPLICATION_ID, FORMAT, TABLES

CONNECTION_PRAGMAS: Sequence[str] = (
    # An append that was answered is on the disk, even if the power fails.
    "PRAGMA synchronous = FULL",
    # What a redaction blanks is overwritten, and not only given up.
    "PRAGMA secure_delete = ON",
    # Milliseconds that a writer waits for another one.
    "PRAGMA busy_timeout = 30000",
)

_MEANINGS = {
    sqlite3.SQLITE_FULL: (
        "the disk is full",
        "free some space and do the same again; what was begun was undone",
    ),
    sqlite3.SQLITE_READONLY: (
        "it may not be written to",
        "allow writing to the file and its folder, or choose another place",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "it cannot be opened",
        "check that its folder exists and may be read and written",
    ),
    sqlite3.SQLITE_NOTADB: (
        "it is not an SQLite database",
        "choose another file; this one was left as it is",
    ),
    sqlite3.SQLITE_BUSY: (
        "another program holds it for too long",
        "do the same again when that program is done",
    ),
    sqlite3.SQLITE_IOERR: (
        "the disk failed to read or write it",
        "check the disk and the space left, then do the same again",
    ),
    sqlite3.SQLITE_CORRUPT: (
        "the file is damaged",
        REPLACE,
    ),
}


def explain(path: Path, error: BaseException) -> LedgerError:
    """Return what an error of SQLite means for the ledger, and what to do about it."""
    code = getattr(error, "sqlite_errorcode", 0)
    if isinstance(error, UnicodeDecodeError):
        # SQLite names what it stumbled on, and even that is damaged.
        code = sqlite3.SQLITE_CORRUPT
    # The low byte is the kind of error; the rest only tells where it came from.
    problem, advice = _MEANINGS.get(
        code & 0xFF,
        (f"SQLite says {str(error)!r}", "check the file and its folder"),
    )
    kind = LedgerCorrupt if advice is REPLACE else LedgerError
    return kind(str(path), problem, advice)


def prepare(path: Path, *, create: bool, catalogue: Catalogue) -> None:
    """See that there is a ledger at a path, and make one there if it may be made.

    One of an older format is brought to today's. Raises LedgerError if there is none,
    or something else, or one too new to read. A file that is no ledger is left
    untouched.
    """
    if not create and not path.exists():
        raise LedgerMissing(str(path))
    try:
        if create:
            path.parent.mkdir(parents=True, exist_ok=True)
        # Absolute, since SQLite keeps what is called `:memory:` in no file.
        name = path.absolute()
        with closing(sqlite3.connect(name, isolation_level=None)) as connection:
            for pragma in CONNECTION_PRAGMAS:
                connection.execute(pragma)
            with _transaction(connection, "BEGIN"):
                found = _format(path, connection)
            if found == 0 and not create:
                raise LedgerMissing(str(path))
            if found < FORMAT:
                _bring_up(path, connection, found, catalogue)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise explain(path, error) from error
    except OSError as error:
        raise LedgerError(
            str(path),
            f"its folder cannot be made: {error.strerror}",
            "choose another place",
        ) from error


def _format(path: Path, connection: sqlite3.Connection) -> int:
    """Return a ledger's format, 0 for an empty file; raise LedgerError for all else.

    To be asked in a transaction: another process may be about to make the ledger.
    """
    application_id = _number(connection, "PRAGMA application_id")
    version = _number(connection, "PRAGMA user_version")
    tables = _number(connection, "SELECT count(*) FROM sqlite_master")
    if (application_id, version, tables) == (0, 0, 0):
        return 0
    if application_id != APPLICATION_ID:
        raise LedgerError(
            str(path),
            "it is the database of another program",
            "choose another file; this one was left as it is",
        )
    if version > FORMAT:
        raise LedgerError(
            str(path),
            f"its format {version} is newer than {FORMAT}, the newest known here",
            "open it with the version of parley that wrote it, or a newer one",
        )
    if version < 1:
        raise LedgerCorrupt(str(path), f"no ledger has the format {version}", REPLACE)
    return version


def _bring_up(
    path: Path, connection: sqlite3.Connection, found: int, catalogue: Catalogue
) -> None:
    """Make the tables, or bring old ones to today's format, all or nothing."""
    if found == 0:
        _let_read_while_writing(connection)
    try:
        with _transaction(connection, "BEGIN IMMEDIATE"):
            # Another process may just have done it.
            found = _format(path, connection)
            if found == 0:
                _lay_out(connection)
            elif found < FORMAT:
                lift(connection, catalogue, str(path))
            connection.execute(f"PRAGMA user_version = {FORMAT}")
    except sqlite3.OperationalError as error:
        if found == 0 or error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_READONLY:
            raise
        raise LedgerError(
            str(path),
            f"its format {found} is older than {FORMAT}, and it may not be written to "
            "be brought there",
            "allow writing to the file and its folder, or copy it to another place",
        ) from error


def _lay_out(connection: sqlite3.Connection) -> None:
    for statement in TABLES:
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")


@contextmanager
def _transaction(connection: sqlite3.Connection, begin: str) -> Iterator[None]:
    """See and change the file as it is at one moment; undo all after an error."""
    connection.execute(begin)
    try:
        yield
        connection.execute("COMMIT")
    finally:
        # SQLite has already undone it by itself after some errors, such as a full disk.
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _let_read_while_writing(connection: sqlite3.Connection) -> None:
    """Switch to the write-ahead log, which stays switched on in the file."""
    for pause in (0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            # Two processes that make the same ledger: at this one statement SQLite
            # does not wait, whatever the busy timeout says.
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            sleep(pause)
        else:
            return
    connection.execute("PRAGMA journal_mode = WAL")


def _number(connection: sqlite3.Connection, query: str) -> int:
    (number,) = connection.execute(query).fetchone()
    return int(number)
