"""An article's words are taken out of the ledger; what it says stays."""

import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from random import Random
from typing import TypedDict

import pytest

from domain.article import ArticleRead, is_redacted
from domain.decisions import ArticleRedacted, ReportRetracted
from domain.errors import DecisionRefused, LedgerConflict, LedgerError
from domain.identity import report_id
from domain.ledger import open_ledger, sqlite_recorder
from domain.reports import MeetingHeld
from domain.rereading import By
from tests.builders import meeting
from tests.domain.given import LATER, NOW, events, read

WORDS = "The envoys met in the house by the lake"


class Why(TypedDict):
    """Who redacts, when and why."""

    author: str
    reason: str
    now: datetime


WHY: Why = {"author": "Ada", "reason": "the publisher asked for it", "now": LATER}


@pytest.fixture
def file(path: Path) -> Path:
    """Return the file of a ledger with an article whose words have gone."""
    with open_ledger(path) as ledger:
        read(ledger, meeting(quote=f"{WORDS}."))
        read(ledger, meeting(quote=f"{WORDS}, again."))
        read(ledger, meeting(quote="Others met."), article_id="a2")
        assert ledger.redact("a1", **WHY) is not None
    return path


def test_the_words_are_in_no_byte_of_the_file(file: Path):
    """Neither in the file nor in its journal, in any revision."""
    left = b"".join(part.read_bytes() for part in file.parent.iterdir())

    assert b"Others met." in left
    assert WORDS.encode() not in left
    assert b"house by the lake" not in left


def test_what_the_article_says_stays(file: Path):
    """The meeting is still told, with its parties, its place and its id."""
    with open_ledger(file) as ledger:
        told = [one for one in events(ledger) if isinstance(one, MeetingHeld)]
        articles = [one for one in events(ledger) if isinstance(one, ArticleRead)]

    assert report_id(told[0]) == report_id(meeting(quote=f"{WORDS}."))
    assert told[0].parties == ("Hamas", "Israel")
    assert [is_redacted(one) for one in articles] == [True, True, False]


def test_a_redacted_ledger_is_sound(file: Path):
    """Positions, digests and the chain hold, and a decision says what went."""
    with open_ledger(file) as ledger:
        assert ledger.check() == ()
        (decision,) = ledger.decisions()

    assert isinstance(decision, ArticleRedacted)
    assert sorted(decision.left) == [1, 2, 3, 4]


def test_content_that_came_back_is_found(file: Path):
    """A redaction that was reversed behind the ledger's back is named."""
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("DROP TRIGGER events_are_not_changed")
        connection.execute("UPDATE stored_events SET state = x'7b7d' WHERE rowid = 2")
    with open_ledger(file) as ledger:
        problems = ledger.check()

    assert any("position 2 was not blanked" in problem for problem in problems)


@pytest.mark.parametrize("text", [f"{WORDS}.", f"{WORDS}, again."])
def test_the_same_text_stays_away(file: Path, text: str):
    """Reading it once more brings nothing back, whichever revision it was."""
    with open_ledger(file) as ledger:
        before = ledger.position()
        outcome = read(ledger, meeting(quote=text), now=LATER)

        assert outcome.status == "redacted"
        assert ledger.position() == before


def test_the_same_text_under_another_id_stays_away_too(file: Path):
    """It is known by its hash, and the outcome names the article that it was."""
    with open_ledger(file) as ledger:
        before = ledger.position()
        outcome = read(ledger, meeting(quote=f"{WORDS}."), article_id="a9")

        assert (outcome.status, outcome.article_id) == ("redacted", "a1")
        assert ledger.position() == before
        assert ledger.stream_of("a9") is None


def test_a_redacted_text_is_not_read_again(file: Path):
    """There is nothing left to read."""
    with open_ledger(file) as ledger:
        (_, reading, *_) = (e for e in events(ledger) if isinstance(e, ArticleRead))

        assert not ledger.reread(reading, (), by=By("rules", "2"), now=LATER)


@pytest.mark.slow
def test_no_word_is_left_of_any_article_of_a_full_ledger(path: Path):
    """However the file was filled, and whatever its pages were used for before."""
    random = Random(1)  # noqa: S311  # the same each time
    names = [f"a{number}" for number in range(300)]
    random.shuffle(names)
    with open_ledger(path) as ledger:
        for name in names:
            secret = f"secret-{name}-"
            told = (
                meeting(quote=f"{secret}{n}." * random.randrange(1, 200))
                for n in (1, 2)
            )
            read(ledger, *told, article_id=name)
        gone = random.sample(names, 100)
        for name in gone:
            ledger.redact(name, **WHY)
        left = b"".join(part.read_bytes() for part in path.parent.iterdir())
        assert ledger.check() == ()

    assert [name for name in gone if f"secret-{name}-".encode() in left] == []
    assert all(f"secret-{name}-".encode() in left for name in set(names) - set(gone))


def test_words_that_somebody_still_reads_are_told_of(
    path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Their bytes cannot go before; doing the same again finishes it."""
    monkeypatch.setattr(
        sqlite_recorder, "CONNECTION_PRAGMAS", ["PRAGMA secure_delete = ON"]
    )
    with open_ledger(path) as ledger:
        read(ledger, meeting(quote=f"{WORDS}."))
        with closing(sqlite3.connect(path, isolation_level=None)) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM stored_events").fetchone()
            with pytest.raises(LedgerError, match="still reads the words"):
                ledger.redact("a1", **WHY)
            assert is_redacted(
                next(e for e in events(ledger) if isinstance(e, ArticleRead))
            )

        assert ledger.redact("a1", **WHY) is None
        left = b"".join(part.read_bytes() for part in path.parent.iterdir())

    assert WORDS.encode() not in left


def test_a_redaction_is_done_whole_or_not_at_all(path: Path):
    """If its event cannot be appended, no word is gone."""
    with open_ledger(path) as ledger:
        read(ledger, meeting(quote=f"{WORDS}."))
        before = events(ledger)
        with closing(sqlite3.connect(path)) as other, other:
            other.execute(
                "CREATE TRIGGER no_blanks BEFORE UPDATE ON stored_events "
                "WHEN OLD.rowid = 2 BEGIN SELECT RAISE(ABORT, 'not this one'); END"
            )
        with pytest.raises((LedgerError, LedgerConflict)):
            ledger.redact("a1", **WHY)

        assert events(ledger) == before


def test_what_was_told_at_an_earlier_time_is_told_without_the_words(file: Path):
    """A redaction reaches back, whatever time is asked for."""
    with open_ledger(file) as ledger:
        told = events(ledger, recorded_by=NOW)

    assert WORDS not in repr(told)
    assert len(told) == 6


def test_decisions_on_a_redacted_report_still_hold(file: Path):
    """It has the id that it had."""
    with open_ledger(file) as ledger:
        name = report_id(meeting(quote=f"{WORDS}, again."))
        retraction = ReportRetracted(
            author="Ada", reason="no", decided_at=LATER, report_id=name
        )

        assert ledger.decide(retraction, now=LATER)
        assert name in ledger.reports([name])


def test_there_is_nothing_to_take_twice(file: Path):
    """A second redaction of one article appends nothing."""
    with open_ledger(file) as ledger:
        assert ledger.redact("a1", **WHY) is None


def test_an_article_that_is_not_there_cannot_be_redacted(ledger):
    """A slip in an id is told."""
    read(ledger, meeting(), now=NOW)

    with pytest.raises(DecisionRefused, match="no article 'a9'"):
        ledger.redact("a9", **WHY)
