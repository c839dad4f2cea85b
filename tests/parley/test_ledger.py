"""`parley ledger`: its checks and backups."""

from pathlib import Path

import pytest

from domain.ledger import open_ledger
from tests.domain.tampering import edit, forge

from .desk import Desk, fill, first_article, second_article, third_article


@pytest.fixture
def own_desk(tmp_path: Path) -> Desk:
    """Return a desk with a ledger that no other test asks."""
    ledger = fill(tmp_path / "parley.db", first_article(), second_article())
    return Desk(ledger, tmp_path / "settings")


@pytest.fixture
def edited_desk(own_desk: Desk) -> Desk:
    """Return a desk whose ledger was edited behind its back."""
    edit(own_desk.ledger, 2, place="Doha")
    return own_desk


def test_a_sound_ledger_is_said_to_be_sound(own_desk: Desk):
    """Its last position and chain are told, to be noted elsewhere."""
    result = own_desk.ask("ledger", "check")
    with open_ledger(own_desk.ledger) as ledger:
        head = ledger.head()

    assert result.exit_code == 0
    assert result.stdout == (
        f"sound; {head.position} events, chain {head.chain.hex()}\n"
    )


def test_an_edited_ledger_is_said_to_be_unsound(edited_desk: Desk):
    """The position is named, and the exit status is one of its own."""
    result = edited_desk.ask("ledger", "check")

    assert result.exit_code == 5
    assert result.stdout.startswith("the event at position 2 is lost: ")
    assert "it is not sound; put a copy from before in its place" in result.stderr


def test_a_file_that_cannot_be_opened_any_more_is_unsound_too(own_desk: Desk):
    """A check answers on the worst of files."""
    own_desk.ledger.write_bytes(own_desk.ledger.read_bytes()[:5000])

    result = own_desk.ask("ledger", "check")

    assert (result.exit_code, result.stdout) == (5, "the file is damaged\n")


def test_a_check_can_be_read_by_a_program(edited_desk: Desk):
    """Soundness and problems are told in JSON, whatever the exit status."""
    answer = edited_desk.ask("ledger", "check", "--json")

    assert answer.exit_code == 5
    assert '"sound": false' in answer.stdout
    assert "position 2" in answer.stdout


def test_a_sound_check_can_be_read_by_a_program(own_desk: Desk):
    """Where the ledger ends is told beside."""
    found = own_desk.json("ledger", "check")

    assert found["sound"] is True
    assert found["problems"] == []
    assert len(found["chain"]) == 64
    assert found["recorded_at"].startswith("2024-03-01T00:00:00")


def test_a_chain_that_was_noted_still_stands(own_desk: Desk):
    """All that was there when it was noted is there, whatever came after."""
    noted = own_desk.json("ledger", "check")["chain"]
    fill(own_desk.ledger, third_article())

    assert own_desk.ask("ledger", "check", "--chain", noted).exit_code == 0


def test_a_ledger_whose_chain_was_made_anew_lacks_the_one_that_was_noted(
    own_desk: Desk,
):
    """Who makes digests and chain fit what was edited is found out by it alone."""
    noted = own_desk.json("ledger", "check")["chain"]
    edit(own_desk.ledger, 2, confidence={"level": "low"})
    forge(own_desk.ledger)

    result = own_desk.ask("ledger", "check", "--chain", noted)

    assert own_desk.ask("ledger", "check").exit_code == 0
    assert result.exit_code == 5
    assert f"no event has the chain {noted}" in result.stdout


def test_what_is_no_chain_is_wrong_usage(own_desk: Desk):
    """The message says where chains come from."""
    result = own_desk.ask("ledger", "check", "--chain", "head")

    assert result.exit_code == 2
    assert "'head' is no chain" in result.stderr


def test_there_is_nothing_to_check_without_a_ledger(empty_desk: Desk):
    """No ledger is no unsound ledger."""
    result = empty_desk.ask("ledger", "check")

    assert result.exit_code == 1
    assert "there is none yet" in result.stderr


def test_a_backup_is_made_and_told(own_desk: Desk, tmp_path: Path):
    """It holds what the ledger holds, as its chain shows."""
    to = str(tmp_path / "copy.db")

    told = own_desk.json("ledger", "backup", to)

    assert told["copy_at"] == to
    assert told["chain"] == own_desk.json("ledger", "check")["chain"]
    assert Desk(Path(to), own_desk.settings).json("ledger", "check")["sound"] is True


def test_a_backup_does_not_replace_a_file(own_desk: Desk):
    """Not even the ledger itself."""
    result = own_desk.ask("ledger", "backup", str(own_desk.ledger))

    assert result.exit_code == 1
    assert "something is there already" in result.stderr


def test_an_unsound_ledger_is_not_backed_up(edited_desk: Desk, tmp_path: Path):
    """The exit status says why."""
    result = edited_desk.ask("ledger", "backup", str(tmp_path / "copy.db"))

    assert result.exit_code == 5
    assert not (tmp_path / "copy.db").exists()


@pytest.mark.parametrize("command", ["check", "backup"])
def test_each_command_helps_with_an_example(own_desk: Desk, command: str):
    """The help leads with it."""
    help_ = own_desk.ask("ledger", command, "--help").stdout

    assert help_.index(f"Example: parley ledger {command}") < help_.index("Options:")
