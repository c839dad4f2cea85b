"""How much a report is like an annotated event of its type.

0 means that they are not the same event; of two pairs the more alike has the higher
number. Events of each type are the same by what the type is about: a figure by its
number, a position by its party and issue.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from .compared import Compared, dates_agree, jaccard, names

Similarity = Callable[[Compared, Compared, float], float]

NEAR = 0.5
"""What it adds that two events are told in one sentence."""

LEAST_PARTIES = 1 / 3
"""How much of two meetings' parties must be in both."""

LEAST_SPONSORS = 1 / 2
"""How much of two proposals' sponsors must be, where no sentence has both."""

LEAST_TONE = 0.4
"""How alike two judgements must be: by their party, or else by their sentence."""

TRUCES = frozenset({"ceasefire", "temporary_truce", "permanent_ceasefire"})
"""Kinds of truce; one of unsaid kind (`ceasefire`) agrees with either of the others."""


def similarity(gold: Compared, got: Compared) -> float:
    """Return how much a report is like an annotated event of the same type."""
    near = NEAR if gold.is_near(got) else 0.0
    return SIMILARITIES[gold.type](gold, got, near)


def _meetings(gold: Compared, got: Compared, near: float) -> float:
    parties = jaccard(names(gold.parties), names(got.parties))
    place = bool(names(gold.place) & names(got.place))
    if parties < LEAST_PARTIES or not dates_agree(gold, got) or not (near or place):
        return 0.0
    return 1 + parties + 0.5 * place + near


def _proposals(gold: Compared, got: Compared, near: float) -> float:
    by = jaccard(names(gold.by), names(got.by))
    return 0.0 if not near and by < LEAST_SPONSORS else 1 + by + near


def _answers(gold: Compared, got: Compared, near: float) -> float:
    same = bool(names(gold.party) & names(got.party))
    return 1 + near if same and dates_agree(gold, got, slack=3) else 0.0


def _releases(gold: Compared, got: Compared, near: float) -> float:
    if (gold.category, gold.count) != (got.category, got.count):
        return 0.0
    return _days(gold, got, near)


def _figures(gold: Compared, got: Compared, near: float) -> float:
    if (gold.metric, gold.value) != (got.metric, got.value):
        return 0.0
    return 1 + near + 0.5 * jaccard(names(gold.group), names(got.group))


def _positions(gold: Compared, got: Compared, near: float) -> float:
    same = bool(names(gold.party) & names(got.party))
    if not same or not same_issue(gold.issue, got.issue):
        return 0.0
    return 1 + near + 0.5 * (gold.stance == got.stance)


def _assessments(gold: Compared, got: Compared, near: float) -> float:
    if gold.tone != got.tone:
        return 0.0
    same = jaccard(names(gold.party), names(got.party)) + near
    return same if same > LEAST_TONE else 0.0


def _days(gold: Compared, got: Compared, near: float) -> float:
    return 1 + near if dates_agree(gold, got, slack=3) else 0.0


def same_issue(one: str | None, other: str | None) -> bool:
    """Tell whether two issues agree."""
    pair = {one, other}
    return one == other or ("ceasefire" in pair and pair <= TRUCES)


SIMILARITIES: Mapping[str, Similarity] = MappingProxyType(
    {
        "MeetingHeld": _meetings,
        "MeetingPlanned": _meetings,
        "ProposalTabled": _proposals,
        "ProposalRejected": _answers,
        "ProposalAccepted": _answers,
        "HostagesReleased": _releases,
        "FigureReported": _figures,
        "PositionStated": _positions,
        "TalksAssessed": _assessments,
        "AgreementReached": _days,
        "TruceBegan": _days,
        "TruceEnded": _days,
    }
)
