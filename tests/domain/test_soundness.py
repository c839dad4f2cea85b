import json
import sqlite3

import pytest

from domain.errors import LedgerCorrupt, UnknownEvent
from domain.ledger import open_ledger
from tests.builders import meeting
from tests.domain.given import read


@pytest.fixture
def tamper(ledger, path):
    """Return a way to change a ledger of two articles by force, and open it again."""
    for article_id in ("a1", "a2"):
        read(ledger, meeting(), article_id=article_id)
    ledger.close()
    opened = []

    def tampered(statement, *parameters):
        connection = sqlite3.connect(path)
        connection.execute("DROP TRIGGER events_are_not_deleted")
        connection.execute("DROP TRIGGER events_are_not_changed")
        connection.execute(statement, parameters)
        connection.commit()
        connection.close()
        opened.append(open_ledger(path))
        return opened[0]

    yield tampered
    for each in opened:
        each.close()


def test_a_sound_ledger_has_no_problems(ledger):
    """Of what the ledger wrote itself there is nothing to say."""
    read(ledger, meeting())

    assert ledger.check() == ()


def test_a_gap_is_found(tamper):
    """An event that was cut out leaves its position and its number behind."""
    ledger = tamper("DELETE FROM stored_events WHERE rowid = 1")

    assert "position 1 is missing" in ledger.check()
    assert any("number 2 of its stream" in problem for problem in ledger.check())


def test_a_lost_end_is_found(tamper):
    """Events that were cut off at the end leave the last position behind."""
    ledger = tamper("DELETE FROM stored_events WHERE rowid > 2")

    assert ledger.check() == ("positions 3 to 4 are missing",)


def test_an_event_that_is_damaged_is_found(tamper):
    """The sentence tells where and why."""
    ledger = tamper("UPDATE stored_events SET state = 'nonsense' WHERE rowid = 2")

    (problem,) = ledger.check()

    assert problem.startswith("the event at position 2 is lost")


def test_reading_stops_at_an_event_that_is_damaged(tamper):
    """No answer is given on half of the events."""
    ledger = tamper("UPDATE stored_events SET state = 'nonsense' WHERE rowid = 2")

    with pytest.raises(LedgerCorrupt, match="event 2 of stream"):
        list(ledger.recorded())


def test_reading_stops_at_an_event_of_a_newer_program(tamper):
    """An event that this program does not know is not passed over."""
    ledger = tamper("UPDATE stored_events SET topic = 'ToastRaised' WHERE rowid = 2")

    with pytest.raises(UnknownEvent, match="'ToastRaised' version 1"):
        list(ledger.recorded())
    assert any("'ToastRaised'" in problem for problem in ledger.check())


@pytest.mark.parametrize(
    ("position", "fields", "problem"),
    [
        (1, {"text": "They wept."}, "the text at position 1 does not have its hash"),
        (1, {"text": "They wept."}, "the report at position 2 has no ground"),
        (4, {"article_id": "a1"}, "the report at position 4 names article a1 but"),
    ],
)
def test_what_does_not_fit_its_article_is_found(tamper, position, fields, problem):
    """Text, hash, quotes and ids of an article must agree."""
    ledger = tamper(
        "UPDATE stored_events SET state = CAST(json_patch(CAST(state AS TEXT), ?) AS BLOB) "
        "WHERE rowid = ?",
        json.dumps({"event": fields}),
        position,
    )

    assert any(found.startswith(problem) for found in ledger.check())


def test_a_damaged_file_is_told_in_a_sentence(ledger, path):
    """A check of a broken file answers, and does not break itself."""
    read(ledger, *(meeting(quote=f"They met {n}.") for n in range(40)))
    ledger.close()
    pages = path.read_bytes()
    path.write_bytes(pages[:8192] + b"\xff" * (len(pages) - 8192))

    with open_ledger(path) as broken:
        assert len(broken.check()) > 0
