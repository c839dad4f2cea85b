"""The library's recorder on a ledger's SQLite file, and its connections."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import Any
from uuid import UUID

from eventsourcing.persistence import (
    ConnectionPoolClosedError,
    IntegrityError,
    StoredEvent,
)
from eventsourcing.sqlite import (
    SQLiteApplicationRecorder,
    SQLiteConnection,
    SQLiteCursor,
    SQLiteDatastore,
    SQLiteTransaction,
)

from .chain import digest
from .rows import Batch, Draft, Head, Row, placed
from .sqlite_file import CONNECTION_PRAGMAS
from .sqlite_tables import INSERT, TABLES


class Damaged(Exception):
    """Nothing can be appended after a row that makes no sense."""


class _Transaction(SQLiteTransaction):
    def __enter__(self) -> SQLiteCursor:
        cursor = self.connection.cursor()
        # A writer waits here for its turn. Left to its first INSERT, it would fail at
        # once if another one committed in between.
        cursor.execute("BEGIN IMMEDIATE" if self.commit else "BEGIN")
        return cursor


class LedgerDatastore(SQLiteDatastore):
    """The connections to a ledger's file, each in the hands of one thread at a time.

    The library's own pool has a queue, a size and readers that wait for writers, none
    of which a file in write-ahead mode needs; and it closes connections that are at
    work in other threads, on which SQLite crashes.
    """

    def __init__(self, path: Path) -> None:
        # Absolute, since the library would take a name like `file:x` for a URI.
        self._name = str(path.absolute())
        super().__init__(self._name)
        # Taking from a list and putting into it are safe among threads.
        self._free: list[SQLiteConnection] = []
        # SQLite lets writers wait, too, but looks only now and then.
        self._writing = Lock()
        self._closed = False

    def close(self) -> None:
        """Close the connections; those at work are closed as they come home."""
        self._closed = True
        while self._free:
            with suppress(IndexError):
                self._free.pop().close()

    @contextmanager
    def get_connection(self, *, commit: bool) -> Iterator[SQLiteConnection]:
        """Hold a connection; only one thread at a time holds one to write."""
        if not commit:
            yield from self._held()
            return
        with self._writing:
            yield from self._held()

    def _held(self) -> Iterator[SQLiteConnection]:
        if self._closed:
            raise ConnectionPoolClosedError
        try:
            connection = self._free.pop()
        except IndexError:
            connection = self._connected()
        try:
            yield connection
        finally:
            self._free.append(connection)
            if self._closed:
                self.close()

    def _connected(self) -> SQLiteConnection:
        connection = sqlite3.connect(
            self._name, isolation_level=None, check_same_thread=False
        )
        for pragma in CONNECTION_PRAGMAS:
            connection.execute(pragma)
        # The library's queries ask for columns by their names.
        connection.row_factory = sqlite3.Row
        return SQLiteConnection(connection, max_age=None)

    @contextmanager
    def transaction(self, *, commit: bool) -> Iterator[SQLiteCursor]:
        """Hold a connection for one transaction, begun at once if it is to write."""
        with (
            self.get_connection(commit=commit) as connection,
            _Transaction(connection, commit=commit) as cursor,
            cursor,
        ):
            yield cursor


class LedgerRecorder(SQLiteApplicationRecorder):
    """The library's recorder, on rows that are chained and positions given once."""

    def __init__(self, path: Path) -> None:
        super().__init__(LedgerDatastore(path))

    def construct_create_table_statements(self) -> list[str]:
        """Return the statements that make the ledger's tables."""
        return list(TABLES)

    def append(self, batch: Batch, now: datetime) -> list[int]:
        """Append a batch, all or nothing, and return its positions."""
        with self.datastore.transaction(commit=True) as c:
            return append(c, batch, now)

    def adopt(self, after: Head, rows: Sequence[Row], beside: Batch) -> None:
        """Append rows that have their places already, right after a head."""
        with self.datastore.transaction(commit=True) as c:
            if head(c) != after:
                raise IntegrityError("it does not end there")
            _write(c, rows, beside)

    def _insert_events(
        self,
        c: SQLiteCursor,
        stored_events: Sequence[StoredEvent],
        **_: Any,  # noqa: ANN401  # the library's signature
    ) -> Sequence[int] | None:
        """Insert what comes through the library's interface, digested and chained.

        Such events bring no time and no columns of their own.
        """
        return append(c, Batch([_draft(one) for one in stored_events]), _now())


def append(c: SQLiteCursor, batch: Batch, now: datetime) -> list[int]:
    """Append a batch in a transaction that has begun, and return its positions."""
    rows = placed(batch.drafts, head(c), now)
    _write(c, rows, batch)
    return [row.position for row in rows]


def _write(c: SQLiteCursor, rows: Sequence[Row], batch: Batch) -> None:
    c.executemany("INSERT INTO article_ids VALUES (?, ?)", batch.claims)
    c.executemany(INSERT, rows)
    c.executemany(
        "INSERT OR IGNORE INTO article_talks VALUES (?, ?, ?)", batch.belonging
    )
    c.executemany(
        "UPDATE stored_events SET state = x'' WHERE rowid = ?",
        [(position,) for position in batch.blanked],
    )


def head(c: SQLiteCursor) -> Head:
    """Return where the ledger ends, in a transaction that is to append to it."""
    c.execute("SELECT seq FROM sqlite_sequence WHERE name = 'stored_events'")
    given = c.fetchone()
    c.execute(
        "SELECT rowid, recorded_at, chain FROM stored_events ORDER BY rowid DESC LIMIT 1"
    )
    newest = c.fetchone()
    last = 0 if given is None else given[0]
    if newest is None:
        return Head(position=last)
    position, recorded_at, chain = newest
    if not (isinstance(recorded_at, str) and isinstance(chain, bytes)):
        raise Damaged(f"the row at position {position} is damaged")
    return Head(max(last, position), recorded_at, chain)


def _draft(event: StoredEvent) -> Draft:
    stream = event.originator_id
    return Draft(
        stream.hex if isinstance(stream, UUID) else stream,
        event.originator_version,
        event.topic,
        form=1,
        state=event.state,
        digest=digest(event.state),
    )


def _now() -> datetime:
    return datetime.now(UTC)
