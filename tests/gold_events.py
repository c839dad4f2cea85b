"""Turns annotated articles into the events that a perfect reading would record."""

import calendar
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from domain.article import ArticleRead, reading_of
from domain.catalogue import REPORTS
from domain.reports import Event, Report
from domain.values import (
    Attribution,
    Confidence,
    Extractor,
    Happened,
    Quantity,
    Span,
    Term,
)
from domain.vocabulary import DateBasis, Issue, Level, Modality, Precision
from tests.parts import instant, publication

GOLD = Path(__file__).parent / "gold"
TYPES = {report.NAME: report for report in REPORTS}


def gold_events(folder: Path = GOLD, *, optional: bool = True) -> list[Event]:
    """Return the events of all annotated articles, article by article.

    `optional` tells whether to take the events on which annotators may differ.
    """
    return [
        event
        for path in sorted(folder.glob("g*.json"))
        for event in article_events(
            json.loads(path.read_text("utf-8")), optional=optional
        )
    ]


def article_events(gold: dict[str, Any], *, optional: bool = True) -> Iterator[Event]:
    """Yield the reading of one annotated article and its reports."""
    yield gold_article(gold)
    for event in gold["events"]:
        if optional or not event.get("optional"):
            yield gold_report(gold, event)


def gold_article(gold: dict[str, Any]) -> ArticleRead:
    """Return the reading of an annotated article."""
    return reading_of(
        article_id=gold["id"],
        text=gold["text"],
        published=publication(gold["published"]),
        publisher="Example Times",
        url=gold.get("url"),
        title=gold["title"],
        talks=(gold["talks"],),
    )


def gold_report(gold: dict[str, Any], event: dict[str, Any]) -> Report:
    """Return one annotated event as a report."""
    at = gold["text"].find(event["quote"])
    kind = TYPES[event["type"]]
    return kind(
        article_id=gold["id"],
        talks=gold["talks"],
        published_at=instant(gold["published"]),
        happened=_happened(event),
        evidence=(Span.of(gold["text"], at, at + len(event["quote"])),),
        attribution=Attribution(),
        modality=_modality(event),
        confidence=Confidence(level=Level.HIGH),
        extractor=Extractor(name="gold", version="1", rule="annotated"),
        **_payload(event),
    )


def _modality(event: dict[str, Any]) -> Modality:
    planned = event["type"] == "MeetingPlanned"
    return Modality.PLANNED if planned else Modality.ASSERTED


def _happened(event: dict[str, Any]) -> Happened:
    if event.get("start") is None:
        return Happened()
    start, end = date.fromisoformat(event["start"]), date.fromisoformat(event["end"])
    return Happened(
        start=start, end=end, precision=_precision(start, end), basis=DateBasis.STATED
    )


def _precision(start: date, end: date) -> Precision:
    """Return month or year for a whole one, day for all else."""
    last = calendar.monthrange(end.year, end.month)[1]
    if start.day > 1 or end.day < last:
        return Precision.DAY if (end - start).days < 60 else Precision.YEAR
    return Precision.MONTH if start.month == end.month else Precision.YEAR


def _payload(event: dict[str, Any]) -> dict[str, Any]:
    """Return the fields that are an event's own, in the form that reports have."""
    common = {"type", "quote", "start", "end", "optional"}
    payload = {name: event[name] for name in event if name not in common}
    match event["type"]:
        case "ProposalTabled":
            kinds = payload["terms"]
            payload["terms"] = tuple(Term(kind=Issue(kind)) for kind in kinds)
        case "HostagesReleased" if payload["count"] is not None:
            number = payload["count"]
            payload["count"] = Quantity(value=number, text=str(number))
        case "FigureReported":
            value, bound = payload.pop("value"), payload.pop("bound")
            payload["quantity"] = Quantity(value=value, bound=bound, text=str(value))
        case "PositionStated":
            payload["words"] = event["quote"]
        case _:
            pass
    return payload
