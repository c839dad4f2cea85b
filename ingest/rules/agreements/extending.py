"""Truces that both sides lengthened: "the pause has been extended by two days"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.reports import Report
from domain.vocabulary import Level
from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.lexicon import lexicon
from ingest.rules.told import is_fact

from .parties import PAIR, Concluders
from .report import agreement

WORDS = lexicon("agreements")


def extensions(analysis: Analysis) -> Iterator[Report]:
    """Find truces and deals that were lengthened; by one side alone is none."""
    for frame in analysis.frames.verbs():
        if not WORDS.has("extend", frame.keys) or not is_fact(frame):
            continue
        if frame.predicate.dep_ == "amod":
            continue
        truce = _lengthened(frame) if _is_told(analysis, frame) else None
        parties = () if truce is None else _parties(analysis, frame)
        if truce is not None and len(parties) >= PAIR:
            yield agreement(
                analysis,
                frame,
                truce,
                parties=parties,
                rule="agreements.extension",
                level=Level.MEDIUM,
            )


def _is_told(analysis: Analysis, frame: Frame) -> bool:
    """Tell whether it says by how long, when or by whom, not just "extended twice"."""
    if any(c.lower_ in {"once", "twice"} for c in frame.predicate.children):
        return False
    dates = analysis.calendar.expressions(frame.predicate.sent)
    dated = any(governor.i == frame.predicate.i for _, governor in dates)
    return dated or bool(frame.agents or frame.objects("by", "for", "until", "under"))


def _parties(analysis: Analysis, frame: Frame) -> tuple[str, ...]:
    """Return who lengthened it: both sides, or those an accord behind it is between."""
    concluders = Concluders(analysis, frame)
    accords = (*frame.objects("under", "by", "after", "through", "in"),)
    for accord in accords:
        between = concluders.named(accord)
        if len(between) >= PAIR:
            return between
    if concluders.agents and not concluders.pair():
        return ()
    lengths = all(t.lemma_.lower() in WORDS.words("lengths") for t in frame.agents)
    return concluders.agents or (concluders.sides if lengths else ())


def _lengthened(frame: Frame) -> Token | None:
    for token in frame.patients:
        if token.lemma_.lower() in WORDS.words("lengthened"):
            return token
    return None
