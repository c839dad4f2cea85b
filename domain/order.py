"""The one total order in which reports are folded, whatever order they came in."""

from datetime import UTC, date

from .identity import report_id
from .reports import Report

OrderKey = tuple[date, str, str, int, date, str]


def order_key(report: Report) -> OrderKey:
    """Return the place of a report in the order (happened, published, article, place).

    A report without a date of its own stands at its publication: by then, at the
    latest, it was so. The report's id breaks the last ties. Times of publication are
    compared in UTC, whatever their zones.
    """
    published = report.published_at.astimezone(UTC)
    start = report.happened.start or published.date()
    end = report.happened.end or published.date()
    return (
        start,
        published.isoformat(timespec="microseconds"),
        report.article_id,
        report.evidence[0].start,
        end,
        report_id(report),
    )
