"""What is known of the talks while their course is folded, and what follows from it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from .answers import Phase

FRESH = timedelta(days=14)
"""How long an announced round is taken to be still meant."""


@dataclass(frozen=True, slots=True)
class Break:
    """A break in the talks, until a round or newer terms are told.

    `until` is the first day whose round or terms end it, `told` the day on which the
    break was published: terms that no text dates must have come out after it.
    """

    until: date
    told: date


@dataclass(frozen=True, slots=True)
class Appointment:
    """A round that was announced: its last day, and when it was published."""

    until: date
    told: date


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts that decide the phase.

    `open` gives for each open proposal those who have accepted it, its sponsors among
    them. `round_until` is the last day of the latest round, in person and with a side;
    `appointments` are the rounds that were announced. `had_truce` says that some truce
    has begun so far.
    """

    sides: frozenset[str]
    appointments: tuple[Appointment, ...] = ()
    truce: bool = False
    had_truce: bool = False
    agreed: bool = False
    broken: Break | None = None
    open: Mapping[str, frozenset[str]] = field(default_factory=dict)
    in_touch: frozenset[str] = frozenset()
    contact: bool = False
    negotiating: bool = False
    round_until: date | None = None

    @property
    def in_principle(self) -> bool:
        """Whether all sides have accepted the terms of one open proposal."""
        return any(self.sides <= accepted for accepted in self.open.values())

    def rounds_go_on(self, day: date, told: date) -> bool:
        """Tell whether rounds go on from a day on, as far as was told by another day."""
        if self.round_until is not None and self.round_until >= day:
            return True
        return any(
            one.until >= day and timedelta(0) <= told - one.told <= FRESH
            for one in self.appointments
        )


def phase_of(facts: Facts) -> Phase:
    """Return the phase: the highest one that holds, read from the top."""
    table = (
        (Phase.IN_FORCE, facts.truce),
        (Phase.AGREED, facts.agreed),
        (Phase.BROKEN_OFF, facts.broken is not None),
        (Phase.AGREEMENT_IN_PRINCIPLE, facts.in_principle),
        (Phase.PROPOSAL_ON_TABLE, len(facts.open) > 0),
        (Phase.TALKS, facts.negotiating),
        (Phase.CONTACTS, facts.contact),
    )
    return next((phase for phase, holds in table if holds), Phase.NO_CONTACT)
