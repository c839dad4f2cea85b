"""Which talks an article is about."""

from collections import Counter
from collections.abc import Iterable

from ingest.registry import Registry, Talks

from .model import Mention

SIDE, MEDIATOR, WORD = 3, 1, 2
"""Weights of a side named, a mediator named, a telling word in the text."""


def talks_of(
    registry: Registry, mentions: Iterable[Mention], text: str
) -> tuple[Talks, ...]:
    """Return the talks that an article is about, the likeliest first.

    Talks count when both sides are named, or one side and a telling word.
    """
    counts = Counter(p for m in mentions for p in m.parties)
    scored = [(_score(t, counts, text), t) for t in registry.talks]
    fitting = [(score, t) for score, t in scored if score > 0]
    best = max((score for score, _ in fitting), default=0)
    near = [(score, t) for score, t in fitting if score * 2 >= best]
    return tuple(t for _, t in sorted(near, key=lambda pair: (-pair[0], pair[1].slug)))


def _score(talks: Talks, counts: Counter[str], text: str) -> int:
    sides = [counts[side] for side in talks.sides]
    words = sum(min(text.count(word), 3) for word in talks.words)
    if not all(sides) and not (any(sides) and words > 0):
        return 0
    weakest = min(sides) if sides else 0
    named = sum(min(n, 4) for n in sides) + 4 * min(weakest, 3)
    return (
        SIDE * named
        + MEDIATOR * sum(min(counts[m], 2) for m in talks.mediators)
        + WORD * words
    )
