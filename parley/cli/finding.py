"""Finds the one report that the beginning of an id means."""

from collections.abc import Sequence

from ..why import Grounds
from .errors import misused, nothing

MANY = 8
"""How many ids are listed where the beginning of one fits several."""


def only(found: Sequence[Grounds], asked: str, *, article: bool = True) -> Grounds:
    """Return the only report that fits; explain it if none or several do.

    `article` tells whether the id of an article would have done as well.
    """
    exact = [one for one in found if one.id == asked]
    if len(found) == 0:
        also = " and no article has it" if article else ""
        nothing(
            f"no report's id begins with {asked!r}{also}; "
            "`parley events` and `parley articles` list them all"
        )
    if len(found) > 1 and len(exact) == 0:
        ids = ", ".join(one.id for one in found[:MANY])
        misused(f"{len(found)} reports begin with {asked!r}; write more of one: {ids}")
    return (exact or list(found))[0]
