"""The conditions that a stand hangs on: "until", "unless", "only if", "provided that"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.vocabulary import Issue, Stance
from ingest.analysis import Analysis
from ingest.frames.arguments import prep_objects
from ingest.frames.standing import is_negated

from .content import VERBAL, Stand, parts, plain_stands, scope
from .predicates import WORDS


def conditions_of(analysis: Analysis, verb: Token, stance: Stance) -> Iterator[Stand]:
    """Return what a party demands before it does what it refuses, or only promises."""
    for clause in _clauses(verb):
        wanted = _wanted(clause, stance)
        if wanted is not None:
            for part in (*parts(clause), *_joined(clause)):
                yield from _without_talks(plain_stands(analysis, scope(part), wanted))
    for prep in _preps(verb):
        if _sets(prep, stance):
            for thing in prep_objects(prep):
                yield from _without_talks(plain_stands(analysis, scope(thing), Stance.DEMANDS))


def _joined(clause: Token) -> Iterator[Token]:
    """Yield the further clauses of a condition: "until it yields and all are free"."""
    for child in clause.children:
        if child.dep_ == "conj" and child.pos_ in VERBAL:
            if any(c.dep_ in {"nsubj", "nsubjpass"} for c in child.children):
                yield child
                yield from _joined(child)


def threat_in(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    """Return what is demanded by "if they are not freed": a condition that is negated."""
    for clause in _clauses(verb):
        marks = {c.lower_ for c in clause.children if c.dep_ in {"mark", "advmod"}}
        if marks & {"if", "unless"} and (_fails(clause) or "unless" in marks):
            yield from _without_talks(
                plain_stands(analysis, scope(clause), Stance.DEMANDS)
            )


def _provisos(verb: Token) -> Iterator[Token]:
    """Yield the clauses of a "provided that" that the parse takes for a verb."""
    for token in verb.doc[verb.i : verb.sent.end]:
        if token.lower_ in {"provided", "providing"} and token.pos_ == "VERB":
            yield from (c for c in token.children if c.dep_ == "ccomp")


def _clauses(verb: Token) -> Iterator[Token]:
    yield from _provisos(verb)
    for place in (verb, *(c for c in verb.children if c.dep_ in {"xcomp", "dobj", "attr", "acomp", "advmod", "prep"})):
        yield from (c for c in place.children if c.dep_ in {"advcl", "pcomp"} and c.pos_ in VERBAL)


def _preps(verb: Token) -> Iterator[Token]:
    for place in (verb, *(c for c in verb.children if c.dep_ in {"xcomp", "dobj", "attr", "acomp", "nsubj"})):
        yield from (c for c in place.children if c.dep_ == "prep")


def _wanted(clause: Token, stance: Stance) -> Stance | None:
    """Return the stance on what a condition names, None where it sets none."""
    marks = {c.lower_ for c in clause.children if c.dep_ in {"mark", "advmod"}}
    if clause.dep_ == "pcomp":
        marks = {clause.head.lower_}
    if clause.head.lower_ in {"long", "provided", "providing"}:
        marks = {clause.head.lower_}
    if stance is Stance.OPPOSES:
        if marks & WORDS.words("conditions.until"):
            return Stance.OPPOSES if is_negated(clause) else Stance.DEMANDS
        if _is_only(clause) and marks & WORDS.words("conditions.when"):
            return Stance.DEMANDS
        return Stance.OPPOSES if marks & WORDS.words("conditions.while") else None
    if marks & WORDS.words("conditions.when"):
        return Stance.OPPOSES if is_negated(clause) else Stance.DEMANDS
    return None


def is_conditional(verb: Token) -> bool:
    """Tell whether a promise hangs on "only if", "only after", "provided that"."""
    for clause in _clauses(verb):
        marks = {c.lower_ for c in clause.children if c.dep_ in {"mark", "advmod"}}
        if marks & {"provided", "providing"}:
            return True
        if _is_only(clause) and marks & WORDS.words("conditions.when"):
            return True
    return any(_sets(prep, Stance.SUPPORTS) for prep in _preps(verb))


def _is_only(clause: Token) -> bool:
    return any(c.lower_ == "only" for c in (*clause.children, *clause.head.children))


def _sets(prep: Token, stance: Stance) -> bool:
    if stance is Stance.OPPOSES:
        return prep.lower_ in {"until", "without", "before", "unless", "till"}
    only = any(c.lower_ == "only" for c in (*prep.children, *prep.head.children))
    return only and prep.lower_ in {"after", "with"}


def _fails(clause: Token) -> bool:
    return is_negated(clause) or clause.lemma_ in {"refuse", "fail", "reject"}


def _without_talks(stands: Iterator[Stand]) -> Iterator[Stand]:
    return (s for s in stands if s.issue is not Issue.TALKS)
