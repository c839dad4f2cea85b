"""The tables of a ledger in a schema of PostgreSQL, format 2, and their making."""

from collections.abc import Sequence
from typing import Any, LiteralString

from psycopg import Cursor
from psycopg.sql import SQL, Composed, Identifier

from ..errors import LedgerError, LedgerMissing

FORMAT = 2
"""The version of the tables below, which is that of a row; kept beside the head."""

MAKING = 0x5041524C
"""The advisory lock that is held by who makes a ledger: `PARL` in ASCII."""

# The columns have the names that the library's queries ask for, in the order of `Row`.
# A time is a text of fixed width: in this collation their order is that of the times.
EVENTS = """
CREATE TABLE {s}.stored_events (
    notification_id bigint PRIMARY KEY,
    originator_id uuid NOT NULL,
    originator_version bigint NOT NULL,
    topic text NOT NULL,
    form integer NOT NULL,
    recorded_at text COLLATE "C" NOT NULL,
    article_id text,
    report_id text,
    talks text,
    happened text COLLATE "C",
    published text COLLATE "C",
    digest bytea NOT NULL,
    chain bytea NOT NULL,
    state bytea NOT NULL,
    UNIQUE (originator_id, originator_version)
)
"""

COLUMNS: Sequence[str] = (
    "notification_id",
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

TABLES: Sequence[LiteralString] = (
    EVENTS,
    "CREATE INDEX stored_events_reports ON {s}.stored_events (report_id)",
    """
    CREATE FUNCTION {s}.refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'the ledger is append-only'; END $$
    """,
    """
    CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON {s}.stored_events
    FOR EACH ROW EXECUTE FUNCTION {s}.refuse()
    """,
    """
    CREATE TRIGGER events_are_not_truncated BEFORE TRUNCATE ON {s}.stored_events
    FOR EACH STATEMENT EXECUTE FUNCTION {s}.refuse()
    """,
    # A redaction may blank the content of an event, and nothing else of it.
    """
    CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON {s}.stored_events
    FOR EACH ROW WHEN (
        octet_length(NEW.state) > 0 OR (
            NEW.notification_id, NEW.originator_id, NEW.originator_version, NEW.topic,
            NEW.form, NEW.recorded_at, NEW.article_id, NEW.report_id, NEW.talks,
            NEW.happened, NEW.published, NEW.digest, NEW.chain
        ) IS DISTINCT FROM (
            OLD.notification_id, OLD.originator_id, OLD.originator_version, OLD.topic,
            OLD.form, OLD.recorded_at, OLD.article_id, OLD.report_id, OLD.talks,
            OLD.happened, OLD.published, OLD.digest, OLD.chain
        )
    ) EXECUTE FUNCTION {s}.refuse()
    """,
    "CREATE TABLE {s}.article_ids (article_id text PRIMARY KEY, stream uuid NOT NULL)",
    """
    CREATE TABLE {s}.article_talks (
        talks text NOT NULL,
        published text COLLATE "C" NOT NULL,
        stream uuid NOT NULL,
        PRIMARY KEY (talks, published, stream)
    )
    """,
    # One row. Who appends holds its lock to the end of the transaction: positions go
    # up in the order of commits, and one that was rolled back is given to the next.
    """
    CREATE TABLE {s}.parley_ledger (
        single boolean PRIMARY KEY DEFAULT true CHECK (single),
        format integer NOT NULL,
        position bigint NOT NULL,
        recorded_at text COLLATE "C" NOT NULL,
        chain bytea NOT NULL
    )
    """,
    """
    INSERT INTO {s}.parley_ledger (format, position, recorded_at, chain)
    VALUES (2, 0, '', decode(repeat('00', 32), 'hex'))
    """,
)

TRIGGERS = (
    "events_are_not_changed",
    "events_are_not_deleted",
    "events_are_not_truncated",
)

ROWS: LiteralString = """
SELECT notification_id, encode(uuid_send(originator_id), 'hex'), originator_version,
    topic, form, recorded_at,
    article_id, report_id, talks, happened, published, digest, chain, state
FROM {s}.stored_events
"""

CONTENT: LiteralString = """
SELECT notification_id, encode(uuid_send(originator_id), 'hex'), originator_version,
    topic, form, recorded_at,
    NULL, NULL, NULL, NULL, NULL, digest, ''::bytea, state
FROM {s}.stored_events
"""


def within(schema: str, query: LiteralString) -> Composed:
    """Return a query on the tables of one schema."""
    return SQL(query).format(s=Identifier(schema))


def prepare(cursor: Cursor[Any], schema: str, shown: str, *, create: bool) -> None:
    """See that there is a ledger in a schema, and make it if it may be made.

    To be called in a transaction. Raises LedgerError if there is none, or something
    else, or one too new to read.
    """
    if is_ledger(cursor, schema, shown):
        return
    if not create:
        raise LedgerMissing(shown)
    # Others that are about to make it wait here, and then find it made.
    cursor.execute("SELECT pg_advisory_xact_lock(%s)", (MAKING,))
    if is_ledger(cursor, schema, shown):
        return
    _refuse_other_encodings(cursor, shown)
    if not _schema_exists(cursor, schema):
        cursor.execute(within(schema, "CREATE SCHEMA {s}"))
    for statement in TABLES:
        cursor.execute(within(schema, statement))


def is_ledger(cursor: Cursor[Any], schema: str, shown: str) -> bool:
    """Tell a ledger from an empty schema; raise LedgerError for anything else."""
    cursor.execute(
        "SELECT relname FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace "
        "WHERE nspname = %s AND relkind IN ('r', 'p', 'v', 'm', 'f', 'S')",
        (schema,),
    )
    there = {name for (name,) in cursor.fetchall()}
    if not there:
        return False
    if "parley_ledger" not in there:
        raise LedgerError(
            shown,
            f"its schema {schema} holds the tables of another program",
            "name another schema with ?parley_schema=NAME; this one was left as it is",
        )
    cursor.execute(within(schema, "SELECT format FROM {s}.parley_ledger"))
    ((version,),) = cursor.fetchall() or ((0,),)
    if version > FORMAT:
        raise LedgerError(
            shown,
            f"its format {version} is newer than {FORMAT}, the newest known here",
            "open it with the version of parley that wrote it, or a newer one",
        )
    if version < FORMAT:
        raise LedgerError(
            shown, f"its format {version} is not known", "choose another schema"
        )
    return True


def misshapen(cursor: Cursor[Any], schema: str) -> list[str]:
    """Return a sentence for each part of the tables that is not as it was made."""
    cursor.execute(
        "SELECT tgname FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid "
        "JOIN pg_namespace n ON n.oid = relnamespace "
        "WHERE nspname = %s AND relname = 'stored_events' AND tgenabled = 'O'",
        (schema,),
    )
    on = {name for (name,) in cursor.fetchall()}
    cursor.execute(
        "SELECT column_name FROM information_schema.columns "
        "WHERE table_schema = %s AND table_name = 'stored_events'",
        (schema,),
    )
    columns = {name for (name,) in cursor.fetchall()}
    return [
        *(f"the database lacks trigger {name}" for name in TRIGGERS if name not in on),
        *(f"the events lack column {name}" for name in COLUMNS if name not in columns),
    ]


def _schema_exists(cursor: Cursor[Any], schema: str) -> bool:
    # Asked first, since who may use a schema need not be allowed to make one.
    cursor.execute("SELECT 1 FROM pg_namespace WHERE nspname = %s", (schema,))
    return cursor.fetchone() is not None


def _refuse_other_encodings(cursor: Cursor[Any], shown: str) -> None:
    cursor.execute("SELECT current_setting('server_encoding')")
    ((encoding,),) = cursor.fetchall()
    if encoding != "UTF8":
        raise LedgerError(
            shown,
            f"the database's encoding is {encoding}, which not all texts fit into",
            "make one with `createdb --encoding UTF8 --template template0`",
        )
