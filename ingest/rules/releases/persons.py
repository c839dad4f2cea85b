"""Persons told one by one, by their names or as one of a kind."""

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.analysis import Analysis
from ingest.mentions import Kind

from .phrases import is_nation, is_person_word, joined

NO_PERSON = frozenset({Kind.PARTY, Kind.BODY, Kind.PLACE, Kind.MEDIUM, Kind.METONYM})
ONE = frozenset({"a", "an", "another", "one"})


def persons_in(analysis: Analysis, head: Token) -> Iterator[Token]:
    """Go through the single persons of a phrase, appended names included."""
    if _is_name(analysis, head):
        yield head
        for child in head.children:
            if child.dep_ == "appos" and _is_name(analysis, child):
                yield child
                yield from (t for t in joined(child, 0) if _is_name(analysis, t))
        return
    names = [c for c in head.children if c.dep_ == "appos" and _is_name(analysis, c)]
    if names and (is_person_word(head) or head.tag_ == "NN"):
        for name in names:
            yield from (t for t in joined(name, 0) if _is_name(analysis, t))
    elif _is_one(analysis, head):
        yield head


def is_joined_on(token: Token) -> bool:
    """Tell whether a phrase ends a list that was cut off: "ten Thais and a Filipino"."""
    return token.dep_ == "conj" and token.head.pos_ not in {"VERB", "AUX"}


def of_body(body: Token) -> list[Token]:
    """Return whose remains they are: "the bodies of two women and a man"."""
    preps = [c for c in body.children if c.dep_ == "prep" and c.lower_ == "of"]
    return [
        t for p in preps for c in p.children if c.dep_ == "pobj" for t in joined(c, 0)
    ]


def _is_name(analysis: Analysis, token: Token) -> bool:
    mention = analysis.mentions.at(token)
    if mention is not None and mention.is_person:
        return analysis.mentions.registry.person(mention.name or "") is None
    if token.tag_ != "NNP" or (mention is not None and mention.kind in NO_PERSON):
        return False
    before = [c for c in token.children if c.dep_ == "compound"]
    return any(c.pos_ == "PROPN" and analysis.mentions.at(c) is None for c in before)


def _is_one(analysis: Analysis, token: Token) -> bool:
    """Tell whether a noun means one person: "a Saudi", "the footballer's father"."""
    words = {c.lower_ for c in token.children if c.dep_ in {"det", "poss", "nummod"}}
    owned = any(c.dep_ == "poss" for c in token.children)
    if is_person_word(token):
        joined = token.dep_ == "conj" and not words and is_person_word(token.head)
        known = owned or joined or bool(words & {*ONE, "the"})
        return token.tag_ in {"NN", "NNP"} and known
    return (
        is_nation(analysis, token)
        and token.tag_ in {"NN", "NNP", "JJ"}
        and bool(words & ONE)
    )
