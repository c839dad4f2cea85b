import tempfile
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.article import ArticleRead
from domain.errors import ArticleIdTaken, EvidenceMismatch
from domain.identity import article_uuid
from domain.ledger import open_ledger
from domain.ledger.recorded import Outcome
from tests.builders import figure, instant, meeting, rejected, telling
from tests.domain.given import LATER, NOW, events, read, retraction


def test_a_new_article_is_appended_with_its_reports(ledger):
    """The article comes first, its reports follow in their order."""
    reading, reports = telling(meeting(), rejected())

    outcome = ledger.read(reading, reports, given_id="a1", now=NOW)

    assert outcome == Outcome(status="new", article_id="a1", revision=1, reports=2)
    assert events(ledger) == [reading, *reports]


def test_an_article_without_reports_is_appended_too(ledger):
    """That an article was read and told nothing is worth keeping."""
    outcome = read(ledger)

    assert (outcome.status, outcome.reports) == ("new", 0)
    assert ledger.position() == 1


def test_the_same_text_again_appends_nothing(ledger):
    """Reading is idempotent: the second time the article is known."""
    read(ledger, meeting(), now=NOW)

    outcome = read(ledger, meeting(), now=LATER)

    assert outcome == Outcome(status="known", article_id="a1", revision=1, reports=0)
    assert ledger.position() == 2


def test_a_changed_text_is_a_revision(ledger):
    """The article and all its reports are appended anew."""
    read(ledger, meeting(quote="They met."))

    outcome = read(ledger, meeting(quote="They met twice."))

    assert outcome == Outcome(status="revised", article_id="a1", revision=2, reports=1)
    assert ledger.position() == 4


def test_an_article_is_the_same_by_its_url(ledger):
    """An id that is new does not make a known URL a new article."""
    read(ledger, meeting(), article_id="a1", url="https://example.org/1")

    outcome = read(ledger, meeting(), article_id="b2", url="https://example.org/1")

    assert (outcome.status, outcome.article_id) == ("known", "a1")


def test_an_id_that_another_article_has_is_refused(ledger):
    """Two articles never share an id, whichever was there first."""
    read(ledger, meeting(), article_id="a1", url="https://example.org/1")

    with pytest.raises(ArticleIdTaken, match="under the id 'a1'; give this one") as no:
        read(ledger, figure(), article_id="a1", url="https://example.org/2")

    assert no.value.article_id == "a1"
    assert ledger.position() == 2


def test_nothing_of_an_article_is_kept_if_one_report_lacks_its_evidence(ledger):
    """A reading is appended as a whole or not at all."""
    reading, reports = telling(meeting())
    astray = figure(quote="Nobody said so.")

    with pytest.raises(EvidenceMismatch):
        ledger.read(reading, [*reports, astray], given_id="a1", now=NOW)

    assert ledger.position() == 0
    assert ledger.stream_of("a1") is None


def test_what_is_known_of_an_article_is_folded_from_its_stream(ledger):
    """The ledger tells an article's id, revision and hash."""
    read(ledger, meeting(), url="https://example.org/1")
    stream = article_uuid(url="https://example.org/1", given_id=None, text="")

    known = ledger.article(stream)

    assert known is not None
    assert (known.article_id, known.revision) == ("a1", 1)
    assert ledger.stream_of("a1") == stream


def test_an_article_that_was_never_read_is_not_known(ledger):
    """Neither its stream nor its id is there."""
    stream = article_uuid(url="https://example.org/1", given_id=None, text="")

    assert ledger.article(stream) is None
    assert ledger.stream_of("a1") is None


def test_all_events_of_an_article_have_one_time_of_recording(ledger):
    """The ledger took them in together."""
    read(ledger, meeting(), figure(), now=instant("2024-02-01T11:00:00+02:00"))

    assert {entry.recorded_at for entry in ledger.recorded()} == {NOW}


def test_what_was_appended_is_there_after_reopening(ledger, path):
    """Events are in the file, not in the program."""
    read(ledger, meeting())
    before = list(ledger.recorded())
    ledger.close()

    with open_ledger(path, create=False) as reopened:
        assert list(reopened.recorded()) == before


def test_a_decision_is_appended(ledger):
    """What a person decides is an event like others."""
    read(ledger, meeting())
    assert ledger.decide(retraction(), now=NOW) is True

    assert events(ledger)[-1] == retraction()


def test_the_same_decision_again_appends_nothing(ledger):
    """A decision sent twice is recorded once."""
    read(ledger, meeting())
    ledger.decide(retraction(), now=NOW)

    assert ledger.decide(retraction(), now=LATER) is False
    assert ledger.position() == 3


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 3), max_size=8))
def test_articles_read_in_any_order_and_number_are_kept_once(numbers):
    """Whatever comes twice is appended once, in the order of its first coming."""
    with (
        tempfile.TemporaryDirectory() as folder,
        open_ledger(f"{folder}/x.db") as ledger,
    ):
        for number in numbers:
            read(ledger, meeting(), article_id=f"a{number}")

        read_ids = [e.article_id for e in events(ledger) if isinstance(e, ArticleRead)]
        assert read_ids == [f"a{number}" for number in dict.fromkeys(numbers)]
        assert ledger.check() == ()


def test_threads_may_share_a_ledger(ledger):
    """Writers in several threads wait for each other, and none is lost."""
    with ThreadPoolExecutor(4) as pool:
        outcomes = pool.map(
            lambda number: read(ledger, meeting(), figure(), article_id=f"a{number}"),
            range(20),
        )

    assert [outcome.status for outcome in outcomes] == ["new"] * 20
    assert ledger.check() == ()


def test_a_ledger_may_be_closed_while_another_thread_reads(ledger):
    """The reader is told that the ledger was closed, at its next look."""
    read(ledger, meeting())
    at_work = Event()

    def look_again_and_again():
        while True:
            ledger.position()
            at_work.set()

    with ThreadPoolExecutor(4) as pool:
        readers = [pool.submit(look_again_and_again) for _ in range(4)]
        at_work.wait()
        ledger.close()

        assert {str(reader.exception()) for reader in readers} == {
            f"ledger {ledger.place}: it was closed; open it again"
        }
