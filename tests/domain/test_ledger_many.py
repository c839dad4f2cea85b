"""Many articles in one transaction keep the rules of one at a time."""

import sqlite3
import tempfile
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.errors import ArticleIdTaken, EvidenceMismatch, LedgerError
from domain.ledger import Outcome, Reading, open_ledger
from tests.builders import figure, meeting, telling
from tests.domain.given import LATER, NOW, events


def reading(*reports, article_id: str = "a1", url: str = "") -> Reading:
    """Make a reading of an article that tells some reports."""
    return Reading(*telling(*reports, article_id=article_id, url=url), article_id)


def statuses(outcomes) -> list[str]:
    """Return what became of readings, in one word each."""
    return [
        one.status if isinstance(one, Outcome) else type(one).__name__
        for one in outcomes
    ]


def test_articles_are_appended_in_their_order(ledger):
    """Each is followed by its reports, and all have one time of recording."""
    one, other = (
        reading(meeting(), article_id="a1"),
        reading(figure(), article_id="a2"),
    )

    outcomes = ledger.read_many([one, other], now=NOW)

    assert statuses(outcomes) == ["new", "new"]
    assert events(ledger) == [one.article, *one.reports, other.article, *other.reports]
    assert {entry.recorded_at for entry in ledger.recorded()} == {NOW}
    assert ledger.check() == ()


def test_no_articles_append_nothing(ledger):
    """There is nothing to say of nothing."""
    assert ledger.read_many([], now=NOW) == []
    assert ledger.position() == 0


def test_each_article_is_seen_by_those_after_it(ledger):
    """The same text again is known, another text is a revision, in one batch too."""
    readings = [
        reading(meeting(quote="They met.")),
        reading(meeting(quote="They met.")),
        reading(meeting(quote="They met twice.")),
        reading(meeting(quote="They met twice.")),
    ]

    outcomes = ledger.read_many(readings, now=NOW)

    assert statuses(outcomes) == ["new", "known", "revised", "known"]
    assert [outcome.revision for outcome in outcomes] == [1, 1, 2, 2]
    assert [entry.version for entry in ledger.recorded()] == [1, 2, 3, 4]
    assert ledger.check() == ()


def test_an_article_that_is_refused_costs_only_itself(ledger):
    """Its error stands in its place, and the others are appended."""
    astray = reading(meeting(), article_id="a3")
    astray = astray._replace(reports=(figure(quote="Nobody said so."),))
    readings = [
        reading(meeting(), article_id="a1", url="https://example.org/1"),
        reading(figure(), article_id="a1", url="https://example.org/2"),
        astray,
        reading(figure(), article_id="a4"),
    ]

    outcomes = ledger.read_many(readings, now=NOW)

    assert statuses(outcomes) == ["new", "ArticleIdTaken", "EvidenceMismatch", "new"]
    assert isinstance(outcomes[1], ArticleIdTaken)
    assert isinstance(outcomes[2], EvidenceMismatch)
    assert ledger.stream_of("a3") is None
    assert ledger.check() == ()


def test_an_id_is_taken_by_the_first_that_comes_with_it(ledger):
    """A refused article claims no id."""
    astray = reading(meeting(), article_id="a1")._replace(
        reports=(figure(quote="Nobody said so."),)
    )
    again = reading(meeting(), article_id="a1", url="https://example.org/1")

    assert statuses(ledger.read_many([astray, again], now=NOW)) == [
        "EvidenceMismatch",
        "new",
    ]


def test_what_was_read_before_the_batch_is_known(ledger):
    """The ledger is looked at once for all of them."""
    ledger.read_many([reading(meeting(), article_id="a1")], now=NOW)

    outcomes = ledger.read_many(
        [reading(meeting(), article_id="a1"), reading(meeting(), article_id="a2")],
        now=LATER,
    )

    assert statuses(outcomes) == ["known", "new"]


def test_all_or_none_is_appended(ledger, path):
    """What fails in the store undoes the whole batch."""
    connection = sqlite3.connect(path)
    connection.execute(
        "CREATE TRIGGER full BEFORE INSERT ON stored_events WHEN NEW.rowid > 3 "
        "BEGIN SELECT RAISE(FAIL, 'no more'); END"
    )
    readings = [reading(meeting(), article_id=f"a{number}") for number in range(3)]

    with pytest.raises(LedgerError):
        ledger.read_many(readings, now=NOW)

    assert ledger.position() == 0
    assert ledger.stream_of("a0") is None
    connection.close()


def test_a_time_without_a_zone_is_refused(ledger):
    """A naive time could mean any zone, whether there is something to append or not."""
    with pytest.raises(ValueError, match="no time zone"):
        ledger.read_many([], now=NOW.replace(tzinfo=None))


batches = st.lists(
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 2)), max_size=4), max_size=4
)


@settings(max_examples=25, deadline=None)
@given(batches)
def test_batches_come_to_the_same_as_one_at_a_time(several):
    """However articles are put together, the ledger holds the same events."""
    made = [
        [
            reading(
                meeting(quote=f"They met {text} times."),
                article_id=f"a{text}",
                url=f"https://example.org/{url}",
            )
            for url, text in batch
        ]
        for batch in several
    ]
    with (
        tempfile.TemporaryDirectory() as folder,
        open_ledger(f"{folder}/one.db") as one,
        open_ledger(f"{folder}/many.db") as many,
    ):
        singly = [one.read_many([each], now=NOW) for batch in made for each in batch]
        together = [many.read_many(batch, now=NOW) for batch in made]

        assert list(one.rows()) == list(many.rows())
        assert statuses(chain.from_iterable(singly)) == statuses(
            chain.from_iterable(together)
        )
        assert many.check() == ()
