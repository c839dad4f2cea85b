from collections.abc import Callable, Collection

import pytest

from domain.errors import ArticleIdTaken, LedgerConflict
from domain.ledger import Ledger, open_ledger
from domain.ledger.store import Look
from tests.builders import figure, meeting
from tests.domain.given import read


class Overtaken:
    """Lets another writer get ahead of a ledger, after its look at the streams."""

    def __init__(self, ledger: Ledger) -> None:
        self._look = ledger._look
        self.rivals: list[Callable[[], object]] = []

    def look(self, streams: Collection[str], article_ids: Collection[str]) -> Look:
        """Look, and then let a rival append."""
        look = self._look(streams, article_ids)
        if self.rivals:
            self.rivals.pop(0)()
        return look


@pytest.fixture
def slow(place):
    """Open a second ledger at the same place."""
    with open_ledger(place) as opened:
        yield opened


@pytest.fixture
def rivals(slow, monkeypatch):
    """Return what others do to the ledger after each look of the slow one."""
    overtaken = Overtaken(slow)
    monkeypatch.setattr(slow, "_look", overtaken.look)
    return overtaken.rivals


def test_the_same_article_read_twice_at_once_is_appended_once(ledger, slow, rivals):
    """The writer who comes second looks again and finds the article known."""
    rivals.append(lambda: read(ledger, meeting()))

    assert read(slow, meeting()).status == "known"
    assert ledger.position() == 2


def test_another_text_read_at_once_makes_a_revision(ledger, slow, rivals):
    """The writer who comes second decides anew on what is there now."""
    rivals.append(lambda: read(ledger, meeting(quote="They met.")))

    outcome = read(slow, meeting(quote="They met twice."))

    assert (outcome.status, outcome.revision) == ("revised", 2)


def test_an_id_claimed_at_once_is_taken(ledger, slow, rivals):
    """Of two articles that come with one id at once, the second is refused."""
    rivals.append(lambda: read(ledger, meeting(), url="https://example.org/1"))

    with pytest.raises(ArticleIdTaken):
        read(slow, figure(), url="https://example.org/2")

    assert ledger.position() == 2


def test_a_writer_who_is_overtaken_again_and_again_gives_up(ledger, slow, rivals):
    """After the second conflict the error says what to do, and nothing is appended."""
    rivals.append(lambda: read(ledger, meeting(quote="They met.")))
    rivals.append(lambda: read(ledger, meeting(quote="They met twice.")))

    with pytest.raises(LedgerConflict, match="do the same again"):
        read(slow, meeting(quote="They met thrice."))

    assert ledger.position() == 4
