"""Deals that somebody says there are: "We have a deal", he announced."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.reports import Report
from domain.vocabulary import Level
from ingest.analysis import Analysis
from ingest.dates import Tense
from ingest.frames import Frame
from ingest.lexicon import lexicon
from ingest.rules.told import is_fact

from .parties import PAIR, Concluders
from .report import agreement

WORDS = lexicon("agreements")
OFFERED = frozenset({"table", "offer"})
INDEFINITE = frozenset({"a", "an"})


def deals_spoken(analysis: Analysis) -> Iterator[Report]:
    """Find "We have a deal", the plain announcement of one by those who made it."""
    for frame in analysis.frames.verbs():
        deal = _deal(frame)
        if deal is None or not is_fact(frame):
            continue
        parties = Concluders(analysis, frame).sides
        if len(parties) >= PAIR:
            yield agreement(
                analysis,
                frame,
                deal,
                parties=parties,
                rule="agreements.spoken",
                level=Level.LOW,
            )


def _deal(frame: Frame) -> Token | None:
    """Return the deal that "we" have now, without any clause that makes it depend."""
    verb = frame.predicate
    we = any(c.dep_ == "nsubj" and c.lower_ == "we" for c in verb.children)
    plain = not any(c.dep_ in {"mark", "advmod", "aux"} for c in verb.children)
    if verb.lemma_ != "have" or not (we and plain):
        return None
    if frame.standing.tense is not Tense.PRESENT:
        return None
    return next((t for t in frame.patients if _is_new(t)), None)


def _is_new(token: Token) -> bool:
    known = token.lemma_.lower() in WORDS.words("announced")
    if any(t.lower_ in OFFERED for t in token.sent):
        return False
    articles = {c.lower_ for c in token.children if c.dep_ == "det"}
    return known and not articles.isdisjoint(INDEFINITE)
