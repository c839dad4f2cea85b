"""Bound words after a number or after the noun that it counts."""

import re

from domain.vocabulary import Bound

_stop = r"(?=\s*(?:[^\w\s]|$))"
_words = (
    rf"(?P<at_least>or\s+(?:even\s+)?more|or\s+above|or\s+over|(?:at\s+least|plus){_stop})"
    rf"|(?P<at_most>or\s+(?:fewer|less|under|below)|at\s+(?:the\s+)?most{_stop})"
    r"|(?P<about>or\s+so|or\s+thereabouts|more\s+or\s+less|give\s+or\s+take)"
)
_AFTER_NOUN = re.compile(
    rf",?\s+(?:{_words})(?![\w-])(?!\s+(?:than|likely))", re.IGNORECASE
)
_AFTER_NUMBER = re.compile(
    rf"(?:\s+(?:{_words})(?![\w-])(?!\s+(?:than|likely))"
    r"|(?P<plus>\s?\+|[-\u2010\u2011]plus\b)|(?P<odd>[-\u2010\u2011\s]odd\b))",
    re.IGNORECASE,
)
_SIGNS = {"plus": Bound.AT_LEAST, "odd": Bound.ABOUT}


def trailing_bound(text: str, end: int) -> Bound | None:
    """Give the bound that the words right after a counted noun set, None for none.

    `end` is where the noun ends: in "Seven thousand people or more have died" it is
    the end of "people".
    """
    found = _AFTER_NOUN.match(text, end)
    if found is None or found.lastgroup is None:
        return None
    return Bound(found.lastgroup)


def bound_after_number(text: str, end: int) -> tuple[int, Bound] | None:
    """Give where the bound words right after a number end, and the bound they set."""
    found = _AFTER_NUMBER.match(text, end)
    if found is None or found.lastgroup is None:
        return None
    name = found.lastgroup
    return found.end(), _SIGNS[name] if name in _SIGNS else Bound(name)
