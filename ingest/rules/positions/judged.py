"""Stands that judge a thing: "is essential", "is not up for discussion", "requires"."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from domain.vocabulary import Issue, Stance
from ingest.analysis import Analysis
from ingest.frames.arguments import prep_objects, subjects
from ingest.frames.keys import verb_keys
from ingest.frames.standing import is_negated
from ingest.lexicon import lexicon

from .content import Stand, plain_stands, stands_on, without_talks
from .scope import scope
from .taking import Taking

WORDS = lexicon("positions")
TIME = WORDS.words("speech.time")
COUNTS = frozenset({"count", "matter", "need", "require", "want", "demand", "call"})
WISH = Taking(Stance.DEMANDS, "", ())


def judged(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    """Read "a truce is essential", "Crimea is not up for discussion", "it is time to"."""
    if verb.lemma_ not in {"be", "come", "remain"}:
        return
    if not is_negated(verb):
        yield from _needed(analysis, verb)
    subject = (c for c in verb.children if c.dep_ in {"nsubj", "csubj"})
    topics = [t for c in subject for t in scope(c)]
    stance = _judgement(verb)
    if stance is not None:
        for stand in without_talks(plain_stands(analysis, topics, stance)):
            yield _fixed(stand) if _is_fixed(verb) else stand


def required(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    """Read "peace requires a withdrawal", where a thing and no party is the subject."""
    if is_negated(verb) or verb.dep_ == "relcl":
        return
    if verb_keys(verb).isdisjoint(WORDS.words("speech.requires")):
        return
    subject = subjects(verb)
    if len(subject) == 0 or analysis.mentions.acting(subject):
        return
    things = [c for c in verb.children if c.dep_ == "dobj"]
    things += [t for c in verb.children if c.dep_ == "prep" for t in prep_objects(c)]
    yield from without_talks(stands_on(analysis, things, WISH))


def _judgement(verb: Token) -> Stance | None:
    """Return the stance that a judgement takes on its subject, None if it takes none."""
    said = _predicated(verb)
    if is_negated(verb):
        closed = said & WORDS.words("speech.not_open")
        return Stance.OPPOSES if closed else None
    if said & WORDS.words("speech.out_of_question"):
        return Stance.OPPOSES
    needed = _is_fixed(verb) or said & WORDS.words("speech.needed")
    return Stance.DEMANDS if needed else None


def _predicated(verb: Token) -> set[str]:
    """Return the words that "be" says of its subject: "not up for discussion"."""
    kinds = {"attr", "acomp", "prep", "advmod"}
    heads = [c for c in verb.children if c.dep_ in kinds]
    near = [t for c in heads for t in (c, *c.children)]
    return {t.lower_ for n in near for t in (n, *n.children)}


def _is_fixed(verb: Token) -> bool:
    return not is_negated(verb) and {"non", "negotiable"} <= _predicated(verb)


def _fixed(stand: Stand) -> Stand:
    """Read "non-negotiable": what one has stays, what one asks for must come."""
    own = stand.issue in {Issue.TERRITORY, Issue.NUCLEAR}
    return replace(stand, stance=Stance.OPPOSES) if own else stand


def _needed(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    """Read "what counts is to stop it", "the time has come to", "it is time for"."""
    if _is_cleft(verb):
        kinds = {"xcomp", "attr", "ccomp", "advcl"}
        contents = [c for c in verb.children if c.dep_ in kinds]
        yield from stands_on(analysis, contents, WISH)
    yield from stands_on(analysis, _timely(verb), WISH)


def _is_cleft(verb: Token) -> bool:
    clauses = (c for c in verb.children if c.dep_ == "csubj" and c.lemma_ in COUNTS)
    return any(g.lower_ == "what" for clause in clauses for g in clause.children)


def _timely(verb: Token) -> Iterator[Token]:
    """Yield what the time has come for."""
    times = [
        c for c in verb.children if c.dep_ in {"nsubj", "attr"} and c.lemma_ in TIME
    ]
    if not times:
        return
    for child in (c for place in (*times, verb) for c in place.children):
        if child.dep_ in {"acl", "relcl", "xcomp", "advcl"}:
            yield child
        elif child.dep_ == "prep" and child.lower_ == "for":
            yield from prep_objects(child)
