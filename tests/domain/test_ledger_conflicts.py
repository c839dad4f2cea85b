from collections.abc import Callable, Collection

import pytest

from domain.errors import ArticleIdTaken, LedgerConflict
from domain.ledger.sqlite import SQLiteLedger
from domain.ledger.store import Look
from tests.builders import figure, meeting
from tests.domain.given import read


class Overtaken(SQLiteLedger):
    """A ledger that another writer gets ahead of, after its look at the streams."""

    rivals: list[Callable[[], object]]

    def _look(self, streams: Collection[str], article_ids: Collection[str]) -> Look:
        look = super()._look(streams, article_ids)
        if self.rivals:
            self.rivals.pop(0)()
        return look


@pytest.fixture
def slow(path):
    """Open a second ledger on the same file, which others get ahead of."""
    with Overtaken.open(path) as opened:
        opened.rivals = []
        yield opened


def test_the_same_article_read_twice_at_once_is_appended_once(ledger, slow):
    """The writer who comes second looks again and finds the article known."""
    slow.rivals = [lambda: read(ledger, meeting())]

    assert read(slow, meeting()).status == "known"
    assert ledger.position() == 2


def test_another_text_read_at_once_makes_a_revision(ledger, slow):
    """The writer who comes second decides anew on what is there now."""
    slow.rivals = [lambda: read(ledger, meeting(quote="They met."))]

    outcome = read(slow, meeting(quote="They met twice."))

    assert (outcome.status, outcome.revision) == ("revised", 2)


def test_an_id_claimed_at_once_is_taken(ledger, slow):
    """Of two articles that come with one id at once, the second is refused."""
    slow.rivals = [lambda: read(ledger, meeting(), url="https://example.org/1")]

    with pytest.raises(ArticleIdTaken):
        read(slow, figure(), url="https://example.org/2")

    assert ledger.position() == 2


def test_a_writer_who_is_overtaken_again_and_again_gives_up(ledger, slow):
    """After the second conflict the error says what to do, and nothing is appended."""
    slow.rivals = [
        lambda: read(ledger, meeting(quote="They met.")),
        lambda: read(ledger, meeting(quote="They met twice.")),
    ]

    with pytest.raises(LedgerConflict, match="do the same again"):
        read(slow, meeting(quote="They met thrice."))

    assert ledger.position() == 4
