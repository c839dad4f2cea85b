"""How the time to join reports grows with their number.

Run `python -m benchmarks.joining [REPORTS...]`, by default 2000, 20000 and 200000. The
reports are made up, ten of each happening, all of one negotiation. Printed are the time
of joining, that of sorting the same reports in the same run, their ratio, and how much
more a report costs than at the smallest number; n log n would cost as much more as the
logarithm grows.
"""

import sys
from collections.abc import Sequence
from math import log
from time import perf_counter

from benchmarks.generate import stories
from domain.reports import (
    FigureReported,
    HostagesReleased,
    MeetingHeld,
    MeetingPlanned,
    PositionStated,
    Report,
    TalksAssessed,
)
from projections.entries import Entry, enter, standing
from projections.happenings import gather

VOICES = 10
"""How many reports tell of each happening."""

OF_ARTICLE = 9
"""How many reports an article of the generator has."""

JOINED = (
    MeetingHeld,
    MeetingPlanned,
    HostagesReleased,
    FigureReported,
    PositionStated,
    TalksAssessed,
)


def main(sizes: Sequence[int]) -> None:
    """Join reports of each size, and tell how the cost of one grows."""
    first: tuple[int, float] | None = None
    for size in sizes:
        entries = _entries(size)
        started = perf_counter()
        ordered = sorted(entries, key=lambda entry: entry.key)
        sorting = perf_counter() - started
        started = perf_counter()
        found = sum(len(gather(standing(ordered, kind))) for kind in JOINED)
        joining = perf_counter() - started
        each = joining / size
        first = first or (size, each)
        print(
            f"{size} reports, {found} happenings: joining {joining:.2f} s, sorting "
            f"{sorting:.3f} s, ratio {joining / sorting:.0f}; a report costs "
            f"{each / first[1]:.2f} times as much as at {first[0]}, n log n would be "
            f"{log(size) / log(first[0]):.2f}"
        )


def _entries(size: int) -> list[Entry[Report]]:
    told: list[Entry[Report]] = []
    # One negotiation that goes on as long as it takes.
    articles = size // OF_ARTICLE
    for story in stories(articles * 10, voices=VOICES, talks=1):
        told.extend(enter(report) for report in story.reports)
    return told


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [2_000, 20_000, 200_000])
