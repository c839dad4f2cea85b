import sqlite3
from contextlib import closing
from subprocess import PIPE, Popen
from sys import executable

import pytest

from domain.errors import LedgerCorrupt, LedgerError
from domain.ledger import open_ledger
from tests.builders import meeting
from tests.domain.given import read
from tests.domain.tampering import edit
from tests.domain.test_ledger_processes import ROOT
from tests.domain.writer import REPORTS

pytestmark = pytest.mark.sqlite


def test_a_backup_holds_what_the_ledger_held(ledger, tmp_path):
    """It is a ledger of its own, and goes its own way from there."""
    read(ledger, meeting(), article_id="a1")
    copy_at = tmp_path / "copy.db"

    head = ledger.backup(copy_at)
    read(ledger, meeting(), article_id="a2")

    with open_ledger(copy_at, create=False) as copy:
        assert copy.head() == head
        assert list(copy.rows()) == list(ledger.rows(upto=2))
        assert read(copy, meeting(), article_id="a1").status == "known"
        assert copy.check() == ()


def test_an_empty_ledger_can_be_backed_up(ledger, tmp_path):
    """It ends before the first event."""
    assert ledger.backup(tmp_path / "copy.db").position == 0


def test_nothing_is_left_beside_a_backup(ledger, tmp_path):
    """The copy is one file."""
    read(ledger, meeting())
    folder = tmp_path / "copies"
    folder.mkdir()

    ledger.backup(folder / "copy.db")

    assert [file.name for file in folder.iterdir()] == ["copy.db"]


def test_who_may_not_read_the_ledger_may_not_read_its_backup(ledger, path, tmp_path):
    """The copy has the ledger's own permissions."""
    read(ledger)
    path.chmod(0o600)

    ledger.backup(tmp_path / "copy.db")

    assert (tmp_path / "copy.db").stat().st_mode & 0o777 == 0o600


def test_a_file_that_is_there_is_not_replaced(ledger, tmp_path):
    """Whatever it is, it is left alone."""
    copy_at = tmp_path / "notes.txt"
    copy_at.write_text("my notes")

    with pytest.raises(LedgerError, match="something is there already"):
        ledger.backup(copy_at)

    assert copy_at.read_text() == "my notes"


def test_a_disk_without_links_takes_a_backup_too(ledger, tmp_path, monkeypatch):
    """There the copy takes the place of an empty file that was made for it."""

    def refused(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("os.link", refused)
    read(ledger, meeting())
    copy_at = tmp_path / "copy.db"

    ledger.backup(copy_at)

    with open_ledger(copy_at, create=False) as copy:
        assert list(copy.rows()) == list(ledger.rows())
    with pytest.raises(LedgerError, match="something is there already"):
        ledger.backup(copy_at)


def test_a_link_to_nowhere_is_not_followed(ledger, tmp_path):
    """It is something, too."""
    copy_at = tmp_path / "link.db"
    copy_at.symlink_to(tmp_path / "elsewhere.db")

    with pytest.raises(LedgerError, match="something is there already"):
        ledger.backup(copy_at)


def test_a_backup_into_no_folder_says_so(ledger, tmp_path):
    """A mistyped path makes no folders."""
    with pytest.raises(LedgerError, match="no such folder"):
        ledger.backup(tmp_path / "copies" / "copy.db")

    assert not (tmp_path / "copies").exists()


def test_an_unsound_ledger_leaves_no_backup(ledger, path, tmp_path):
    """A copy that would be of no use is not kept."""
    read(ledger, meeting())
    ledger.close()
    edit(path, 2, place="Doha")

    with open_ledger(path) as edited, pytest.raises(LedgerCorrupt, match="not sound"):
        edited.backup(tmp_path / "copy.db")

    assert [file.name for file in tmp_path.iterdir() if "copy" in file.name] == []


def test_a_folder_that_may_not_be_written_is_explained(unprivileged):
    """The place of the copy is named."""
    with open_ledger(unprivileged / "ledger.db") as ledger:
        locked = unprivileged / "locked"
        locked.mkdir()
        locked.chmod(0o555)

        with pytest.raises(LedgerError):
            ledger.backup(locked / "copy.db")

        assert list(locked.iterdir()) == []


@pytest.mark.slow
def test_a_ledger_is_backed_up_while_another_process_writes(path, tmp_path):
    """Each copy holds whole articles up to some moment, and the writer goes on."""
    command = [executable, "-m", "tests.domain.writer", str(path), "w", "100000"]
    with Popen(command, stdout=PIPE, text=True, cwd=ROOT) as writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        heads = []
        for number in range(5):
            with open_ledger(path, create=False) as ledger:
                heads.append(ledger.backup(tmp_path / f"{number}.db"))
            written = [writer.stdout.readline() for _ in range(20)]
            assert all(written)
        writer.kill()
        writer.stdout.read()

    assert all(head.position % (1 + REPORTS) == 0 for head in heads)
    assert [head.position for head in heads] == sorted({h.position for h in heads})
    with closing(sqlite3.connect(path)) as connection:
        for head in heads:
            query = "SELECT chain FROM stored_events WHERE rowid = ?"
            assert connection.execute(query, (head.position,)).fetchone() == (
                head.chain,
            )
