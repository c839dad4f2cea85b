"""A ledger of its own for each test that asks for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.ledger import Ledger, open_ledger


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the test's ledger is, or will be."""
    return tmp_path / "ledger.db"


@pytest.fixture
def ledger(path: Path) -> Iterator[Ledger]:
    """Open an empty ledger."""
    with open_ledger(path) as opened:
        yield opened
