"""Desks with a ledger to ask: of one negotiation, of several, and with none yet."""

from pathlib import Path

import pytest

from .desk import Desk, fill, first_article, other_talks, second_article, third_article


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Return a desk whose ledger holds three articles about Gaza."""
    folder = tmp_path_factory.mktemp("desk")
    articles = (first_article(), second_article(), third_article())
    return Desk(fill(folder / "parley.db", *articles), folder / "settings")


@pytest.fixture(scope="session")
def wide_desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Return a desk whose ledger holds articles about two negotiations."""
    folder = tmp_path_factory.mktemp("wide-desk")
    articles = (first_article(), other_talks())
    return Desk(fill(folder / "parley.db", *articles), folder / "settings")


@pytest.fixture
def empty_desk(tmp_path: Path) -> Desk:
    """Return a desk without a ledger."""
    return Desk(tmp_path / "parley.db", tmp_path / "settings")


@pytest.fixture
def own_desk(tmp_path: Path) -> Desk:
    """Return a desk like the first, whose ledger a test may write to."""
    articles = (first_article(), second_article(), third_article())
    return Desk(fill(tmp_path / "parley.db", *articles), tmp_path / "settings")
