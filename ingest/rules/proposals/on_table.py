"""Things said to lie before the parties: "on the table is a 60-day truce"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.vocabulary import Issue, Level
from ingest.analysis import Analysis
from ingest.frames.arguments import prep_objects
from ingest.frames.standing import is_negated
from ingest.issues import topics_in

from .content import content_of, following
from .nouns import WORDS, Grade, grade_of, is_absent, is_definite
from .sponsors import name_of, sponsors_of
from .terms import terms_in
from .told import Told

VERBAL = frozenset({"VERB", "AUX"})


def told_on_table(analysis: Analysis) -> Iterator[Told]:
    """Find the things under discussion that are not called a proposal."""
    seen: set[int] = set()
    for token in analysis.doc:
        for thing in (*_in_state(token), *_drafted(token), *_debated(analysis, token)):
            if thing.i not in seen and not is_absent(thing) and _is_new(thing):
                seen.add(thing.i)
                yield from _told(analysis, thing, token)


def _is_new(thing: Token) -> bool:
    return thing.pos_ in {"NOUN", "PROPN"} and grade_of(thing) in {
        None,
        Grade.DEAL,
        Grade.PAPER,
    }


def _told(analysis: Analysis, thing: Token, shown: Token) -> Iterator[Told]:
    content = [t for s in following(analysis, thing) for t in s]
    terms = terms_in(analysis, [*content_of(analysis, thing), *content])
    if not terms or not {t.issue for t in topics_in(content_of(analysis, thing))} - {
        Issue.TALKS
    }:
        return
    frame = analysis.frames.of(shown)
    left = min(thing.left_edge.i, shown.i)
    right = max(thing.i, shown.i, _right(thing))
    yield Told(
        anchor=thing,
        evidence=thing.doc[left : right + 1],
        rule="proposals.on_table",
        sponsors=sponsors_of(analysis, thing),
        terms=terms,
        happened=analysis.happened(frame),
        name=name_of(analysis, thing),
        voice=analysis.frames.voices.of(thing),
        level=Level.LOW,
        stands=True,
        definite=is_definite(thing),
    )


def _right(thing: Token) -> int:
    words = [t.i for t in thing.subtree if not t.is_punct and not t.is_space]
    return max(words, default=thing.i)


def _in_state(token: Token) -> Iterator[Token]:
    """Find what is "on the table" or "under discussion"."""
    if token.dep_ != "prep" or token.lower_ not in {"on", "under", "in", "up"}:
        return
    ends = {f"{token.lower_} {t.lemma_.lower()}" for t in prep_objects(token)}
    if WORDS.words("on_table.states").isdisjoint(ends):
        return
    head = token.head
    if head.pos_ in {"NOUN", "PROPN"}:
        yield head
    elif head.lemma_ in {"be", "lie", "remain", "stay"} and not is_negated(head):
        yield from _subjects(head)


def _subjects(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ in {"nsubj", "attr", "dobj"} and child.lower_ != "what":
            yield child
    if verb.dep_ == "csubj" and verb.head.lemma_ == "be":
        yield from (c for c in verb.head.children if c.dep_ == "attr")


def _drafted(token: Token) -> Iterator[Token]:
    """Find "the proposed truce", "the emerging deal"."""
    drafts = WORDS.words("on_table.drafts")
    if token.dep_ in {"amod", "compound"} and token.lower_ in drafts:
        head = token.head
        truce = {t.issue for t in topics_in([head])} - {Issue.TALKS}
        if grade_of(head) is Grade.DEAL or truce:
            yield head


def _debated(analysis: Analysis, token: Token) -> Iterator[Token]:
    """Find "a truce is being discussed", "a deal being negotiated"."""
    if token.tag_ != "VBN" or token.lemma_.lower() not in WORDS.words("on_table.verbs"):
        return
    if not any(c.lower_ == "being" for c in token.children) or is_negated(token):
        return
    yield from analysis.frames.of(token).patients
