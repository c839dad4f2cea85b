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


@pytest.fixture
def ledger(path: Path) -> Iterator[Ledger]:
    """Open an empty ledger."""
    with open_ledger(path) as opened:
        yield opened


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
