"""Pairs annotated events with reports, the most alike first, each at most once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter

from .compared import Compared
from .similarity import similarity


@dataclass(frozen=True, slots=True)
class Matching:
    """The events of one type in one article, annotated and reported, and the pairs.

    `pairs` are places in `golds` and `gots`, in the order in which they were found.
    """

    type: str
    golds: Sequence[Compared]
    gots: Sequence[Compared]
    pairs: Sequence[tuple[int, int]]

    @property
    def matched(self) -> list[tuple[Compared, Compared]]:
        """The annotated events that were found, each with its report."""
        return [(self.golds[i], self.gots[j]) for i, j in self.pairs]

    @property
    def missed(self) -> list[Compared]:
        """The annotated events that are asked for and were not found."""
        found = {i for i, _ in self.pairs}
        rest = (gold for i, gold in enumerate(self.golds) if i not in found)
        return [gold for gold in rest if not gold.optional]

    @property
    def spurious(self) -> list[Compared]:
        """The reports of events that nobody annotated."""
        found = {j for _, j in self.pairs}
        return [got for j, got in enumerate(self.gots) if j not in found]


def matching(
    kind: str, golds: Iterable[Compared], gots: Iterable[Compared]
) -> Matching:
    """Pair the events of one type in one article."""
    asked = [gold for gold in golds if gold.type == kind and gold.counts]
    given = [got for got in gots if got.type == kind and got.counts]
    return Matching(kind, asked, given, tuple(_pairs(asked, given)))


def _pairs(
    golds: Sequence[Compared], gots: Sequence[Compared]
) -> Iterator[tuple[int, int]]:
    left: set[int] = set()
    right: set[int] = set()
    for _, i, j in _candidates(golds, gots):
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            yield i, j


def _candidates(
    golds: Sequence[Compared], gots: Sequence[Compared]
) -> list[tuple[float, int, int]]:
    """Return all pairs that are alike at all, the most alike first.

    Of pairs that are as much alike, the last in the text come first.
    """
    found = [
        (similarity(gold, got), i, j)
        for i, gold in enumerate(golds)
        for j, got in enumerate(gots)
    ]
    alike = [candidate for candidate in found if candidate[0] > 0]
    return sorted(alike, key=itemgetter(0, 1, 2), reverse=True)
