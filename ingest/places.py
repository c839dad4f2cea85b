"""Where a happening took place."""

from spacy.tokens import Token

from ingest.frames import Frame
from ingest.frames.arguments import antecedent
from ingest.mentions import Kind, Mention, Mentions

AT = frozenset({"in", "at", "near", "outside", "inside", "from", "to"})
"""Prepositions of a place, the likelier ones to stay at first."""

STAY = ("in", "at", "inside", "near", "outside")
GO = ("to", "for", "into")


def place_of(frame: Frame, mentions: Mentions) -> str | None:
    """Return the place of a frame: a city, else a country; None if none is told.

    It looks at the predicate's own phrases, then at the verb it leans on, the noun
    that a relative clause describes, and last at an opening "In Paris, …".
    """
    predicates = [frame.predicate]
    if frame.support is not None:
        predicates.append(frame.support)
    for predicate in (*predicates, *_governors(frame.predicate)):
        for prepositions in (STAY, GO if frame.predicate.i == predicate.i else ()):
            found = _by_prepositions(predicate, prepositions, mentions)
            if found is not None:
                return found
    return _where(frame.predicate, mentions) or _opening(frame.predicate, mentions)


def _governors(token: Token) -> list[Token]:
    """Return the predicates whose place a predicate shares, nearest first."""
    found: list[Token] = []
    while token.head.i != token.i and len(found) < 3:
        if token.dep_ not in {"xcomp", "advcl", "conj", "pcomp", "prep", "dobj", "pobj", "acl"}:
            break
        token = token.head
        if token.pos_ in {"VERB", "AUX", "NOUN"}:
            found.append(token)
    return found


def _by_prepositions(
    predicate: Token, prepositions: tuple[str, ...], mentions: Mentions
) -> str | None:
    countries: list[str] = []
    for child in predicate.children:
        if child.dep_ == "prep" and child.lower_ in prepositions:
            for pobj in child.children:
                if pobj.dep_ == "pobj":
                    place = place_in(pobj, mentions)
                    if place is not None and not _is_country(place, mentions):
                        return place
                    if place is not None:
                        countries.append(place)
    return countries[0] if countries else None


def place_in(token: Token, mentions: Mentions) -> str | None:
    """Return the place that a noun phrase names or lies in, None if none."""
    mention = mentions.at(token)
    if mention is not None:
        place = _placed(mention)
        if place is not None:
            return place
    for child in token.children:
        if child.dep_ in {"prep", "appos", "compound", "nmod", "poss"}:
            for inner in (child, *child.children):
                mention = mentions.at(inner)
                if mention is not None and _placed(mention) is not None:
                    return _placed(mention)
    return None


def _placed(mention: Mention) -> str | None:
    if mention.place is not None:
        return mention.place
    return mention.name if mention.kind is Kind.PLACE else None


def _is_country(place: str, mentions: Mentions) -> bool:
    return mentions.registry.party(place) is not None


def _where(predicate: Token, mentions: Mentions) -> str | None:
    """Read "Doha, where he met": the place that the clause describes."""
    where = any(
        t.lower_ in {"where", "there"} for t in predicate.children
    )
    noun = antecedent(predicate)
    if where and noun is not None:
        return place_in(noun, mentions)
    return None


def _opening(predicate: Token, mentions: Mentions) -> str | None:
    """Read a place that opens the sentence and holds for all of it."""
    first = predicate.sent[0]
    if first.lower_ in {"in", "at"} and first.dep_ == "prep" and first.head.dep_ == "ROOT":
        for pobj in first.children:
            if pobj.dep_ == "pobj":
                return place_in(pobj, mentions)
    return None
