"""Stands that judge a thing: "is essential", "is not up for discussion", "requires"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.vocabulary import Stance
from ingest.analysis import Analysis
from ingest.frames.arguments import is_passive, prep_objects, subjects
from ingest.frames.keys import verb_keys
from ingest.frames.standing import is_negated
from ingest.lexicon import lexicon

from .content import Stand, own_kept, plain_stands, stands_on, without_talks
from .forms import VERBAL, is_infinitive
from .scope import scope
from .taking import Taking

WORDS = lexicon("positions")
TIME = WORDS.words("speech.time")
COUNTS = frozenset({"count", "matter", "need", "require", "want", "demand", "call"})
WISH = Taking(Stance.DEMANDS, "", ())


def judged(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    """Read "a truce is essential", "Crimea is not up for discussion", "it is time to"."""
    if verb.lemma_ in {"need", "require"} and is_passive(verb):
        yield from _called_for(analysis, verb)
    if verb.lemma_ not in {"be", "come", "remain"}:
        return
    if not is_negated(verb):
        yield from _needed(analysis, verb)
        for thing in _red_lines(verb):
            yield from plain_stands(analysis, scope(thing), Stance.OPPOSES)
    stance = _judgement(verb)
    if stance is None:
        return
    subject = (c for c in verb.children if c.dep_ in {"nsubj", "csubj"})
    topics = [t for c in subject for t in scope(c)]
    for stand in without_talks(plain_stands(analysis, topics, stance)):
        yield own_kept(stand) if _is_fixed(verb) else stand
    yield from stands_on(analysis, _extraposed(verb), Taking(stance, "", ()))


def _called_for(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    """Read "a ceasefire is needed" as a demand, "no ceasefire is needed" as a refusal."""
    stance = Stance.OPPOSES if is_negated(verb) else Stance.DEMANDS
    words = [t for c in verb.children if c.dep_ == "nsubjpass" for t in scope(c)]
    yield from without_talks(plain_stands(analysis, words, stance))


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


def _red_lines(verb: Token) -> Iterator[Token]:
    """Yield what a red line is said to be: "our red line is enrichment"."""
    lines = (c for c in verb.children if c.dep_ == "nsubj" and c.lemma_ == "line")
    if any(c.lower_ == "red" for line in lines for c in line.children):
        yield from (c for c in verb.children if c.dep_ == "attr")


def _extraposed(verb: Token) -> tuple[Token, ...]:
    """Return what "it is essential that", "it is impossible for us to" judges."""
    if not any(c.lower_ == "it" and c.dep_ == "nsubj" for c in verb.children):
        return ()
    heads = [c for c in verb.children if c.dep_ in {"acomp", "attr"}]
    heads += [t for c in verb.children if c.dep_ == "prep" for t in c.subtree]
    clauses = (c for place in (verb, *heads) for c in place.children)
    kinds = {"xcomp", "ccomp", "advcl", "acl"}
    found = (c for c in clauses if c.dep_ in kinds and c.i > verb.i)
    found = (c for c in found if c.lemma_ not in WORDS.words("speech.knowing"))
    return tuple(c for c in found if is_infinitive(c) or _is_that(c))


def _is_that(clause: Token) -> bool:
    """Tell whether a clause is opened by "that", or by nothing."""
    marks = [c.lower_ for c in clause.children if c.dep_ == "mark"]
    return clause.dep_ == "ccomp" and marks in (["that"], [])


def _judgement(verb: Token) -> Stance | None:
    """Return the stance that a judgement takes on its subject, None if it takes none."""
    said = _predicated(verb)
    if is_negated(verb):
        closed = said & WORDS.words("speech.not_open")
        return Stance.OPPOSES if closed else None
    if said & WORDS.words("speech.out_of_question") or {"out", "question"} <= said:
        return Stance.OPPOSES
    needed = _is_fixed(verb) or said & WORDS.words("speech.needed")
    return Stance.DEMANDS if needed else None


def _predicated(verb: Token) -> set[str]:
    """Return the words that "be" says of its subject: "not up for discussion"."""
    kinds = {"attr", "acomp", "prep", "advmod"}
    heads = [c for c in verb.children if c.dep_ in kinds]
    near = [t for c in heads for t in (c, *c.children)]
    plain = (t for n in near for t in (n, *n.children))
    return {t.lower_ for t in plain if t.pos_ not in VERBAL}


def _is_fixed(verb: Token) -> bool:
    return not is_negated(verb) and {"non", "negotiable"} <= _predicated(verb)


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
        if child.dep_ in {"acl", "relcl", "xcomp", "advcl"} and child.tag_ != "VBN":
            yield child
        elif child.dep_ == "prep" and child.lower_ == "for":
            yield from prep_objects(child)
