"""Whether an encounter was held, is planned, or is neither."""

from dataclasses import replace

from spacy.tokens import Token

from domain.values import Happened
from domain.vocabulary import DateBasis, Modality, Precision
from ingest.analysis import Analysis
from ingest.dates import Tense
from ingest.frames import Frame
from ingest.lexicon import lexicon

from .encounter import Status

OPEN = frozenset({Modality.DEMANDED, Modality.HYPOTHETICAL})
REPORTED = frozenset({"would", "'d"})
CONDITIONS = frozenset({"if", "unless", "provided", "once", "until"})
MODALS = frozenset({"should", "would", "could", "might", "may", "ought", "must"})
LASTING = frozenset({"be", "continue", "go", "proceed"})
"""Verbs whose present tense tells of what goes on now."""
MOTION = lexicon("modality").words("motion")
REFUSING = lexicon("meetings").words("refusing")
STAYING = lexicon("meetings").words("staying")


def standing_status(
    analysis: Analysis, frame: Frame, happened: Happened
) -> Status | None:
    """Return how a verb's encounter stands by its own modality and date."""
    standing = frame.standing
    verb = frame.predicate
    if standing.negated or is_counterfactual(verb) or depends(verb):
        return None
    if standing.governor in REFUSING:
        return None
    if standing.holds:
        return _of_fact(analysis, frame, happened)
    if is_stay(frame.predicate):
        return _stay(analysis, frame)
    over = happened.end is not None and happened.end < analysis.published
    if standing.modality is Modality.PLANNED:
        return Status.PLANNED if not over or _is_arrival(frame) else None
    if standing.modality in OPEN and standing.governor is None:
        definite = _is_dated_ahead(analysis, happened) or is_backshift(frame.predicate)
        return Status.PLANNED if definite and not over else None
    return None


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


def is_backshift(verb: Token) -> bool:
    """Tell whether "would" is a "will" that somebody is reported to have said."""
    would = any(c.dep_ == "aux" and c.lower_ in REPORTED for c in verb.children)
    token = verb
    while token.dep_ in {"conj", "advcl", "xcomp"} and token.head.i != token.i:
        token = token.head
    conditional = any(
        c.lower_ in {"if", "should", "unless"}
        for c in verb.sent
        if c.dep_ in {"mark", "aux"}
    )
    return would and token.dep_ == "ccomp" and not conditional


def is_counterfactual(verb: Token) -> bool:
    """Tell whether "should have met" says that they did not, or that nobody knows."""
    words = [c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    return "have" in words and not MODALS.isdisjoint(words)


def depends(verb: Token) -> bool:
    """Tell whether what is to come hangs on a condition: "if they agree, he will"."""
    return any(
        c.dep_ == "advcl"
        and any(m.dep_ == "mark" and m.lower_ in CONDITIONS for m in c.children)
        for c in verb.children
    )


def is_stay(verb: Token) -> bool:
    """Tell whether an infinitive is what somebody was in a place for."""
    head = verb.head
    purpose = verb.dep_ in {"xcomp", "advcl", "acl"} and any(
        c.lower_ == "to" and c.dep_ == "aux" for c in verb.children
    )
    if not purpose or head.lemma_ not in STAYING:
        return False
    return head.lemma_ == "visit" or any(
        c.dep_ == "prep" and c.lower_ in {"in", "at"} for c in head.children
    )


def _stay(analysis: Analysis, frame: Frame) -> Status | None:
    outer = analysis.frames.of(frame.predicate.head).standing
    if outer.negated:
        return None
    if outer.holds and outer.tense is Tense.PAST:
        return Status.HELD
    return Status.PLANNED if outer.holds or outer.modality is Modality.PLANNED else None


def ongoing(analysis: Analysis, frame: Frame, happened: Happened) -> Happened:
    """Return the day of publication for what is told to go on as the text is read."""
    if happened.start is not None or frame.standing.tense is not Tense.PRESENT:
        return happened
    verb = frame.support or frame.predicate
    progressive = verb.tag_ == "VBG" or verb.lemma_ in LASTING
    if not progressive and not any(c.dep_ == "auxpass" for c in verb.children):
        return happened
    day = analysis.published
    return Happened(
        start=day, end=day, precision=Precision.DAY, basis=DateBasis.PUBLICATION
    )


def ahead(analysis: Analysis, frame: Frame) -> Happened:
    """Return when an encounter is to be, its weekdays read as those to come."""
    future = replace(frame, standing=replace(frame.standing, tense=Tense.FUTURE))
    return analysis.calendar.of(future)
