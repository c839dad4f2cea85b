"""Whether an encounter was held, is planned, or is neither."""

from dataclasses import replace

from spacy.tokens import Token

from domain.values import Happened
from domain.vocabulary import DateBasis, Modality, Precision
from ingest.analysis import Analysis
from ingest.dates import Tense
from ingest.frames import Frame
from ingest.lexicon import lexicon
from ingest.scene import scene

from .encounter import Status
from .subjects import objects_after

OPEN = frozenset({Modality.DEMANDED, Modality.HYPOTHETICAL})
CONDITIONS = frozenset({"if", "unless", "provided", "once", "until"})
MODALS = frozenset({"should", "would", "could", "might", "may", "ought", "must"})
LASTING = frozenset({"be", "continue", "go", "proceed"})
"""Verbs whose present tense tells of what goes on now."""
MOTION = lexicon("modality").words("motion")
REFUSING = lexicon("meetings").words("refusing")
EVENTS = lexicon("meetings").words("nouns") | {"assembly", "visit"}
GONE = lexicon("meetings").words("gone")


def standing_status(
    analysis: Analysis, frame: Frame, happened: Happened
) -> Status | None:
    """Return how a verb's encounter stands by its own modality and date."""
    standing = frame.standing
    verb = frame.predicate
    refused = standing.governor in REFUSING
    if standing.negated or refused or is_counterfactual(verb) or depends(verb):
        return None
    if standing.holds:
        return _of_fact(analysis, frame, happened)
    over = happened.end is not None and happened.end < analysis.published
    if standing.modality is Modality.PLANNED:
        return None if has_lapsed(verb) else _of_plan(frame, over=over)
    if standing.modality in OPEN and standing.governor is None:
        definite = _is_dated_ahead(analysis, happened)
        return Status.PLANNED if definite and not over else None
    return None


def _of_plan(frame: Frame, *, over: bool) -> Status | None:
    """Return how a plan stands, that of a journey made and over among them."""
    if not over:
        return Status.PLANNED
    if not _is_arrival(frame):
        return None
    return Status.HELD if frame.standing.governor in GONE else Status.PLANNED


def when(analysis: Analysis, frame: Frame) -> Happened:
    """Return when people meet, be it told of where they do: "at a summit next month"."""
    happened = _ahead_of_plan(analysis, frame) or analysis.happened(frame)
    if happened.start is not None:
        return happened
    for noun in objects_after(frame.predicate, "at", "on", "during", "of"):
        found = analysis.calendar.of(
            analysis.frames.of(noun), tense=frame.standing.tense
        )
        if noun.lemma_.lower() in EVENTS and found.start is not None:
            return found
    return happened


def _ahead_of_plan(analysis: Analysis, frame: Frame) -> Happened | None:
    """Return the day to come of a plan told in the past: "agreed to meet on Monday"."""
    standing, verb = frame.standing, frame.predicate
    if standing.modality is not Modality.PLANNED or _is_arrival(frame):
        return None
    around = {t.i for t in scene(frame)}
    dated = any(
        governor.i == verb.i
        or (governor.i in around and _is_present(analysis, governor))
        for _, governor in analysis.calendar.expressions(verb.sent)
    )
    return ahead(analysis, frame) if dated else None


def _is_present(analysis: Analysis, word: Token) -> bool:
    return analysis.frames.of(word).standing.tense is Tense.PRESENT


def _of_fact(analysis: Analysis, frame: Frame, happened: Happened) -> Status:
    later = happened.start is not None and happened.start > analysis.published
    future = frame.standing.tense is Tense.FUTURE
    return Status.PLANNED if later or future else Status.HELD


def _is_dated_ahead(analysis: Analysis, happened: Happened) -> bool:
    return happened.end is not None and happened.end >= analysis.published


def _is_arrival(frame: Frame) -> bool:
    """Tell whether an infinitive is the purpose of a journey that has been made."""
    standing = frame.standing
    return standing.tense is Tense.PAST and standing.governor in MOTION


def is_counterfactual(verb: Token) -> bool:
    """Tell whether "should have met" says that they did not, or that nobody knows."""
    words = [c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    return "have" in words and not MODALS.isdisjoint(words)


def has_lapsed(verb: Token) -> bool:
    """Tell whether a plan is told as past itself: "had been due to meet on Thursday"."""
    while verb.dep_ in {"xcomp", "acomp"} and verb.head.i != verb.i:
        verb = verb.head
        helpers = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
        been = "been" in helpers or verb.lower_ in {"been", "planned", "intended"}
        if been and not helpers.isdisjoint({"had", "'d"}):
            return True
    return False


def depends(verb: Token) -> bool:
    """Tell whether what is to come hangs on a condition: "if they agree, he will".

    So it does where the parser hangs the condition on who says so.
    """
    saying = [verb.head] if verb.dep_ == "ccomp" else []
    saying += [c for c in verb.children if c.dep_ == "parataxis"]
    before = (c for word in saying for c in word.children if c.i < verb.i)
    return any(
        c.dep_ == "advcl"
        and any(m.dep_ == "mark" and m.lower_ in CONDITIONS for m in c.children)
        for c in (*verb.children, *before)
    )


def ongoing(analysis: Analysis, frame: Frame, happened: Happened) -> Happened:
    """Return the day of publication for what is told to go on as the text is read."""
    if happened.start is not None or frame.standing.tense is not Tense.PRESENT:
        return happened
    verb = frame.support or frame.predicate
    progressive = verb.tag_ == "VBG" or verb.lemma_ in LASTING
    if not progressive and not any(c.dep_ == "auxpass" for c in verb.children):
        return happened
    return as_published(analysis)


def as_published(analysis: Analysis) -> Happened:
    """Return the day of publication, for what goes on as the text is read."""
    day = analysis.published
    return Happened(
        start=day, end=day, precision=Precision.DAY, basis=DateBasis.PUBLICATION
    )


def ahead(analysis: Analysis, frame: Frame) -> Happened:
    """Return when an encounter is to be, its weekdays read as those to come."""
    future = replace(frame, standing=replace(frame.standing, tense=Tense.FUTURE))
    return analysis.calendar.of(future)
