"""Joining a journey made to meet somebody with the meeting that the article tells."""

from collections.abc import Iterable

from spacy.tokens import Token

from ingest.dates import Tense
from ingest.lexicon import lexicon

from .encounter import Encounter, Status

MOTION = lexicon("modality").words("motion")
SENDING = frozenset({"send", "dispatch", "deploy", "order"})


def with_arrivals(told: Iterable[Encounter]) -> list[Encounter]:
    """Add those who travelled to meet somebody to the same meeting told as held.

    "They travelled to Paris to meet with X; the talks began on Saturday" is one meeting.
    """
    done = list(told)
    for arrival in [e for e in done if _is_arrival(e)]:
        held = next((e for e in done if _is_goal(e, arrival)), None)
        if held is not None:
            whole = held.joined_by(_without_sender(arrival))
            done[done.index(held)] = whole.at(held.place or arrival.place)
            done.remove(arrival)
    return done


def _without_sender(arrival: Encounter) -> Encounter:
    """Leave out who only sent the others: "the president sent his envoy to Paris"."""
    return arrival.with_people(t for t in arrival.attendees if not _sends(t))


def _sends(token: Token) -> bool:
    return token.dep_ == "nsubj" and token.head.lemma_ in SENDING


def _is_arrival(encounter: Encounter) -> bool:
    """Tell whether a meeting is what a journey already made is for, on no day told."""
    frame = encounter.frame
    moving = {frame.standing.governor, frame.predicate.lemma_}
    return (
        encounter.status is Status.PLANNED
        and encounter.happened.start is None
        and frame.standing.tense is Tense.PAST
        and not MOTION.isdisjoint(m for m in moving if m is not None)
    )


def _is_goal(held: Encounter, arrival: Encounter) -> bool:
    places = {held.place, arrival.place} - {None}
    parties, wanted = set(held.parties), set(arrival.parties)
    return (
        held.status is Status.HELD
        and held.form is arrival.form
        and len(places) <= 1
        and (parties <= wanted or wanted <= parties)
        and len(parties & wanted) > 1
    )
