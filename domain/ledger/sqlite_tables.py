"""The tables of a ledger's SQLite file, format 2."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import cache

APPLICATION_ID = 0x5041524C
"""Marks a file as a ledger: `PARL` in ASCII, where the `file` command looks for it."""

FORMAT = 2
"""The version of the tables below, kept in the file's `user_version`."""

COLUMNS = (
    "rowid",
    "originator_id",
    "originator_version",
    "topic",
    "form",
    "recorded_at",
    "article_id",
    "report_id",
    "talks",
    "happened",
    "published",
    "digest",
    "chain",
    "state",
)
"""The columns of the events, as a `Row` has them; some under the library's names."""

NAMES = ", ".join(COLUMNS)

KEPT = ", ".join(name for name in COLUMNS if name != "state")
WAS, IS = (
    ", ".join(f"{row}.{name}" for name in KEPT.split(", ")) for row in ("OLD", "NEW")
)

# AUTOINCREMENT, since a position once given must never stand for another event. The
# column is called rowid because the library's own queries ask for that name.
#
# There is no index on talks or times here: each costs an insert at every event, and
# who asks about talks asks for whole articles, which `article_talks` finds with an
# insert or two at every article.
EVENTS = """
CREATE TABLE IF NOT EXISTS stored_events (
    rowid INTEGER PRIMARY KEY AUTOINCREMENT,
    originator_id TEXT NOT NULL,
    originator_version INTEGER NOT NULL,
    topic TEXT NOT NULL,
    form INTEGER NOT NULL,
    recorded_at TEXT NOT NULL,
    article_id TEXT,
    report_id TEXT,
    talks TEXT,
    happened TEXT,
    published TEXT,
    digest BLOB NOT NULL,
    chain BLOB NOT NULL,
    state BLOB NOT NULL,
    UNIQUE (originator_id, originator_version)
)
"""

TABLES: Sequence[str] = (
    EVENTS,
    """
    CREATE TRIGGER IF NOT EXISTS events_are_not_deleted
    BEFORE DELETE ON stored_events
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
    """,
    # A redaction may blank the content of an event, and nothing else of it.
    f"""
    CREATE TRIGGER IF NOT EXISTS events_are_not_changed
    BEFORE UPDATE ON stored_events
    WHEN NEW.state <> x'' OR ({IS}) IS NOT ({WAS})
    BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
    """,
    """
    CREATE TABLE IF NOT EXISTS article_ids (
        article_id TEXT PRIMARY KEY,
        stream TEXT NOT NULL
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE IF NOT EXISTS article_talks (
        talks TEXT NOT NULL,
        published TEXT NOT NULL,
        stream TEXT NOT NULL,
        PRIMARY KEY (talks, published, stream)
    ) WITHOUT ROWID
    """,
)

INSERT = f"INSERT INTO stored_events VALUES ({', '.join('?' * len(COLUMNS))})"  # noqa: S608  # question marks
ROWS = f"SELECT {NAMES} FROM stored_events"  # noqa: S608  # the names above
CONTENT = """
SELECT rowid, originator_id, originator_version, topic, form, recorded_at,
    NULL, NULL, NULL, NULL, NULL, digest, x'', state
FROM stored_events
"""


def misshapen(cursor: sqlite3.Cursor) -> Iterator[str]:
    """Yield a sentence for each table or trigger that is not as it was made.

    What somebody added, such as an index of their own, does no harm.
    """
    there = _made(cursor)
    for name, sql in _as_laid_out().items():
        if name not in there:
            yield f"the file lacks {name}"
        elif there[name] != sql:
            yield f"{name} is not as it was made"


def _made(cursor: sqlite3.Cursor) -> dict[str, str]:
    cursor.execute("SELECT type || ' ' || name, sql FROM sqlite_master WHERE sql <> ''")
    return dict(cursor.fetchall())


@cache
def _as_laid_out() -> dict[str, str]:
    with closing(sqlite3.connect(":memory:")) as connection:
        for statement in TABLES:
            connection.execute(statement)
        return _made(connection.cursor())
