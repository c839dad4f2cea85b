"""The ledger in a schema of a PostgreSQL database, for several hosts to share.

Configuration comes in with the URL: no environment variable can lead events to another
place. The library's insertion by database functions, which takes no lock, is never on.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from time import monotonic, sleep
from typing import Any, LiteralString, Self
from uuid import UUID

import psycopg
from eventsourcing.persistence import (
    ConnectionPoolClosedError,
    IntegrityError,
    PersistenceError,
)
from psycopg import Connection, Cursor
from psycopg.rows import tuple_row
from psycopg.sql import SQL, Identifier

from ..catalogue import Catalogue
from ..errors import LedgerConflict, LedgerCorrupt, LedgerError
from .bookkeeping import Ledger
from .decoding import REPLACE
from .postgres_errors import explain
from .postgres_place import Place
from .postgres_recorder import LedgerRecorder
from .postgres_tables import CONTENT, ROWS, misshapen, within
from .rows import Batch, Head, Row
from .soundness import gap
from .store import Look, Wanted

BATCH = 500
"""How many rows are read at a time."""

OF_STREAMS: LiteralString = f"{ROWS} WHERE originator_id = ANY(%s::uuid[])"
OF_REPORTS: LiteralString = f"{ROWS} WHERE report_id = ANY(%s) ORDER BY notification_id"
NEXT: LiteralString = """
WHERE notification_id > %(after)s AND notification_id <= %(upto)s
    AND (%(by)s::text IS NULL OR recorded_at <= %(by)s)
ORDER BY notification_id LIMIT 500
"""
SOME: LiteralString = """
WHERE notification_id = ANY(%(positions)s)
    AND (%(by)s::text IS NULL OR recorded_at <= %(by)s)
ORDER BY notification_id
"""
POSITIONS: LiteralString = """
SELECT notification_id FROM {s}.stored_events
WHERE originator_id IN (
    SELECT stream FROM {s}.article_talks WHERE talks = %(talks)s
    UNION SELECT unnest(%(streams)s::uuid[])
    UNION SELECT originator_id FROM {s}.stored_events WHERE report_id = ANY(%(reports)s)
) AND notification_id > %(after)s AND notification_id <= %(upto)s
ORDER BY notification_id
"""
STRAYED: LiteralString = """
SELECT 1 FROM {s}.parley_ledger AS ledger
JOIN {s}.stored_events AS newest ON notification_id = position
WHERE (newest.chain, newest.recorded_at) IS DISTINCT FROM (ledger.chain, ledger.recorded_at)
"""
STILL_SEEN: LiteralString = """
SELECT count(*) FROM pg_stat_activity, (
    SELECT min(age(xmin)) AS blanked FROM {s}.stored_events WHERE octet_length(state) = 0
) AS redaction
WHERE datname = current_database() AND pid <> pg_backend_pid()
    AND age(backend_xmin) >= blanked
"""


class PostgresLedger(Ledger):
    """The append-only store of events in a PostgreSQL database."""

    def __init__(self, place: Place, catalogue: Catalogue) -> None:
        super().__init__(catalogue)
        self._where = place
        self._recorder = LedgerRecorder(place)
        self._listening: Connection[Any] | None = None

    @classmethod
    def open(
        cls, url: str, *, create: bool = True, catalogue: Catalogue | None = None
    ) -> Self:
        """Open the ledger at a URL; where there is none, make it if `create` is set.

        Raises LedgerError if that cannot be.
        """
        place = Place.of(url)
        ledger = cls(place, Catalogue() if catalogue is None else catalogue)
        try:
            with ledger._explained():
                ledger._recorder.prepare(create=create)
        except BaseException:
            ledger.close()
            raise
        return ledger

    def close(self) -> None:
        """Close the connections; the ledger cannot be used any more."""
        self._recorder.datastore.close()
        if self._listening is not None:
            self._listening.close()

    @property
    def place(self) -> str:
        """Return the URL, without its password."""
        return self._where.shown

    def position(self) -> int:
        """Return the position of the newest event, 0 if there is none."""
        with self._explained():
            return self._recorder.max_notification_id() or 0

    def wait(self, after: int, timeout: float) -> int:
        """Wait until there is an event after a position, and return the newest one's.

        The server's notification wakes one up; were it lost, a look each second finds
        what is there.
        """
        until = monotonic() + timeout
        while (last := self.position()) <= after and monotonic() < until:
            self._doze(min(1.0, until - monotonic()))
        return last

    def backup(self, to: Path) -> Head:
        """Refuse: a database has tools of its own for that."""
        raise LedgerError(
            self.place,
            f"a database is not backed up into {to}",
            "copy it with `parley ledger copy`, or use the server's `pg_dump`",
        )

    def _doze(self, seconds: float) -> None:
        """Sleep until the server tells of an append, at most for some seconds."""
        try:
            if self._listening is None:
                listening = self._recorder.datastore.connections.connected()
                channel = Identifier(self._recorder.channel_name)
                listening.execute(SQL("LISTEN {}").format(channel))
                # What came before it listened is found by another look at once.
                self._listening = listening
                return
            for _ in self._listening.notifies(timeout=seconds, stop_after=1):
                pass
        except psycopg.Error:
            if self._listening is not None:
                self._listening.close()
            self._listening = None
            sleep(max(0.0, seconds))

    def _scrub(self) -> None:
        with self._explained(), self._recorder.datastore.get_connection() as connection:
            # Writes the table anew. The server's journal and copies are beyond reach.
            connection.execute(
                within(self._where.schema, "VACUUM (FULL) {s}.stored_events")
            )
            cursor = connection.cursor(row_factory=tuple_row)
            cursor.execute(within(self._where.schema, STILL_SEEN))
            ((others,),) = cursor.fetchall()
        if others:
            raise LedgerError(
                self.place,
                "another program still reads the words that were redacted",
                "do the same again when that program is done",
            )

    def _look(self, streams: Collection[str], article_ids: Collection[str]) -> Look:
        pasts: dict[str, list[Row]] = {}
        claims: dict[str, str] = {}
        if streams:
            query: LiteralString = f"{OF_STREAMS} ORDER BY originator_version"
            for row in map(Row._make, self._all(query, [list(streams)])):
                pasts.setdefault(row.stream, []).append(row)
        if article_ids:
            claims = self._taken(
                "SELECT article_id, stream FROM {s}.article_ids "
                "WHERE article_id = ANY(%s)",
                [list(article_ids)],
            )
        return Look(pasts, claims)

    def _append(self, batch: Batch, *, now: datetime) -> None:
        with self._explained():
            self._recorder.append(batch, now)

    def adopt(self, after: Head, rows: Sequence[Row], beside: Batch) -> None:
        """Append rows of another ledger as they are, all or nothing."""
        with self._explained():
            self._recorder.adopt(after, rows, beside)

    def _rows(self, wanted: Wanted) -> Iterator[list[Row]]:
        if wanted.talks is not None:
            yield from self._some(wanted)
            return
        query: LiteralString = (CONTENT if wanted.content_only else ROWS) + NEXT
        after = wanted.after
        asked = {"upto": wanted.upto, "by": wanted.recorded_by}
        while found := self._all(query, {"after": after, **asked}):
            rows = list(map(Row._make, found))
            yield rows
            after = rows[-1].position

    def _some(self, wanted: Wanted) -> Iterator[list[Row]]:
        """Yield rows of whole streams, whose positions are looked up first."""
        asked = {
            "talks": wanted.talks,
            "streams": list(wanted.streams),
            "reports": list(wanted.reports),
            "after": wanted.after,
            "upto": wanted.upto,
        }
        positions = [position for (position,) in self._all(POSITIONS, asked)]
        query: LiteralString = (CONTENT if wanted.content_only else ROWS) + SOME
        for start in range(0, len(positions), BATCH):
            some = positions[start : start + BATCH]
            found = self._all(query, {"positions": some, "by": wanted.recorded_by})
            if found:
                yield list(map(Row._make, found))

    def _of_reports(self, reports: Collection[str]) -> list[Row]:
        return list(map(Row._make, self._all(OF_REPORTS, [list(reports)])))

    def _claims(self) -> Mapping[str, str]:
        return self._taken("SELECT article_id, stream FROM {s}.article_ids")

    def _belonging(self) -> Collection[tuple[str, str, str]]:
        query: LiteralString = "SELECT talks, published, stream FROM {s}.article_talks"
        return {
            (talks, published, stream.hex)
            for talks, published, stream in self._all(query)
        }

    def _damage(self) -> list[str]:
        try:
            with self._reading() as cursor:
                found = misshapen(cursor, self._where.schema)
            ends = self._all("SELECT position FROM {s}.parley_ledger")
            if self._all(STRAYED):
                found.append(
                    "where the ledger ends is not told as its last event has it"
                )
            last = self.position()
        except LedgerError as error:
            return [error.problem]
        if len(ends) != 1:
            return [*found, "where the ledger ends is not told"]
        ((given,),) = ends
        return [*found, gap(last + 1, given)] if given > last else found

    def _taken(self, query: LiteralString, asked: Any = None) -> dict[str, str]:  # noqa: ANN401
        found: list[tuple[str, UUID]] = self._all(query, asked)
        return {article_id: stream.hex for article_id, stream in found}

    def _all(self, query: LiteralString, asked: Any = None) -> list[Any]:  # noqa: ANN401  # what psycopg takes
        with self._reading() as cursor:
            return cursor.execute(within(self._where.schema, query), asked).fetchall()

    @contextmanager
    def _reading(self) -> Iterator[Cursor[Any]]:
        """Hold a cursor; each statement sees the tables as they are at one moment."""
        with self._explained(), self._recorder.datastore.get_connection() as connection:
            yield connection.cursor(binary=True, row_factory=tuple_row)

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Turn the errors of PostgreSQL and the library into those of the ledger."""
        try:
            yield
        except IntegrityError as error:
            if isinstance(error.__cause__, psycopg.errors.UniqueViolation):
                raise LedgerConflict(self.place) from error
            raise LedgerCorrupt(self.place, str(error), REPLACE) from error
        except ConnectionPoolClosedError as error:
            raise LedgerError(self.place, "it was closed", "open it again") from error
        except (psycopg.Error, PersistenceError) as error:
            cause = error.__cause__ if isinstance(error, PersistenceError) else error
            raise explain(self.place, cause or error) from error
