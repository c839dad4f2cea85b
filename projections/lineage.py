"""The lineage of proposals: who tabled what, who answered it, and what replaced it.

The reports are folded in the order of time. A proposal that no text dates stands at
its publication, or before the first answer that its article tells of.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from domain.order import OrderKey
from domain.reports import (
    PositionStated,
    ProposalAnswer,
    ProposalTabled,
    Report,
)

from .answering import may_answer, named, pair, placed, with_demands
from .deals import deals
from .drafts import Draft, Reply, is_counter, is_mention
from .entries import Entry, standing
from .happenings import Rulings, rulings
from .outline import TalksOutline
from .telling import Telling
from .versions import recent, replaces, same_proposal

Proposed = Entry[ProposalTabled]
Answered = Entry[ProposalAnswer]
Step = tuple[OrderKey, int, Callable[[], None]]
"""A place in the order, a rank among the steps of one place, and what to do there."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What became of a proposal through one report: whether it is open, and for whom."""

    key: OrderKey
    entry: Entry[Report]
    draft: Draft
    open: bool
    accepted: frozenset[str]

    @property
    def day(self) -> date:
        """The day of the turn."""
        return self.key[0]


@dataclass(slots=True)
class Lineage:
    """All proposals of some talks, and the turns that their lives took.

    `live` are those that are open or were told of lately; `home` finds a proposal by
    the id of a report of it.
    """

    outline: TalksOutline
    ruled: Rulings
    drafts: list[Draft] = field(default_factory=list)
    turns: list[Turn] = field(default_factory=list)
    live: list[Draft] = field(default_factory=list)
    home: dict[str, Draft] = field(default_factory=dict)

    @classmethod
    def of(cls, telling: Telling, outline: TalksOutline) -> "Lineage":
        """Fold a telling's proposals, answers and agreements."""
        lineage = cls(outline, rulings(telling.groups))
        steps = [*_proposals(telling, lineage), *_agreements(telling, lineage)]
        for _, _, take in sorted(steps, key=lambda step: step[:2]):
            take()
        return lineage

    def on_tabled(self, key: OrderKey, entry: Proposed) -> None:
        """Enter a proposal, or one more report of a proposal that is known."""
        self._forget(entry)
        draft = self._draft_of(entry)
        if draft is None:
            draft = Draft(key, [entry])
            self._enter(draft)
        else:
            draft.entries.append(entry)
        self.home[entry.id] = draft

    def on_answered(self, reply: Reply, proposal: Proposed | None) -> None:
        """Enter an answer to a proposal of its article, else to the latest open one.

        Who replied with terms of its own has not accepted by the same breath.
        """
        entry = reply.entry
        draft = self._meant(entry) if proposal is None else self.home[proposal.id]
        if draft is None or _same_breath(reply, draft):
            return
        draft.replies.append(reply)
        self._turn(entry.key, entry, draft)

    def on_agreed(self, entry: Entry[Report]) -> None:
        """Settle what is on the table by a deal between all sides."""
        for draft in self._open(entry.day):
            draft.settled = True
            self._turn(entry.key, entry, draft)

    def _enter(self, draft: Draft) -> None:
        """Put a new proposal on the table, in the place of earlier versions of it."""
        entry, day = draft.entries[0], draft.key[0]
        lying = self._open(day)
        rivals = [old for old in lying if replaces(draft, old, self.outline)]
        if is_counter(entry):
            self._counter(draft, lying)
        if is_mention(entry) and len(rivals) > 0:
            draft.replaced = rivals.pop()
            rivals.clear()
        self.drafts.append(draft)
        self.live.append(draft)
        self._turn(draft.key, entry, draft)
        for old in rivals:
            old.replaced = draft
            self._turn(draft.key, entry, old)

    def _counter(self, draft: Draft, lying: Iterable[Draft]) -> None:
        """Note on what lies before them that some sides replied by their own terms."""
        sides = sorted(set(self.outline.sides).intersection(draft.by))
        others = [old for old in lying if not old.shares_sponsors(draft.by)]
        for side in sides:
            for old in others[-1:]:
                old.countered.setdefault(side, draft)

    def _turn(self, key: OrderKey, entry: Entry[Report], draft: Draft) -> None:
        """Note how a proposal lies after a report."""
        insiders = self.outline.insiders_on(key[0])
        is_open = draft.open_before(insiders)
        self.turns.append(Turn(key, entry, draft, is_open, draft.accepted_by()))

    def _open(self, day: date) -> list[Draft]:
        insiders = self.outline.insiders_on(day)
        return [draft for draft in self.live if draft.open_before(insiders)]

    def _forget(self, entry: Proposed) -> None:
        """Drop from sight what is closed and was not told of lately."""
        insiders = self.outline.insiders_on(entry.day)
        self.live = [
            draft
            for draft in self.live
            if draft.open_before(insiders) or recent(entry, draft)
        ]

    def _draft_of(self, entry: Proposed) -> Draft | None:
        """Return the proposal that a report tells of again, None for a new one."""
        decided = [
            (one, self.home[other])
            for pair, one in self.ruled.items()
            if entry.id in pair
            for other in pair - {entry.id}
            if other in self.home
        ]
        apart = [draft for one, draft in decided if not one]
        together = [draft for one, draft in decided if one and draft not in apart]
        insiders = self.outline.insiders_on(entry.day)
        alike = [
            draft
            for draft in self.live
            if draft not in apart
            and not draft.told_in(entry.report.article_id)
            and same_proposal(entry, draft, is_open=draft.open_before(insiders))
        ]
        return next(reversed([*alike, *together]), None)

    def _meant(self, entry: Answered) -> Draft | None:
        """Return the latest open proposal that an answer can be about."""
        possible = [
            draft
            for draft in self._open(entry.day)
            if entry.report.party not in draft.by
            and any(may_answer(entry, told) for told in draft.entries)
        ]
        meant = [
            draft
            for draft in possible
            if any(named(entry.report.of, told.report) for told in draft.entries)
        ]
        return next(reversed([*possible, *meant]), None)


def _proposals(telling: Telling, lineage: Lineage) -> Iterator[Step]:
    """Yield the steps that table and answer proposals."""
    proposals = standing(telling.entries, ProposalTabled)
    answers = standing(telling.entries, ProposalAnswer)
    mediators = lineage.outline.mediators
    paired = pair(answers, proposals, telling.texts, mediators=mediators)
    positions = standing(telling.entries, PositionStated)
    conditional = with_demands(answers, positions, telling.texts)
    places = placed(proposals, answers, paired)
    for proposal in proposals:
        key = places[proposal.id]
        rank = 1 if is_counter(proposal) else 0
        yield key, rank, partial(lineage.on_tabled, key, proposal)
    for answer in answers:
        reply = Reply(answer, conditional=answer.id in conditional)
        take = partial(lineage.on_answered, reply, paired.get(answer.id))
        yield answer.key, 2, take


def _same_breath(reply: Reply, draft: Draft) -> bool:
    """Tell whether an answer belongs to the terms with which its party countered."""
    counter = draft.countered.get(reply.party)
    if counter is None:
        return False
    told_beside = counter.told_in(reply.entry.report.article_id)
    undated = reply.entry.start is None
    return reply.entry.day <= counter.key[0] or (undated and told_beside)


def _agreements(telling: Telling, lineage: Lineage) -> Iterator[Step]:
    """Yield the steps by which all sides conclude a deal."""
    for entry in deals(telling, lineage.outline):
        yield entry.key, 3, partial(lineage.on_agreed, entry)
