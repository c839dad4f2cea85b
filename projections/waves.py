"""Releases by wave: the handovers of one truce, say, hostages and prisoners together."""

from collections.abc import Iterable
from datetime import timedelta

from domain.vocabulary import Category

from .answers import ReleaseLine, WaveLine

PAUSE = timedelta(days=14)
"""How long nobody was released between two waves, at least."""


def waves(lines: Iterable[ReleaseLine]) -> tuple[WaveLine, ...]:
    """Return the waves of releases, the earliest first; totals are in none of them."""
    found: list[list[ReleaseLine]] = []
    days = [
        line for line in lines if line.kind == "handover" and line.start is not None
    ]
    for line in sorted(days, key=lambda line: (line.start, line.id)):
        last = found[-1][-1].start if found else None
        if last is None or line.start is None or line.start - last > PAUSE:
            found.append([])
        found[-1].append(line)
    return tuple(map(_wave, found))


def _wave(lines: list[ReleaseLine]) -> WaveLine:
    days = [line.start for line in lines if line.start is not None]
    counts = {
        category.value: sum(
            line.count or 0 for line in lines if line.category is category
        )
        for category in Category
    }
    return WaveLine(
        evidence=tuple(told for line in lines for told in line.evidence),
        start=min(days),
        end=max(days),
        handovers=len({(line.start, line.category) for line in lines}),
        hostages=counts["hostages"],
        prisoners=counts["prisoners"],
        bodies=counts["bodies"],
    )
