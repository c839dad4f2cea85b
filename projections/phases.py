"""The phases of the talks: from no contact to a truce in force, and since when."""

from collections.abc import Iterator
from typing import cast

from domain.order import OrderKey
from domain.reports import (
    AgreementReached,
    Meeting,
    PositionStated,
    Report,
    TruceBegan,
    TruceEnded,
)

from .answers import Phase, PhaseLine, TruceLine
from .facts import Facts, phase_of
from .happenings import Happening
from .lineage import Lineage, Turn
from .meetings import held
from .outline import TalksOutline
from .telling import Telling
from .turns import (
    agreements,
    appointments,
    departures,
    on_agreement,
    on_departure,
    on_meeting,
    on_truce_began,
    on_truce_ended,
    on_turn,
    truces,
)

Step = Happening[Report] | Turn


def phases(
    telling: Telling, outline: TalksOutline, lineage: Lineage | None = None
) -> tuple[PhaseLine, ...]:
    """Return all moves of the talks from one phase to another, in the order of time."""
    if lineage is None:
        lineage = Lineage.of(telling, outline)
    rounds = appointments(telling, outline)
    facts = Facts(sides=frozenset(outline.sides), appointments=rounds)
    moves: list[PhaseLine] = []
    phase = Phase.NO_CONTACT
    for step in _steps(telling, outline, lineage):
        facts = _on(facts, step, outline)
        if phase_of(facts) is not phase:
            phase = phase_of(facts)
            moves.append(_move(telling, phase, step))
    return tuple(moves)


def truce_of(telling: Telling, outline: TalksOutline) -> TruceLine | None:
    """Return the latest truce between the sides, None if none has begun.

    Deals of the sides while it holds, such as an extension, stand in its evidence.
    """
    line: TruceLine | None = None
    facts = Facts(sides=frozenset(outline.sides))
    steps = [*truces(telling, outline), *agreements(telling, outline)]
    for step in sorted(steps, key=_key):
        before, facts = facts.truce, _on(facts, step, outline)
        cited = telling.cite(step.entries)
        if facts.truce and not before:
            line = TruceLine(evidence=cited, since=step.key[0])
        elif before and line is not None:
            until = None if facts.truce else step.key[0]
            evidence = (*line.evidence, *cited)
            line = TruceLine(evidence=evidence, since=line.since, until=until)
    return line


def _steps(telling: Telling, outline: TalksOutline, lineage: Lineage) -> list[Step]:
    """Return everything that can move the talks, in the order of time."""
    steps: list[Step] = [
        *_meetings(telling),
        *agreements(telling, outline),
        *truces(telling, outline),
        *departures(telling, outline),
        *lineage.turns,
    ]
    return sorted(steps, key=_key)


def _meetings(telling: Telling) -> Iterator[Happening[Report]]:
    yield from cast("list[Happening[Report]]", held(telling))


def _key(step: Step) -> OrderKey:
    return step.key


def _on(facts: Facts, step: Step, outline: TalksOutline) -> Facts:
    if isinstance(step, Turn):
        return on_turn(facts, step, outline)
    match step.best.report:
        case TruceBegan():
            facts = on_truce_began(facts, step)
        case TruceEnded():
            facts = on_truce_ended(facts, step)
        case AgreementReached():
            facts = on_agreement(facts)
        case PositionStated():
            facts = on_departure(facts, step)
        case Meeting():
            facts = on_meeting(facts, cast("Happening[Meeting]", step), outline)
        case _:
            pass
    return facts


def _move(telling: Telling, phase: Phase, step: Step) -> PhaseLine:
    if isinstance(step, Turn):
        entries, mover = (step.entry, *step.draft.entries), step.entry
    else:
        entries, mover = step.entries, step.best
    return PhaseLine(
        evidence=telling.cite(entries),
        phase=phase,
        moved_by=mover.id,
        since=step.key[0],
        at_latest=mover.start is None,
    )
