"""A capital's name: the city that it is, or the government that sits there."""

from spacy.tokens import Token

from ingest.lexicon import lexicon

CAPITALS = lexicon("capitals")
LOCATING = frozenset(
    {"in", "at", "near", "into", "through", "around", "toward", "towards", "outside",
     "inside", "via", "across", "over", "within"}
)  # fmt: skip
"""Prepositions after which a capital's name is always the place."""


def is_place(token: Token) -> bool:
    """Tell whether a capital's name stands where a place stands in the sentence."""
    if token.dep_ == "pobj":
        return _is_after_preposition(token.head)
    if token.dep_ in {"conj", "appos"} and token.head.i != token.i:
        return is_place(token.head)
    if token.dep_ in {"compound", "nmod"}:
        return not _is_official(token.head)
    return token.dep_ in {"npadvmod", "advmod"} or is_destination(token)


def is_destination(token: Token) -> bool:
    """Tell whether a parse took the goal of a journey for a subject.

    In "left for Doha to meet the emir" it is the traveller who meets him.
    """
    verb = token.head
    if token.dep_ != "nsubj" or verb.dep_ not in {"advcl", "xcomp", "ccomp"}:
        return False
    marked = any(c.dep_ == "mark" and c.lower_ == "for" for c in verb.children)
    return marked and verb.head.lemma_.lower() in CAPITALS.words("bound")


def _is_after_preposition(prep: Token) -> bool:
    """Tell it by the preposition, and for some by what that hangs on."""
    name, governor = prep.lower_, prep.head
    if name in LOCATING:
        return True
    if name == "to":
        return not _is_handed_over(governor)
    if name == "from":
        return governor.pos_ == "VERB"
    if name == "for":
        return governor.lemma_.lower() in CAPITALS.words("bound")
    return name == "of" and governor.lemma_.lower() in CAPITALS.words("parts")


def _is_handed_over(governor: Token) -> bool:
    """Tell whether "to" leads to a receiver: "a message to Tehran", "told to Kyiv"."""
    told = CAPITALS.words("told")
    if governor.lemma_.lower() in told:
        return True
    objects = (c for c in governor.children if c.dep_ in {"dobj", "nsubjpass"})
    return governor.lemma_.lower() in CAPITALS.words("giving") and any(
        c.lemma_.lower() in told for c in objects
    )


def _is_official(noun: Token) -> bool:
    """Tell whether people of a government are named by its seat: "Kyiv officials"."""
    return noun.lemma_.lower() in CAPITALS.words("officials")
