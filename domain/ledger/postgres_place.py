"""Where a PostgreSQL ledger is: its URL, taken apart, and shown without its password."""

import os
import pwd
from typing import NamedTuple, Self
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from ..errors import LedgerError

SCHEMES = ("postgresql", "postgres")
SCHEMA = "parley"
"""The schema that a ledger is in unless its URL has a `parley_schema`."""

REDIRECTING = ("PGHOSTADDR", "PGSERVICE", "PGSERVICEFILE")
"""What would make the client library go elsewhere than the URL says."""

EXAMPLE = "write postgresql://user@host/database"


class Place(NamedTuple):
    """A server, a database and a schema there; `shown` is fit for a person's eyes."""

    shown: str
    schema: str
    parameters: dict[str, str]

    @classmethod
    def of(cls, url: str) -> Self:
        """Take a URL apart.

        All that the client library would look up in the environment is settled here,
        but for the password, which may be in `PGPASSWORD` or a password file. Raises
        LedgerError if the URL does not say where to go.
        """
        shown = masked(url)
        try:
            parts = urlsplit(url)
            port = parts.port or 5432
        except ValueError as error:
            raise LedgerError(shown, "its URL makes no sense", EXAMPLE) from error
        asked = dict(parse_qsl(parts.query))
        schema = asked.pop("parley_schema", SCHEMA)
        given = {
            "host": unquote(parts.hostname or ""),
            "port": str(port),
            "user": unquote(parts.username or ""),
            "password": unquote(parts.password or ""),
            "dbname": unquote(parts.path.removeprefix("/")),
            **asked,
        }
        _refuse_nowhere(shown, given)
        settled = {
            "user": pwd.getpwuid(os.geteuid()).pw_name,
            "application_name": "parley",
            "connect_timeout": "10",
            "options": "",
        }
        there = {name: value for name, value in given.items() if value}
        return cls(shown, schema, {**settled, **there, "client_encoding": "UTF8"})


def is_url(place: str) -> bool:
    """Tell the URL of a database from the path of a file."""
    return place.partition("://")[0].lower() in SCHEMES and "://" in place


def masked(url: str) -> str:
    """Return a URL with stars in the place of a password."""
    scheme, _, rest = url.partition("://")
    # The last @ of all: a password may hold a slash that should have been escaped.
    login, at, where = rest.rpartition("@")
    user, colon, _ = login.partition(":")
    hidden = f"{user}:***" if colon else user
    path, question, query = where.partition("?")
    told = "&".join(
        f"{name}={'***' if 'password' in name.lower() else quote(value, safe='/:,')}"
        for name, value in parse_qsl(query)
    )
    return f"{scheme}://{hidden}{at}{path}{question}{told}"


def _refuse_nowhere(shown: str, given: dict[str, str]) -> None:
    missing = [
        name
        for name, key in (("host", "host"), ("database", "dbname"))
        if not given.get(key)
    ]
    if missing:
        raise LedgerError(shown, f"its URL names no {missing[0]}", EXAMPLE)
    strays = [name for name in REDIRECTING if os.environ.get(name)]
    if strays:
        raise LedgerError(
            shown,
            f"{strays[0]} is set in the environment and would lead to another server",
            "unset it",
        )
