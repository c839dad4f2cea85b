"""Changes a ledger's file behind the ledger's back."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from domain.ledger.chain import GENESIS, digest, link
from domain.ledger.sqlite_tables import TABLES

TRIGGERS = ("events_are_not_deleted", "events_are_not_changed")


def tamper(path: Path, statement: str, *parameters: object) -> None:
    """Run a statement that the file itself would refuse, and put its guards back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for trigger in TRIGGERS:
            connection.execute(f"DROP TRIGGER {trigger}")
        connection.execute(statement, parameters)
        for guard in TABLES:
            connection.execute(guard)


def edit(path: Path, position: int, **fields: object) -> None:
    """Put other values into the content of an event."""
    tamper(
        path,
        "UPDATE stored_events SET state = CAST(json_patch(CAST(state AS TEXT), ?) AS BLOB) "
        "WHERE rowid = ?",
        json.dumps(fields),
        position,
    )


def forge(path: Path) -> None:
    """Make digests and chain fit what is there, as somebody who knows how could."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute(
            "SELECT rowid, originator_id, originator_version, topic, form, recorded_at, "
            "state FROM stored_events ORDER BY rowid"
        ).fetchall()
    chain = GENESIS
    for *place, topic, form, recorded_at, state in rows:
        chain = link(
            chain,
            digest(state),
            tuple(place),
            topic=topic,
            form=form,
            recorded_at=recorded_at,
        )
        tamper(
            path,
            "UPDATE stored_events SET digest = ?, chain = ? WHERE rowid = ?",
            digest(state),
            chain,
            place[0],
        )
