"""Precision, recall and their harmonic mean, for each type of event and for several."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Self

from domain.values import Value

from .matching import Matching

CORE = (
    "MeetingHeld",
    "ProposalTabled",
    "ProposalRejected",
    "ProposalAccepted",
    "HostagesReleased",
    "FigureReported",
    "PositionStated",
)
"""The types of which a state of talks is made first of all."""

TYPES = (
    *CORE,
    "MeetingPlanned",
    "TalksAssessed",
    "AgreementReached",
    "TruceBegan",
    "TruceEnded",
)

TOTALS = ("CORE", "ALL")
"""What the core types, and all that were asked for, are counted under."""

DIGITS = 3
"""To how many digits scores are told: more would not be repeated by another reader."""


class Score(Value):
    """How many events were asked for, how many reported, and how many were both.

    Events that are optional, and reports of them, are in none of the counts.
    """

    precision: float
    recall: float
    f1: float
    matched: int
    gold: int
    got: int

    @classmethod
    def of(cls, matched: int, gold: int, got: int) -> Self:
        """Make a score of its counts."""
        precision = matched / got if got else 0.0
        recall = matched / gold if gold else 0.0
        both = precision + recall
        return cls(
            precision=round(precision, DIGITS),
            recall=round(recall, DIGITS),
            f1=round(2 * precision * recall / both if both else 0.0, DIGITS),
            matched=matched,
            gold=gold,
            got=got,
        )


def scores(matchings: Sequence[Matching], types: Iterable[str]) -> dict[str, Score]:
    """Return the score of each type, of the core types, and of all."""
    wanted = tuple(types)
    counted = {kind: _counts(m for m in matchings if m.type == kind) for kind in wanted}
    return {
        **{kind: Score.of(*counted[kind]) for kind in wanted},
        **{
            name: _total(counted, kinds)
            for name, kinds in zip(TOTALS, (CORE, wanted), strict=True)
        },
    }


def _total(counted: Mapping[str, Sequence[int]], kinds: Iterable[str]) -> Score:
    rows = [counted[kind] for kind in kinds if kind in counted]
    matched, gold, got = (sum(row[n] for row in rows) for n in range(3))
    return Score.of(matched, gold, got)


def _counts(matchings: Iterable[Matching]) -> tuple[int, int, int]:
    matched = gold = got = 0
    for one in matchings:
        free = sum(asked.optional for asked, _ in one.matched)
        matched += len(one.pairs) - free
        gold += sum(not asked.optional for asked in one.golds)
        got += len(one.gots) - free
    return matched, gold, got
