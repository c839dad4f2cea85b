"""What the errors of PostgreSQL mean for the ledger, and what to do about them."""

import psycopg

from ..errors import LedgerCorrupt, LedgerError
from .decoding import REPLACE

AGAIN = "do the same again; what was recorded is known and not recorded twice"

MEANINGS = {
    "25006": ("it may only be read", "give the URL of the server that takes writes"),
    "28000": ("the server refuses this user", "check the user, and pg_hba.conf there"),
    "28P01": ("the server refuses the password", "check PGPASSWORD or ~/.pgpass"),
    "3D000": ("there is no such database", "make it with `createdb`"),
    "42501": (
        "this user may not do that there",
        "grant the user the schema and its tables, or name another user",
    ),
    "53100": ("the server's disk is full", f"free some space there and {AGAIN}"),
    "53200": ("the server is out of memory", AGAIN),
    "53300": ("the server has too many connections", "close some, or try later"),
    "55P03": (
        "another program holds it for too long",
        "do the same again when that program is done",
    ),
    "3F000": ("its schema is gone", REPLACE),
    "42P01": ("one of its tables is gone", REPLACE),
    "42703": ("one of its tables lacks a column", REPLACE),
    "XX001": ("the server finds it damaged", REPLACE),
    "XX002": ("the server finds an index damaged", REPLACE),
}

# A server that cannot be reached, or sends one away, gives no code, only words.
WORDS = (
    ("password authentication failed", "28P01"),
    ("no password supplied", "28P01"),
    ("no pg_hba.conf entry", "28000"),
    ("authentication failed", "28000"),
    ("does not exist", "3D000"),
    ("too many clients", "53300"),
    ("remaining connection slots", "53300"),
)

AWAY = (
    "the server cannot be reached, or went away",
    f"see that it runs and that the URL is right, then {AGAIN}",
)


def explain(shown: str, error: BaseException) -> LedgerError:
    """Return what an error of the client library means; `shown` is the masked URL."""
    code = code_of(error)
    if code is None and isinstance(
        error, psycopg.OperationalError | psycopg.InterfaceError
    ):
        return LedgerError(shown, *AWAY)
    if (code is not None and code[:2] == "08") or code in GONE:
        return LedgerError(shown, *AWAY)
    problem, advice = MEANINGS.get(
        code or "", (f"PostgreSQL says {_first(error)!r}", "check the server's log")
    )
    kind = LedgerCorrupt if advice is REPLACE else LedgerError
    return kind(shown, problem, advice)


GONE = ("57P01", "57P02", "57P03", "25P03", "57P05")
"""The server shuts down, crashed, or is starting; or it closed the connection."""


def is_lost(error: BaseException | None) -> bool:
    """Tell whether a connection was lost, so that another one may do better."""
    if not isinstance(error, psycopg.OperationalError | psycopg.InterfaceError):
        return False
    code = code_of(error)
    return code is None or code[:2] == "08" or code in GONE


def code_of(error: BaseException) -> str | None:
    """Return the SQLSTATE of an error, None if the server gave none."""
    code = getattr(error, "sqlstate", None)
    if code is not None:
        return str(code)
    if not isinstance(error, psycopg.OperationalError):
        return None
    text = str(error)
    return next((code for words, code in WORDS if words in text), None)


def _first(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
