"""A stored text is read again, by an extractor that finds something else."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.article import ArticleRead, ArticleReread
from domain.decisions import ReportRetracted
from domain.errors import EvidenceMismatch
from domain.identity import report_id
from domain.ledger import Ledger
from domain.reports import Report
from domain.rereading import By, Change, Difference, Latest
from domain.values import Extractor
from domain.vocabulary import Level
from tests.builders import figure, meeting, telling
from tests.domain.given import LATER, NOW, events, ids, read, retraction

BY = By("rules", "2")
NEWER = Extractor(name="rules", version="2", rule="meetings.other")

READING, (MET, TOLL) = telling(meeting(quote="They met."), figure(quote="12 died."))
SURER = MET.model_copy(
    update={"confidence": MET.confidence.model_copy(update={"level": Level.LOW})}
)
ELSEWHERE = MET.model_copy(update={"place": "Doha"})


@pytest.fixture
def told(ledger: Ledger) -> Ledger:
    """Return a ledger that holds an article of a meeting and a toll."""
    ledger.read(READING, (MET, TOLL), given_id="a1", now=NOW)
    return ledger


def again(ledger: Ledger, *reports: Report) -> Difference:
    """Read the article again."""
    return ledger.reread(READING, reports, by=BY, now=LATER)


def test_a_reading_that_tells_the_same_appends_nothing(told: Ledger):
    """Which version found it, and by which rule, makes no difference."""
    newer = MET.model_copy(update={"extractor": NEWER})

    assert not again(told, newer, TOLL)
    assert told.position() == 3


def test_a_reading_that_tells_something_else_takes_the_place_of_the_earlier(
    told: Ledger,
):
    """The event of reading again, then all of its reports."""
    difference = again(told, ELSEWHERE, TOLL)

    assert difference == Difference(added=(ELSEWHERE,), lost=(MET,))
    (event, *reports) = events(told)[3:]
    assert event == ArticleReread(
        article_id="a1", revision=1, extractor_name="rules", extractor_version="2"
    )
    assert reports == [ELSEWHERE, TOLL]
    assert Latest.of(events(told)) == Latest(READING, (ELSEWHERE, TOLL))
    assert told.check() == ()


def test_a_report_that_is_told_otherwise_keeps_its_id(told: Ledger):
    """Decisions on it still hold."""
    told.decide(retraction(MET), now=LATER)

    assert again(told, SURER, TOLL) == Difference(changed=(Change(MET, SURER),))
    assert ids(told) == [report_id(MET), report_id(TOLL)] * 2
    assert isinstance(told.decisions()[0], ReportRetracted)


def test_reading_twice_again_appends_once(told: Ledger):
    """The second time there is no difference any more."""
    again(told, TOLL)
    before = told.position()

    assert not again(told, TOLL)
    assert told.position() == before


def test_a_text_that_was_revised_meanwhile_is_left_as_it_is(told: Ledger):
    """What was read again is not the newest text."""
    read(told, meeting(quote="They met twice."), now=LATER)
    before = told.position()

    assert not again(told, TOLL)
    assert told.position() == before


def test_an_article_that_is_not_there_is_not_read_again(ledger: Ledger):
    """Nothing can be told apart from nothing."""
    assert not again(ledger, MET)
    assert ledger.position() == 0


def test_a_quote_that_is_not_in_the_text_is_refused(told: Ledger):
    """Nothing is appended of that reading."""
    with pytest.raises(EvidenceMismatch):
        again(told, meeting(quote="They sang."), TOLL)
    assert told.position() == 3


def test_a_reading_of_other_talks_ties_the_article_to_them(told: Ledger):
    """Who asks for these talks is told of it."""
    again(told, MET.model_copy(update={"talks": "lebanon"}), TOLL)

    found = [one.event for one in told.recorded(talks="lebanon")]
    assert [one for one in found if isinstance(one, ArticleRead)] == [READING]


def test_what_was_answered_before_can_be_answered_again(told: Ledger):
    """By the time of recording, the earlier reading is still there."""
    again(told, TOLL)

    assert events(told, LATER - timedelta(seconds=1)) == [READING, MET, TOLL]


@given(
    st.sets(st.sampled_from([MET, SURER, ELSEWHERE, TOLL])),
    st.sets(st.sampled_from([MET, SURER, ELSEWHERE, TOLL])),
)
def test_a_difference_is_all_that_is_between_two_readings(before, after):
    """What is lost and added makes the one out of the other, whatever they are."""
    was = {report_id(one): one for one in before}
    now = {report_id(one): one for one in after}

    difference = Difference.of(was.values(), now.values())

    for one in difference.lost:
        del was[report_id(one)]
    was.update((report_id(one), one) for one in difference.added)
    was.update((report_id(one.after), one.after) for one in difference.changed)
    assert was == now
