"""The reports that can move the talks, and what each kind of them does to the facts."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from domain.reports import (
    Meeting,
    PositionStated,
    ProposalAccepted,
    ProposalRejected,
    ProposalTabled,
    Report,
    Truce,
    TruceBegan,
    TruceEnded,
)
from domain.vocabulary import Issue, MeetingFormat, Stance

from .deals import deals
from .entries import Entry, standing
from .facts import Appointment, Break, Facts
from .happenings import Happening, gather
from .lineage import Turn
from .meetings import planned, sides_at
from .outline import TalksOutline
from .telling import Telling

DAY = timedelta(days=1)

LEAVING = (
    "break off",
    "broke off",
    "broken off",
    "called home",
    "calls home",
    "going home",
    "left the talks",
    "pulled out",
    "recall",
    "returned from",
    "suspend",
    "walked out",
    "withdraw",
    "withdrew",
)
"""Words by which a party that opposes talks is told to leave them, not only to balk."""


def agreements(telling: Telling, outline: TalksOutline) -> list[Happening[Report]]:
    """Return the deals on a truce that all sides concluded."""
    entries: list[Entry[Report]] = [*deals(telling, outline)]
    return gather(entries, telling.groups)


def truces(telling: Telling, outline: TalksOutline) -> list[Happening[Report]]:
    """Return the beginnings and ends of truces between the sides."""
    sides = frozenset(outline.sides)
    entries = [
        entry
        for entry in standing(telling.entries, Truce)
        if len(entry.report.parties) == 0 or sides.issubset(entry.report.parties)
    ]
    began: list[Entry[Report]] = [*standing(entries, TruceBegan)]
    ended: list[Entry[Report]] = [*standing(entries, TruceEnded)]
    return [
        *gather(began, telling.groups),
        *gather(ended, telling.groups),
    ]


def departures(telling: Telling, outline: TalksOutline) -> Iterator[Happening[Report]]:
    """Yield where a side calls its team home or a mediator suspends its work."""
    for entry in standing(telling.entries, PositionStated):
        against = entry.report.stance is Stance.OPPOSES
        inside = entry.report.party in outline.insiders_on(entry.day)
        if against and inside and entry.report.issue is Issue.TALKS and _leaves(entry):
            yield Happening((entry,))


def appointments(telling: Telling, outline: TalksOutline) -> tuple[Appointment, ...]:
    """Return the rounds that were announced with a date."""
    return tuple(
        Appointment(until=meeting.end, told=entry.published)
        for meeting in planned(telling)
        for entry in meeting.entries
        if meeting.end is not None and len(sides_at(meeting, outline)) > 0
    )


def on_truce_began(facts: Facts, happening: Happening[Report]) -> Facts:
    """Put a truce in force; an undated beginning may only tell of an old one again."""
    if happening.start is None and facts.had_truce and not facts.agreed:
        return facts
    return replace(facts, truce=True, had_truce=True, agreed=False, broken=None)


def on_truce_ended(facts: Facts, happening: Happening[Report]) -> Facts:
    """End a truce; an undated end may only tell of an old one again."""
    if happening.start is None and not facts.truce:
        return facts
    broken = _break(happening, until_next_day=True)
    return replace(facts, truce=False, agreed=False, broken=broken)


def on_agreement(facts: Facts) -> Facts:
    """Conclude a deal; during a truce it moves nothing."""
    return facts if facts.truce else replace(facts, agreed=True, broken=None)


def on_departure(facts: Facts, happening: Happening[Report]) -> Facts:
    """Break the talks off, unless a truce is agreed or in force."""
    if facts.truce or facts.agreed:
        return facts
    return replace(facts, broken=_break(happening, until_next_day=True))


def on_meeting(
    facts: Facts, meeting: Happening[Meeting], outline: TalksOutline
) -> Facts:
    """Take in a meeting or call of a side with another side or a mediator."""
    present = sides_at(meeting, outline)
    if len(present) == 0:
        return facts
    in_touch = facts.in_touch | present
    facts = replace(
        facts,
        contact=True,
        in_touch=in_touch,
        negotiating=facts.negotiating or in_touch >= facts.sides,
    )
    if meeting.best.report.format is not MeetingFormat.MEETING or meeting.coarse:
        return facts
    return _on_round(facts, meeting)


def on_turn(facts: Facts, turn: Turn, outline: TalksOutline) -> Facts:
    """Take in what became of a proposal, if the talks turn on it."""
    by = turn.draft.by
    insiders = outline.insiders_on(turn.day)
    if not turn.draft.on_a_truce or (len(by) > 0 and insiders.isdisjoint(by)):
        return facts
    lying = {root: by for root, by in facts.open.items() if root != turn.draft.root}
    if turn.open:
        lying[turn.draft.root] = turn.accepted
    facts = replace(facts, open=lying)
    if isinstance(turn.entry.report, ProposalTabled | ProposalAccepted) and turn.open:
        return _on_terms(facts, turn)
    if isinstance(turn.entry.report, ProposalRejected) and len(facts.open) == 0:
        return _on_last_one_rejected(facts, turn)
    return facts


def _on_round(facts: Facts, meeting: Happening[Meeting]) -> Facts:
    start, end = meeting.key[0], meeting.end or meeting.key[0]
    until = max(end, facts.round_until or end)
    if facts.broken is not None and start >= facts.broken.until:
        return replace(facts, round_until=until, broken=None, negotiating=True)
    return replace(facts, round_until=until)


def _on_terms(facts: Facts, turn: Turn) -> Facts:
    """End a break by newer terms, or by a new yes to terms that are open."""
    if facts.broken is None:
        return facts
    dated = turn.entry.start is not None
    newer = turn.entry.published > facts.broken.told
    if turn.day >= facts.broken.until and (dated or newer):
        return replace(facts, broken=None)
    return facts


def _on_last_one_rejected(facts: Facts, turn: Turn) -> Facts:
    """Fall back to talks where rounds go on, else break off."""
    told = turn.entry.published
    settled = facts.truce or facts.agreed or facts.broken is not None
    if settled or facts.rounds_go_on(turn.day, told):
        return facts
    return replace(facts, broken=Break(until=turn.day, told=told))


def _break(happening: Happening[Report], *, until_next_day: bool) -> Break:
    day = happening.key[0]
    told = min(entry.published for entry in happening.entries)
    return Break(until=day + DAY if until_next_day else day, told=told)


def _leaves(entry: Entry[PositionStated]) -> bool:
    quotes = (span.quote for span in entry.report.evidence)
    words = " ".join((entry.report.words, *quotes)).casefold()
    return any(word in words for word in LEAVING)
