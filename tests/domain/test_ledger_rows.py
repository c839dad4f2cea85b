import sqlite3

import pytest

from domain.article import ArticleRead
from domain.ledger import open_ledger
from tests.builders import meeting, rejected
from tests.domain.given import read


def test_no_environment_variable_leads_events_elsewhere(path, tmp_path, monkeypatch):
    """The library's own settings have no say."""
    monkeypatch.setenv("PERSISTENCE_MODULE", "eventsourcing.popo")
    monkeypatch.setenv("SQLITE_DBNAME", str(tmp_path / "elsewhere.db"))

    with open_ledger(path) as ledger:
        read(ledger, meeting())

    assert [file.name for file in tmp_path.iterdir()] == ["ledger.db"]


@pytest.mark.parametrize(
    "statement",
    ["DELETE FROM stored_events", "UPDATE stored_events SET topic = 'x'"],
)
def test_the_file_itself_refuses_to_lose_or_change_events(ledger, path, statement):
    """Another program that opens the file cannot edit the past by mistake."""
    read(ledger, meeting())
    connection = sqlite3.connect(path)

    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute(statement)

    connection.close()


def test_a_position_is_never_given_twice(ledger, path):
    """Even after a tail was cut off by force, new events get new positions."""
    read(ledger, meeting(), article_id="a1")
    connection = sqlite3.connect(path)
    connection.execute("DROP TRIGGER events_are_not_deleted")
    connection.execute("DELETE FROM stored_events")
    connection.commit()
    connection.close()

    read(ledger, meeting(), article_id="a2")

    assert [entry.position for entry in ledger.recorded()] == [3, 4]


def test_stored_rows_can_be_asked_with_sql(ledger, path):
    """Names are stable and the content is JSON."""
    read(ledger, rejected(party="Hamas"))
    connection = sqlite3.connect(path)

    rows = connection.execute(
        "SELECT topic, json_extract(CAST(state AS TEXT), '$.party') "
        "FROM stored_events ORDER BY rowid"
    ).fetchall()
    connection.close()

    assert rows == [(ArticleRead.NAME, None), ("ProposalRejected", "Hamas")]


@pytest.mark.sqlite
def test_an_append_is_on_the_disk_before_it_is_answered_for(ledger):
    """Every connection waits for the disk, which SQLite calls FULL, or 2."""
    read(ledger, meeting())

    with ledger._reading() as cursor:
        assert cursor.execute("PRAGMA synchronous").fetchall() == [(2,)]
