"""The PostgreSQL server of the tests: one for all, a database of its own for each."""

import os
from collections.abc import Iterator
from itertools import count

import pytest

from tests.postgres_server import NoServer, Server

WITHOUT: list[str] = []
"""Why tests went without a server."""

NUMBERS = count(1)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Server]:
    """Start a server for all tests that ask for one, and remove it at the end.

    Without a server the tests are skipped, but not where all of them have to run.
    """
    try:
        server = Server()
    except NoServer as error:
        if os.environ.get("CI"):
            pytest.fail(f"PostgreSQL is needed here: {error}")
        WITHOUT.append(str(error))
        pytest.skip(f"no PostgreSQL: {error}")
    yield server
    server.remove()


@pytest.fixture
def postgres_url(postgres_server: Server) -> str:
    """Return the URL of an empty place of the test's own."""
    return f"{postgres_server.url()}?parley_schema=test_{next(NUMBERS)}"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly that the ledger in PostgreSQL was not tested."""
    if WITHOUT:
        terminalreporter.section("PostgreSQL was not tested", sep="!", red=True)
        terminalreporter.write_line(
            f"{WITHOUT[0]}: install Debian's `postgresql`, or put pg_ctl on the PATH"
        )
