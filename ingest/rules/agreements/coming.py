"""Deals told by when they are to hold: "a ceasefire between X and Y will take effect"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.reports import Report
from domain.values import Happened
from domain.vocabulary import Level, Modality
from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.lexicon import lexicon

from .parties import PAIR
from .report import agreement

TRUCES = lexicon("truces")
CONDITIONS = frozenset({"if", "unless", "once", "provided", "when"})
DUE = frozenset({"will", "to"})


def deals_to_hold(analysis: Analysis) -> Iterator[Report]:
    """Find truces between named parties that are told to begin: they were agreed on."""
    for frame in analysis.frames.verbs():
        if not TRUCES.has("began", frame.keys) or not _is_due(frame):
            continue
        truce = next((t for t in _subjects(frame) if _is_truce(t)), None)
        parties = () if truce is None else _between(analysis, truce)
        if truce is not None and len(parties) >= PAIR:
            yield agreement(
                analysis,
                frame,
                truce,
                parties=parties,
                rule="agreements.coming",
                level=Level.LOW,
                happened=Happened(),
            )


def _is_due(frame: Frame) -> bool:
    """Tell whether it is announced, not hoped for: "will", "is due to", "is to"."""
    standing = frame.standing
    helpers = {c.lower_ for c in frame.predicate.children if c.dep_ == "aux"}
    planned = standing.modality is Modality.PLANNED and not standing.negated
    clauses = (c for c in frame.predicate.children if c.dep_ == "advcl")
    conditional = any(m.lower_ in CONDITIONS for c in clauses for m in c.children)
    return planned and not helpers.isdisjoint(DUE) and not conditional


def _subjects(frame: Frame) -> tuple[Token, ...]:
    return (*frame.agents, *frame.patients)


def _is_truce(token: Token) -> bool:
    return token.tag_ == "NN" and token.lemma_.lower() in TRUCES.words("nouns")


def _between(analysis: Analysis, truce: Token) -> tuple[str, ...]:
    own = analysis.frames.of(truce)
    return analysis.mentions.acting(own.objects("between"))
