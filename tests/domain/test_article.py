import pytest

from domain.article import ArticleRead, check_evidence, evolve, read
from domain.errors import EvidenceMismatch
from domain.identity import text_hash
from domain.reports import Event
from tests.builders import article, figure, meeting, telling


def given(*events: Event):
    """Fold events into what is known of an article."""
    state = None
    for event in events:
        state = evolve(state, event)
    return state


def test_the_first_reading_is_revision_one():
    """A text that was never read is appended with its reports."""
    reading, reports = telling(meeting(), figure())

    events = read(None, reading, reports)

    assert events == (reading, *reports)
    assert reading.revision == 1


def test_the_same_text_appends_nothing():
    """A text that was read before is known."""
    reading, reports = telling(meeting())

    assert read(given(reading), reading, reports) == ()


def test_the_same_text_is_known_whatever_is_found_in_it():
    """Only the text decides, not the reports and not the title."""
    reading, reports = telling(meeting())
    renamed = reading.model_copy(update={"title": "Another title"})

    assert read(given(reading, *reports), renamed, ()) == ()


def test_a_changed_text_is_the_next_revision():
    """An article whose text was changed is read again as a whole."""
    before = article(text="They met.")
    after, reports = telling(meeting(quote="They met twice."))

    first, *rest = read(given(before), after, reports)

    assert isinstance(first, ArticleRead)
    assert first.revision == 2
    assert tuple(rest) == reports


def test_a_text_that_changes_back_is_a_revision_too():
    """What counts is the text before, not all texts ever read."""
    one, two = article(text="They met."), article(text="They met twice.")

    (second,) = read(given(one), two, ())
    (third,) = read(given(one, second), one, ())

    assert isinstance(third, ArticleRead)
    assert third.revision == 3


def test_a_revision_keeps_the_id_that_the_article_had_first():
    """An article read by its URL first, then under an id, stays one article."""
    before = article(article_id="a1", text="They met.")
    after, reports = telling(meeting(), figure(), article_id="b2")

    events = read(given(before), after, reports)

    assert {event.model_dump()["article_id"] for event in events} == {"a1"}


def test_a_quote_that_does_not_stand_in_the_text_is_refused():
    """No report enters without its evidence."""
    with pytest.raises(EvidenceMismatch) as caught:
        read(None, article(text="They met."), [meeting(quote="They wet.")])

    assert (caught.value.article_id, caught.value.start) == ("a1", 0)
    assert "extract the article again" in str(caught.value)


def test_a_quote_at_other_offsets_is_refused():
    """A quote that stands elsewhere in the text does not count."""
    with pytest.raises(EvidenceMismatch):
        check_evidence(meeting(quote="They met.", at=1), "They met.")


def test_a_report_does_not_change_what_is_known_of_its_article():
    """Reports leave the article's state as it is."""
    reading, reports = telling(meeting())

    assert given(reading, *reports) == given(reading)


def test_what_is_known_of_an_article_is_its_last_reading():
    """The state holds the id, revision, hash and time of the last text."""
    state = given(article(text="They met."))

    assert state is not None
    assert (state.article_id, state.revision) == ("a1", 1)
    assert state.text_hash == text_hash("They met.")
