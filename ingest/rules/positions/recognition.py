"""What is recognised: Crimea as Russian is land, Kosovo as a state is not."""

from spacy.tokens import Token

from domain.vocabulary import Issue
from ingest.lexicon import lexicon

KINDS = lexicon("issues")
RECOGNISING = frozenset({"recognise", "recognize"})


def is_recognised(head: Token, key: str) -> bool:
    """Tell whether a named place or party is the object of recognising."""
    return key in RECOGNISING and (head.pos_ == "PROPN" or _is_land(head))


def recognised_as(head: Token) -> Issue:
    """Return what the recognition is about: land held by force, or a state."""
    named = f"recognise {head.lemma_.lower()}" in KINDS.words("territory")
    as_whose = any(c.lower_ == "as" for c in (*head.children, *head.head.children))
    return Issue.TERRITORY if named or as_whose or _is_land(head) else Issue.OTHER


def _is_land(head: Token) -> bool:
    return head.lemma_.lower() in {"land", "annexation", "territory", "region"}
