"""The rule: all encounters of an article, in the order of the text."""

from collections.abc import Callable, Iterable, Iterator

from spacy.tokens import Token

from domain.reports import Report
from domain.vocabulary import MeetingFormat
from ingest.analysis import Analysis
from ingest.lexicon import lexicon
from ingest.merge import compatible

from .again import goes_on, is_further
from .arrivals import with_arrivals
from .attendees import sides_near
from .called_off import is_called_off
from .calls import verbal_calls
from .encounter import Encounter, Status, report
from .fresh import on_news_day
from .journeys import journeys
from .nouns import is_bilateral, nominal
from .presence import present
from .sides import of_sides
from .taking_up import absorbed, in_towns
from .verbs import verbal
from .whereabouts import placed

NEGOTIATIONS = lexicon("meetings").words("negotiations")
OF_SIDES = frozenset({"teams", "deal"})
"""Kinds of encounters that are those of the sides where nobody is named."""
NEAR = 250
"""Within how many words a meeting is taken up again."""

FINDERS: tuple[Callable[[Analysis], Iterator[Encounter]], ...] = (
    verbal,
    verbal_calls,
    nominal,
    journeys,
    of_sides,
    present,
)


def meetings(analysis: Analysis) -> Iterator[Report]:
    """Find the meetings and calls of an article, held or planned."""
    told = sorted(
        (e for finder in FINDERS for e in finder(analysis)),
        key=lambda e: e.frame.predicate.i,
    )
    filled = with_arrivals(in_towns(analysis, _filled(analysis, told)))
    for encounter in filled:
        if not _has_been_held(analysis, encounter, filled):
            dated = on_news_day(analysis, encounter)
            yield report(analysis, placed(analysis, dated))


def _filled(analysis: Analysis, told: Iterable[Encounter]) -> list[Encounter]:
    """Give those with nobody named the parties of these talks."""
    done: list[Encounter] = []
    for encounter in told:
        if encounter.again:
            _add_to_last(encounter, done)
            continue
        if is_called_off(analysis, encounter):
            continue
        whole = _with_those_before(analysis, encounter, done)
        if whole is None or len(whole.parties) <= 1:
            continue
        if not absorbed(analysis, whole, done):
            done.append(whole)
    return done


def _with_those_before(
    analysis: Analysis, encounter: Encounter, done: list[Encounter]
) -> Encounter | None:
    """Fill in who meets where the text names nobody, or only "the sides" once more."""
    if encounter.open:
        return _joined(analysis, encounter, done)
    before = {p for e in _last(done) for p in e.parties} if done else set[str]()
    further = is_further(encounter.frame.predicate)
    if not before or not further or not _are_only_sides(encounter.attendees):
        return encounter
    if before >= {*encounter.parties} or not _is_near(encounter, done[-1]):
        return encounter
    return encounter.among(tuple(sorted(before)), "the parties of the meeting before")


def _are_only_sides(attendees: Iterable[Token]) -> bool:
    """Tell whether all who meet are called "the sides", "the parties" and no more."""
    heads = list(attendees)
    return bool(heads) and all(t.lemma_.lower() in {"side", "party"} for t in heads)


def _add_to_last(encounter: Encounter, done: list[Encounter]) -> None:
    """Add the people of a sentence to the meeting told before it, if it fits."""
    before = done[-1] if done else None
    if before is None or before.status is not encounter.status:
        return
    if before.form is MeetingFormat.CALL or not _is_near(encounter, before):
        return
    shared = {*before.parties} & {*encounter.parties}
    if encounter.kind != "signing" or len(shared) > 1:
        done[-1] = before.joined_by(encounter)


def _last(done: list[Encounter]) -> list[Encounter]:
    """Return the encounters of the last sentence that told of any."""
    return [e for e in done if _sentence(e) == _sentence(done[-1])]


def _sentence(encounter: Encounter) -> int:
    return encounter.frame.predicate.sent.start


def _joined(
    analysis: Analysis, encounter: Encounter, done: list[Encounter]
) -> Encounter | None:
    """Take the parties from the meeting told before, else the sides of these talks.

    The sides sit at "talks" and "a round"; a "summit" may be anybody's.
    """
    word = encounter.frame.predicate
    before = {p for e in _last(done) for p in e.parties}
    if done and _takes_up(analysis, encounter, done[-1], before):
        parties = tuple(sorted({*before, *encounter.parties}))
        return encounter.among(parties, "the parties of the meeting told before")
    at_large = word.lemma_.lower() in NEGOTIATIONS or encounter.kind in OF_SIDES
    if not at_large and not _is_of_both(word):
        return None
    held = encounter.status is Status.HELD
    sides = sides_near(analysis, word, encounter.place, back=held)
    parties = tuple(sorted({*sides, *encounter.parties}))
    return encounter.among(parties, "the sides of these talks")


def _is_of_both(noun: Token) -> bool:
    """Tell whether a meeting is that of a committee of both sides."""
    return any(
        is_bilateral(p) for c in noun.children if c.lower_ == "of" for p in c.children
    )


def _takes_up(
    analysis: Analysis, encounter: Encounter, last: Encounter, before: set[str]
) -> bool:
    """Tell whether "the talks" are those of the meeting told just before."""
    talks = analysis.mentions.talks
    known = () if talks is None else (*talks.sides, *talks.mediators)
    return (
        goes_on(encounter.frame.predicate)
        and _is_near(encounter, last)
        and encounter.place in {None, last.place}
        and any(p in known for p in before)
    )


def _is_near(encounter: Encounter, last: Encounter) -> bool:
    return 0 <= encounter.frame.predicate.i - last.frame.predicate.i < NEAR


def _has_been_held(
    analysis: Analysis, encounter: Encounter, told: list[Encounter]
) -> bool:
    """Tell whether an encounter announced is one that the article tells as held."""
    if encounter.status is Status.HELD:
        return False
    day = encounter.happened.end
    return any(
        other.status is Status.HELD
        and set(encounter.parties) <= set(other.parties)
        and (encounter.place is None or other.place in {None, encounter.place})
        and day is not None
        and day <= analysis.published
        and other.happened.start is not None
        and compatible(encounter.happened, other.happened)
        for other in told
    )


RULES = (meetings,)
