"""Sentences that go on telling what a proposal holds, far from any word for it."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from domain.vocabulary import Issue
from ingest.analysis import Analysis
from ingest.issues import topics_in

from .content import core_of, is_reaction, is_said_by_side, is_would
from .nouns import Grade, grade_of
from .terms import terms_in
from .told import Told

FEWEST = 2
"""How many issues a sentence without a word for the proposal must name."""


def told_by_content(analysis: Analysis) -> Iterator[Told]:
    """Find the sentences that say what would be, and name several terms."""
    for sentence in analysis.doc.sents:
        if _tells_terms(analysis, sentence):
            yield Told(
                anchor=sentence.root,
                evidence=sentence,
                rule="proposals.content",
                terms=terms_in(analysis, sentence),
                seeds=False,
                content=True,
            )


def _tells_terms(analysis: Analysis, sentence: Span) -> bool:
    if not is_would(core_of(sentence)) or any(_is_own(t) for t in sentence):
        return False
    if is_reaction(analysis, sentence) or is_said_by_side(analysis, sentence):
        return False
    if any(t.lower_ in {"if", "unless"} and t.dep_ == "mark" for t in sentence):
        return False
    return (
        len({t.issue for t in topics_in(sentence)} - {Issue.TALKS, Issue.OTHER})
        >= FEWEST
    )


def _is_own(token: Token) -> bool:
    """Tell whether a word for a proposal is there to tell of it by itself."""
    return grade_of(token) in {Grade.STRONG, Grade.PLAN, Grade.PAPER}
