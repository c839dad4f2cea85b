"""Swaps in which each side gives up as many."""

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.frames import Frame
from ingest.lexicon import lexicon

WORDS = lexicon("releases")
BEHIND = 2
"""How far "each" stands behind the number in "103 from each side"."""


def is_each(frame: Frame) -> bool:
    """Tell whether each side gives up as many: "390 each", "on each side"."""
    verb = frame.predicate
    near = [*verb.children, *(g for c in verb.children for g in _inner(c))]
    return any(t.lower_ in WORDS.words("each") for t in near)


def each_number(frame: Frame) -> Token | None:
    """Return the number that "from each side" stands right behind, None if at none."""
    for token in frame.predicate.subtree:
        if token.lower_ in WORDS.words("each") and token.i >= BEHIND:
            number = token.nbor(-BEHIND)
            if token.nbor(-1).dep_ == "prep" and number.like_num:
                return number
    return None


def _inner(child: Token) -> Iterator[Token]:
    """Go through the words near a verb's child, to "from each side" and "390 each"."""
    if child.dep_ in {"nsubj", "dobj", "nsubjpass", "npadvmod", "prep", "appos"}:
        for grandchild in child.children:
            yield grandchild
            if grandchild.dep_ in {"pobj", "prep", "appos", "det"}:
                yield from grandchild.children
