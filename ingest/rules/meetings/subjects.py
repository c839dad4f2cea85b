"""Who does what a verb of meeting tells, where the parse has lost the subject."""

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.frames.arguments import expanded, prep_objects
from ingest.mentions import Kind
from ingest.places import place_in
from ingest.scene import phrases

from .attendees import parties_of

CLAUSES = frozenset({"relcl", "advcl", "ccomp", "parataxis", "acl"})


def objects_after(word: Token, *prepositions: str) -> tuple[Token, ...]:
    """Return the objects of some prepositions in a word's clause, each once."""
    found = [
        t
        for prep in phrases(word)
        if prep.lower_ in prepositions
        for o in prep_objects(prep)
        for t in _doer(o)
    ]
    return tuple(dict.fromkeys(found))


def _doer(token: Token) -> tuple[Token, ...]:
    """Return who acts in "with the minister acting as mediator", else the token."""
    if token.dep_ != "pcomp" or token.pos_ != "VERB":
        return (token,)
    return tuple(c for c in token.children if c.dep_ == "nsubj")


def met_with(frame: Frame, *prepositions: str) -> tuple[Token, ...]:
    """Return whom a verb's phrases name, and those whom the parse cut off from them."""
    found = (
        *frame.objects(*prepositions),
        *objects_after(frame.predicate, *prepositions),
    )
    return tuple(dict.fromkeys((*found, *(cut_off(frame.predicate) if found else ()))))


def cut_off(verb: Token) -> tuple[Token, ...]:
    """Return nouns that the parse joins to a verb: the last of a list of people.

    No noun is joined to a verb by "and", so that it belongs to the list before it, be
    that in a clause within: "came to Doha, where he met X and Y".
    """
    above = [a for a in verb.ancestors if a.pos_ == "VERB" and a.i < verb.i]
    return tuple(
        c
        for v in (verb, *above[:1])
        for c in v.children
        if _is_stray(c) and c.i > verb.i
    )


def joined_to_place(analysis: Analysis, verb: Token) -> tuple[Token, ...]:
    """Return people whom the parse joins to a place: "saw X in Cairo and Y in Doha"."""
    return tuple(
        t
        for c in verb.children
        if c.dep_ == "prep" and c.lower_ in {"in", "at"}
        for pobj in c.children
        for t in pobj.conjuncts
        if analysis.mentions.parties_of(t) and place_in(t, analysis.mentions) is None
    )


def _is_stray(word: Token) -> bool:
    if word.dep_ == "conj":
        return word.pos_ in {"NOUN", "PROPN"}
    return word.dep_ == "npadvmod" and word.pos_ == "PROPN"


def subjects_of(analysis: Analysis, frame: Frame) -> tuple[Token, ...]:
    """Return who meets: the subject, with all whom it names; else who stands before."""
    subject = (*frame.agents, *named_within(analysis, frame.agents))
    if parties_of(analysis, subject):
        return subject
    verb = frame.predicate
    before = _before_participle(analysis, verb) or after_place(analysis, verb)
    return before or subject


def named_within(analysis: Analysis, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the people whom a phrase lists: "delegates, A for X and B for Y"."""
    found: list[Token] = []
    for token in tokens:
        for inner in _phrase(token):
            mention = analysis.mentions.at(inner)
            listed = inner.dep_ in {"appos", "conj"} or _leads(inner)
            if listed and mention is not None and mention.kind is Kind.PERSON:
                found.append(inner)
    return tuple(found)


def _leads(word: Token) -> bool:
    """Tell whether somebody leads a delegation: "headed by Medinsky"."""
    prep = word.head
    return (
        word.dep_ == "pobj"
        and prep.lower_ == "by"
        and prep.head.lemma_ in {"head", "lead"}
    )


def _phrase(token: Token) -> Iterator[Token]:
    yield token
    for child in token.children:
        led = child.dep_ == "acl" and child.lemma_ in {"head", "lead"}
        if (child.dep_ not in CLAUSES and child.dep_ != "poss") or led:
            yield from _phrase(child)


def _before_participle(analysis: Analysis, verb: Token) -> tuple[Token, ...]:
    """Read "the delegations of X and Y, meeting in Istanbul, agreed"."""
    if verb.tag_ not in {"VBG", "VBN"} or verb.i < verb.sent.start + 2:
        return ()
    last = verb.nbor(-1)
    if last.text != ",":
        return ()
    token = last.nbor(-1)
    found: tuple[Token, ...] = ()
    while token.pos_ in {"NOUN", "PROPN", "ADP"}:
        if token.pos_ != "ADP" and parties_of(analysis, (token,)):
            found = (token,)
        if token.head.i == token.i or token.head.right_edge.i != last.i - 1:
            break
        token = token.head
    return found


def after_place(analysis: Analysis, verb: Token) -> tuple[Token, ...]:
    """Read "In Tehran, Haniyeh was welcomed", where the parse makes him the place."""
    for prep in verb.children:
        if prep.dep_ == "prep" and prep.i == verb.sent.start:
            return tuple(
                c
                for pobj in prep.children
                for c in pobj.children
                if c.dep_ in {"appos", "conj"} and parties_of(analysis, (c,))
            )
    return ()


def several(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return each head of some noun phrases joined by "and", once."""
    return tuple(dict.fromkeys(e for t in tokens for e in expanded(t)))
