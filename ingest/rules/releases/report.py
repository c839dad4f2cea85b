"""Making the report of a release."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.reports import HostagesReleased
from domain.values import Happened, Quantity
from domain.vocabulary import Category, Level
from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.when import by_context

from .going_on import day_before

SETTING = ("during", "under", "in", "after", "as", "with", "since", "on")
"""Prepositions whose noun may bear the date: "during the truce in November"."""


def release(
    analysis: Analysis,
    frame: Frame,
    category: Category,
    *,
    count: Quantity,
    by: str | None,
    level: Level = Level.MEDIUM,
    reasons: tuple[str, ...] = (),
    rule: str = "releases.verb",
) -> HostagesReleased:
    """Return the report of one group's release."""
    return HostagesReleased(
        **analysis.base(
            analysis.clause(frame.predicate),
            rule=rule,
            happened=day_of(analysis, frame),
            voice=analysis.frames.voice(frame),
            modality=frame.standing.modality,
            level=level,
            reasons=reasons,
        ),
        category=category,
        count=count,
        by=by,
    )


def day_of(analysis: Analysis, frame: Frame) -> Happened:
    """Return when a release was: its own date, that of its setting, or of its pair."""
    own = analysis.happened(frame)
    if own.start is not None:
        return own
    for word in (*_setting(frame), *_paired(frame.predicate)):
        found = analysis.happened(analysis.frames.of(word))
        if found.start is not None:
            return found
    before = analysis.calendar.context(frame.predicate) if _adds(frame) else None
    if before is not None:
        return by_context(before)
    return day_before(analysis, frame) or own


def _adds(frame: Frame) -> bool:
    """Tell whether it goes on from a release told just before: "in exchange"."""
    swap = {t.lemma_ for t in frame.objects("in")} & {"exchange", "return"}
    return bool(swap) or frame.predicate.lemma_ == "follow"


def _setting(frame: Frame) -> Iterator[Token]:
    for name in SETTING:
        yield from (t for t in frame.objects(name) if t.pos_ == "NOUN")


def _paired(verb: Token) -> Iterator[Token]:
    """Go through the verbs joined to one: "A freed five and B freed six on Monday"."""
    yield from (c for c in verb.children if c.dep_ == "conj" and c.pos_ == "VERB")
