"""Words around a date that tell how a happening stands to it."""

import re

from .model import Role

_hour = r"(?:midday|noon|midnight|dawn|daybreak|dusk|nightfall|sunset|sunrise)"
_TIME_BEFORE = re.compile(
    r"(?<!\w)(?:late|early|earlier|later|overnight"
    rf"|(?:(?:at|by|around|about|shortly\s+(?:before|after)|just\s+(?:before|after))\s+)?{_hour}"
    r"|(?:in\s+)?the\s+(?:small|early|late|first)\s+hours|(?:in\s+)?the\s+"
    r"(?:night|morning|evening|afternoon))(?:\s+(?:on|of|from|into))?\s+$",
    re.IGNORECASE,
)
_ROLES = (
    (Role.SINCE, r"(?:ever\s+)?since"),
    (Role.UNTIL, r"until|till|up\s+to|through"),
    (Role.BY, r"by|no(?:t)?\s+later\s+than|before|ahead\s+of|prior\s+to"),
    (Role.FROM, r"(?:as\s+)?from|starting(?:\s+on)?|beginning(?:\s+on)?"),
    (Role.AFTER, r"after|following"),
)
_ROLE_BEFORE = re.compile(
    r"(?<!\w)(?:"
    + "|".join(f"(?P<{role.value}_>{words})" for role, words in _ROLES)
    + r")\s+(?:(?:about|around|roughly|at\s+least)\s+)?$",
    re.IGNORECASE,
)
_ONWARDS = re.compile(r"\s+on(?:wards?\b|(?=\s*(?:[^\w\s]|$)))", re.IGNORECASE)
_AT_THE_LATEST = re.compile(r"\s+at\s+the\s+(?:very\s+)?latest\b", re.IGNORECASE)
_NO_CLAUSE = re.compile(
    r"\s*(?:[^\w\s]|$)|\s+(?:by|to|in|at|that|with|for|from|when|and|but|on|as|under"
    r"|through|during|of|via|or)\b",
    re.IGNORECASE,
)
_REACH = 44


def time_before(text: str, start: int, since: int) -> int:
    """Give where words like "late on" or "in the small hours of" before a day begin.

    Nothing before `since` is looked at, so that no word belongs to two dates.
    """
    found = _TIME_BEFORE.search(text, max(since, start - _REACH), start)
    return start if found is None else found.start()


def role_before(text: str, start: int, since: int) -> tuple[int, Role]:
    """Give where the word that sets a date's role begins, and the role."""
    found = _ROLE_BEFORE.search(text, max(since, start - _REACH), start)
    if found is None or found.lastgroup is None:
        return start, Role.AT
    return found.start(), Role(found.lastgroup.rstrip("_"))


def role_after(text: str, end: int, role: Role) -> tuple[int, Role]:
    """Give where the words after a date that set its role end, and the role."""
    onwards = _ONWARDS.match(text, end)
    if onwards is not None and role in (Role.AT, Role.FROM):
        return onwards.end(), Role.FROM
    latest = _AT_THE_LATEST.match(text, end)
    if latest is not None:
        return latest.end(), Role.BY
    return end, role


def clause_follows(text: str, end: int) -> bool:
    """Tell whether "after" or "before" at the end of a date opens a clause of its own."""
    return _NO_CLAUSE.match(text, end) is None
