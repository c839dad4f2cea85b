"""Brings a ledger's SQLite file of format 1 to format 2.

In format 1 a row held an event's version and time of recording inside its `state`, and
had neither columns to ask for nor a chain. Positions, streams, times and the events'
own JSON stay what they were, to the byte.
"""

import sqlite3
from collections.abc import Iterator

import orjson

from ..catalogue import Catalogue
from ..errors import CatalogueError, LedgerCorrupt, UnknownEvent
from ..reports import Event
from .chain import GENESIS, digest
from .decoding import REPLACE
from .moments import moment
from .rows import Belonging, Draft, Row, belonging, chained, columns
from .sqlite_tables import INSERT, TABLES

OLD = "SELECT rowid, originator_id, originator_version, topic, state FROM format_1"

BEFORE = (
    "DROP TRIGGER IF EXISTS events_are_not_deleted",
    "DROP TRIGGER IF EXISTS events_are_not_changed",
    "ALTER TABLE stored_events RENAME TO format_1",
)

AFTER = (
    # The last position that was ever given stays it, even if its event is lost.
    """
    INSERT INTO sqlite_sequence SELECT 'stored_events', 0
    WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'stored_events')
    """,
    """
    UPDATE sqlite_sequence SET seq = (
        SELECT max(seq) FROM sqlite_sequence WHERE name IN ('stored_events', 'format_1')
    ) WHERE name = 'stored_events'
    """,
    "DROP TABLE format_1",
)

Old = tuple[int, str, int, str, bytes]


class Lift:
    """Makes rows of format 2 out of those of format 1, in their order."""

    def __init__(self, catalogue: Catalogue, place: str) -> None:
        self._catalogue = catalogue
        self._place = place
        self.belonging: set[Belonging] = set()

    def rows(self, old: Iterator[Old]) -> Iterator[Row]:
        """Yield the rows; raise LedgerCorrupt at one that cannot be read."""
        chain = GENESIS
        for position, stream, version, topic, state in old:
            try:
                row = self._row(position, (stream, version, topic, state), chain)
            except UnknownEvent:
                raise
            except (CatalogueError, KeyError, TypeError, ValueError) as error:
                raise LedgerCorrupt(
                    self._place,
                    "it cannot be brought from format 1 to 2, since the event at "
                    f"position {position} cannot be read back ({error})",
                    REPLACE,
                ) from error
            chain = row.chain
            yield row

    def _row(
        self, position: int, old: tuple[str, int, str, bytes], chain: bytes
    ) -> Row:
        stream, version, topic, state = old
        form, recorded_at, content = opened(state)
        event: Event = self._catalogue.load(topic, form, content)
        told = columns(event)
        found = Draft(stream, version, topic, form, content, digest(content), *told)
        self.belonging.update(
            Belonging(*tie, stream) for tie in belonging(found, event)
        )
        return chained(found, position, recorded_at, chain)


def lift(connection: sqlite3.Connection, catalogue: Catalogue, place: str) -> None:
    """Bring the tables to format 2, in a transaction that has begun.

    Raises LedgerCorrupt if a stored event cannot be read.
    """
    for statement in (*BEFORE, *TABLES):
        connection.execute(statement)
    lifted = Lift(catalogue, place)
    old = connection.execute(f"{OLD} ORDER BY rowid")
    connection.executemany(INSERT, lifted.rows(old))
    connection.executemany(
        "INSERT INTO article_talks VALUES (?, ?, ?)", sorted(lifted.belonging)
    )
    for statement in AFTER:
        connection.execute(statement)


def opened(state: bytes) -> tuple[int, str, bytes]:
    """Return the version, the time and the event's JSON that a state of format 1 holds.

    Raises KeyError, TypeError or ValueError for what is no such state.
    """
    stored = orjson.loads(state)
    version, recorded_at = stored["version"], stored["recorded_at"]
    moment(recorded_at)
    before = orjson.dumps({"version": version, "recorded_at": recorded_at, "event": 0})
    # All but the last two characters, `0}`, stood before the event as it was written.
    content = state[len(before) - 2 : -1]
    if orjson.loads(content) != stored["event"]:
        raise ValueError("it is not in the form of format 1")
    return version, recorded_at, content
