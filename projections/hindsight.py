"""What had happened by the end of a day, as all articles up to now tell it."""

from collections.abc import Iterable, Mapping
from datetime import date

from domain.reports import (
    FigureReported,
    HostagesReleased,
    MeetingPlanned,
    ProposalAnswer,
    ProposalTabled,
    Report,
)
from domain.vocabulary import Precision

from .answering import pair
from .entries import Entry, standing

COARSE = frozenset({Precision.MONTH, Precision.YEAR})


def by_then(
    entries: Iterable[Entry[Report]],
    day: date,
    *,
    texts: Mapping[str, str],
    mediators: Iterable[str] = (),
) -> list[Entry[Report]]:
    """Return the entries that tell of what had happened by the end of a day.

    A proposal that no text dates lay before whoever had answered it by then.
    """
    everything = list(entries)
    answered = _answered(everything, day, texts, mediators)
    return [
        entry
        for entry in everything
        if had_happened(entry, day) or entry.id in answered
    ]


def had_happened(entry: Entry[Report], day: date) -> bool:
    """Tell whether an entry's happening is settled to have come by a day.

    Figures and appointments count from their publication, and so does what no text
    dates. What lasted for days had come when it began; what is told of a month, or a
    total over days, when they were over.
    """
    report = entry.report
    start, end = report.happened.start, report.happened.end
    if start is None or end is None:
        return entry.published <= day
    if isinstance(report, FigureReported | MeetingPlanned):
        return entry.published <= day
    total = isinstance(report, HostagesReleased)
    coarse = report.happened.precision in COARSE
    return (end if total or coarse else start) <= day


def _answered(
    entries: list[Entry[Report]],
    day: date,
    texts: Mapping[str, str],
    mediators: Iterable[str],
) -> set[str]:
    """Return the ids of undated proposals that somebody had answered by a day."""
    answers = standing(entries, ProposalAnswer)
    proposals = standing(entries, ProposalTabled)
    paired = pair(answers, proposals, texts, mediators=mediators)
    return {
        paired[answer.id].id
        for answer in answers
        if answer.id in paired
        and answer.start is not None
        and answer.start <= day
        and paired[answer.id].start is None
    }
