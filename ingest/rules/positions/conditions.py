"""The conditions that a stand hangs on: "until", "unless", "only if", "provided that"."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from domain.vocabulary import Issue, Stance
from ingest.analysis import Analysis
from ingest.frames.arguments import prep_objects
from ingest.frames.standing import is_negated
from ingest.lexicon import lexicon

from .content import Stand, plain_stands, without_talks
from .forms import VERBAL, marks_of
from .scope import is_set_apart, parts, scope
from .taking import is_taking

WORDS = lexicon("positions")
UNTIL = WORDS.words("conditions.until")
WHEN = WORDS.words("conditions.when")
WHILE = WORDS.words("conditions.while")
PROVISOS = frozenset({"provided", "providing"})
BEFORE = frozenset({"until", "till", "without", "before", "unless"})
AFTER = frozenset({"after", "with"})


def conditions_of(analysis: Analysis, verb: Token, stance: Stance) -> Iterator[Stand]:
    """Return what a party demands before it does what it refuses, or only promises."""
    for clause in _clauses(verb):
        wanted = _wanted(clause, stance)
        for part in (
            (*parts(clause), *joined_clauses(clause)) if wanted is not None else ()
        ):
            for stand in _on(analysis, part, wanted or Stance.DEMANDS):
                if stand.issue is not Issue.OTHER or wanted is not Stance.OPPOSES:
                    yield stand
    for prep in _preps(verb):
        for thing in prep_objects(prep) if _sets(prep, stance) else ():
            yield from _on(analysis, thing, Stance.DEMANDS)
        if stance is Stance.SUPPORTS:
            words = _laid_down(prep)
            yield from without_talks(plain_stands(analysis, words, Stance.DEMANDS))


def threat_in(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    """Return what is demanded by "if they are not freed": a condition that is negated."""
    for clause in (c for place in _threatened(verb) for c in _clauses(place)):
        marks = marks_of(clause)
        if "unless" in marks:
            yield from _on(analysis, clause, Stance.DEMANDS)
        elif "if" in marks:
            for part in (clause, *joined_clauses(clause)):
                if _fails(part):
                    yield from _on(analysis, part, Stance.DEMANDS)
                else:
                    yield from _feared(analysis, part)


def _feared(analysis: Analysis, clause: Token) -> Iterator[Stand]:
    """Read "if the fighting goes on" as a demand that it stop."""
    for stand in _on(analysis, clause, Stance.DEMANDS):
        if stand.issue is Issue.PERMANENT_CEASEFIRE and stand.stance is Stance.OPPOSES:
            yield replace(stand, issue=Issue.CEASEFIRE, stance=Stance.DEMANDS)


def _threatened(verb: Token) -> Iterator[Token]:
    """Go through a verb and what it threatens with, on which a condition may hang."""
    yield verb
    kinds = {"xcomp", "ccomp", "dobj", "prep"}
    yield from (c for c in verb.children if c.dep_ in kinds)


def is_conditional(verb: Token) -> bool:
    """Tell whether a promise hangs on "only if", "only after", "provided that"."""
    for clause in _clauses(verb):
        marks = _openers(clause)
        if marks & PROVISOS or (_is_only(clause) and marks & WHEN):
            return True
        if marks & {"once", "if"} and not _fails(clause):
            return True
    return any(_sets(prep, Stance.SUPPORTS) for prep in _preps(verb))


def _on(analysis: Analysis, head: Token, stance: Stance) -> Iterator[Stand]:
    return without_talks(plain_stands(analysis, scope(head), stance))


def _clauses(verb: Token) -> Iterator[Token]:
    """Go through the clauses that may hold a condition of a verb."""
    yield from _provisos(verb)
    kinds = {"xcomp", "dobj", "attr", "acomp", "advmod", "prep"}
    for place in (verb, *(c for c in verb.children if c.dep_ in kinds)):
        for clause in place.children:
            hung = clause.dep_ in {"advcl", "pcomp"} and clause.pos_ in VERBAL
            if hung and not _contrasts(clause):
                yield clause


def _contrasts(clause: Token) -> bool:
    """Tell whether a clause sets a second stand beside the first: "while X demands"."""
    opens = any(c.lower_ in {"while", "whereas"} for c in clause.children)
    return is_set_apart(clause) or (opens and is_taking(clause))


def _provisos(verb: Token) -> Iterator[Token]:
    """Yield the clauses of a "provided that" that the parse takes for a verb."""
    for token in verb.doc[verb.i : verb.sent.end]:
        if token.lower_ in PROVISOS and token.pos_ == "VERB":
            yield from (c for c in token.children if c.dep_ == "ccomp")


def joined_clauses(clause: Token) -> Iterator[Token]:
    """Yield the further clauses of a condition: "until it yields and all are free"."""
    for child in clause.children:
        joined = child.dep_ == "conj" and child.pos_ in VERBAL
        if joined and any(c.dep_.startswith("nsubj") for c in child.children):
            yield child
            yield from joined_clauses(child)


def _preps(verb: Token) -> Iterator[Token]:
    kinds = {"xcomp", "dobj", "attr", "acomp", "nsubj"}
    for place in (verb, *(c for c in verb.children if c.dep_ in kinds)):
        yield from (c for c in place.children if c.dep_ == "prep")


def _wanted(clause: Token, stance: Stance) -> Stance | None:
    """Return the stance on what a condition names, None where it sets none."""
    marks = _openers(clause)
    if stance is Stance.OPPOSES:
        if not marks & UNTIL and not (_is_only(clause) and marks & WHEN):
            return Stance.OPPOSES if marks & WHILE else None
    elif not marks & (WHEN | {"until", "till"}):
        return None
    return Stance.OPPOSES if is_negated(clause) else Stance.DEMANDS


def _openers(clause: Token) -> frozenset[str]:
    """Return the words that open a condition, where the parse hangs it elsewhere too."""
    above = clause.head.lower_
    if clause.dep_ == "pcomp" or above in PROVISOS | {"long"}:
        return frozenset({above})
    return marks_of(clause)


def _is_only(clause: Token) -> bool:
    near = (*clause.children, *clause.head.children)
    marks = (
        g for c in clause.children if c.dep_ in {"mark", "advmod"} for g in c.children
    )
    return any(c.lower_ == "only" for c in (*near, *marks))


def _sets(prep: Token, stance: Stance) -> bool:
    """Tell whether a preposition sets a condition: "no truce without a withdrawal"."""
    if stance is Stance.OPPOSES:
        return prep.lower_ in BEFORE
    return prep.lower_ in AFTER and _is_only(prep)


def _laid_down(prep: Token) -> tuple[Token, ...]:
    """Return what "on condition of" or "on condition that" is followed by.

    The parse tears the further items off: they go up to the next statement.
    """
    if prep.lower_ not in {"on", "under", "with"}:
        return ()
    noun = next((c for c in prep.children if c.lemma_ == "condition"), None)
    after = () if noun is None else prep.doc[noun.i + 1 : prep.sent.end]
    if noun is None or not after or after[0].lower_ not in {"of", "that"}:
        return ()
    clause = after[0].lower_ == "that"
    words: list[Token] = []
    for token in after:
        told = token.tag_ in {"VBZ", "VBD", "VBP"} and token.dep_ != "relcl"
        if token.text in {";", ":"} or (told and not clause):
            break
        words.append(token)
    return tuple(words)


def _fails(clause: Token) -> bool:
    return is_negated(clause) or clause.lemma_ in {"refuse", "fail", "reject"}
