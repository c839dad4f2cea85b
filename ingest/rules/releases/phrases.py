"""What stands inside a noun phrase that names captives."""

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.analysis import Analysis
from ingest.lexicon import lexicon
from ingest.mentions import Kind
from ingest.quantities import QuantityMatch

WORDS = lexicon("releases")
INSIDE = frozenset({"nummod", "amod", "compound", "nmod", "quantmod", "poss", "det"})
DEEPEST = 5


def joined(token: Token, depth: int) -> Iterator[Token]:
    """Go through a word and those joined to it by "and"."""
    yield token
    for child in token.children:
        if (
            child.dep_ == "conj"
            and depth < DEEPEST
            and child.pos_ not in {"VERB", "AUX"}
        ):
            yield from joined(child, depth + 1)


def core(head: Token, depth: int) -> Iterator[Token]:
    """Go through the words inside a phrase, down the "of" of bodies and of numbers."""
    yield head
    if depth > DEEPEST:
        return
    for child in head.children:
        inner = child.dep_ == "conj" and head.dep_ in INSIDE
        if child.dep_ in INSIDE or inner:
            yield from core(child, depth + 1)
        elif child.dep_ == "prep" and child.lower_ == "of" and _opens(head, depth):
            for top in child.children:
                if top.dep_ == "pobj":
                    for token in joined(top, 0):
                        yield from core(token, depth + 1)


def _opens(head: Token, depth: int) -> bool:
    return is_body(head) or (depth == 0 and (head.like_num or head.pos_ == "NUM"))


def is_body(token: Token) -> bool:
    """Tell whether a word is one for the remains of the dead."""
    known = WORDS.words("captives.bodies")
    if token.lower_ == "those":
        return _takes_up_bodies(token)
    return token.lemma_.lower() in known or token.lower_ in known


def _takes_up_bodies(those: Token) -> bool:
    """Tell whether "those of" takes up remains told just before."""
    of = any(c.lower_ == "of" for c in those.children)
    start = those.sent.start
    start = those.doc[start - 1].sent.start if start else 0
    before = those.doc[start : those.i]
    return of and any(t.pos_ != "PRON" and is_body(t) for t in before)


def number_at(analysis: Analysis, token: Token) -> QuantityMatch | None:
    """Return the count that a token is part of, None if it is part of none."""
    for match in analysis.quantities:
        if match.start <= token.idx < match.end:
            known = match.kind == "cardinal" and match.quantity.value is not None
            if token.i > 0 and token.nbor(-1).lower_ in {"but", "except"}:
                return None
            return match if known and match.number_start <= token.idx else None
    return None


def is_nation(analysis: Analysis, token: Token) -> bool:
    """Tell whether a word names the people of a country."""
    mention = analysis.mentions.at(token)
    return mention is not None and mention.kind is Kind.DEMONYM


def is_person_word(token: Token) -> bool:
    """Tell whether a noun is a word for captives or for people."""
    lemma = token.lemma_.lower()
    names = ("hostages", "either", "prisoners", "people")
    return any(
        lemma in WORDS.words(f"captives.{name}")
        or token.lower_ in WORDS.words(f"captives.{name}")
        for name in names
    )


def is_in_coffins(noun: Token) -> bool:
    """Tell whether those counted came back "in coffins"."""
    preps = (c for c in noun.children if c.dep_ == "prep" and c.lower_ == "in")
    objects = (t for prep in preps for t in prep.children)
    return any(t.lemma_.lower() in {"coffin", "bag", "casket"} for t in objects)


def is_of_a_body(token: Token) -> bool:
    """Tell whether a word only names a body: "the council for prisoners of war"."""
    above = [t for t in token.ancestors if t.pos_ in {"NOUN", "PROPN"}][:2]
    return any(t.lemma_.lower() in WORDS.words("institutions") for t in above)
