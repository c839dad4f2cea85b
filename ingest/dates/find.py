"""Find the temporal expressions of a text."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.quantities.words import NUMBER_WORDS

from .calendar_rules import CALENDAR_RULES
from .joining import Found, joined
from .meaning import MonthDays, Overnight, Range, Rolling, Shift, Weekday
from .model import DateExpression, Role
from .relative_rules import RELATIVE_RULES
from .roles import clause_follows, role_after, role_before, time_before

_RULES = (*CALENDAR_RULES, *RELATIVE_RULES)
_TRIGGER = re.compile(
    r"(?<![\w.,:])[0-9]|(?<!\w)(?:the|that|this|last|next|early|late|mid|middle|end|close"
    r"|beginning|start|outset|earlier|later|spring|summer|autumn|fall|winter|today|tonight"
    r"|yesterday|tomorrow|overnight|day|night|hours|days|weeks|months|years|decades|same|very"
    r"|recent|in|first|second|within|during|several|some|many|dozens|an?|christmas|new|boxing|coming|following"
    r"|previous|preceding|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan(?:uary)?|feb(?:ruary)?"
    r"|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    rf"|nov(?:ember)?|dec(?:ember)?|{'|'.join(NUMBER_WORDS)})\b",
    re.IGNORECASE,
)
_OWNING = re.compile(r"['\u2019]s\s+\w")
"""An ending that makes of a date the date of a noun: "Monday's talks"."""
_OPENS_CLAUSE = re.compile(r"\b(?:before|after)$", re.IGNORECASE)


def find_dates(text: str) -> tuple[DateExpression, ...]:
    """Find every temporal expression of a sentence or a longer text, in order.

    Durations ("for seven days", "a 42-day truce") and habits ("every Friday") are
    passed over.
    """
    return tuple(
        _expression(text, found) for found in joined(text, list(_points(text)))
    )


def _points(text: str) -> Iterator[Found]:
    reached = 0
    for trigger in _TRIGGER.finditer(text):
        if trigger.start() < reached:
            continue
        found = _longest(text, trigger.start(), reached)
        if found is not None:
            reached = found.end
            yield found


def _longest(text: str, start: int, since: int) -> Found | None:
    best: Found | None = None
    for rule in _RULES:
        matched = rule.pattern.match(text, start)
        if matched is None or (best is not None and matched.end() <= best.end):
            continue
        meaning = rule.meaning(matched)
        if meaning is not None:
            best = Found(start, matched.end(), meaning, since)
    return best


def _expression(text: str, found: Found) -> DateExpression:
    start, end, meaning = found.start, found.end, found.meaning
    if isinstance(meaning, Shift) and _opens_clause(text, found):
        flipped = replace(meaning, count=-meaning.count)
        return DateExpression(start, end, text[start:end], Role.CLAUSE, flipped)
    start, role = _role_before(text, found)
    end, role = role_after(text, end, role)
    if isinstance(meaning, Rolling) and text[start:end].lower().startswith("within"):
        role = Role.BY
    return DateExpression(start, end, text[start:end], role, meaning)


def _role_before(text: str, found: Found) -> tuple[int, Role]:
    start = found.start
    if isinstance(found.meaning, Range):
        return start, Role.AT
    if isinstance(found.meaning, Weekday | MonthDays | Shift | Overnight):
        start = time_before(text, start, found.since)
    if _OWNING.match(text, found.end):
        # "ahead of Monday's talks" tells the day of the talks, not a deadline.
        return start, Role.AT
    return role_before(text, start, found.since)


def _opens_clause(text: str, found: Found) -> bool:
    words = text[found.start : found.end]
    return _OPENS_CLAUSE.search(words) is not None and clause_follows(text, found.end)
