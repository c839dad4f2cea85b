"""Deals told by what the parties agreed to do: "agreed to cease hostilities"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.reports import Report
from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.frames.keys import verb_keys
from ingest.lexicon import lexicon
from ingest.rules.told import is_fact

from .parties import Concluders
from .report import agreement

WORDS = lexicon("agreements")
VERBS = frozenset({"agree", "undertake", "commit"})


def acts_agreed(analysis: Analysis) -> Iterator[Report]:
    """Find what both sides agreed to do, beyond meeting or talking again."""
    for frame in analysis.frames.verbs():
        if frame.predicate.lemma_ not in VERBS or not is_fact(frame):
            continue
        act = _act(frame)
        concluders = Concluders(analysis, frame)
        together = concluders.both_agree() or (
            concluders.pair() and frame.predicate.lemma_ == "agree"
        )
        if act is not None and together:
            yield agreement(
                analysis,
                frame,
                act,
                parties=concluders.agents,
                rule="agreements.act",
            )


def _act(frame: Frame) -> Token | None:
    """Return the infinitive of what is agreed, None for one of talking."""
    for child in frame.predicate.children:
        if child.dep_ in {"xcomp", "advcl"} and child.tag_ == "VB" and _is_deed(child):
            return child
    return None


def _is_deed(verb: Token) -> bool:
    going_on = verb.lemma_ in WORDS.words("going_on")
    if going_on or verb.lemma_ not in WORDS.words("acts"):
        return False
    objects = [
        t for t in verb.subtree if t.dep_ in {"dobj", "pobj"} and t.head.i >= verb.i
    ]
    near = {t.lemma_.lower() for t in objects if _is_near(t, verb)}
    return near.isdisjoint(WORDS.words("talks")) and "not" not in verb_keys(verb)


def _is_near(token: Token, verb: Token) -> bool:
    return verb.i in {token.head.i, token.head.head.i}
