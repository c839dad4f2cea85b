"""What people decided about reports, applied to the reports that were found."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Self

from pydantic import ValidationError

from domain.deciding import corrected, holding
from domain.decisions import (
    Decision,
    HappeningsMerged,
    HappeningsSplit,
    ReportCorrected,
    ReportRetracted,
)
from domain.errors import LedgerCorrupt
from domain.order import order_key
from domain.reports import Report

from .entries import Entry

Grouping = HappeningsMerged | HappeningsSplit
"""A decision on which reports tell of the same happening."""


@dataclass(frozen=True, slots=True)
class Decided:
    """The decisions by people that hold, in the order in which they were made.

    `retracted` and `corrections` are found out once, as they are asked for at every
    article.
    """

    decisions: tuple[Decision, ...] = ()
    retracted: frozenset[str] = frozenset()
    corrections: Mapping[str, Sequence[ReportCorrected]] = field(default_factory=dict)

    @classmethod
    def of(cls, decisions: Iterable[Decision]) -> Self:
        """Leave out what was undone, and go by time, whatever order they came in."""
        held = holding(decisions)
        retracted: set[str] = set()
        corrections: dict[str, list[ReportCorrected]] = {}
        for decision in held:
            if isinstance(decision, ReportRetracted):
                retracted.add(decision.report_id)
            if isinstance(decision, ReportCorrected):
                corrections.setdefault(decision.report_id, []).append(decision)
        return cls(held, frozenset(retracted), corrections)

    def apply(self, entries: Iterable[Entry[Report]]) -> list[Entry[Report]]:
        """Return what is left of entries: corrected, and without retracted ones."""
        return [
            correct(entry, self.corrections.get(entry.id, ()))
            for entry in entries
            if entry.id not in self.retracted
        ]

    def groups(self) -> tuple[Grouping, ...]:
        """Return the decisions on which reports tell of the same happening."""
        return tuple(
            decision for decision in self.decisions if isinstance(decision, Grouping)
        )


def correct(
    entry: Entry[Report], corrections: Sequence[ReportCorrected]
) -> Entry[Report]:
    """Return an entry with its report put right; it keeps the id it was found with."""
    if len(corrections) == 0:
        return entry
    try:
        report = corrected(entry.report, corrections)
    except ValidationError as error:
        raise LedgerCorrupt(
            f"correction of {entry.id}",
            f"the corrected report is not valid: {error}",
            "correct the report again with values that its fields can have",
        ) from error
    return Entry(id=entry.id, report=report, key=(*order_key(report)[:-1], entry.id))
