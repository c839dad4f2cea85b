"""A ledger of its own for each test that asks for one."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.ledger import Ledger, open_ledger
from tests.domain.given import read

NOBODY = 65534
"""The user that permissions mean something to, where the tests run as root."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the test's ledger is, or will be."""
    return tmp_path / "ledger.db"


@pytest.fixture(params=["sqlite", "postgres"])
def place(request: pytest.FixtureRequest) -> str:
    """Return where an empty ledger may be made, in each of the two stores.

    A test that asks for `path`, too, is about the file, and has no other place.
    """
    if request.param == "postgres":
        return str(request.getfixturevalue("postgres_url"))
    return str(request.getfixturevalue("path"))


@pytest.fixture
def ledger(place: str) -> Iterator[Ledger]:
    """Open an empty ledger."""
    with open_ledger(place) as opened:
        yield opened


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out what would look for the file of a ledger that is in PostgreSQL."""
    items[:] = [item for item in items if not _looks_for_a_file(item)]


def _looks_for_a_file(item: pytest.Item) -> bool:
    if not isinstance(item, pytest.Function) or not hasattr(item, "callspec"):
        return False
    in_postgres = item.callspec.params.get("place") == "postgres"
    about_file = "path" in item.fixturenames or item.get_closest_marker("sqlite")
    return in_postgres and bool(about_file)


@pytest.fixture
def unprivileged() -> Iterator[Path]:
    """Make a folder with a ledger, for a process to which permissions mean something."""
    with tempfile.TemporaryDirectory() as name:
        folder, user = Path(name), os.geteuid()
        folder.chmod(0o777)
        with open_ledger(folder / "ledger.db") as ledger:
            read(ledger)
        (folder / "ledger.db").chmod(0o444)
        if user == 0:
            os.seteuid(NOBODY)
        yield folder
        os.seteuid(user)
        folder.chmod(0o755)
