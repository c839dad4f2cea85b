import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from shutil import copy

import pytest

from domain.decisions import ReportRetracted
from domain.errors import LedgerCorrupt, LedgerError
from domain.ledger import open_ledger
from domain.ledger.moments import fixed_width
from domain.ledger.sqlite_tables import FORMAT
from tests.builders import meeting
from tests.domain.given import LATER, read

FORMAT_1 = Path(__file__).parent / "ledgers" / "format1.db"
"""Two articles, one of them revised, and a decision, as the first version kept them."""

BYTES = FORMAT_1.read_bytes()


@pytest.fixture
def old(tmp_path):
    """Return a copy of a ledger of format 1."""
    return Path(copy(FORMAT_1, tmp_path / "old.db"))


def asked(path: Path, query: str) -> list[tuple[object, ...]]:
    """Ask a file in SQL."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def forced(path: Path, statement: str) -> None:
    """Change a file of format 1 by force."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DROP TRIGGER events_are_not_deleted")
        connection.execute("DROP TRIGGER events_are_not_changed")
        connection.execute(statement)


def test_a_ledger_of_format_1_is_brought_to_todays(old):
    """It is sound, and says which format it has."""
    with open_ledger(old) as ledger:
        assert ledger.check() == ()

    assert asked(old, "PRAGMA user_version") == [(FORMAT,)]


def test_events_keep_their_places_times_and_bytes(old):
    """What was stored is stored still, and only stands in columns of its own."""
    before = asked(
        old,
        "SELECT rowid, originator_id, originator_version, topic, "
        "json_extract(CAST(state AS TEXT), '$.recorded_at'), "
        "CAST(json_extract(CAST(state AS TEXT), '$.event') AS BLOB) "
        "FROM stored_events ORDER BY rowid",
    )

    open_ledger(old).close()

    assert before == asked(
        old,
        "SELECT rowid, originator_id, originator_version, topic, recorded_at, state "
        "FROM stored_events ORDER BY rowid",
    )


def test_events_mean_what_they_meant(old):
    """They are read as the models they were made of."""
    with open_ledger(old) as ledger:
        recorded = list(ledger.recorded())

    assert [entry.event.NAME for entry in recorded] == [
        "ArticleRead",
        "MeetingHeld",
        "ProposalRejected",
        "FigureReported",
        "ArticleRead",
        "PositionStated",
        "ReportRetracted",
        "ArticleRead",
        "MeetingHeld",
    ]
    assert isinstance(recorded[6].event, ReportRetracted)
    assert fixed_width(recorded[4].recorded_at) == "2024-02-01T12:00:00.000000+00:00"


def test_what_was_read_before_is_known_still(old):
    """Ids and streams go on, and so do positions."""
    with open_ledger(old) as ledger:
        again = read(
            ledger,
            meeting(quote="They met twice."),
            article_id="a1",
            url="https://example.org/1",
        )
        other = read(ledger, meeting(), article_id="a3", now=LATER)

        assert (again.status, again.revision) == ("known", 2)
        assert other.status == "new"
        assert ledger.position() == 11
        assert ledger.check() == ()


def test_two_programs_may_open_an_old_ledger_at_once(old):
    """One brings it to today's format, the other waits and finds it there."""
    with ThreadPoolExecutor(4) as pool:
        opened = list(pool.map(lambda _: open_ledger(old), range(4)))

    assert [ledger.position() for ledger in opened] == [9] * 4
    assert opened[0].check() == ()
    for ledger in opened:
        ledger.close()


def test_asking_an_old_ledger_brings_it_to_todays_format_too(old):
    """A question need not wait for an article."""
    with open_ledger(old, create=False) as ledger:
        assert ledger.position() == 9


def test_the_end_that_an_old_ledger_lost_stays_lost(old):
    """A position that was given in format 1 is not given again in format 2."""
    forced(old, "DELETE FROM stored_events WHERE rowid > 7")

    with open_ledger(old) as ledger:
        assert ledger.check()[0] == "positions 8 to 9 are missing"
        read(ledger, meeting(), article_id="a3")
        assert ledger.position() == 11


def test_an_old_ledger_with_a_damaged_event_is_left_as_it_is(old):
    """The event is named, and no half of the ledger is brought anywhere."""
    forced(old, "UPDATE stored_events SET state = 'nonsense' WHERE rowid = 3")
    before = asked(old, "SELECT * FROM stored_events")

    with pytest.raises(LedgerCorrupt, match="event at position 3 cannot be read back"):
        open_ledger(old)

    assert asked(old, "SELECT * FROM stored_events") == before
    assert asked(old, "PRAGMA user_version") == [(1,)]


def test_an_old_ledger_that_may_not_be_written_says_so(unprivileged):
    """To be brought to today's format it must be written to once."""
    old = unprivileged / "old.db"
    old.write_bytes(BYTES)
    old.chmod(0o444)

    with pytest.raises(LedgerError, match="format 1 is older than 2, and it may not"):
        open_ledger(old)


@pytest.mark.parametrize(
    ("format_", "told"),
    [(FORMAT + 1, "is newer than"), (0, "no ledger has the format 0")],
)
def test_a_format_that_is_not_known_is_refused(ledger, path, format_, told):
    """Neither a newer format nor one that never was is taken for today's."""
    ledger.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {format_}")

    with pytest.raises(LedgerError, match=told):
        open_ledger(path)
