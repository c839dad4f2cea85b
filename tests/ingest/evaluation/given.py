"""A small annotated article, its events one by one, and reports of them."""

from typing import Any

from domain.reports import Report
from domain.values import Span
from ingest.evaluation import Evaluation, GoldArticle, evaluated

MET = "Israel and Hamas met in Cairo on Sunday."
WANTS = "Hamas wants a full withdrawal."
TOLL = "The toll in Gaza is 700."
FREED = "Ten hostages came home."
TEXT = f"{MET} {WANTS} {TOLL} {FREED}"

MEETING = {
    "type": "MeetingHeld",
    "quote": "met in Cairo",
    "format": "meeting",
    "place": "Cairo",
    "start": "2024-01-28",
    "end": "2024-01-28",
    "parties": ["Hamas", "Israel"],
}
POSITION = {
    "type": "PositionStated",
    "quote": "a full withdrawal",
    "party": "Hamas",
    "issue": "withdrawal",
    "stance": "demands",
}
FIGURE = {
    "type": "FigureReported",
    "quote": "700",
    "metric": "killed",
    "value": 700,
    "bound": "exact",
    "group": "Gaza",
    "source": "Gaza Health Ministry",
}
RELEASE = {
    "type": "HostagesReleased",
    "quote": "Ten hostages",
    "category": "hostages",
    "count": 10,
    "by": "Hamas",
    "start": None,
    "end": None,
}


def document(*events: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """Make the JSON object of an annotated article."""
    article = {"id": "a1", "published": "2024-01-28", "talks": "gaza", "text": TEXT}
    return {**article, "events": list(events), **fields}


def gold(*events: dict[str, Any], **fields: Any) -> GoldArticle:
    """Make an annotated article with some events."""
    return GoldArticle.model_validate(document(*events, **fields))


def there(words: str) -> tuple[Span, ...]:
    """Return the evidence of words of the article."""
    at = TEXT.index(words)
    return (Span.of(TEXT, at, at + len(words)),)


def run(article: GoldArticle, *reports: Report) -> Evaluation:
    """Compare reports with one annotated article."""
    return evaluated([(article, reports)])
