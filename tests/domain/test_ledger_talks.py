from datetime import datetime, timedelta
from typing import Any

from domain.article import ArticleRead
from domain.decisions import ReportCorrected
from domain.identity import report_id
from domain.ledger import Ledger
from domain.ledger.sqlite import BATCH
from domain.reports import Report
from tests.builders import article, figure, meeting
from tests.domain.given import LATER, NOW, ids, read, retraction


def told(ledger: Ledger, talks: str, **asked: Any) -> list[str]:
    """Return the articles and decisions that asking for talks finds."""
    recorded = ledger.recorded(talks=talks, **asked)
    return [
        event.article_id if isinstance(event, ArticleRead) else event.NAME
        for event in (entry.event for entry in recorded)
        if not isinstance(event, Report)
    ]


def of(
    ledger: Ledger, talks: str | None, article_id: str, *, now: datetime = NOW
) -> Report:
    """Read an article whose one report belongs to some talks, and itself to none."""
    text = f"They met in {article_id}."
    report = meeting(quote=text, talks=talks, article_id=article_id)
    reading = article(article_id=article_id, text=text, talks=())
    ledger.read(reading, [report], given_id=article_id, now=now)
    return report


def test_talks_are_told_by_the_articles_that_report_on_them(ledger):
    """Others are left out."""
    of(ledger, "gaza", "a1")
    of(ledger, "lebanon", "a2")
    of(ledger, None, "a3")

    assert told(ledger, "gaza") == ["a1"]
    assert told(ledger, "yemen") == []


def test_an_article_of_several_talks_is_told_in_each(ledger):
    """It need not report anything."""
    reading = article(talks=("gaza", "lebanon"))
    ledger.read(reading, (), given_id="a1", now=NOW)

    assert told(ledger, "gaza") == told(ledger, "lebanon") == ["a1"]


def test_an_article_comes_whole(ledger):
    """A later revision that has nothing to do with the talks says just that."""
    of(ledger, "gaza", "a1")
    ledger.read(
        article(article_id="a1", text="Nothing.", talks=()),
        (),
        given_id="a1",
        now=LATER,
    )

    assert told(ledger, "gaza") == ["a1", "a1"]


def test_decisions_come_with_every_talks(ledger):
    """They may be about any report."""
    of(ledger, "lebanon", "a1")
    report = next(iter(ledger.reports(ids(ledger)).values()))
    ledger.decide(retraction(report), now=LATER)

    assert told(ledger, "gaza") == ["ReportRetracted"]


def test_an_article_whose_report_was_put_right_to_be_of_the_talks_comes_too(ledger):
    """What a person decided about a report's talks counts."""
    report = of(ledger, "lebanon", "a1")
    ledger.decide(
        ReportCorrected(
            author="Ada",
            reason="it is about Gaza",
            decided_at=NOW,
            report_id=report_id(report),
            changes={"talks": "gaza"},
        ),
        now=LATER,
    )

    assert told(ledger, "gaza") == ["a1", "ReportCorrected"]


def test_positions_and_times_narrow_it_further(ledger):
    """All that can be asked can be asked together."""
    of(ledger, "gaza", "a1")
    of(ledger, "gaza", "a2", now=LATER)
    of(ledger, "gaza", "a3", now=LATER + timedelta(days=1))

    assert told(ledger, "gaza", after=2) == ["a2", "a3"]
    assert told(ledger, "gaza", upto=4) == ["a1", "a2"]
    assert told(ledger, "gaza", recorded_by=LATER) == ["a1", "a2"]
    assert told(ledger, "gaza", after=2, recorded_by=LATER) == ["a2"]


def test_more_events_than_one_batch_come_in_their_order(ledger):
    """Reading in batches leaves nothing out and tells nothing twice."""
    read(ledger, *(figure(quote=f"{number} killed.") for number in range(2 * BATCH)))
    of(ledger, "lebanon", "a2")

    positions = [entry.position for entry in ledger.recorded(talks="gaza")]

    assert positions == list(range(1, 2 * BATCH + 2))


def test_rows_are_handed_out_as_they_are_stored(ledger):
    """They are not decoded, and come some at a time."""
    read(ledger, *(figure(quote=f"{number} killed.") for number in range(BATCH)))

    some = list(ledger.rows(after=1))

    assert [len(rows) for rows in some] == [BATCH]
    assert some[0][0].position == 2
    assert some[0][0].topic == "FigureReported"
