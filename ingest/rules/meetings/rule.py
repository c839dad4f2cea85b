"""The rule: all encounters of an article, in the order of the text."""

from collections.abc import Callable, Iterable, Iterator

from domain.reports import Report
from domain.vocabulary import MeetingFormat
from ingest.analysis import Analysis
from ingest.merge import compatible

from .attendees import sides_near
from .calls import verbal_calls
from .encounter import Encounter, Status, report
from .journeys import journeys
from .nouns import nominal
from .verbs import verbal

FINDERS: tuple[Callable[[Analysis], Iterator[Encounter]], ...] = (
    verbal,
    verbal_calls,
    nominal,
    journeys,
)


def meetings(analysis: Analysis) -> Iterator[Report]:
    """Find the meetings and calls of an article, held or planned."""
    told = sorted(
        (e for finder in FINDERS for e in finder(analysis)),
        key=lambda e: e.frame.predicate.i,
    )
    filled = list(_filled(analysis, told))
    for encounter in filled:
        if not _has_been_held(encounter, filled):
            yield report(analysis, encounter)


def _filled(
    analysis: Analysis, told: Iterable[Encounter]
) -> Iterator[Encounter]:
    """Give those with nobody named the parties of these talks."""
    last: Encounter | None = None
    for encounter in told:
        if encounter.open:
            encounter = _joined(analysis, encounter, last)
        if len(encounter.parties) > 1:
            yield encounter
            if encounter.form is MeetingFormat.MEETING:
                last = encounter


def _joined(
    analysis: Analysis, encounter: Encounter, last: Encounter | None
) -> Encounter:
    """Take the parties from the meeting told before, else the sides of these talks."""
    word = encounter.frame.predicate
    if last is not None and _takes_up(analysis, encounter, last):
        parties = tuple(sorted({*last.parties, *encounter.parties}))
        return encounter.among(parties, "the parties of the meeting told before")
    sides = sides_near(analysis, word, encounter.place)
    parties = tuple(sorted({*sides, *encounter.parties}))
    return encounter.among(parties, "the sides of these talks")


def _takes_up(analysis: Analysis, encounter: Encounter, last: Encounter) -> bool:
    """Tell whether "the talks" are those of the meeting told just before."""
    word, talks = encounter.frame.predicate, analysis.mentions.talks
    definite = any(c.lower_ in {"the", "these", "this", "their"} for c in word.children)
    sides = () if talks is None else talks.sides
    near = 0 < word.i - last.frame.predicate.i < 250
    return definite and near and any(p in sides for p in last.parties)


def _has_been_held(encounter: Encounter, told: list[Encounter]) -> bool:
    """Tell whether an encounter announced is one that the article tells as held."""
    if encounter.status is Status.HELD:
        return False
    day = encounter.happened.end
    return any(
        other.status is Status.HELD
        and set(encounter.parties) <= set(other.parties)
        and (encounter.place is None or other.place in {None, encounter.place})
        and day is not None
        and other.happened.start is not None
        and compatible(encounter.happened, other.happened)
        for other in told
    )


RULES = (meetings,)
