"""Nouns of demanding and promising as objects: what stands behind them is meant."""

from spacy.tokens import Token

from ingest.frames.arguments import prep_objects
from ingest.frames.keys import noun_keys
from ingest.lexicon import lexicon

WORDS = lexicon("positions")


def behind(head: Token) -> tuple[Token, ...]:
    """Return what a demand or call that is itself the object is about."""
    words = WORDS.words("nouns.demands") | WORDS.words("nouns.transparent")
    if head.pos_ != "NOUN" or noun_keys(head).isdisjoint(words):
        return ()
    preps = (c for c in head.children if c.dep_ == "prep" and c.lower_ in {"for", "to"})
    clauses = (c for c in head.children if c.dep_ in {"acl", "ccomp"})
    found = [t for prep in preps for t in prep_objects(prep)]
    return (*found, *(c for c in clauses if c.tag_ in {"VB", "VBN"}))


def is_stance_noun(head: Token) -> bool:
    """Tell whether a head is a demand that names nothing: "sticks to its demands"."""
    names = WORDS.words("nouns.lists") | WORDS.words("nouns.demands")
    return head.pos_ == "NOUN" and head.lemma_.lower() in names
