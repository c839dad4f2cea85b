"""Bound words before a number, and how they bind it."""

import re

from domain.vocabulary import Bound

_TOPIC = r"(?<!talk )(?<!talks )(?<!talked )(?<!spoke )(?<!spoken )(?<!negotiations )(?<!asked )"
_at_least = (
    r"(?:(?:much|far|many|well|slightly|significantly|a\s+little|little|just|a\s+bit)\s+)?"
    rf"(?:(?<!no )(?<!not )more\s+than|greater\s+than|{_TOPIC}over|above|upwards\s+of"
    r"|in\s+excess\s+of)|at\s+(?:the\s+very\s+)?least|no(?:t)?\s+(?:fewer|less)\s+than"
    r"|(?:a\s+)?minimum\s+of|exceed(?:s|ed|ing)?|surpass(?:e[sd]|ing)?"
)
_at_most = (
    r"(?:(?:well|just|slightly|a\s+little)\s+)?"
    r"(?:(?<!no )(?<!not )(?:fewer|less)\s+than|under|below|short\s+of)|up\s+to"
    r"|nearly|almost|as\s+(?:many|much|high)\s+as|no(?:t)?\s+more\s+than|at\s+(?:the\s+very\s+)?most"
    r"|(?:a\s+)?maximum\s+of|approaching|nearing"
)
_about = (
    rf"(?:just\s+)?{_TOPIC}(?:about|around)|some|roughly|approximately|approx\.?"
    r"|an\s+estimated|estimated|circa|close\s+to|more\s+or\s+less|perhaps"
    r"|in\s+the\s+(?:region|order)\s+of|~|\u2248"
)
_filler = r"(?:(?:another|a\s+further|an?\s+additional|a\s+total\s+of|further|additional)\s+)?"
_LEADING = re.compile(
    rf"(?<![\w-])(?:(?P<at_least>{_at_least})|(?P<at_most>{_at_most})|(?P<about>{_about}))"
    rf"\s*{_filler}$",
    re.IGNORECASE,
)
_CROSSING = re.compile(
    r"\b(?:crossed|crosses|passed|topped|topping|tops)\s+$", re.IGNORECASE
)
_CROSSED_FROM = 100
_PARTICLE = re.compile(
    r"\b(?:hand|turn|pass|sign)(?:s|ed|ing)?\s+over\s+$", re.IGNORECASE
)
"""Verbs of which "over" is a part: "handed over five detainees" is five."""
_REACH = 44


def leading_bound(
    text: str, start: int, value: float | None, *, since: int = 0
) -> tuple[int, Bound]:
    """Give where the bound words before a number begin, and the bound they set.

    Nothing before `since` is looked at, so that no word binds two numbers.

    Of two bounds in a row the outer one holds ("at least some 200"). Verbs of crossing
    set a bound only for large numbers: "crossed two borders" is no count.
    """
    bound = Bound.EXACT
    found = _leading(text, start, since)
    while found is not None and found.lastgroup is not None:
        start, bound = found.start(), Bound(found.lastgroup)
        found = _leading(text, start, since)
    crossing = _CROSSING.search(text, max(since, start - _REACH), start)
    if crossing is not None and value is not None and value >= _CROSSED_FROM:
        return crossing.start(), Bound.AT_LEAST
    return start, bound


def _leading(text: str, start: int, since: int) -> re.Match[str] | None:
    """Find the bound word that ends where a number or another such word begins."""
    reach = max(since, start - _REACH)
    found = _LEADING.search(text, reach, start)
    if found is not None and _PARTICLE.search(text, reach, start) is not None:
        return None
    return found
