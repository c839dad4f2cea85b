"""Where people meet whom the text has told to be somewhere: "Mikati, who is in New York"."""

from dataclasses import replace

from spacy.tokens import Token

from domain.vocabulary import MeetingFormat
from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.lexicon import lexicon
from ingest.merge import compatible
from ingest.places import place_in

from .encounter import Encounter, Status

WORDS = lexicon("meetings")
GOALS = ("to", "in", "at")
SENTENCES = 2
"""How many sentences back somebody may be told to be somewhere."""


def placed(analysis: Analysis, encounter: Encounter) -> Encounter:
    """Place a meeting held without a place where the text has put one who was there.

    It looks back over the paragraph for stays, journeys and meetings of these people on
    no other day.
    """
    call = encounter.form is MeetingFormat.CALL
    if encounter.place is not None or call or encounter.status is not Status.HELD:
        return encounter
    people = _names(analysis, encounter.attendees)
    here = encounter.evidence
    for frame in reversed(
        [*analysis.frames.verbs(here.doc[_paragraph(here) : here.i])]
    ):
        place = _whereabouts(analysis, frame, people)
        if place is not None and compatible(
            analysis.happened(frame), encounter.happened
        ):
            reasons = (*encounter.reasons, "the place is where one of them was before")
            return replace(encounter, place=place, reasons=reasons)
    return encounter


def _paragraph(token: Token) -> int:
    """Return where the paragraph of a token begins, or the sentences just before it."""
    start = token.i
    while start > 0 and "\n" not in token.doc[start - 1].text:
        start -= 1
    near = token.sent.start
    for _ in range(SENTENCES):
        near = token.doc[near - 1].sent.start if near else 0
    return min(start, near)


def _whereabouts(
    analysis: Analysis, frame: Frame, people: frozenset[str]
) -> str | None:
    """Return where a verb says that one of some people is, goes or meets."""
    keys = frame.keys | {frame.predicate.lemma_}
    told = ("staying", "travel", "together", "host")
    if not frame.standing.holds or not any(WORDS.has(name, keys) for name in told):
        return None
    if people.isdisjoint(_names(analysis, (*frame.agents, *frame.patients))):
        return None
    goals = (place_in(t, analysis.mentions) for t in frame.objects(*GOALS))
    return next((p for p in goals if p is not None), None) or analysis.place(frame)


def _names(analysis: Analysis, tokens: tuple[Token, ...]) -> frozenset[str]:
    found = (analysis.mentions.at(t) for t in tokens)
    return frozenset(m.name for m in found if m is not None and m.is_person and m.name)
