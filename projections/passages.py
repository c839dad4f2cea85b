"""How near two passages of an article stand to each other."""

import re

from domain.values import Span

SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s|\n")


def distance(one: Span, other: Span) -> int:
    """Return the characters between two passages, 0 where they touch or overlap."""
    first, second = _in_order(one, other)
    return max(0, second.start - first.end)


def same_sentence(text: str | None, one: Span, other: Span) -> bool:
    """Tell whether two passages stand in one sentence.

    Without the text only passages that overlap do so for sure.
    """
    first, second = _in_order(one, other)
    if second.start < first.end:
        return True
    if text is None:
        return False
    return SENTENCE_END.search(text, first.start, second.start) is None


def _in_order(one: Span, other: Span) -> tuple[Span, Span]:
    return (one, other) if one.start <= other.start else (other, one)
