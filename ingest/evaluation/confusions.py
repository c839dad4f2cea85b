"""What the sentences of missed events gave instead."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from domain.values import Value

from .compared import Compared, dates_agree, names
from .matching import Matching
from .similarity import same_issue

NOTHING = "nothing"
"""No report has its evidence in the sentence."""

NOTHING_MORE = "nothing more"
"""The sentence gave only what other annotated events ask for."""

TELLING: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "MeetingHeld": ("parties", "dates"),
        "MeetingPlanned": ("parties", "dates"),
        "ProposalTabled": ("by",),
        "ProposalRejected": ("party", "dates"),
        "ProposalAccepted": ("party", "dates"),
        "HostagesReleased": ("category", "count", "dates"),
        "FigureReported": ("metric", "value"),
        "PositionStated": ("party", "issue", "stance"),
        "TalksAssessed": ("party", "tone"),
        "AgreementReached": ("dates",),
        "TruceBegan": ("dates",),
        "TruceEnded": ("dates",),
    }
)
"""The fields of each type by which a report may be another event than the annotated."""


class Confusion(Value):
    """How many missed events of a type had a sentence that gave one thing instead.

    `given` is the type of a report that nobody annotated, else "nothing" or "nothing
    more". Where it is of the missed event's own type, `differing` are the fields in
    which the two differ.
    """

    missed: str
    given: str
    differing: tuple[str, ...] = ()
    events: int


def confusions(articles: Iterable[Sequence[Matching]]) -> tuple[Confusion, ...]:
    """Count what the sentences of missed events gave instead, article by article.

    The commonest come first.
    """
    counted = Counter(found for matchings in articles for found in _found(matchings))
    ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return tuple(
        Confusion(missed=missed, given=given, differing=differing, events=events)
        for (missed, given, differing), events in ordered
    )


def _found(
    matchings: Sequence[Matching],
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    spare = [got for one in matchings for got in one.spurious]
    used = [got for one in matchings for _, got in one.matched]
    for one in matchings:
        for gold in one.missed:
            given, differing = _instead(gold, spare, used)
            yield gold.type, given, differing


def _instead(
    gold: Compared, spare: Sequence[Compared], used: Sequence[Compared]
) -> tuple[str, tuple[str, ...]]:
    """Return what a missed event's sentence gave: one of its own type, if it did."""
    near = [got for got in spare if got.is_near(gold)]
    alike = [differing(gold, got) for got in near if got.type == gold.type]
    if alike:
        return gold.type, min(alike, key=lambda fields: (len(fields), fields))
    if near:
        return min(got.type for got in near), ()
    taken = any(got.is_near(gold) for got in used)
    return (NOTHING_MORE if taken else NOTHING), ()


def differing(gold: Compared, got: Compared) -> tuple[str, ...]:
    """Return the fields in which a report is another event than one of its type."""
    return tuple(field for field in TELLING[gold.type] if not _agree(field, gold, got))


def _agree(field: str, gold: Compared, got: Compared) -> bool:
    match field:
        case "dates":
            return dates_agree(gold, got, slack=3)
        case "issue":
            return same_issue(gold.issue, got.issue)
        case "parties" | "by" | "party":
            return names(getattr(gold, field)) == names(getattr(got, field))
        case _:
            one: object = getattr(gold, field)
            other: object = getattr(got, field)
            return one == other
