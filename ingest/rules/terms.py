"""The terms of a proposal: what the words around it say that it holds."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from domain.values import Quantity, Term
from domain.vocabulary import Issue
from ingest.analysis import Analysis
from ingest.issues import issues_in, truce_kind
from ingest.lexicon import lexicon

WORDS = lexicon("proposals")
REACH = 4
"""How many sentences after a proposal may still tell what it holds."""


def terms_of(analysis: Analysis, noun: Token) -> tuple[Term, ...]:
    """Return the terms that a proposal's phrase and the sentences after it tell.

    A sentence goes on with the proposal while it is in the same paragraph and says
    what would be, or speaks of its phases.
    """
    found: dict[Issue, Term] = {}
    for clause in (_phrase(noun), *_content(noun)):
        for term in _terms_in(analysis, clause):
            found.setdefault(term.kind, term)
    return tuple(found.values())


def _phrase(noun: Token) -> Span:
    return noun.doc[noun.left_edge.i : noun.right_edge.i + 1]


def _content(noun: Token) -> Iterator[Span]:
    sentence = noun.sent
    if _says_what_would_be(sentence):
        yield sentence
    for _ in range(REACH):
        if sentence.end >= len(noun.doc) or "\n\n" in noun.doc[sentence.end - 1].text:
            return
        sentence = noun.doc[sentence.end].sent
        if not _says_what_would_be(sentence):
            return
        yield sentence


def _says_what_would_be(sentence: Span) -> bool:
    content = WORDS.words("content")
    return any(t.lower_ in content or t.lemma_.lower() in content for t in sentence)


def _terms_in(analysis: Analysis, clause: Span) -> Iterator[Term]:
    for issue in issues_in(list(clause)):
        if issue is not Issue.TALKS:
            yield Term(kind=issue, quantity=_quantity(analysis, clause, issue), text=clause.text[:200])


def _quantity(analysis: Analysis, clause: Span, issue: Issue) -> Quantity | None:
    """Return the number that counts what a term is about, None where none does."""
    for match in analysis.quantities_in(clause):
        span = analysis.tokens_of(match)
        if span is None:
            continue
        head = span.root.head if span.root.dep_ == "nummod" else span.root
        if issue in issues_in([head]) or (
            truce_kind([head]) is issue or head.lemma_ in {"day", "week", "month"} and "truce" in issue.value
        ):
            return match.quantity
    return None
