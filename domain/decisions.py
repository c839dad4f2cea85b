"""Decisions by people about what the extractor found; they never edit, they add."""

from collections.abc import Collection, Iterable
from hashlib import sha256
from typing import ClassVar

from pydantic import AwareDatetime, Field, JsonValue

from .reports import Event


class Decision(Event):
    """Who decided, when and why."""

    author: str = Field(min_length=1)
    reason: str = Field(min_length=1)
    decided_at: AwareDatetime

    @property
    def reports(self) -> tuple[str, ...]:
        """The ids of the reports that it is about."""
        return ()


class ReportCorrected(Decision):
    """A person put fields of one report right.

    `changes` maps the names of the report's fields to their right values, in the
    form that stored events have.
    """

    NAME: ClassVar[str] = "ReportCorrected"

    report_id: str
    changes: dict[str, JsonValue]

    @property
    def reports(self) -> tuple[str, ...]:
        """The id of the report that it is about."""
        return (self.report_id,)


class ReportRetracted(Decision):
    """A person took one report back."""

    NAME: ClassVar[str] = "ReportRetracted"

    report_id: str

    @property
    def reports(self) -> tuple[str, ...]:
        """The id of the report that it is about."""
        return (self.report_id,)


class Grouping(Decision):
    """A person said whether some reports tell of the same happening."""

    report_ids: tuple[str, ...] = Field(min_length=2)

    @property
    def reports(self) -> tuple[str, ...]:
        """The ids of the reports that it is about."""
        return self.report_ids


class HappeningsMerged(Grouping):
    """A person said that some reports tell of one happening."""

    NAME: ClassVar[str] = "HappeningsMerged"


class HappeningsSplit(Grouping):
    """A person said that some reports tell of different happenings."""

    NAME: ClassVar[str] = "HappeningsSplit"


class DecisionUndone(Decision):
    """A person took a decision back, as if it had never been made.

    An undoing is a decision as well: undone in turn, it makes the other one count
    again.
    """

    NAME: ClassVar[str] = "DecisionUndone"

    decision_id: str


def decision_id(decision: Decision) -> str:
    """Return the id of a decision, made of all that it says."""
    content = f"{decision.NAME}\n{decision.model_dump_json()}"
    return f"d{sha256(content.encode()).hexdigest()[:12]}"


def in_order(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Put decisions in the order in which they were made, each once."""
    unique = {decision_id(decision): decision for decision in decisions}
    ordered = sorted(unique.items(), key=lambda one: (one[1].decided_at, one[0]))
    return tuple(decision for _, decision in ordered)


def counting(
    decisions: Iterable[Decision], gone: Collection[str]
) -> tuple[Decision, ...]:
    """Return the decisions that were not undone, in the order that they come in."""
    if len(gone) == 0:
        return tuple(decisions)
    return tuple(one for one in decisions if decision_id(one) not in gone)


def undone(decisions: Iterable[Decision]) -> frozenset[str]:
    """Return the ids of the decisions that do not count, as others undid them.

    An undoing that was undone itself undoes nothing.
    """
    undoings: dict[str, set[str]] = {}
    for decision in decisions:
        if isinstance(decision, DecisionUndone):
            by = undoings.setdefault(decision.decision_id, set())
            by.add(decision_id(decision))
    known: dict[str, bool] = {}
    return frozenset(one for one in undoings if _is_undone(one, undoings, known))


def _is_undone(
    asked: str, undoings: dict[str, set[str]], known: dict[str, bool]
) -> bool:
    """Tell whether a decision is undone by a decision that counts.

    An id is made of the content, so that no decision can undo itself in a circle; the
    chain of undoings may be long, though, and is walked without recursion.
    """
    waiting = [asked]
    while waiting:
        one = waiting[-1]
        unknown = [by for by in undoings.get(one, ()) if by not in known]
        if unknown:
            waiting.extend(unknown)
            continue
        known[one] = not all(known[by] for by in undoings.get(one, ()))
        waiting.pop()
    return known[asked]
