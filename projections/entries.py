"""A report as the folds see it: with its id, its place in the order, and what it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar, cast

from domain.order import OrderKey, order_key
from domain.reports import (
    MeetingPlanned,
    PositionStated,
    ProposalAccepted,
    Report,
)
from domain.vocabulary import Modality

R_co = TypeVar("R_co", bound=Report, covariant=True)
R = TypeVar("R", bound=Report)

TOLD_AS_SO = frozenset({Modality.ASSERTED, Modality.ALLEGED, Modality.BACKGROUND})
"""How a report is told that counts as having happened."""

TOLD_AS_NOT_SO = frozenset(
    {Modality.DENIED, Modality.CALLED_OFF, Modality.HYPOTHETICAL}
)


@dataclass(frozen=True, slots=True)
class Entry(Generic[R_co]):
    """A report under the id it was recorded with, which outlives its correction."""

    id: str
    report: R_co
    key: OrderKey

    @property
    def day(self) -> date:
        """The day at which it stands: its first, or that of publication."""
        return self.key[0]

    @property
    def published(self) -> date:
        """The day on which readers could know it."""
        return self.report.published_at.date()

    @property
    def start(self) -> date | None:
        """The first day of what happened, None where no text settles it."""
        return self.report.happened.start

    @property
    def end(self) -> date | None:
        """The last day of what happened, None where no text settles it."""
        return self.report.happened.end

    @property
    def said(self) -> date:
        """The day on which somebody said it, at the latest that of publication."""
        if self.start is None:
            return self.published
        return min(self.start, self.published)


def enter(report: R) -> Entry[R]:
    """Enter a report as it was recorded."""
    key = order_key(report)
    return Entry(id=key[-1], report=report, key=key)


def of_type(entries: Iterable[Entry[Report]], kind: type[R]) -> list[Entry[R]]:
    """Return the entries of one type of report, in their order."""
    found = [entry for entry in entries if isinstance(entry.report, kind)]
    return cast("list[Entry[R]]", found)  # the line above has checked it


def standing(entries: Iterable[Entry[Report]], kind: type[R]) -> list[Entry[R]]:
    """Return the entries of one type that are told as being so, in their order."""
    return [entry for entry in of_type(entries, kind) if stands(entry.report)]


def stands(report: Report) -> bool:
    """Tell whether a report counts as having happened, or as truly planned.

    What an article announces for a day after its publication has not happened by its
    telling. A yes under a condition is a yes, and what a party would want it wants.
    """
    if isinstance(report, MeetingPlanned):
        return report.modality in {*TOLD_AS_SO, Modality.PLANNED}
    if isinstance(report, PositionStated | ProposalAccepted):
        return report.modality not in TOLD_AS_NOT_SO
    start = report.happened.start
    announced = start is not None and start > report.published_at.date()
    return report.modality in TOLD_AS_SO and not announced
