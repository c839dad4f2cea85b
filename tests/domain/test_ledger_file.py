import os
import sqlite3
from pathlib import Path

import pytest

from domain.errors import LedgerError
from domain.ledger import open_ledger
from domain.ledger.sqlite_file import CONNECTION_PRAGMAS
from domain.ledger.sqlite_tables import APPLICATION_ID, FORMAT
from tests.builders import meeting
from tests.domain.conftest import NOBODY
from tests.domain.given import read


def sql(path: Path, *statements: str) -> list[list[object]]:
    """Run statements on a database file."""
    connection = sqlite3.connect(path, isolation_level=None)
    answers = [connection.execute(statement).fetchall() for statement in statements]
    connection.close()
    return answers


@pytest.fixture
def locked_folder(unprivileged):
    """Make a folder with a ledger that this process may read but not write."""
    user = os.geteuid()
    if user == NOBODY:
        os.seteuid(0)
    unprivileged.chmod(0o555)
    os.seteuid(user)
    return unprivileged


def test_a_ledger_is_made_where_there_is_none(tmp_path):
    """The folders on the way are made too."""
    with open_ledger(tmp_path / "new" / "ledger.db") as ledger:
        assert ledger.position() == 0


def test_a_ledger_that_is_missing_is_not_made_by_asking(path):
    """A question to a ledger that is not there says how to make one."""
    with pytest.raises(LedgerError, match="none yet; run `parley ingest`") as caught:
        open_ledger(path, create=False)

    assert caught.value.place == str(path)
    assert not path.exists()


def test_an_empty_file_is_no_ledger_to_ask(path):
    """A file without a byte is treated as if it were not there."""
    path.touch()

    with pytest.raises(LedgerError, match="none yet"):
        open_ledger(path, create=False)


def test_an_empty_file_may_become_a_ledger(path):
    """A start that was cut short does not block the next one."""
    path.touch()

    with open_ledger(path) as ledger:
        assert read(ledger).status == "new"


def test_a_file_that_is_no_database_is_refused_and_left_alone(path):
    """A mistyped path does not cost anybody a file."""
    path.write_text("These are my notes on the talks. " * 40)
    before = path.read_bytes()

    with pytest.raises(LedgerError, match="not an SQLite database; choose another"):
        open_ledger(path)

    assert path.read_bytes() == before


def test_the_database_of_another_program_is_refused_and_left_alone(path):
    """Not even its journal mode is touched."""
    sql(path, "CREATE TABLE bookmarks (url TEXT)")
    before = path.read_bytes()

    with pytest.raises(LedgerError, match="another program; choose another file"):
        open_ledger(path)

    assert path.read_bytes() == before


def test_a_newer_format_is_refused(ledger, path):
    """A ledger that a newer program wrote says which program can open it."""
    ledger.close()
    sql(path, f"PRAGMA user_version = {FORMAT + 1}")

    with pytest.raises(LedgerError, match=r"newer .* version of parley that wrote it"):
        open_ledger(path)


def test_a_folder_is_no_ledger(tmp_path):
    """A path to a folder is explained, not a traceback."""
    with pytest.raises(LedgerError, match="cannot be opened"):
        open_ledger(tmp_path)


def test_a_path_through_a_file_is_explained(path):
    """A folder that cannot be made has a reason."""
    path.touch()

    with pytest.raises(LedgerError, match="its folder cannot be made"):
        open_ledger(path / "ledger.db")


@pytest.mark.parametrize("name", [":memory:", "file:x?mode=memory", "a b%20c.db"])
def test_an_odd_name_is_a_file_like_any_other(tmp_path, monkeypatch, name):
    """Names that SQLite gives a meaning to still stand for files."""
    monkeypatch.chdir(tmp_path)
    with open_ledger(name) as ledger:
        read(ledger)

    assert [file.name for file in tmp_path.iterdir()] == [name]


@pytest.mark.usefixtures("ledger")
def test_a_ledger_can_be_told_from_other_files(path):
    """Its mark and format stand in the header of the file."""
    marks = sql(path, "PRAGMA application_id", "PRAGMA user_version")

    assert marks == [[(APPLICATION_ID,)], [(FORMAT,)]]


@pytest.mark.usefixtures("ledger")
def test_readers_do_not_wait_for_writers(path):
    """The file is in write-ahead mode."""
    assert sql(path, "PRAGMA journal_mode") == [[("wal",)]]


def test_a_ledger_that_may_not_be_written_can_still_be_asked(unprivileged):
    """A file without write permission answers, but takes nothing in."""
    with open_ledger(unprivileged / "ledger.db") as ledger:
        assert ledger.position() == 1

        with pytest.raises(LedgerError, match="may not be written to; allow writing"):
            read(ledger, article_id="a2")


def test_a_ledger_in_a_folder_that_may_not_be_written_says_so(locked_folder):
    """SQLite needs to write beside a file, even to read it."""
    with pytest.raises(LedgerError, match=r"may not be written|cannot be opened") as no:
        open_ledger(locked_folder / "ledger.db")

    assert no.value.place == str(locked_folder / "ledger.db")


def test_a_ledger_is_not_made_in_a_folder_that_may_not_be_written(locked_folder):
    """A folder without write permission says so."""
    with pytest.raises(LedgerError, match="cannot be opened"):
        open_ledger(locked_folder / "other.db")


def test_a_full_disk_undoes_the_whole_article(path, monkeypatch):
    """What does not fit leaves no trace, and there is room for what fits."""
    small = (*CONNECTION_PRAGMAS, "PRAGMA max_page_count = 16")
    monkeypatch.setattr("domain.ledger.sqlite_recorder.CONNECTION_PRAGMAS", small)
    with open_ledger(path) as ledger:
        with pytest.raises(LedgerError, match="disk is full; free some space"):
            read(ledger, text="They met. " * 10_000)

        assert read(ledger, article_id="a2").status == "new"
        assert ledger.check() == ()
        assert ledger.position() == 1


@pytest.mark.usefixtures("ledger")
def test_a_writer_that_waits_too_long_is_told_why(path, monkeypatch):
    """Another program that keeps the file to itself is named as the reason."""
    hasty = (*CONNECTION_PRAGMAS, "PRAGMA busy_timeout = 1")
    monkeypatch.setattr("domain.ledger.sqlite_recorder.CONNECTION_PRAGMAS", hasty)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with open_ledger(path) as waiting, pytest.raises(LedgerError, match="too long"):
        read(waiting)

    other.close()


def test_a_closed_ledger_says_that_it_is_closed(ledger):
    """Use after closing is explained."""
    ledger.close()

    with pytest.raises(LedgerError, match="was closed"):
        ledger.position()


def test_what_one_program_appends_another_sees(ledger, path):
    """A ledger may be open in several programs."""
    with open_ledger(path) as reader:
        seen = reader.position()
        read(ledger, meeting())

        assert (seen, reader.position()) == (0, 2)
