"""Noun phrases joined by "and", and the objects of prepositions."""

from collections.abc import Iterator

from spacy.tokens import Token

LONGEST = 12
"""Most members of a list that are read; broken parses make longer chains."""

DEEPEST = 12
"""Most prepositions that are followed, each hanging on the one before."""


def expanded(token: Token) -> tuple[Token, ...]:
    """Return a noun phrase's head and the heads joined to it by "and", in order."""
    return tuple(_expanded(token, 0))


def _expanded(token: Token, depth: int) -> Iterator[Token]:
    yield token
    if depth > LONGEST:
        return
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ not in {"VERB", "AUX"}:
            yield from _expanded(child, depth + 1)
        elif _is_swallowed(child, token):
            yield child
        elif child.dep_ == "prep" and is_comitative(child):
            for pobj in child.subtree:
                if pobj.dep_ == "pobj":
                    yield from _expanded(pobj, depth + 1)
                    break


def _is_swallowed(noun: Token, head: Token) -> bool:
    """Tell whether the parser takes the first of two for a word of the second.

    So in "the Congolese government and M23 rebels", where all hangs on the rebels.
    """
    inside = (
        noun.dep_ in {"nmod", "compound"} and noun.pos_ == "NOUN" and noun.i < head.i
    )
    if not inside:
        return False
    joined = any(c.dep_ == "cc" and c.lower_ == "and" for c in noun.children)
    named = any(c.dep_ in {"det", "amod", "poss"} for c in noun.children)
    return joined and named and any(c.dep_ == "conj" for c in noun.children)


def is_comitative(prep: Token) -> bool:
    """Tell whether a preposition joins like "and": "along with", "together with"."""
    words = {prep.lower_, *(c.lower_ for c in prep.children)}
    return "with" in words and bool(words & {"along", "together", "jointly"})


def prep_name(prep: Token) -> str:
    """Return a preposition's name; "along with" and "together with" are "with"."""
    return "with" if is_comitative(prep) else prep.lower_


def prep_objects(prep: Token) -> tuple[Token, ...]:
    """Return the objects of a preposition, chained and joined ones included."""
    return tuple(_prep_objects(prep, 0))


def _prep_objects(prep: Token, depth: int) -> Iterator[Token]:
    if depth > DEEPEST:
        return
    for child in prep.children:
        if child.dep_ == "pobj":
            yield from expanded(child)
        elif child.dep_ == "pcomp":
            yield child
        elif child.dep_ == "prep" or (child.dep_ == "conj" and child.pos_ == "ADP"):
            yield from _prep_objects(child, depth + 1)
