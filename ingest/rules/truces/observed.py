"""Truces told by how long they were kept: "observed from November 24 to December 1"."""

from collections.abc import Iterator
from datetime import date

from domain.reports import Report, TruceBegan, TruceEnded
from domain.values import Happened
from domain.vocabulary import Level
from ingest.analysis import Analysis
from ingest.dates import Tense
from ingest.frames import Frame
from ingest.frames.keys import verb_keys
from ingest.lexicon import lexicon
from ingest.rules.told import is_fact

from .nouns import described, is_truce
from .report import turn

WORDS = lexicon("truces")
STARTING = frozenset({"begin", "start", "commence"})


def observed_truces(analysis: Analysis) -> Iterator[Report]:
    """Find truces kept from one day to another, since a day, or begun to be kept."""
    for frame in analysis.frames.verbs():
        if not is_fact(frame) or not _is_kept(frame):
            continue
        happened = analysis.happened(frame)
        if _is_started(frame) or _is_since(frame):
            yield turn(
                TruceBegan, analysis, frame, rule="truces.observed", level=Level.LOW
            )
        elif _is_span(frame, happened):
            yield from _both_ends(analysis, frame, happened)


def _is_kept(frame: Frame) -> bool:
    kept = WORDS.has("observe", frame.keys) and any(is_truce(t) for t in frame.patients)
    subject = any(is_truce(t) for t in frame.agents) or described(frame.predicate)
    lasted = WORDS.has("lasted", frame.keys) and bool(subject)
    return kept or lasted


def _is_started(frame: Frame) -> bool:
    """Tell whether keeping it is what somebody began: "started observing a truce"."""
    verb = frame.predicate
    begun = verb.dep_ == "xcomp" and not STARTING.isdisjoint(verb_keys(verb.head))
    return begun and WORDS.has("observe", frame.keys)


def _is_since(frame: Frame) -> bool:
    observed = WORDS.has("observe", frame.keys) and bool(frame.patients)
    return observed and any(c.lower_ == "since" for c in frame.predicate.children)


def _is_span(frame: Frame, happened: Happened) -> bool:
    """Tell whether it lasted from one day to another, both told."""
    from_to = any(c.lower_ == "from" for c in frame.predicate.children)
    days = happened.start != happened.end and happened.start is not None
    return from_to and days and frame.standing.tense is not Tense.FUTURE


def _both_ends(analysis: Analysis, frame: Frame, span: Happened) -> Iterator[Report]:
    for kind, day in ((TruceBegan, span.start), (TruceEnded, span.end)):
        if day is not None and day <= analysis.published:
            yield turn(
                kind,
                analysis,
                frame,
                rule="truces.observed",
                happened=_on(span, day),
                level=Level.LOW,
            )


def _on(span: Happened, day: date) -> Happened:
    return span.model_copy(update={"start": day, "end": day})
