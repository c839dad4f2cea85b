"""Writes reports out in their flat form, with where each of them comes from."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

import orjson
from pydantic import JsonValue

from domain.article import ArticleRead
from domain.flat import Flat, flat
from domain.reports import Report
from projections.entries import Entry
from projections.telling import Telling

COLUMNS = (
    "id",
    "type",
    "article_id",
    "talks",
    "start",
    "end",
    "precision",
    "date_basis",
    "date_phrase",
    "parties",
    "format",
    "place",
    "by",
    "to",
    "name",
    "terms",
    "answers",
    "party",
    "condition",
    "speaker",
    "issue",
    "stance",
    "words",
    "tone",
    "category",
    "count",
    "metric",
    "value",
    "bound",
    "group",
    "source",
    "cause",
    "modality",
    "confidence",
    "quote",
    "char_start",
    "char_end",
    "outlet",
    "said_by",
    "said_for",
    "rule",
    "published_at",
    "publisher",
    "title",
    "url",
    "text_hash",
    "json",
)
"""The columns of the CSV form, in their order; `json` holds the whole flat object."""


def flat_entries(telling: Telling, entries: Iterable[Entry[Report]]) -> Iterator[Flat]:
    """Yield reports in their flat form, with where their articles come from."""
    for entry in entries:
        article = telling.articles.get(entry.report.article_id)
        # A report that was put right keeps the id that it was found with.
        yield {**flat(entry.report), "id": entry.id, **_origin(article)}


def jsonl_lines(telling: Telling, entries: Iterable[Entry[Report]]) -> Iterator[str]:
    """Yield reports as JSON Lines."""
    return (orjson.dumps(row).decode() for row in flat_entries(telling, entries))


def csv_lines(telling: Telling, entries: Sequence[Entry[Report]]) -> Iterator[str]:
    """Yield reports as the lines of a CSV file, the header first."""
    yield _csv_line(COLUMNS)
    for entry, row in zip(entries, flat_entries(telling, entries), strict=True):
        cells: Flat = {
            **row,
            **_columns(entry.report),
            "json": orjson.dumps(row).decode(),
        }
        yield _csv_line(_cell(cells.get(column)) for column in COLUMNS)


def _origin(article: ArticleRead | None) -> Flat:
    if article is None:
        return dict.fromkeys(("publisher", "title", "url", "text_hash"))
    return {
        "publisher": article.publisher,
        "title": article.title,
        "url": article.url,
        "text_hash": article.text_hash,
    }


def _columns(report: Report) -> Flat:
    """Return the nested values of a report, one to a column.

    A report with several quotes has all of them in `quote`; the offsets are those of
    the first.
    """
    said = report.attribution
    return {
        "confidence": report.confidence.level.value,
        "quote": " … ".join(span.words for span in report.evidence),
        "char_start": report.evidence[0].start,
        "char_end": report.evidence[0].end,
        "outlet": said.outlet,
        "said_by": said.speaker,
        "said_for": said.party,
        "rule": report.extractor.rule,
    }


def _cell(value: JsonValue) -> str:
    match value:
        case None:
            return ""
        case list():
            return "; ".join(map(_cell, value))
        case _:
            return str(value)


def _csv_line(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(cells)
    return line.getvalue()
