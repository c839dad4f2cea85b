"""The library's recorder on a ledger in PostgreSQL, and its connections."""

import select
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from time import monotonic, sleep
from typing import Any, cast

import psycopg
from eventsourcing.persistence import (
    ConnectionPoolClosedError,
    IntegrityError,
    PersistenceError,
    StoredEvent,
)
from eventsourcing.postgres import PostgresApplicationRecorder, PostgresDatastore
from psycopg import Connection, Cursor
from psycopg.errors import UniqueViolation
from psycopg.pq import TransactionStatus
from psycopg.rows import DictRow, dict_row, tuple_row

from .chain import digest
from .postgres_errors import is_lost
from .postgres_place import Place
from .postgres_tables import prepare, within
from .rows import Batch, Draft, Head, Row, placed

SETTINGS = (
    # An append that was answered is on the disk, whatever the server's default.
    "SET synchronous_commit = on",
    # How long a writer waits for another one, and how long that one may do nothing.
    "SET lock_timeout = '30s'",
    "SET idle_in_transaction_session_timeout = '60s'",
)

PATIENCE = 10.0
"""Seconds for which an append looks for a server that went away."""

PAUSE = 0.2
"""Seconds between two looks."""

INSERT = """
INSERT INTO {s}.stored_events SELECT * FROM unnest(
    %b::bigint[], %b::uuid[], %b::bigint[], %b::text[], %b::integer[], %b::text[],
    %b::text[], %b::text[], %b::text[], %b::text[], %b::text[],
    %b::bytea[], %b::bytea[], %b::bytea[]
)
"""


class Connections:
    """Connections to one database, each in the hands of one thread at a time.

    It stands in the place of the library's pool, whose threads connect behind one's
    back and cannot tell why that fails.
    """

    def __init__(self, parameters: dict[str, str]) -> None:
        self._parameters = parameters
        # Taking from a list and putting into it are safe among threads.
        self._free: list[Connection[DictRow]] = []
        self._closed = False

    def open(self, *_: object) -> None:
        """Do nothing: connections are made when they are needed."""

    def close(self) -> None:
        """Close the connections; those at work are closed as they come home."""
        self._closed = True
        while self._free:
            with suppress(IndexError):
                self._free.pop().close()

    @contextmanager
    def connection(self) -> Iterator[Connection[DictRow]]:
        """Hold a connection; one that is left in the middle of something is closed."""
        if self._closed:
            raise ConnectionPoolClosedError
        connection = self._taken() or self.connected()
        try:
            yield connection
        finally:
            idle = connection.info.transaction_status == TransactionStatus.IDLE
            if idle and not self._closed:
                self._free.append(connection)
            else:
                connection.close()

    def connected(self) -> Connection[DictRow]:
        """Make a connection, in the hands of who asks for it."""
        connection = Connection.connect(
            "",
            autocommit=True,
            row_factory=dict_row,
            **cast("dict[str, Any]", self._parameters),
        )
        for setting in SETTINGS:
            connection.execute(setting)
        return connection

    def _taken(self) -> Connection[DictRow] | None:
        while self._free:
            with suppress(IndexError):
                connection = self._free.pop()
                if not connection.closed and not _spoke(connection):
                    return connection
                connection.close()
        return None


class LedgerDatastore(PostgresDatastore):
    """The database of a ledger, and the schema of its tables."""

    def __init__(self, place: Place) -> None:
        # The library's own connections are never opened.
        super().__init__("", "", "", "", "", schema=place.schema)
        self.place = place
        self.connections = Connections(place.parameters)
        self.pool = cast("Any", self.connections)

    def register_type_adapters(self) -> None:
        """Do nothing: rows go in as arrays and need no types of their own."""


class LedgerRecorder(PostgresApplicationRecorder):
    """The library's recorder, on rows that are chained and positions given once."""

    datastore: LedgerDatastore

    def __init__(self, place: Place) -> None:
        super().__init__(LedgerDatastore(place))
        self.place = place
        self.channel_name = f"parley_{place.schema}"[:63]

    def create_table(self) -> None:
        """Make the ledger, unless it is there."""
        self.prepare(create=True)

    def prepare(self, *, create: bool) -> None:
        """See that there is a ledger, and make it if it may be made."""
        with self.writing() as cursor:
            prepare(cursor, self.place.schema, self.place.shown, create=create)

    @contextmanager
    def writing(self) -> Iterator[Cursor[Any]]:
        """Hold a cursor in a transaction that is committed at the end."""
        with self.datastore.transaction(commit=True) as cursor:
            yield cursor.connection.cursor(row_factory=tuple_row)

    def append(self, batch: Batch, now: datetime) -> list[int]:
        """Append a batch, all or nothing, and return its positions."""
        rows = self._surely(lambda head: placed(batch.drafts, head, now), batch)
        return [row.position for row in rows]

    def adopt(self, after: Head, rows: Sequence[Row], beside: Batch) -> None:
        """Append rows that have their places already, right after a head."""

        def given(head: Head) -> Sequence[Row]:
            if head != after:
                raise IntegrityError from UniqueViolation("it does not end there")
            return rows

        self._surely(given, beside)

    def _surely(
        self, rows_after: Callable[[Head], Sequence[Row]], batch: Batch
    ) -> Sequence[Row]:
        """Append once, even if the server goes away before it answers.

        Then the ledger is looked at anew: if the newest row that was tried is there,
        all of it is.
        """
        tried: Sequence[Row] = ()
        until = monotonic() + PATIENCE
        while True:
            try:
                with self.writing() as cursor:
                    head = locked_head(cursor, self.place.schema)
                    # The lock is held: what was tried before has ended by now.
                    if not (tried and self._is_there(cursor, tried[-1])):
                        tried = rows_after(head)
                        write(cursor, self.place.schema, tried, batch)
                        cursor.execute("SELECT pg_notify(%s, '')", (self.channel_name,))
            except PersistenceError as error:
                if monotonic() > until or not is_lost(error.__cause__):
                    raise
                sleep(PAUSE)
            else:
                return tried

    def insert_events(
        self,
        stored_events: Sequence[StoredEvent],
        **_: Any,  # noqa: ANN401  # the library's signature
    ) -> Sequence[int] | None:
        """Insert what comes through the library's interface, digested and chained.

        Such events bring no time and no columns of their own.
        """
        return self.append(Batch([_draft(one) for one in stored_events]), _now())

    def _is_there(self, cursor: Cursor[Any], row: Row) -> bool:
        """Tell whether a row was committed although nothing answered for it."""
        query = "SELECT chain FROM {s}.stored_events WHERE notification_id = %s"
        cursor.execute(within(self.place.schema, query), (row.position,))
        return cursor.fetchone() == (row.chain,)


def locked_head(cursor: Cursor[Any], schema: str) -> Head:
    """Return where the ledger ends, and keep all others from appending to it."""
    query = "SELECT position, recorded_at, chain FROM {s}.parley_ledger FOR UPDATE"
    cursor.execute(within(schema, query))
    return Head(*cast("tuple[int, str, bytes]", cursor.fetchone()))


def write(cursor: Cursor[Any], schema: str, rows: Sequence[Row], batch: Batch) -> None:
    """Insert rows, and the rest of a batch, in a transaction that holds the head."""
    if batch.claims:
        query = "INSERT INTO {s}.article_ids VALUES (%s, %s::uuid)"
        cursor.executemany(within(schema, query), batch.claims)
    if rows:
        columns = [list(column) for column in zip(*rows, strict=True)]
        cursor.execute(within(schema, INSERT), columns)
        query = (
            "UPDATE {s}.parley_ledger SET position = %s, recorded_at = %s, chain = %s"
        )
        last = rows[-1]
        cursor.execute(
            within(schema, query), (last.position, last.recorded_at, last.chain)
        )
    if batch.belonging:
        query = (
            "INSERT INTO {s}.article_talks VALUES (%s, %s, %s::uuid) "
            "ON CONFLICT DO NOTHING"
        )
        cursor.executemany(within(schema, query), batch.belonging)
    if batch.blanked:
        query = (
            "UPDATE {s}.stored_events SET state = '' WHERE notification_id = ANY(%s)"
        )
        cursor.execute(within(schema, query), (list(batch.blanked),))


def _spoke(connection: Connection[Any]) -> bool:
    """Tell whether something came while nobody asked, as when the server shut down."""
    try:
        ready, _, _ = select.select([connection.fileno()], [], [], 0)
    except (psycopg.Error, ValueError, OSError):
        return True
    return bool(ready)


def _draft(event: StoredEvent) -> Draft:
    stream = event.originator_id
    return Draft(
        stream if isinstance(stream, str) else stream.hex,
        event.originator_version,
        event.topic,
        form=1,
        state=event.state,
        digest=digest(event.state),
    )


def _now() -> datetime:
    return datetime.now(UTC)
