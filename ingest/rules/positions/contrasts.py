"""The halves of a contrast: "not a pause but an end", "no end, only a pause"."""

from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import chain, takewhile

from spacy.tokens import Token

from ingest.frames.arguments import prep_objects

ALONE = frozenset({"only", "just", "merely", "simply"})
TURNING = frozenset({"but", "rather", "instead"})
DENYING = frozenset({"not", "than", "of"})
LEADS = ALONE | TURNING | {"not", ",", "and", "also", "at", "most"}
"""Words that may stand between a thing and what it is contrasted with."""

NAMES = frozenset({"NOUN", "PROPN", "NUM", "PRON"})
OBJECTS = frozenset({"dobj", "attr", "pobj"})


BARRING = frozenset({"but", "than", "of", "except", "besides"})
"""Words after "nothing" or "anything" that name what alone will do."""

REACH = 12
"""How many words after "not only a truce" the "but" may stand."""


class Half(Enum):
    """Which half of a contrast a thing is."""

    DENIED = "denied"
    MEANT = "meant"


def half(token: Token) -> Half | None:
    """Return which half of a contrast a word names, None where it is in none."""
    lead = _lead(token)
    if token.pos_ in NAMES and _is_none(token):
        return Half.DENIED
    if token.pos_ in NAMES and lead & DENYING:
        also = bool(lead & ALONE) and _is_followed(token)
        return None if also else Half.DENIED
    return Half.MEANT if lead & (ALONE | TURNING) else None


def _is_none(thing: Token) -> bool:
    """Tell whether a thing is none: "no truce"."""
    return any(c.lower_ == "no" and c.dep_ == "det" for c in thing.children)


def is_denied(token: Token) -> bool:
    """Tell whether a noun is named as what is not meant: "a truce, not a pause"."""
    return half(token) is Half.DENIED


def all_but(thing: Token) -> tuple[Token, ...]:
    """Return what alone will do: the pullout of "nothing but", "anything short of" one."""
    if thing.lower_ not in {"anything", "nothing"}:
        return ()
    near = (
        thing,
        *(c for c in thing.children if c.lower_ in {"less", "short", "other"}),
    )
    preps = (c for place in near for c in place.children if c.lower_ in BARRING)
    return tuple(t for prep in preps for t in prep_objects(prep))


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
    """Return the words of contrast that go before a phrase, or open it.

    A "than" or "of" is among them only as the end of "rather than", "instead of".
    """
    start = token.head if token.dep_ == "pobj" else token
    edge, doc = start.left_edge.i, token.doc
    opening = takewhile(_leads, doc[edge : token.i])
    before = takewhile(_leads, reversed(doc[token.sent.start : edge]))
    return frozenset(t.lower_ for t in chain(opening, before))


def _leads(token: Token) -> bool:
    return token.lower_ in LEADS or is_turned_from(token)


def _is_followed(token: Token) -> bool:
    """Tell whether "not only a truce" goes on with "but"."""
    return any(t.lower_ == "but" for t in token.doc[token.i : token.i + REACH])
