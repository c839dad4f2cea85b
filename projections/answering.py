"""Which proposal of its own article an answer is about."""

from collections.abc import Iterable, Iterator, Mapping

from domain.order import OrderKey
from domain.reports import (
    PositionStated,
    ProposalAccepted,
    ProposalAnswer,
    ProposalRef,
    ProposalTabled,
)
from domain.values import Span
from domain.vocabulary import Stance

from .drafts import is_counter
from .entries import Entry
from .passages import distance, same_sentence

AnswerEntry = Entry[ProposalAnswer]
ProposalEntry = Entry[ProposalTabled]
Rank = tuple[bool, bool, bool, bool, int, str, str]


def pair(
    answers: Iterable[AnswerEntry],
    proposals: Iterable[ProposalEntry],
    texts: Mapping[str, str],
    *,
    mediators: Iterable[str] = (),
) -> dict[str, ProposalEntry]:
    """Return the proposal that each answer is about, by the answer's id.

    Only proposals of the answer's own article are looked at; answers that fit none of
    them are left out. A party gives a proposal one answer in one article, so that its
    yes and its no are about different ones.
    """
    told: dict[str, list[ProposalEntry]] = {}
    for proposal in proposals:
        told.setdefault(proposal.report.article_id, []).append(proposal)
    asked = frozenset(mediators)
    ranked = sorted(
        (
            (_rank(answer, proposal, texts, asked), answer, proposal)
            for answer, proposal in _possible(answers, told)
        ),
        key=lambda candidate: candidate[0],
    )
    return _choose((answer, proposal) for _, answer, proposal in ranked)


def placed(
    proposals: Iterable[ProposalEntry],
    answers: Iterable[AnswerEntry],
    paired: Mapping[str, ProposalEntry],
) -> dict[str, OrderKey]:
    """Return each proposal's place in the order, by its id.

    It lay there before the first answer to it, and one that no text dates before the
    counter-proposal that its article tells of.
    """
    told = list(proposals)
    places = {proposal.id: proposal.key for proposal in told}
    for answer in answers:
        if answer.id in paired:
            proposal = paired[answer.id]
            places[proposal.id] = min(places[proposal.id], answer.key)
    counters = {one.report.article_id: one for one in reversed(told) if is_counter(one)}
    for proposal in told:
        counter = counters.get(proposal.report.article_id, proposal)
        countered = set(counter.report.by).isdisjoint(proposal.report.by)
        if proposal.start is None and countered:
            places[proposal.id] = min(places[proposal.id], places[counter.id])
    return places


def with_demands(
    answers: Iterable[AnswerEntry],
    positions: Iterable[Entry[PositionStated]],
    texts: Mapping[str, str],
) -> frozenset[str]:
    """Return the ids of answers in whose sentence the party also demands something."""
    demands: dict[tuple[str, str], list[Span]] = {}
    for position in positions:
        if position.report.stance is Stance.DEMANDS:
            speaks = position.report.article_id, position.report.party
            demands.setdefault(speaks, []).append(position.report.evidence[0])
    return frozenset(
        answer.id
        for answer in answers
        for demand in demands.get((answer.report.article_id, answer.report.party), ())
        if same_sentence(
            texts.get(answer.report.article_id), answer.report.evidence[0], demand
        )
    )


def may_answer(answer: AnswerEntry, proposal: ProposalEntry) -> bool:
    """Tell whether an answer can be about a proposal: not its own, nor a later one."""
    if answer.report.party in proposal.report.by:
        return False
    if not refers(answer.report.of, proposal.report):
        return False
    if proposal.start is None or answer.end is None:
        return True
    return proposal.start <= answer.end


def refers(reference: ProposalRef, proposal: ProposalTabled) -> bool:
    """Tell whether what an answer says of its proposal fits a proposal."""
    if named(reference, proposal):
        return True
    if len(reference.sponsors) == 0 or len(proposal.by) == 0:
        return True
    return not frozenset(reference.sponsors).isdisjoint(proposal.by)


def named(reference: ProposalRef, proposal: ProposalTabled) -> bool:
    """Tell whether an answer calls a proposal by its name or by its sponsors."""
    if reference.name is not None and proposal.name is not None:
        return reference.name.casefold() == proposal.name.casefold()
    return not frozenset(reference.sponsors).isdisjoint(proposal.by)


def _possible(
    answers: Iterable[AnswerEntry], told: Mapping[str, list[ProposalEntry]]
) -> Iterator[tuple[AnswerEntry, ProposalEntry]]:
    for answer in answers:
        for proposal in told.get(answer.report.article_id, ()):
            if may_answer(answer, proposal):
                yield answer, proposal


def _rank(
    answer: AnswerEntry,
    proposal: ProposalEntry,
    texts: Mapping[str, str],
    mediators: frozenset[str],
) -> Rank:
    """Return how far a proposal is from an answer: named, then near, then before it.

    A yes is sought among the mediators' proposals first: what one side tables, the
    other rarely takes as it is.
    """
    here, there = answer.report.evidence[0], proposal.report.evidence[0]
    text = texts.get(answer.report.article_id)
    by = proposal.report.by
    one_sided = min(len(by), len(mediators)) > 0 and mediators.isdisjoint(by)
    return (
        not named(answer.report.of, proposal.report),
        not same_sentence(text, here, there),
        isinstance(answer.report, ProposalAccepted) and one_sided,
        there.start > here.start,
        distance(here, there),
        answer.id,
        proposal.id,
    )


def _choose(
    ranked: Iterable[tuple[AnswerEntry, ProposalEntry]],
) -> dict[str, ProposalEntry]:
    chosen: dict[str, ProposalEntry] = {}
    given: dict[tuple[str, str], str] = {}
    for answer, proposal in ranked:
        if answer.id in chosen:
            continue
        first = given.setdefault((proposal.id, answer.report.party), answer.report.NAME)
        if first == answer.report.NAME:
            chosen[answer.id] = proposal
    return chosen
