"""What the predicate of a stand governs: its objects, its clause, its preposition's."""

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.frames import Frame
from ingest.frames.arguments import RELATIVE, antecedent, prep_objects
from ingest.frames.attribution import is_saying
from ingest.frames.standing import is_negated
from ingest.lexicon import lexicon

from .forms import FINITE, asides, is_infinitive, is_modal, is_open

CLAUSES = frozenset({"xcomp", "ccomp"})
PLACES = frozenset({"acomp", "attr", "oprd", "dobj", "prep"})
LOOSE = frozenset({"dep", "conj", "appos", "npadvmod"})
NOUNS = frozenset({"NOUN", "PROPN"})
FORETELLING = lexicon("positions").words("verbs.foretelling")
HOPING = frozenset({"hope", "hop"})
"""To hope to do a thing is no stand on it; "hop" is what the parser makes of "hoped"."""

LENGTHS = frozenset({"day", "week", "month", "hour", "year"})


def contents_of(verb: Token, key: str) -> tuple[Token, ...]:
    """Return the heads of what a stand is on: objects of its preposition, else all.

    `key` is the lexicon's entry that the verb matched: "insist on", "set condition".
    """
    last = key.rsplit(" ", 1)[-1]
    places = (verb, *(c for c in verb.children if c.dep_ in PLACES), *asides(verb))
    preps = [
        c
        for place in places
        for c in place.children
        if c.dep_ in {"prep", "agent"} and c.lower_ == last
    ]
    if " " in key and preps:
        objects = [t for prep in preps for t in prep_objects(prep)]
        found = [t for t in objects if t.lemma_ not in LENGTHS or last != "for"]
        if objects and not found:
            return ()
        return tuple(_meant(t, verb) for t in found) or _stranded(verb)
    if last in {"condition", "precondition"} and _made(verb, last):
        return _made(verb, last)
    if " " in key and last == "for":
        return tuple(_for_clauses(verb))
    return tuple(_objects(verb, key)) or tuple(_beside(verb, key))


def asked_of(verb: Token, key: str) -> tuple[Token, ...]:
    """Return what somebody is told to do; only a clause tells."""
    found = [c for c in verb.children if c.dep_ in CLAUSES and is_open(c)]
    found += [t for c in verb.children for t in _purposes(c, verb)]
    told = {"dobj", "nsubjpass", "dative"}
    addressed = " " in key or any(c.dep_ in told for c in verb.children)
    inner = any(g.dep_ == "nsubj" for f in found for g in f.children)
    return tuple(found) if addressed or inner else ()


def contents_of_noun(frame: Frame) -> tuple[Token, ...]:
    """Return the heads of what a noun of demanding or refusing is about."""
    noun = frame.predicate
    found = list(frame.objects("for", "to", "on", "over", "upon", "against", "about"))
    if noun.lemma_ != "offer":
        # "Israel's offer of a truce" is a proposal, not a stand.
        found += [t for t in frame.objects("of") if t not in frame.agents]
    clausal = {"acl", "advcl", "ccomp", "relcl"}
    clauses = (c for c in noun.children if c.dep_ in clausal)
    found += [c for c in clauses if is_infinitive(c) or _is_wish(c)]
    return tuple(dict.fromkeys(found))


def _made(verb: Token, noun: str) -> tuple[Token, ...]:
    """Return what is made a condition: the payment of "made the payment a condition"."""
    made = (c for c in verb.children if c.lemma_ == noun)
    return tuple(t for c in made for t in c.children if t.dep_ == "nsubj")


def infinitives_in(verb: Token) -> Iterator[Token]:
    """Go through the infinitives that hang on a verb, to its right."""
    after = (t for t in verb.subtree if t.i > verb.i and t.pos_ == "VERB")
    return (t for t in after if is_infinitive(t))


def _objects(verb: Token, key: str) -> Iterator[Token]:
    state = key.startswith("be ")
    last = key.rsplit(" ", 1)[-1]
    for child in verb.children:
        yield from _object(child, verb, named=last if " " in key else "", state=state)
    yield from _described(verb)
    if state and not any(c.dep_ in PLACES and c.n_rights for c in verb.children):
        yield from _torn_off(verb)


def _object(child: Token, verb: Token, *, named: str, state: bool) -> Iterator[Token]:
    """Yield what a dependent adds; an object that the entry names adds its clause."""
    whole = child.dep_ == "dobj" and child.lemma_ != named
    if whole or (child.dep_ == "nsubjpass" and not state):
        yield _meant(child, verb)
    elif child.dep_ in PLACES:
        yield from _clauses_of(child)
    elif child.dep_ in CLAUSES:
        yield from _clause(child, verb)
    elif _continues_list(child, verb):
        yield child
    elif child.dep_ == "conj":
        yield from _teller(child)


def _clauses_of(word: Token) -> Iterator[Token]:
    return (c for c in word.children if c.dep_ in {"xcomp", "ccomp", "acl"})


def _clause(child: Token, verb: Token) -> Iterator[Token]:
    """Yield what a clause wishes; of "declared itself ready to", what follows."""
    named = [c for c in child.children if c.dep_ == "oprd"]
    if named and any(c.lower_ == "what" for c in child.children):
        # "Opposes what Baku calls the corridor": the corridor is meant.
        yield from named
    elif child.pos_ == "ADJ":
        yield from _clauses_of(child)
        for prep in child.children:
            if prep.dep_ == "prep":
                yield from prep_objects(prep)
    elif is_open(child) or _is_foretold(child, verb) or _is_wished(child, verb):
        if child.dep_ == "ccomp" or verb.lemma_ not in HOPING:
            yield child
    else:
        yield from _teller(child)


def _is_wished(clause: Token, verb: Token) -> bool:
    """Tell whether a past tense is a participle: "wants a government restored"."""
    bare = not any(c.dep_ in {"aux", "auxpass", "mark"} for c in clause.children)
    passive = (
        clause.tag_ == "VBD"
        and not is_saying(clause)
        and any(c.dep_ == "nsubj" for c in clause.children)
    )
    return bare and passive and verb.lemma_ in {"want", "need", "like", "wish"}


def _is_foretold(clause: Token, verb: Token) -> bool:
    """Tell whether a verb says what will be: "promised that aid would be let in"."""
    told = verb.lemma_ in FORETELLING and is_modal(clause)
    return told and not is_negated(clause)


def _teller(child: Token) -> Iterator[Token]:
    """Yield the truce of "it wants a truce, he told AFP", parsed as who tells."""
    if child.tag_ in FINITE and child.lemma_ in {"tell", "say", "add", "write"}:
        yield from (c for c in child.children if c.dep_ == "nsubj" and c.pos_ == "NOUN")


def _continues_list(child: Token, verb: Token) -> bool:
    """Tell whether a noun left loose by the parse goes on with the verb's objects."""
    loose = child.dep_ in LOOSE and child.pos_ in NOUNS
    return loose and any(c.dep_ == "dobj" and c.i < child.i for c in verb.children)


def _torn_off(verb: Token) -> Iterator[Token]:
    """Yield the infinitive that words put in between tore off: "is ready, it said, to"."""
    others = (c for c in verb.head.children if c.dep_ in {"advcl", "xcomp"})
    return (c for c in others if c.i > verb.i and is_infinitive(c))


def _beside(verb: Token, key: str) -> Iterator[Token]:
    """Yield what a set phrase is about: "shut the door" to something."""
    if " " in key and not key.startswith("be "):
        for child in verb.children:
            if child.dep_ == "prep" and child.lower_ in {"to", "on", "for", "of"}:
                yield from prep_objects(child)


def _meant(token: Token, verb: Token) -> Token:
    """Return the noun that a relative pronoun stands for, else the token itself."""
    if token.lower_ not in RELATIVE:
        return token
    noun = antecedent(verb) or token
    while noun.lemma_ in LENGTHS and noun.dep_ == "pobj":
        outer = noun.head.head
        if outer.pos_ != "NOUN":
            break
        noun = outer
    return noun


def _stranded(verb: Token) -> tuple[Token, ...]:
    """Return what a preposition left alone goes with: "which it will not hear of"."""
    noun = antecedent(verb)
    return () if noun is None else (noun,)


def _described(verb: Token) -> Iterator[Token]:
    """Yield the noun that a relative or participle clause leaves out."""
    if verb.dep_ not in {"relcl", "acl"}:
        return
    if any(c.dep_ in {"dobj", "ccomp", "xcomp"} for c in verb.children):
        return
    subjects = (c for c in verb.children if c.dep_ == "nsubj")
    gap = any(c.lower_ not in {"who", "which", "that"} for c in subjects)
    if gap or (verb.tag_ == "VBN" and verb.dep_ == "acl"):
        yield verb.head


def _purposes(child: Token, verb: Token) -> Iterator[Token]:
    """Yield what "pressed Israel to withdraw" asks where the parse hangs it elsewhere."""
    addressed = any(c.dep_ in {"dobj", "prep", "nsubjpass"} for c in verb.children)
    if child.dep_ == "advcl" and is_infinitive(child) and addressed:
        yield child
    elif child.dep_ in {"dobj", "pobj", "prep"}:
        inside = (t for t in child.subtree if t.dep_ in {"acl", "relcl"})
        yield from (t for t in inside if is_infinitive(t))


def _for_clauses(verb: Token) -> Iterator[Token]:
    """Yield the clause of "called for Israel to withdraw"."""
    for child in verb.children:
        marks = (g for g in child.children if g.dep_ == "mark")
        clause = child.dep_ in {"advcl", "xcomp", "ccomp"}
        if clause and any(g.lower_ == "for" for g in marks):
            yield child


def _is_wish(clause: Token) -> bool:
    that = any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.children)
    return that and (is_open(clause) or is_modal(clause))
