"""Sentences that only add people to a meeting told before: "The envoys attended"."""

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.analysis import Analysis
from ingest.dates import Tense
from ingest.frames import Frame
from ingest.lexicon import lexicon
from ingest.scene import phrases

from .attendees import parties_of
from .encounter import Encounter, Status
from .people import are_persons
from .subjects import cut_off, met_with, subjects_of

WORDS = lexicon("meetings")
THERE = frozenset({"there", "present"})


def present(analysis: Analysis) -> Iterator[Encounter]:
    """Go through the sentences that say who else was at the meeting told before."""
    for frame in analysis.frames.verbs():
        if not frame.standing.holds or frame.standing.tense is not Tense.PAST:
            continue
        if _is_there(frame):
            yield from _added(analysis, frame, "presence", frame.agents)
        elif WORDS.has("signing", frame.keys) and analysis.place(frame) is None:
            yield from _added(analysis, frame, "signing", _signers(analysis, frame))


def _is_there(frame: Frame) -> bool:
    """Tell whether a verb says that somebody was there, and names no other meeting."""
    verb = frame.predicate
    if verb.lemma_ == "be":
        return any(
            c.lower_ in THERE and c.dep_ in {"advmod", "acomp"} for c in verb.children
        )
    if verb.lemma_ not in WORDS.words("attending"):
        return False
    if frame.patients:
        return all(_is_event(t) for t in frame.patients)
    return len(list(phrases(verb))) == 0


def _is_event(noun: Token) -> bool:
    """Tell whether a noun takes up the meeting told before: "attended the ceremony"."""
    events = WORDS.words("events") | WORDS.words("sittings")
    named = any(c.dep_ not in {"det", "compound"} for c in noun.children)
    definite = any(c.lower_ in {"the", "both"} for c in noun.children)
    return definite and not named and noun.lemma_.lower() in events


def _signers(analysis: Analysis, frame: Frame) -> tuple[Token, ...]:
    """Return who signed, and before whom: "initialled by X before the minister"."""
    signers = (*subjects_of(analysis, frame), *cut_off(frame.predicate))
    before = (t for t in met_with(frame, "before") if are_persons(analysis, (t,)))
    return (*signers, *met_with(frame, "by"), *before)


def _added(
    analysis: Analysis, frame: Frame, kind: str, people: tuple[Token, ...]
) -> Iterator[Encounter]:
    parties = parties_of(analysis, people)
    if parties:
        yield Encounter(
            frame=frame,
            kind=kind,
            status=Status.HELD,
            happened=analysis.happened(frame),
            place=None,
            attendees=people,
            parties=parties,
            evidence=frame.predicate,
            again=True,
        )
