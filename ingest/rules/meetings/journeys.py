"""Encounters that a journey or an invitation announces."""

from collections.abc import Iterator
from datetime import timedelta

from spacy.tokens import Token

from domain.values import Happened
from domain.vocabulary import Level, Modality
from ingest.analysis import Analysis
from ingest.dates import Tense
from ingest.frames import Frame
from ingest.frames.arguments import expanded
from ingest.lexicon import lexicon
from ingest.places import place_in

from .attendees import TOGETHER, host_of, parties_of, witnesses
from .encounter import Encounter, Status
from .gathering import Gathering
from .nouns import is_meeting
from .people import are_persons
from .status import ahead, ongoing
from .subjects import objects_after

WORDS = lexicon("meetings")
GOALS = ("to", "in", "for", "at", "into")
TOLD = frozenset({Modality.ASSERTED, Modality.ALLEGED, Modality.PLANNED})
TALKS = WORDS.words("nouns")


def journeys(analysis: Analysis) -> Iterator[Encounter]:
    """Go through the encounters for which somebody travels or is invited."""
    for frame in analysis.frames.verbs():
        if WORDS.has("inviting", frame.keys):
            yield from _invited(analysis, frame)
        elif WORDS.has("travel", frame.keys) or frame.predicate.lemma_ == "be":
            yield from _travelled(analysis, frame)


def _travelled(analysis: Analysis, frame: Frame) -> Iterator[Encounter]:
    """Find "arrived in Cairo for talks with X" and "a delegation will fly to Doha"."""
    if frame.standing.negated or frame.standing.modality not in TOLD:
        return
    travellers = _travellers(frame)
    place = _goal(analysis, frame)
    met = _purpose(analysis, frame)
    happened = _when(analysis, frame)
    if met is None:
        dated = happened.start is not None
        if not dated or not _is_announced(analysis, frame, travellers):
            return
    parties = _parties(analysis, travellers, met, host_of(analysis, place))
    if len(parties) > 1 and place is not None:
        yield Encounter(
            frame=frame,
            kind="journey",
            status=_status(analysis, frame, happened),
            happened=happened,
            place=place,
            attendees=(*travellers, *(met or ())),
            parties=parties,
            evidence=frame.predicate,
            reasons=("a journey announces it",),
        )


def _parties(
    analysis: Analysis,
    travellers: tuple[Token, ...],
    met: tuple[Token, ...] | None,
    host: str | None,
) -> tuple[str, ...]:
    """Return whose people meet: the travellers', those met, and the host."""
    own = parties_of(analysis, travellers)
    if not own:
        return ()
    receives = host is not None and _receives(analysis, host, met)
    hosting = (host,) if host is not None and receives else ()
    return tuple(sorted({*own, *parties_of(analysis, met or ()), *hosting}))


def _when(analysis: Analysis, frame: Frame) -> Happened:
    """Return when the travellers go, or the day of publication where they are there."""
    if frame.standing.tense is Tense.PAST and not _is_to_come(frame):
        happened = analysis.happened(frame)
        for clause in _clauses(frame) if happened.start is None else ():
            if clause.dep_ in {"xcomp", "advcl"} and _is_infinitive(clause):
                return analysis.happened(analysis.frames.of(clause))
        return happened
    told = ahead(analysis, frame)
    stays = frame.predicate.lemma_ == "be" and frame.standing.tense is Tense.PRESENT
    return ongoing(analysis, frame, told) if stays else told


def _is_to_come(frame: Frame) -> bool:
    """Tell whether the past tense tells of a plan: "was expected in Doha on Sunday"."""
    planned = frame.standing.modality is Modality.PLANNED
    return planned or WORDS.has("awaited", frame.keys)


def _receives(analysis: Analysis, host: str, met: tuple[Token, ...] | None) -> bool:
    """Tell whether the land of the journey's goal takes part: unless others are named."""
    if analysis.mentions.registry.party(host) is None:
        return False
    talks = analysis.mentions.talks
    mediates = talks is not None and host in talks.mediators
    return mediates or met is None or len(parties_of(analysis, met)) == 0


def _status(analysis: Analysis, frame: Frame, happened: Happened) -> Status:
    """Return how the meeting stands: held by who stayed, or has gone and come back."""
    verb, tense = frame.predicate, frame.standing.tense
    if verb.lemma_ in WORDS.words("staying"):
        now = verb.lemma_ == "be" and tense is Tense.PRESENT
        return Status.HELD if now or tense is Tense.PAST else Status.PLANNED
    over = happened.end is not None and happened.end < analysis.published
    later = any(c.lower_ in {"later", "then", "afterwards"} for c in verb.children)
    went = tense is Tense.PAST and verb.lemma_ in WORDS.words("gone")
    went = went and not _is_to_come(frame)
    return Status.HELD if went and (over or later) else Status.PLANNED


def _travellers(frame: Frame) -> tuple[Token, ...]:
    sent = frame.predicate.lemma_ in {"send", "dispatch"}
    return (*frame.agents, *frame.patients) if sent else frame.agents or frame.patients


def _goal(analysis: Analysis, frame: Frame) -> str | None:
    due = (o for a in _adjectives(frame) for o in objects_after(a, *GOALS))
    for token in (*frame.objects(*GOALS), *due, *frame.patients):
        place = place_in(token, analysis.mentions)
        if place is not None:
            return place
    return None


def _purpose(analysis: Analysis, frame: Frame) -> tuple[Token, ...] | None:
    """Return whom the journey is to meet; None where it is for no meeting at all."""
    due = (o for a in _adjectives(frame) for o in objects_after(a, "for"))
    for token in (*frame.objects("for"), *due):
        for noun in expanded(token):
            if noun.lemma_.lower() in TALKS and is_meeting(Gathering(analysis, noun)):
                return _with(analysis, noun)
    for child in _clauses(frame):
        if child.dep_ in {"xcomp", "advcl"} and _is_infinitive(child):
            inner = analysis.frames.of(child)
            if WORDS.has("purpose", inner.keys):
                return _of_purpose(analysis, inner)
    return None


def _adjectives(frame: Frame) -> tuple[Token, ...]:
    """Return the adjective on which the parse hangs the rest: "is due in Cairo"."""
    return tuple(c for c in frame.predicate.children if c.dep_ == "acomp")


def _clauses(frame: Frame) -> tuple[Token, ...]:
    words = (frame.predicate, *_adjectives(frame))
    return tuple(c for word in words for c in word.children)


def _with(analysis: Analysis, noun: Token) -> tuple[Token, ...]:
    frame = analysis.frames.of(noun)
    return (*frame.objects(*TOGETHER, "of"), *witnesses(analysis, (noun,)))


def _of_purpose(analysis: Analysis, frame: Frame) -> tuple[Token, ...]:
    found = [
        *frame.objects(*TOGETHER, "to", "from"),
        *witnesses(analysis, (frame.predicate,)),
    ]
    for token in frame.patients:
        if token.lemma_.lower() in TALKS:
            found.extend(_with(analysis, token))
        elif analysis.mentions.parties_of(token):
            found.append(token)
        else:
            found.extend(objects_after(token, "with"))
    return tuple(found)


def _is_infinitive(verb: Token) -> bool:
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)


def _is_announced(
    analysis: Analysis, frame: Frame, travellers: tuple[Token, ...]
) -> bool:
    """Tell whether a delegation is told to go somewhere on a day to come."""
    if frame.predicate.lemma_ == "be" and not WORDS.has("travel", frame.keys):
        return False
    delegated = any(
        e.lemma_.lower() in WORDS.words("delegations")
        for t in travellers
        for e in expanded(t)
    )
    to_come = (
        frame.standing.tense is Tense.FUTURE
        or frame.standing.modality is Modality.PLANNED
    )
    if WORDS.has("awaited", frame.keys):
        return delegated or are_persons(analysis, travellers)
    return delegated and (to_come or _has_just_left(analysis, frame))


def _has_just_left(analysis: Analysis, frame: Frame) -> bool:
    """Tell whether a delegation set out on the day of publication or the day before."""
    end = _when(analysis, frame).end
    fresh = end is not None and end >= analysis.published - timedelta(days=1)
    return fresh and WORDS.has("setting_out", frame.keys)


def _invited(analysis: Analysis, frame: Frame) -> Iterator[Encounter]:
    """Find "has invited the leaders of X and Y to Riyadh on Thursday"."""
    if not frame.standing.holds:
        return
    place = next(
        (p for t in frame.objects("to") if (p := place_in(t, analysis.mentions))), None
    )
    happened = ahead(analysis, frame)
    guests = frame.patients
    parties = parties_of(analysis, (*frame.agents, *guests))
    due = happened.end is not None and happened.end >= analysis.published
    if place is None or not due:
        return
    if len(parties) > 1:
        yield Encounter(
            frame=frame,
            kind="invitation",
            status=Status.PLANNED,
            happened=happened,
            place=place,
            attendees=(*frame.agents, *guests),
            parties=parties,
            evidence=frame.predicate,
            level=Level.MEDIUM,
            reasons=("an invitation announces it",),
        )
