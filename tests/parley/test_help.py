"""The help of the command line."""

import shlex
from pathlib import Path

import pytest

from parley.cli.app import COMMANDS

from .desk import Desk

NAMES = [command.__name__ for command in COMMANDS]
ENDLESS = {"demo", "follow"}
"""Commands whose example takes long, or never ends; tests of their own run them."""


def example(name: str) -> list[str]:
    """Return the words of the example in a command's help."""
    command = next(one for one in COMMANDS if one.__name__ == name)
    lines = (command.__doc__ or "").splitlines()
    line = next(line for line in lines if line.strip().startswith("Example: parley "))
    text = line.partition("Example: parley ")[2].partition(" | ")[0].partition(" > ")[0]
    return shlex.split(text)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("option", ["-h", "--help"])
def test_every_command_helps(desk: Desk, name: str, option: str):
    """Both spellings show the help, which leads with an example."""
    result = desk.ask(name, option)

    assert result.exit_code == 0
    assert result.stdout.index("Example: parley") < result.stdout.index("Options:")


@pytest.mark.parametrize("name", [name for name in NAMES if name not in ENDLESS])
def test_every_example_is_good_usage(
    desk: Desk, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """The example of a command runs: it is neither wrong usage nor a failure."""
    monkeypatch.chdir(tmp_path)
    words = example(name)

    assert words[0] == name
    assert desk.ask(*words).exit_code in {0, 3, 4}


NO_LEDGER = {"demo", "extract", "evaluate"}


@pytest.mark.parametrize("name", [n for n in NAMES if n not in NO_LEDGER])
def test_every_question_takes_a_ledger(desk: Desk, name: str):
    """All commands that need a ledger take --ledger."""
    assert "--ledger" in desk.ask(name, "--help").stdout


def test_the_version_is_told(desk: Desk):
    """--version prints the name and the version."""
    assert desk.ask("--version").stdout.startswith("parley ")


def test_without_a_command_the_help_is_shown(desk: Desk):
    """Nothing to do is wrong usage, and the help tells what there is."""
    result = desk.ask()

    assert result.exit_code == 2
    assert all(name in result.output for name in NAMES)
