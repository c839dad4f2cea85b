"""Encounters that a journey or an invitation announces."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.vocabulary import Level, Modality
from ingest.analysis import Analysis
from ingest.dates import Tense
from ingest.frames import Frame
from ingest.frames.arguments import expanded
from ingest.lexicon import lexicon
from ingest.places import place_in

from .attendees import TOGETHER, parties_of, witnesses
from .encounter import Encounter, Status
from .status import ahead, is_stay

WORDS = lexicon("meetings")
GOALS = ("to", "in", "for", "at", "into")
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
    standing = frame.standing
    if standing.negated or standing.modality not in {Modality.ASSERTED, Modality.ALLEGED, Modality.PLANNED}:
        return
    travellers = _travellers(frame)
    own = parties_of(analysis, travellers)
    place = _goal(analysis, frame)
    if len(own) == 0:
        return
    met = _purpose(analysis, frame)
    if met is None and not _is_announced(analysis, frame, travellers):
        return
    host = _host(analysis, place) if met is None or not parties_of(analysis, met) else None
    parties = tuple(sorted({*own, *parties_of(analysis, met or ()), *([host] if host else [])}))
    status = _status(frame)
    if len(parties) > 1 and place is not None:
        yield Encounter(
            frame=frame,
            kind="journey",
            status=status,
            happened=ahead(analysis, frame) if standing.tense is not Tense.PAST else analysis.happened(frame),
            place=place,
            attendees=(*travellers, *(met or ())),
            parties=parties,
            evidence=frame.predicate,
            reasons=("a journey announces it",),
        )


def _status(frame: Frame) -> Status:
    stays = frame.predicate.lemma_ in WORDS.words("staying")
    return Status.HELD if stays and frame.standing.tense is Tense.PAST else Status.PLANNED


def _travellers(frame: Frame) -> tuple[Token, ...]:
    sent = frame.predicate.lemma_ in {"send", "dispatch"}
    return (*frame.agents, *frame.patients) if sent else frame.agents or frame.patients


def _goal(analysis: Analysis, frame: Frame) -> str | None:
    for token in (*frame.objects(*GOALS), *frame.patients):
        place = place_in(token, analysis.mentions)
        if place is not None:
            return place
    return None


def _purpose(analysis: Analysis, frame: Frame) -> tuple[Token, ...] | None:
    """Return whom the journey is to meet; None where it is for no meeting at all."""
    for token in frame.objects("for"):
        for noun in expanded(token):
            if noun.lemma_.lower() in TALKS:
                return _with(analysis, noun)
    for child in frame.predicate.children:
        if child.dep_ in {"xcomp", "advcl"} and _is_infinitive(child):
            inner = analysis.frames.of(child)
            if WORDS.has("purpose", inner.keys):
                return _of_purpose(analysis, inner)
    return None


def _with(analysis: Analysis, noun: Token) -> tuple[Token, ...]:
    frame = analysis.frames.of(noun)
    return (*frame.objects(*TOGETHER, "of"), *witnesses(analysis, (noun,)))


def _of_purpose(analysis: Analysis, frame: Frame) -> tuple[Token, ...]:
    found = [*frame.objects(*TOGETHER, "to", "from"), *witnesses(analysis, (frame.predicate,))]
    for token in frame.patients:
        if token.lemma_.lower() in TALKS:
            found.extend(_with(analysis, token))
        elif analysis.mentions.parties_of(token):
            found.append(token)
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
        e.lemma_.lower() in WORDS.words("delegations") for t in travellers for e in expanded(t)
    )
    to_come = frame.standing.tense is Tense.FUTURE or frame.standing.modality is Modality.PLANNED
    return delegated and to_come


def _host(analysis: Analysis, place: str | None) -> str | None:
    if place is None:
        return None
    known = analysis.mentions.registry.place(place)
    country = place if known is None else known.country
    return country if country and analysis.mentions.registry.party(country) else None


def _invited(analysis: Analysis, frame: Frame) -> Iterator[Encounter]:
    """Find "has invited the leaders of X and Y to Riyadh on Thursday"."""
    if not frame.standing.holds or frame.predicate.lemma_ not in {"invite", "summon", "convene"}:
        return
    place = next((p for t in frame.objects("to") if (p := place_in(t, analysis.mentions))), None)
    happened = ahead(analysis, frame)
    guests = frame.patients
    parties = parties_of(analysis, (*frame.agents, *guests))
    due = happened.end is not None and happened.end >= analysis.published
    if place is None or len(parties) < 2 or not due:
        return
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


__all__ = ["is_stay", "journeys"]
