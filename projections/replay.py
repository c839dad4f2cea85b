"""The history of the talks step by step: each moment with what it changed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.reports import Report

from .changes import Change, changes
from .entries import Entry
from .outline import TalksOutline
from .snapshot import Snapshot, until
from .telling import Telling


@dataclass(frozen=True, slots=True)
class Step:
    """A moment of the talks, and what is otherwise than at the moment before.

    `entry` is the report that was added, None for a step of a day.
    """

    on: date
    changes: tuple[Change, ...]
    entry: Entry[Report] | None = None


def by_day(
    tellings: Iterable[tuple[date, Telling]], outline: TalksOutline, before: Telling
) -> Iterator[Step]:
    """Yield the days that changed something, out of what was told by each day.

    `before` is what was told before the first of them.
    """
    past = Snapshot.of(before, outline)
    for day, telling in tellings:
        now = Snapshot.of(telling, outline)
        changed = changes(past, now)
        if len(changed) > 0:
            yield Step(day, changed)
        past = now


def by_event(told: Telling, since: date, outline: TalksOutline) -> Iterator[Step]:
    """Yield the reports published since a day, one by one, with what each changed.

    They come in the order of their publication, those of one moment in the order in
    which they are folded.
    """
    come = [entry for entry in told.entries if entry.published >= since]
    known = [entry for entry in told.entries if entry.published < since]
    past = Snapshot.of(replace(told, entries=tuple(known)), outline)
    for entry in sorted(come, key=_publication):
        known.append(entry)
        now = Snapshot.of(_with(told, known, entry.report.published_at), outline)
        yield Step(entry.published, changes(past, now), entry)
        past = now


def _with(told: Telling, known: list[Entry[Report]], moment: datetime) -> Telling:
    entries = tuple(sorted(known, key=lambda entry: entry.key))
    return replace(until(told, moment), entries=entries)


def _publication(entry: Entry[Report]) -> tuple[datetime, str, tuple[object, ...]]:
    return entry.report.published_at, entry.report.article_id, entry.key
