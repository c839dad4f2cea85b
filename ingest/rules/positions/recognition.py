"""What is recognised: Crimea as Russian is land, Kosovo as a state is not."""

from spacy.tokens import Token

from domain.vocabulary import Issue
from ingest.lexicon import lexicon

KINDS = lexicon("issues")
STATEHOOD = frozenset({"state", "country", "independent", "sovereign", "nation"})
RECOGNISING = frozenset({"recognise", "recognize"})


def is_recognised(head: Token, key: str) -> bool:
    """Tell whether a named place or party is the object of recognising."""
    return key in RECOGNISING and (head.pos_ == "PROPN" or _is_land(head))


def recognised_as(head: Token) -> Issue:
    """Return what the recognition is about: land held by force, or a state."""
    named = f"recognise {head.lemma_.lower()}" in KINDS.words("territory")
    tails = (c for c in (*head.children, *head.head.children) if c.lower_ == "as")
    as_what = [t.lemma_.lower() for tail in tails for t in tail.subtree if t != tail]
    as_whose = bool(as_what) and not STATEHOOD.intersection(as_what)
    return Issue.TERRITORY if named or as_whose or _is_land(head) else Issue.OTHER


def _is_land(head: Token) -> bool:
    return head.lemma_.lower() in {"land", "annexation", "territory", "region"}


def is_surety(head: Token) -> bool:
    """Tell whether a promise is asked for that something will be: "a pledge that no …"."""
    promise = head.lemma_.lower() in {"pledge", "promise", "commitment", "undertaking"}
    clauses = (c for c in head.children if c.dep_ in {"acl", "ccomp", "relcl"})
    return promise and any(
        g.lower_ == "that" and g.dep_ == "mark" for c in clauses for g in c.children
    )
