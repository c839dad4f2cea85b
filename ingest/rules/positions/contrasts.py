"""The halves of a contrast: "not a pause but an end", "no end, only a pause"."""

from collections.abc import Iterable, Iterator
from enum import Enum

from spacy.tokens import Token

from ingest.frames.arguments import prep_objects

ALONE = frozenset({"only", "just", "merely", "simply"})
TURNING = frozenset({"but", "rather", "instead"})
LEADS = ALONE | TURNING | {"not", "than", ",", "and", "also", "at", "most"}
"""Words that may stand between a thing and what it is contrasted with."""

NAMES = frozenset({"NOUN", "PROPN", "NUM", "PRON"})
OBJECTS = frozenset({"dobj", "attr", "pobj"})


class Half(Enum):
    """Which half of a contrast a thing is."""

    DENIED = "denied"
    MEANT = "meant"


def half(token: Token) -> Half | None:
    """Return which half of a contrast a word names, None where it is in none."""
    lead = _lead(token)
    if token.pos_ in NAMES and ("not" in lead or "than" in lead or "instead of" in lead):
        also = bool(lead & ALONE) and _is_followed(token)
        return None if also else Half.DENIED
    return Half.MEANT if lead & (ALONE | TURNING) else None


def is_denied(token: Token) -> bool:
    """Tell whether a noun is named as what is not meant: "a truce, not a pause"."""
    return half(token) is Half.DENIED


def is_turned_from(prep: Token) -> bool:
    """Tell whether a word is the end of "rather than", "instead of"."""
    if prep.lower_ not in {"than", "of"} or prep.i == 0:
        return False
    return prep.nbor(-1).lower_ in {"rather", "instead"}


def halves(things: Iterable[Token]) -> Iterator[tuple[Token, Half | None]]:
    """Go through things and what they are set against, with the half that each is.

    After the turn of "no end to the war, only a pause and more aid" all is meant; the
    "only" of the first thing of all turns nothing.
    """
    listed = dict.fromkeys(t for thing in things for t in (thing, *_beside(thing)))
    turned = False
    for place, token in enumerate(listed):
        which = half(token)
        turned = turned or (place > 0 and which is Half.MEANT)
        if which is not Half.DENIED:
            which = Half.MEANT if turned else None
        yield token, which


def _beside(thing: Token) -> Iterator[Token]:
    """Yield what stands in apposition or contrast to a thing, or to its object."""
    for child in thing.children:
        if child.dep_ in {"appos", "conj"} and half(child) is not None:
            yield child
        elif is_turned_from(child):
            yield from prep_objects(child)
        elif thing.pos_ == "VERB" and child.dep_ in OBJECTS:
            yield from (t for t in (child, *_beside(child)) if is_denied(t))


def _lead(token: Token) -> frozenset[str]:
    """Return the words of contrast that go before a phrase, or open it."""
    start = token.head if token.dep_ == "pobj" else token
    first, doc = start.left_edge.i, token.doc
    words = {"instead of"} if is_turned_from(start) else set()
    for step in (range(first, token.i), range(first - 1, token.sent.start - 1, -1)):
        for i in step:
            if doc[i].lower_ not in LEADS and not is_turned_from(doc[i]):
                break
            words.add(doc[i].lower_)
            if is_turned_from(doc[i]):
                words.add("instead of")
    return frozenset(words)


def _is_followed(token: Token) -> bool:
    """Tell whether "not only a truce" goes on with "but"."""
    return any(t.lower_ == "but" for t in token.doc[token.i : token.sent.end])
