"""Which talks an article is about."""

from collections import Counter
from collections.abc import Iterable

from ingest.lexicon import lexicon
from ingest.registry import Registry, Talks, own_talks

from .model import Mention

SIGNS = lexicon("talks").words("signs")
SITTING = frozenset({"state", "armed_group", "authority"})
"""Kinds of parties that sit on a side of talks, and do not only stand between."""
PAIR = 2
ARMED, PLAIN = 3, 2
"""Weights of an armed group and of others, each time they are named."""

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


def talks_of_its_own(
    registry: Registry,
    mentions: Iterable[Mention],
    text: str,
    *,
    slug: str | None = None,
) -> Talks | None:
    """Return the talks of an article that is about none listed, None if about none.

    Its sides are the two parties named most. The talks are called by the slug that the
    article came with, if it did.
    """
    lower = text.lower()
    if slug is None and not any(sign in lower for sign in SIGNS):
        return None
    counts = Counter(p for m in mentions for p in m.parties)
    sitting = [name for name in counts if _kind(registry, name) in SITTING]
    weighed = sorted(sitting, key=lambda name: (-_weight(registry, name, counts), name))
    if len(sitting) < PAIR:
        return None
    return own_talks(sorted(weighed[:PAIR]), slug=slug)


def _weight(registry: Registry, name: str, counts: Counter[str]) -> int:
    """Return how much a party counts: an armed group is hardly ever a mediator."""
    return counts[name] * (ARMED if _kind(registry, name) == "armed_group" else PLAIN)


def _kind(registry: Registry, name: str) -> str | None:
    party = registry.party(name)
    return None if party is None else party.kind


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
