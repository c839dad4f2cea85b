"""What the tests of the ledger do to it, in few words."""

from datetime import datetime, timedelta

from domain.decisions import ReportRetracted
from domain.identity import report_id
from domain.ledger import Ledger
from domain.ledger.recorded import Outcome
from domain.reports import Event, Report
from tests.builders import article, instant, meeting, telling

NOW = instant("2024-02-01T09:00:00")
LATER = NOW + timedelta(days=1)


def read(
    ledger: Ledger,
    *reports: Report,
    article_id: str = "a1",
    url: str = "",
    now: datetime = NOW,
    text: str | None = None,
) -> Outcome:
    """Read an article that tells some reports, or has some text."""
    reading, told = telling(*reports, article_id=article_id, url=url)
    if text is not None:
        reading = article(article_id=article_id, text=text, url=url or None)
    return ledger.read(reading, told, given_id=article_id, now=now)


def retraction(report: Report | None = None) -> ReportRetracted:
    """Make a decision about a report, a meeting if none is given."""
    return ReportRetracted(
        author="Ada",
        reason="taken back",
        decided_at=NOW,
        report_id=report_id(meeting() if report is None else report),
    )


def events(ledger: Ledger, recorded_by: datetime | None = None) -> list[Event]:
    """Return the events of a ledger."""
    recorded = ledger.recorded(recorded_by=recorded_by)
    return [entry.event for entry in recorded]


def ids(ledger: Ledger) -> list[str]:
    """Return the ids of the reports in a ledger, in the order of positions."""
    return [row.report_id for rows in ledger.rows() for row in rows if row.report_id]
