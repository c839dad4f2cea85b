"""Proposals: who tabled what, and what each party answers, or has not answered yet."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from domain.reports import ProposalAnswer
from domain.values import Term
from domain.vocabulary import Modality

from .answers import Answer, AnswerLine, Evidence, ProposalLine
from .drafts import Draft, Reply
from .entries import Entry, of_type
from .lineage import Lineage
from .outline import TalksOutline
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
    return tuple(
        _line(telling, _answer_lines(telling, outline, draft, denied), draft, closed)
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


def _line(
    telling: Telling,
    answers: Iterable[AnswerLine],
    draft: Draft,
    closed: Mapping[str, date],
) -> ProposalLine:
    happening = draft.happening
    lines = tuple(answers)
    replies = telling.cite(reply.entry for reply in draft.replies)
    return ProposalLine(
        evidence=(*telling.cite(draft.entries), *replies),
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
        closed=closed.get(draft.root),
        open=draft.root not in closed,
    )


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
