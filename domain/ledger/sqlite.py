"""The ledger in one SQLite file.

This package alone knows the eventsourcing library, whose recorder and connections it
is built on. Configuration comes in as arguments: no environment variable can lead
events to another place.
"""

import json
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Self

from eventsourcing.persistence import (
    ConnectionPoolClosedError,
    IntegrityError,
    PersistenceError,
)

from ..catalogue import Catalogue
from ..errors import LedgerConflict, LedgerCorrupt, LedgerError
from .bookkeeping import Ledger
from .decoding import REPLACE
from .rows import Batch, Head, Row
from .soundness import gap
from .sqlite_backup import copy_out, discard, partial, settle
from .sqlite_file import explain, prepare
from .sqlite_recorder import Damaged, LedgerRecorder
from .sqlite_tables import CONTENT, ROWS, misshapen
from .store import Look, Wanted

BATCH = 500
"""How many rows are read at a time."""

OF_STREAM = f"{ROWS} WHERE originator_id = ? ORDER BY originator_version"
NAMED = "report_id IN (SELECT value FROM json_each(:reports))"
OF_REPORTS = f"{ROWS} WHERE {NAMED} ORDER BY rowid"
OF_ID = "SELECT stream FROM article_ids WHERE article_id = ?"

SPAN = " WHERE rowid > :after AND rowid <= :upto"
SOME = " WHERE rowid IN (SELECT value FROM json_each(:positions))"
BY = " AND recorded_at <= :recorded_by"
NEXT = f" ORDER BY rowid LIMIT {BATCH}"

# From an index alone, without a look at any event.
POSITIONS = """
SELECT rowid FROM stored_events
WHERE originator_id IN (
    SELECT stream FROM article_talks WHERE talks = :talks
    UNION SELECT value FROM json_each(:streams)
    {reports}
) AND rowid > :after AND rowid <= :upto
ORDER BY rowid
"""
REPORTS = """
    UNION SELECT originator_id FROM stored_events
    WHERE report_id IN (SELECT value FROM json_each(:reports))
"""


class SQLiteLedger(Ledger):
    """The append-only store of events in one SQLite file, which may be shared."""

    def __init__(self, path: Path, catalogue: Catalogue) -> None:
        super().__init__(catalogue)
        self._path = path
        self._recorder = LedgerRecorder(path)

    @classmethod
    def open(
        cls,
        path: Path | str,
        *,
        create: bool = True,
        catalogue: Catalogue | None = None,
    ) -> Self:
        """Open the ledger at a path; where there is none, make it if `create` is set.

        A ledger of an older format is brought to today's. Raises LedgerError if that
        cannot be.
        """
        known = Catalogue() if catalogue is None else catalogue
        prepare(Path(path), create=create, catalogue=known)
        return cls(Path(path), known)

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

    def backup(self, to: Path) -> Head:
        """Copy the ledger as it is at one moment into a new file, and check the copy.

        Others may append meanwhile. Returns where the copy ends. Raises LedgerError if
        something is at the place already, LedgerCorrupt if the copy is not sound; then
        no copy is left.
        """
        part = partial(to)
        try:
            with self._explained():
                copy_out(self._path, part)
            with type(self).open(part, create=False, catalogue=self._catalogue) as copy:
                problems = copy.check()
                head = copy.head()
            if problems:
                raise LedgerCorrupt(
                    self.place,
                    f"its copy is not sound: {problems[0]}",
                    "see what `parley ledger check` says of it",
                )
            settle(part, to)
        except OSError as error:
            raise LedgerError(
                str(to),
                f"it cannot be made: {error.strerror}",
                "choose another place",
            ) from error
        finally:
            discard(part)
        return head

    def _scrub(self) -> None:
        # The journal still holds the pages as they were; moved over, it is cut to nothing.
        with self._reading() as cursor:
            (busy, *_) = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            raise LedgerError(
                self.place,
                "another program still reads the words that were redacted",
                "do the same again when that program is done",
            )

    def _look(self, streams: Collection[str], article_ids: Collection[str]) -> Look:
        with self._reading() as cursor:
            pasts = {stream: _all(cursor, OF_STREAM, stream) for stream in streams}
            claims = {name: _all(cursor, OF_ID, name) for name in article_ids}
        return Look(
            {
                stream: list(map(Row._make, rows))
                for stream, rows in pasts.items()
                if rows
            },
            {name: str(rows[0][0]) for name, rows in claims.items() if rows},
        )

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
        query = _query(wanted, SPAN)
        asked = {"after": wanted.after, "upto": wanted.upto}
        while rows := self._asked(query, recorded_by=wanted.recorded_by, **asked):
            yield rows
            if rows[-1].position <= asked["after"]:
                raise LedgerCorrupt(self.place, "its rows are out of order", REPLACE)
            asked["after"] = rows[-1].position

    def _some(self, wanted: Wanted) -> Iterator[list[Row]]:
        """Yield rows of whole streams, whose positions are looked up first."""
        query = POSITIONS.format(reports=REPORTS if wanted.reports else "")
        with self._reading() as cursor:
            cursor.execute(
                query,
                {
                    "talks": wanted.talks,
                    "streams": json.dumps(list(wanted.streams)),
                    "reports": json.dumps(list(wanted.reports)),
                    "after": wanted.after,
                    "upto": wanted.upto,
                },
            )
            positions = [position for (position,) in cursor.fetchall()]
        query = _query(wanted, SOME)
        for start in range(0, len(positions), BATCH):
            some = json.dumps(positions[start : start + BATCH])
            rows = self._asked(query, positions=some, recorded_by=wanted.recorded_by)
            if rows:
                yield rows

    def _asked(self, query: str, **asked: int | str | None) -> list[Row]:
        with self._reading() as cursor:
            return list(map(Row._make, cursor.execute(query, asked).fetchall()))

    def _of_reports(self, reports: Collection[str]) -> list[Row]:
        return self._asked(OF_REPORTS, reports=json.dumps(list(reports)))

    def _claims(self) -> Mapping[str, str]:
        with self._reading() as cursor:
            return dict(_all(cursor, "SELECT article_id, stream FROM article_ids"))

    def _belonging(self) -> Collection[tuple[str, str, str]]:
        with self._reading() as cursor:
            return set(
                _all(cursor, "SELECT talks, published, stream FROM article_talks")
            )

    def _damage(self) -> list[str]:
        try:
            with self._reading() as cursor:
                found = [text for (text,) in _all(cursor, "PRAGMA integrity_check")]
                found.extend(misshapen(cursor))
                ((given,),) = _all(
                    cursor, "SELECT coalesce(max(seq), 0) FROM sqlite_sequence"
                )
            last = self.position()
        except LedgerError as error:
            return [error.problem]
        lost = [gap(last + 1, given)] if given > last else []
        return [text for text in found if text != "ok"] + lost

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Cursor]:
        """Hold a cursor; each statement sees the file as it is at one moment."""
        with (
            self._explained(),
            self._recorder.datastore.get_connection(commit=False) as connection,
        ):
            cursor = connection.cursor().sqlite_cursor
            # Tuples, and not the library's rows with names.
            cursor.row_factory = None
            yield cursor

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Turn the errors of SQLite and the library into those of the ledger."""
        try:
            yield
        except IntegrityError as error:
            raise LedgerConflict(self.place) from error
        except Damaged as error:
            raise LedgerCorrupt(self.place, str(error), REPLACE) from error
        except ConnectionPoolClosedError as error:
            raise LedgerError(self.place, "it was closed", "open it again") from error
        except (sqlite3.Error, UnicodeDecodeError, PersistenceError) as error:
            cause = error.__cause__ if isinstance(error, PersistenceError) else error
            raise explain(self._path, cause or error) from error


def _query(wanted: Wanted, where: str) -> str:
    rows = CONTENT if wanted.content_only else ROWS
    return rows + where + ("" if wanted.recorded_by is None else BY) + NEXT


def _all(cursor: sqlite3.Cursor, query: str, *asked: str) -> list[Any]:
    return cursor.execute(query, asked).fetchall()
