import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from domain.errors import LedgerCorrupt, UnknownEvent
from domain.ledger import open_ledger
from tests.builders import meeting
from tests.domain.given import read
from tests.domain.tampering import edit, forge, tamper


@pytest.fixture
def file(ledger, path):
    """Return the file of a ledger of two articles with a report each."""
    for article_id in ("a1", "a2"):
        read(ledger, meeting(), article_id=article_id)
    ledger.close()
    return path


def problems(path: Path) -> tuple[str, ...]:
    """Return what a check of a ledger finds."""
    with open_ledger(path, create=False) as ledger:
        return ledger.check()


def broken(position: int) -> str:
    """Return how the sentence begins that tells where the chain is broken."""
    return f"the chain is broken at position {position}:"


def test_a_sound_ledger_has_no_problems(file):
    """Of what the ledger wrote itself there is nothing to say."""
    assert problems(file) == ()


def test_an_event_that_was_taken_out_is_found(file):
    """It leaves its position and its number behind, and the chain does not go on."""
    tamper(file, "DELETE FROM stored_events WHERE rowid = 1")

    found = problems(file)

    assert found[0] == "position 1 is missing"
    assert found[1].startswith("the event at position 2 is number 2 of its stream")
    assert found[2].startswith(broken(2))


def test_a_lost_end_is_found(file):
    """Events that were cut off at the end leave the last position behind."""
    tamper(file, "DELETE FROM stored_events WHERE rowid > 2")

    assert problems(file)[0] == "positions 3 to 4 are missing"


def test_an_event_whose_content_was_edited_is_found(file):
    """One edited event is one problem, at its own position."""
    edit(file, 2, place="Doha")

    (problem,) = problems(file)

    assert problem.startswith("the event at position 2 is lost")
    assert "it is not what was recorded" in problem


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("originator_id", "00000000000000000000000000000000"),
        ("originator_version", 7),
        ("topic", "MeetingPlanned"),
        ("form", 2),
        ("recorded_at", "2020-01-01T00:00:00.000000+00:00"),
        ("digest", bytes(32)),
        ("chain", bytes(32)),
    ],
)
def test_a_column_that_was_edited_breaks_the_chain(file, column, value):
    """Where an event stands and what it is cannot be changed unseen."""
    change = f"UPDATE stored_events SET {column} = ? WHERE rowid = 2"  # noqa: S608
    tamper(file, change, value)

    assert any(problem.startswith(broken(2)) for problem in problems(file))


@pytest.mark.parametrize(
    ("column", "value"),
    [("originator_version", "x"), ("form", 1.5), ("digest", "text"), ("chain", 1.5)],
)
def test_a_column_of_another_type_makes_no_sense(file, column, value):
    """The row is named, and the chain goes on after it."""
    change = f"UPDATE stored_events SET {column} = ? WHERE rowid = 2"  # noqa: S608
    tamper(file, change, value)

    assert problems(file) == ("the row at position 2 makes no sense",)


@pytest.mark.parametrize(
    "column", ["article_id", "report_id", "talks", "happened", "published"]
)
def test_a_column_that_does_not_say_what_its_event_says_is_found(file, column):
    """What is asked for in SQL must be what is in the event."""
    change = f"UPDATE stored_events SET {column} = 'x' WHERE rowid = 2"  # noqa: S608
    tamper(file, change)

    (problem,) = problems(file)

    assert problem.startswith(f"the column {column} at position 2 holds 'x'")


def test_events_that_changed_places_are_found(file):
    """Each is what it was, but not where it was."""
    for old, new in ((2, 9), (4, 2), (9, 4)):
        tamper(file, "UPDATE stored_events SET rowid = ? WHERE rowid = ?", new, old)

    found = problems(file)

    assert any(problem.startswith(broken(2)) for problem in found)
    assert any(problem.startswith(broken(4)) for problem in found)


def test_an_event_that_was_put_in_is_found(file):
    """A row that the ledger did not append is not chained to the one before it."""
    tamper(
        file,
        "INSERT INTO stored_events SELECT 5, originator_id, 3, topic, form, recorded_at, "
        "article_id, report_id, talks, happened, published, digest, chain, state "
        "FROM stored_events WHERE rowid = 4",
    )

    (problem,) = problems(file)

    assert problem.startswith(broken(5))


def test_content_that_was_blanked_without_a_redaction_is_lost(file):
    """The digest and the chain are still there, and no decision says why."""
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE stored_events SET state = x'' WHERE rowid = 2")

    assert problems(file)[0].startswith("the event at position 2 is lost")


def test_reading_stops_at_an_event_that_was_edited(file):
    """No answer is given on half of the events, or on others than were recorded."""
    edit(file, 2, place="Doha")

    with (
        open_ledger(file) as ledger,
        pytest.raises(LedgerCorrupt, match="position 2, number 2 of stream"),
    ):
        list(ledger.recorded())


def test_reading_stops_at_an_event_of_a_newer_program(file):
    """An event that this program does not know is not passed over."""
    tamper(file, "UPDATE stored_events SET topic = 'ToastRaised' WHERE rowid = 2")

    with (
        open_ledger(file) as ledger,
        pytest.raises(UnknownEvent, match="'ToastRaised' version 1"),
    ):
        list(ledger.recorded())
    assert any("'ToastRaised'" in problem for problem in problems(file))


@pytest.mark.parametrize(
    ("position", "fields", "problem"),
    [
        (1, {"text": "They wept."}, "the text at position 1 does not have its hash"),
        (1, {"text": "They wept."}, "the report at position 2 has no ground"),
        (4, {"article_id": "a1"}, "the report at position 4 names article a1 but"),
    ],
)
def test_what_does_not_fit_its_article_is_found(file, position, fields, problem):
    """Text, hash, quotes and ids of an article must agree, even if the chain holds."""
    edit(file, position, **fields)
    forge(file)

    assert any(found.startswith(problem) for found in problems(file))


def test_an_id_that_stands_for_no_article_is_found(file):
    """The ids that are taken are those of the articles, and no others."""
    tamper(file, "UPDATE article_ids SET article_id = 'a3' WHERE article_id = 'a1'")

    told = "\n".join(problems(file))

    assert "the article id 'a1'" in told
    assert "the article id 'a3'" in told


def test_a_stream_that_is_kept_from_its_talks_is_found(file):
    """Asking for talks must find all articles that have to do with them."""
    tamper(file, "DELETE FROM article_talks")

    found = problems(file)

    assert len(found) == 2
    assert all("belongs to the talks 'gaza'" in problem for problem in found)


def test_a_file_without_its_guards_is_found(file):
    """Without its triggers another program could edit the past by mistake."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("DROP TRIGGER events_are_not_deleted")

    assert problems(file) == ("the file lacks trigger events_are_not_deleted",)


def test_a_report_far_behind_its_article_is_checked_against_it(ledger):
    """Other articles may have been read in between."""
    read(ledger, meeting(quote="They met."), article_id="a1")
    read(ledger, meeting(quote="They met."), article_id="a2")
    read(ledger, meeting(quote="They met twice."), article_id="a1")

    assert ledger.check() == ()
