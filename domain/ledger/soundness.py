"""Finds what is wrong with a ledger's events, in sentences."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from uuid import UUID

from ..article import ArticleRead, check_evidence
from ..errors import EvidenceMismatch, LedgerError
from ..identity import text_hash
from ..reports import Report
from .recorded import Recorded, Unreadable


@dataclass(slots=True)
class _Past:
    """What was seen of the ledger so far."""

    position: int = 0
    versions: dict[UUID, int] = field(default_factory=dict)
    readings: dict[UUID, ArticleRead] = field(default_factory=dict)


def problems(events: Iterable[Recorded | Unreadable]) -> Iterator[str]:
    """Yield a sentence for each thing that is wrong with all events of a ledger.

    Positions and versions must run without gaps, every event be readable, and the
    quotes of every report stand in the text of its article.
    """
    past = _Past()
    for entry in events:
        yield from _misplaced(past, entry)
        if isinstance(entry, Unreadable):
            yield f"the event at position {entry.position} is lost: {_reason(entry)}"
        else:
            yield from _mistaken(past, entry)


def gap(first: int, last: int) -> str:
    """Return the sentence for positions that are missing."""
    if first == last:
        return f"position {first} is missing"
    return f"positions {first} to {last} are missing"


def _reason(entry: Unreadable) -> str:
    error = entry.error
    return error.problem if isinstance(error, LedgerError) else str(error)


def _misplaced(past: _Past, entry: Recorded | Unreadable) -> Iterator[str]:
    if entry.position > past.position + 1:
        yield gap(past.position + 1, entry.position - 1)
    expected = past.versions.get(entry.stream, 0) + 1
    if entry.version != expected:
        yield (
            f"the event at position {entry.position} is number {entry.version} of its "
            f"stream where number {expected} was to come"
        )
    past.position = entry.position
    past.versions[entry.stream] = entry.version


def _mistaken(past: _Past, entry: Recorded) -> Iterator[str]:
    event = entry.event
    if isinstance(event, ArticleRead):
        past.readings[entry.stream] = event
        if text_hash(event.text) != event.text_hash:
            yield f"the text at position {entry.position} does not have its hash"
    elif isinstance(event, Report):
        yield from _unfounded(past.readings.get(entry.stream), event, entry.position)


def _unfounded(
    reading: ArticleRead | None, report: Report, position: int
) -> Iterator[str]:
    if reading is None:
        yield f"the report at position {position} has no article before it"
        return
    if report.article_id != reading.article_id:
        yield (
            f"the report at position {position} names article {report.article_id} but "
            f"stands in article {reading.article_id}"
        )
    try:
        check_evidence(report, reading.text)
    except EvidenceMismatch as error:
        yield f"the report at position {position} has no ground: {error}"
