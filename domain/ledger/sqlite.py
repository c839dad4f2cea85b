"""The ledger: the append-only store of all events, in one SQLite file.

This module alone knows the eventsourcing library, whose mapper, recorder and event
store it is built on. Configuration comes in as arguments: no environment variable can
lead events to another place.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Self, cast
from uuid import UUID

from eventsourcing.domain import DomainEventProtocol
from eventsourcing.persistence import (
    ConnectionPoolClosedError,
    EventStore,
    IntegrityError,
    Mapper,
    Notification,
    PersistenceError,
    StoredEvent,
)
from eventsourcing.sqlite import (
    SQLiteApplicationRecorder,
    SQLiteConnection,
    SQLiteConnectionPool,
    SQLiteCursor,
    SQLiteDatastore,
    SQLiteTransaction,
)

from ..catalogue import Catalogue
from ..errors import (
    CatalogueError,
    LedgerConflict,
    LedgerCorrupt,
    LedgerError,
    UnknownEvent,
)
from ..reports import Event
from .bookkeeping import Ledger
from .envelope import Envelope, seal, unseal
from .recorded import Recorded, Unreadable
from .soundness import gap
from .sqlite_file import CONNECTION_PRAGMAS, REPLACE, TABLES, explain, prepare

BATCH = 500
"""How many events are read at a time."""


class LedgerMapper(Mapper[UUID]):
    """Turns envelopes into rows and back, by the catalogue's names and versions."""

    def __init__(self, catalogue: Catalogue, place: str) -> None:
        # The library's own transcoder is not needed: the catalogue writes the JSON.
        self._catalogue = catalogue
        self._place = place

    def to_stored_event(self, domain_event: DomainEventProtocol[UUID]) -> StoredEvent:
        """Return the row of an envelope."""
        envelope = cast("Envelope", domain_event)  # The ledger stores nothing else.
        name, state = seal(self._catalogue, envelope.recorded_at, envelope.event)
        return StoredEvent(
            envelope.originator_id, envelope.originator_version, topic=name, state=state
        )

    def to_domain_event(self, stored_event: StoredEvent) -> Envelope:
        """Return the envelope of a row.

        Raises UnknownEvent if a newer program wrote it, LedgerCorrupt if it is damaged.
        """
        stream = cast("UUID", stored_event.originator_id)  # The library makes it one.
        version = stored_event.originator_version
        try:
            time, event = unseal(
                self._catalogue, stored_event.topic, stored_event.state
            )
        except UnknownEvent:
            raise
        except (CatalogueError, KeyError, TypeError, ValueError) as error:
            raise LedgerCorrupt(
                self._place,
                f"event {version} of stream {stream} cannot be read back ({error})",
                REPLACE,
            ) from error
        return Envelope(stream, version, time, event)


class _Transaction(SQLiteTransaction):
    def __enter__(self) -> SQLiteCursor:
        cursor = self.connection.cursor()
        # A writer waits here for its turn. Left to its first INSERT, it would fail at
        # once if another one committed in between.
        cursor.execute("BEGIN IMMEDIATE" if self.commit else "BEGIN")
        return cursor


class _Pool(SQLiteConnectionPool):
    _draining = False

    @staticmethod
    def detect_memory_mode(db_name: str) -> bool:  # noqa: ARG004  # the library's name
        # A ledger is a file, even in a folder that is named ":memory:".
        return False

    def _create_connection(self) -> SQLiteConnection:
        connection = super()._create_connection()
        for pragma in CONNECTION_PRAGMAS:
            connection.cursor().execute(pragma)
        return connection

    def _get_connection(self, timeout: float = 0.0) -> SQLiteConnection:
        with self._put_condition:
            if self._draining:
                raise ConnectionPoolClosedError
            return super()._get_connection(timeout)

    def close(self) -> None:
        # The library closes connections that are at work in other threads, and SQLite
        # crashes on those. Here they come home first, and no new one is handed out.
        with self._put_condition:
            self._draining = True
            self._put_condition.notify_all()
            self._put_condition.wait_for(lambda: not self._in_use, self.pool_timeout)
            super().close()


class LedgerDatastore(SQLiteDatastore):
    """The connections to a ledger's file."""

    def __init__(self, path: Path) -> None:
        # Absolute, since the library would take a name like `file:x` for a URI.
        name = str(path.absolute())
        super().__init__(name)
        self.pool = _Pool(db_name=name, pool_timeout=30)

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
    """The library's recorder, on tables whose positions are never given twice."""

    def __init__(self, path: Path) -> None:
        super().__init__(LedgerDatastore(path))
        self.insert_events_statement = (
            "INSERT INTO stored_events "
            "(originator_id, originator_version, topic, state) VALUES (?, ?, ?, ?)"
        )

    def construct_create_table_statements(self) -> list[str]:
        """Return the statements that make the ledger's tables."""
        return list(TABLES)

    def _insert_events(
        self,
        c: SQLiteCursor,
        stored_events: Sequence[StoredEvent],
        *,
        claim: tuple[str, str] | None = None,
        **_: Any,  # noqa: ANN401  # the library's signature
    ) -> Sequence[int] | None:
        """Insert events and, with them, an article's claim of an id for its stream."""
        if claim is not None:
            c.execute("INSERT INTO article_ids VALUES (?, ?)", claim)
        return super()._insert_events(c, stored_events)


class SQLiteLedger(Ledger):
    """The append-only store of events in one SQLite file, which may be shared."""

    def __init__(self, path: Path, catalogue: Catalogue) -> None:
        self._path = path
        self._mapper = LedgerMapper(catalogue, str(path))
        self._recorder = LedgerRecorder(path)
        self._store = EventStore(self._mapper, self._recorder)

    @classmethod
    def open(
        cls,
        path: Path | str,
        *,
        create: bool = True,
        catalogue: Catalogue | None = None,
    ) -> Self:
        """Open the ledger at a path; where there is none, make it if `create` is set.

        Raises LedgerError if that cannot be.
        """
        prepare(Path(path), create=create)
        return cls(Path(path), Catalogue() if catalogue is None else catalogue)

    def close(self) -> None:
        """Close the file; the ledger cannot be used any more."""
        self._recorder.datastore.close()

    @property
    def place(self) -> str:
        """Return the path of the file."""
        return str(self._path)

    def position(self) -> int:
        """Return the position of the newest event, 0 if there is none."""
        with self._explained():
            return self._recorder.max_notification_id() or 0

    def stream_of(self, article_id: str) -> UUID | None:
        """Return the stream of the article that was first read under an id."""
        query = "SELECT stream FROM article_ids WHERE article_id = ?"
        return next((UUID(stream) for (stream,) in self._rows(query, article_id)), None)

    def _stream(self, stream: UUID) -> list[Event]:
        with self._explained():
            envelopes = self._store.get(stream)
        return [cast("Envelope", envelope).event for envelope in envelopes]

    def _append(
        self,
        stream: UUID,
        past: int,
        events: Sequence[Event],
        *,
        now: datetime,
        article_id: str | None = None,
    ) -> None:
        envelopes = [
            Envelope(stream, version, now, event)
            for version, event in enumerate(events, start=past + 1)
        ]
        claim = None if article_id is None else (article_id, stream.hex)
        with self._explained():
            self._store.put(envelopes, claim=claim)

    def _entries(self, after: int, upto: int) -> Iterator[Recorded | Unreadable]:
        while after < upto:
            with self._explained():
                batch = self._recorder.select_notifications(
                    after, BATCH, upto, inclusive_of_start=False
                )
            yield from map(self._entry, batch)
            after = batch[-1].id if batch else upto

    def _entry(self, row: Notification) -> Recorded | Unreadable:
        stream = cast("UUID", row.originator_id)  # The library makes it one.
        version = row.originator_version
        try:
            envelope = self._mapper.to_domain_event(row)
        except (LedgerCorrupt, UnknownEvent) as error:
            return Unreadable(row.id, stream, version, error)
        return Recorded(row.id, stream, version, envelope.recorded_at, envelope.event)

    def _damage(self) -> list[str]:
        try:
            found = [text for (text,) in self._rows("PRAGMA integrity_check")]
            ((given,),) = self._rows(
                "SELECT coalesce(max(seq), 0) FROM sqlite_sequence"
            )
            last = self.position()
        except LedgerError as error:
            return [error.problem]
        lost = [gap(last + 1, given)] if given > last else []
        return [text for text in found if text != "ok"] + lost

    def _rows(self, query: str, *parameters: str) -> list[sqlite3.Row]:
        with (
            self._explained(),
            self._recorder.datastore.transaction(commit=False) as cursor,
        ):
            cursor.execute(query, parameters)
            return list(cursor.fetchall())

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Turn the errors of SQLite and the library into those of the ledger."""
        try:
            yield
        except IntegrityError as error:
            raise LedgerConflict(self.place) from error
        except ConnectionPoolClosedError as error:
            raise LedgerError(self.place, "it was closed", "open it again") from error
        except (sqlite3.Error, PersistenceError) as error:
            cause = error.__cause__ if isinstance(error, PersistenceError) else error
            raise explain(self._path, cause or error) from error
