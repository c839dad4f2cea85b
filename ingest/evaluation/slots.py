"""How right the details are of the events that were found."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from domain.values import Value

from .compared import Compared, dates_agree, jaccard, names
from .matching import Matching
from .scores import DIGITS
from .similarity import TRUCES

MEETING = ("parties", "place", "dates", "format")

SLOTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "MeetingHeld": MEETING,
        "MeetingPlanned": MEETING,
        "ProposalTabled": ("by", "terms"),
        "HostagesReleased": ("by", "dates"),
        "FigureReported": ("group", "bound", "source"),
        "PositionStated": ("stance",),
    }
)
"""The details of each type that are scored; others are what makes two events the same."""


class SlotScore(Value):
    """How right a detail is on the average of the events that ask for it."""

    score: float
    events: int


def slot_scores(matchings: Iterable[Matching]) -> dict[str, SlotScore]:
    """Return the score of each detail, under the names of the type and the detail."""
    values: defaultdict[str, list[float]] = defaultdict(list)
    for one in matchings:
        for gold, got in one.matched:
            for slot in SLOTS.get(one.type, ()):
                value = slot_value(slot, gold, got)
                if value is not None:
                    values[f"{one.type}.{slot}"].append(value)
    return {name: _mean(values[name]) for name in sorted(values)}


def slot_value(slot: str, gold: Compared, got: Compared) -> float | None:
    """Return how right a detail is, from 0 to 1; None where it is not asked for."""
    match slot:
        case "dates":
            if gold.start is None:
                return None
            right = got.start is not None and dates_agree(gold, got, slack=0)
            return float(right)
        case "terms":
            return _shared(_kinds(gold), _kinds(got))
        case "parties":
            return _shared(names(gold.parties), names(got.parties))
        case "by":
            return _shared(names(gold.by), names(got.by))
        case _:
            return _word(slot, getattr(gold, slot), getattr(got, slot))


def _shared(gold: frozenset[str], got: frozenset[str]) -> float | None:
    return None if not gold else jaccard(gold, got)


def _kinds(event: Compared) -> frozenset[str]:
    """Return the kinds of terms, all truces as one."""
    kinds = names(event.terms)
    return frozenset("truce" if kind in TRUCES else kind for kind in kinds)


def _word(slot: str, gold: str | None, got: str | None) -> float | None:
    """Compare two words; of two names for a source one may hold the other."""
    if gold is None:
        return None
    if got is None:
        return 0.0
    one, other = gold.casefold(), got.casefold()
    within = slot == "source" and (one in other or other in one)
    return float(one == other or within)


def _mean(values: list[float]) -> SlotScore:
    return SlotScore(score=round(sum(values) / len(values), DIGITS), events=len(values))
