"""Lays out what changed in the talks, for tables and for JSON."""

from collections.abc import Iterable
from datetime import date

from projections.changes import Change
from projections.saying import said

from .console import Table
from .tables import BEHIND, behind

COLUMNS = ("topic", "change", "subject", "now", "before", *BEHIND)


def changes_table(changes: Iterable[Change]) -> Table:
    """Lay out changes, each with what was told before and the report behind it."""
    rows = [row(change) for change in changes]
    return Table(COLUMNS, rows, prose=("subject", "now", "before"))


def steps_table(rows: Iterable[tuple[str, ...]]) -> Table:
    """Lay out the rows of several days, the day at its first row only."""
    return Table(("on", *COLUMNS), list(rows), prose=("subject", "now", "before"))


def row(change: Change) -> tuple[str, ...]:
    """Return the cells of one change."""
    subject = said(change.line).subject
    now = "" if change.now is None else said(change.now).says
    before = "" if change.before is None else said(change.before).says
    return (change.topic, change.kind, subject, now, before, *behind(change.line))


def document(changes: Iterable[Change]) -> list[dict[str, object]]:
    """Return changes for JSON: how each is told in words, and its lines in full."""
    return [_document(change) for change in changes]


def _document(change: Change) -> dict[str, object]:
    topic, kind, subject, now, before, *_ = row(change)
    return {
        "topic": topic,
        "change": kind,
        "subject": subject,
        "says": now or None,
        "said": before or None,
        "now": change.now,
        "before": change.before,
    }


def dated(on: date, changes: Iterable[Change]) -> Iterable[tuple[str, ...]]:
    """Yield the rows of a day's changes."""
    for change in changes:
        yield (on.isoformat(), *row(change))
