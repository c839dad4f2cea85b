"""The option --registry of every command."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from parley.cli.app import COMMANDS, app
from parley.settings import give_registry, registry_paths

from .desk import Desk, fill, other_talks

OWN = """
[[talks]]
slug = "atlantis"
title = "Atlantis talks"
sides = ["Poseidon", "Athens"]
"""


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Path]:
    """Return a file of talks that no other registry knows."""
    file = tmp_path / "own.toml"
    file.write_text(OWN)
    yield file
    give_registry(())


@pytest.mark.parametrize("command", [c.__name__ for c in COMMANDS])
def test_every_command_takes_a_registry(command: str, empty_desk: Desk):
    """The help of each command names the option."""
    assert "--registry" in empty_desk.ask(command, "--help").stdout


def test_a_state_is_answered_with_the_registry_given(own: Path, empty_desk: Desk):
    """Talks that only the file tells of have their sides."""
    reading, _ = other_talks()
    fill(empty_desk.ledger, (reading.model_copy(update={"talks": ("atlantis",)}), ()))

    (row,) = empty_desk.rows("talks", "--registry", str(own))

    assert (row["title"], row["sides"]) == ("Atlantis talks", "Poseidon, Athens")


def test_a_registry_given_holds_for_one_run_alone(own: Path, empty_desk: Desk):
    """The next command knows nothing of it."""
    empty_desk.ask("talks", "--all", "--registry", str(own))
    empty_desk.ask("talks", "--all")

    assert own not in registry_paths()


def test_the_commands_keep_their_names():
    """Adding the option changes nothing else of a command."""
    names = {
        info.callback.__name__ for info in app.registered_commands if info.callback
    }

    assert names == {command.__name__ for command in COMMANDS}
