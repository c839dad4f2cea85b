"""Proposals: who tabled what, and what each party answers, or has not answered yet."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from domain.reports import ProposalAnswer, ProposalTabled
from domain.values import Term
from domain.vocabulary import Issue, Level, Modality

from .answers import Answer, AnswerLine, Evidence, ProposalLine
from .drafts import Draft, Reply
from .entries import Entry, of_type
from .evidence import Join
from .lineage import Lineage
from .outline import TalksOutline
from .sameness import judge
from .telling import Telling

Answered = Entry[ProposalAnswer]

DENIED_WITHIN = 14
"""How many days after an answer a denial is taken to be about it."""


def proposals(
    telling: Telling, outline: TalksOutline, lineage: Lineage | None = None
) -> tuple[ProposalLine, ...]:
    """Return all proposals with each party's answer, the latest first."""
    if lineage is None:
        lineage = Lineage.of(telling, outline)
    closed = _closed(lineage)
    drafts = sorted(lineage.drafts, key=lambda draft: draft.key, reverse=True)
    denied = [
        entry
        for entry in of_type(telling.entries, ProposalAnswer)
        if entry.report.modality is Modality.DENIED
    ]
    earlier = {
        draft.replaced.root: draft
        for draft in reversed(drafts)
        if draft.replaced is not None
    }
    return tuple(
        _line(
            telling,
            _answer_lines(telling, outline, draft, denied),
            draft,
            closed.get(draft.root),
            earlier.get(draft.root),
        )
        for draft in drafts
    )


def _closed(lineage: Lineage) -> dict[str, date]:
    """Return the day on which each proposal that is not open ceased to be so."""
    closed: dict[str, date] = {}
    for turn in lineage.turns:
        if turn.open:
            closed.pop(turn.draft.root, None)
        else:
            closed.setdefault(turn.draft.root, turn.day)
    return closed


def _line(  # noqa: PLR0917  # what is told of a proposal, from its lineage
    telling: Telling,
    answers: Iterable[AnswerLine],
    draft: Draft,
    closed: date | None,
    earlier: Draft | None,
) -> ProposalLine:
    happening = draft.happening
    lines = tuple(answers)
    replies = telling.cite(reply.entry for reply in draft.replies)
    return ProposalLine(
        evidence=(*telling.cite(draft.entries), *replies),
        joins=_joins(happening.entries),
        by=draft.by,
        to=tuple(sorted({name for e in draft.entries for name in e.report.to})),
        name=next((e.report.name for e in happening.entries if e.report.name), None),
        tabled=happening.start,
        tabled_until=happening.end,
        known_since=draft.key[0],
        days=telling.days_since(draft.key[0]),
        terms=tuple(sorted(draft.terms)),
        term_details=_details(draft),
        answers={line.party: line.answer for line in lines},
        answer_lines=lines,
        countered_by=tuple(sorted(draft.countered)),
        replaced_by=None if draft.replaced is None else draft.replaced.id,
        settled=draft.settled,
        replaces=None if earlier is None else earlier.id,
        added=_difference(draft, earlier),
        dropped=() if earlier is None else _difference(earlier, draft),
        awaiting=tuple(
            line.party
            for line in lines
            if line.answer is Answer.NONE and closed is None
        ),
        closed=closed,
        open=closed is None,
    )


def _difference(draft: Draft, other: Draft | None) -> tuple[Issue, ...]:
    """Return the terms that a version has and another lacks, where both tell theirs."""
    if other is None or not draft.terms or not other.terms:
        return ()
    return tuple(sorted(draft.terms - other.terms))


def _joins(entries: Sequence[Entry[ProposalTabled]]) -> tuple[Join, ...]:
    """Tell why each report of a proposal after the first was taken to be of it."""
    return tuple(
        _join(entry, entries[:place])
        for place, entry in enumerate(entries)
        if place > 0
    )


def _join(
    entry: Entry[ProposalTabled], earlier: Sequence[Entry[ProposalTabled]]
) -> Join:
    for other in earlier:
        verdict = judge(entry, other)
        if verdict.is_same:
            return Join(
                report=entry.id, to=other.id, because=verdict.because, sure=verdict.sure
            )
    told = ("told of while it lay before the parties",)
    return Join(report=entry.id, to=earlier[0].id, because=told, sure=Level.MEDIUM)


def _answer_lines(
    telling: Telling, outline: TalksOutline, draft: Draft, denied: list[Answered]
) -> Iterator[AnswerLine]:
    """Yield what the sides say, those that tabled or countered it left out."""
    answers = draft.answers
    asked = [side for side in outline.sides if side not in draft.by]
    for party in sorted({*asked, *answers}):
        if party in answers:
            yield _given(telling, answers[party], denied)
        elif party not in draft.countered:
            yield _awaited(telling, draft, party)


def _given(telling: Telling, reply: Reply, denied: list[Answered]) -> AnswerLine:
    return AnswerLine(
        evidence=telling.cite((reply.entry,)),
        party=reply.party,
        answer=reply.answer,
        since=reply.entry.day,
        days=telling.days_since(reply.entry.day),
        condition=reply.entry.report.condition,
        denied_by=_denials(telling, reply, denied),
    )


def _awaited(telling: Telling, draft: Draft, party: str) -> AnswerLine:
    return AnswerLine(
        evidence=telling.cite(draft.entries),
        party=party,
        answer=Answer.NONE,
        since=draft.key[0],
        days=telling.days_since(draft.key[0]),
    )


def _denials(
    telling: Telling, reply: Reply, denied: list[Answered]
) -> tuple[Evidence, ...]:
    """Return the reports in which a party denies having given an answer."""
    return telling.cite(
        entry
        for entry in denied
        if entry.report.party == reply.party
        and entry.report.NAME == reply.entry.report.NAME
        and 0 <= (entry.published - reply.entry.day).days <= DENIED_WITHIN
    )


def _details(draft: Draft) -> tuple[Term, ...]:
    terms = (term for entry in draft.happening.entries for term in entry.report.terms)
    return tuple(dict.fromkeys(terms))
