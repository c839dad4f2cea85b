"""What people decided about reports, applied to the reports that were found."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Self

from domain.correcting import corrected
from domain.decisions import (
    Decision,
    Grouping,
    ReportCorrected,
    ReportRetracted,
    counting,
    decision_id,
    in_order,
    undone,
)
from domain.errors import CorrectionRefused, LedgerCorrupt
from domain.order import order_key
from domain.reports import Report

from .entries import Entry


@dataclass(frozen=True, slots=True)
class Decided:
    """All decisions by people, in the order in which they were made.

    `undone` are the ids of those that do not count. Among the others a later one holds
    against an earlier one.
    """

    decisions: tuple[Decision, ...] = ()
    undone: frozenset[str] = frozenset()
    retracted: frozenset[str] = frozenset()
    corrections: Mapping[str, Sequence[ReportCorrected]] = field(default_factory=dict)

    @classmethod
    def of(cls, decisions: Iterable[Decision]) -> Self:
        """Put decisions in order: by their time, whatever order they came in."""
        ordered = in_order(decisions)
        gone = undone(ordered)
        retracted: set[str] = set()
        corrections: dict[str, list[ReportCorrected]] = {}
        for decision in counting(ordered, gone):
            if isinstance(decision, ReportRetracted):
                retracted.add(decision.report_id)
            if isinstance(decision, ReportCorrected):
                corrections.setdefault(decision.report_id, []).append(decision)
        return cls(ordered, gone, frozenset(retracted), corrections)

    def apply(self, entries: Iterable[Entry[Report]]) -> list[Entry[Report]]:
        """Return what is left of entries: corrected, and without retracted ones."""
        return [
            correct(entry, self.corrections.get(entry.id, ()))
            for entry in entries
            if entry.id not in self.retracted
        ]

    def groups(self) -> tuple[Grouping, ...]:
        """Return the decisions on which reports tell of the same happening."""
        still = counting(self.decisions, self.undone)
        return tuple(one for one in still if isinstance(one, Grouping))


def correct(
    entry: Entry[Report], corrections: Sequence[ReportCorrected]
) -> Entry[Report]:
    """Return an entry with its report put right; it keeps the id it was found with."""
    if len(corrections) == 0:
        return entry
    report = entry.report
    for correction in corrections:
        try:
            report = corrected(entry.id, report, correction.changes)
        except CorrectionRefused as error:
            raise LedgerCorrupt(
                f"correction of {entry.id}",
                f"the corrected report is not valid: {error.problem}",
                f"undo it: parley undo {decision_id(correction)}",
            ) from error
    return Entry(id=entry.id, report=report, key=(*order_key(report)[:-1], entry.id))
