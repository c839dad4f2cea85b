"""How the command explains what went wrong."""

import pytest

from domain.errors import CatalogueError
from parley.cli import state as state_module
from parley.cli.errors import explained

from .desk import Desk


def test_an_error_that_is_known_speaks_for_itself():
    """The message of an error of parley's own is shown as it is."""
    assert explained(CatalogueError("a hole; mend it")) == "a hole; mend it"


def test_an_error_of_the_system_names_the_file():
    """What the system refused is told with the path and what to check."""
    told = explained(PermissionError(13, "Permission denied", "/etc/shadow"))

    assert told == "/etc/shadow: Permission denied; check the path and its permissions"


def test_an_unexpected_error_tells_how_to_see_more():
    """An error that nobody thought of names its type and PARLEY_DEBUG."""
    told = explained(KeyError("x"))

    assert "KeyError" in told
    assert "PARLEY_DEBUG=1" in told


def test_an_unexpected_error_is_one_line_and_status_1(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
):
    """Whatever goes wrong, there is no traceback."""
    monkeypatch.setattr(state_module, "told", None)

    result = desk.ask("state")

    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1


def test_a_file_that_is_no_ledger_is_explained(desk: Desk):
    """Another file in the ledger's place is named, and left as it is."""
    result = desk.ask("state", "--ledger", __file__)

    assert result.exit_code == 1
    assert "it is not an SQLite database" in result.stderr
