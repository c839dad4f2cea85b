"""Says the lines of an answer in plain phrases, without their age."""

from collections.abc import Iterable
from datetime import date
from functools import singledispatch
from typing import NamedTuple

from domain.values import Quantity
from domain.vocabulary import Bound

from .answers import (
    Answer,
    AnswerLine,
    AssessmentLine,
    FigureLine,
    Line,
    MeetingLine,
    PhaseLine,
    PositionLine,
    ProposalLine,
    ReleaseLine,
    TruceLine,
)

BOUNDS = {
    Bound.EXACT: "",
    Bound.ABOUT: "about ",
    Bound.AT_LEAST: "at least ",
    Bound.AT_MOST: "at most ",
}


class Said(NamedTuple):
    """Whom or what a line is about, and what it says of it; the first may be empty."""

    subject: str
    says: str


@singledispatch
def said(line: Line) -> Said:
    """Say a line; each kind of line in its own way.

    Raises TypeError for a line that changes are not told of.
    """
    raise TypeError(type(line).__name__)


@said.register
def _(line: PhaseLine) -> Said:
    latest = " at the latest" if line.at_latest else ""
    return Said("", f"{words(line.phase)} since {line.since}{latest}")


@said.register
def _(line: TruceLine) -> Said:
    if line.until is None:
        return Said("", f"in force since {line.since}")
    return Said("", f"over; it held from {days(line.since, line.until)}")


@said.register
def _(line: MeetingLine) -> Said:
    place = "" if line.place is None else f" in {line.place}"
    how = "planned" if line.planned else "under way" if line.under_way else "held"
    kind = "" if line.format == "meeting" else f" ({words(line.format)})"
    return Said(
        names(line.parties), f"{how}{kind}, {days(line.start, line.end)}{place}"
    )


@said.register
def _(line: ProposalLine) -> Said:
    name = "" if line.name is None else f"{line.name}, "
    tabled = f"tabled {days(line.tabled, line.tabled_until)}"
    if line.tabled is None:
        tabled = f"known since {line.known_since}"
    terms = f", on {names(line.terms)}" if line.terms else ""
    lies = "open" if line.open else "settled" if line.settled else "closed"
    return Said(names(line.by) or "unnamed", f"{name}{tabled}{terms}: {lies}")


@said.register
def _(line: AnswerLine) -> Said:
    if line.answer is Answer.NONE:
        return Said(line.party, "no answer yet")
    condition = "" if line.condition is None else f" ({line.condition})"
    return Said(line.party, f"{words(line.answer)} {line.since}{condition}")


@said.register
def _(line: PositionLine) -> Said:
    return Said(line.party, f"{line.stance} {words(line.issue)}, {line.said}")


@said.register
def _(line: ReleaseLine) -> Said:
    count = "some" if line.quantity is None else amount(line.quantity)
    ways = (("by", line.by), ("to", line.to))
    told = "".join(f" {way} {party}" for way, party in ways if party is not None)
    kind = "" if line.kind == "handover" else f" ({line.kind})"
    return Said(
        words(line.category), f"{count}{told}, {days(line.start, line.end)}{kind}"
    )


@said.register
def _(line: FigureLine) -> Said:
    group = "" if line.group is None else f", {line.group}"
    source = "" if line.source is None else f" ({line.source})"
    return Said(
        f"{words(line.metric)}{group}", f"{amount(line.quantity)}{source}, {line.said}"
    )


@said.register
def _(line: AssessmentLine) -> Said:
    return Said(line.party or "unnamed", f"{line.tone}, {line.said}: {line.words}")


def words(name: str) -> str:
    """Return the name of an issue, phase or type as words."""
    return name.replace("_", " ")


def names(several: Iterable[str]) -> str:
    """Return names in one phrase."""
    return ", ".join(words(name) for name in several)


def days(start: date | None, end: date | None) -> str:
    """Return the days from one to another in a phrase."""
    if start is None:
        return "on no given day"
    if end is None:
        return f"since {start}"
    return f"{start}" if start == end else f"{start} to {end}"


def amount(quantity: Quantity) -> str:
    """Return a quantity with its bound, and in the text's own words if it is vague."""
    if quantity.value is not None:
        return f"{BOUNDS[quantity.bound]}{quantity.value:,}"
    if quantity.low is not None and quantity.high is not None:
        return f"{quantity.low:,} to {quantity.high:,}"
    return quantity.text
