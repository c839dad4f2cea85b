"""Deals told by nouns of concluding: "the signing of the accord took place"."""

from collections.abc import Iterator
from dataclasses import replace

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


def signings(analysis: Analysis) -> Iterator[Report]:
    """Find signings that took place by what they led to, or by their day."""
    for plain in analysis.frames.nouns(WORDS.words("signing")):
        frame = _announced(analysis, plain)
        deal = next((t for t in frame.objects("of") if _is_firm(t)), None)
        if deal is None or not is_fact(frame) or not _took_place(analysis, frame):
            continue
        parties = Concluders(analysis, frame).of(deal)
        if len(parties) >= PAIR:
            yield agreement(
                analysis,
                frame,
                deal,
                parties=parties,
                rule="agreements.noun",
                level=Level.LOW,
            )


def _is_firm(token: Token) -> bool:
    words = {token.lemma_.lower(), token.lower_}
    joint = any(c.lower_ == "joint" for c in token.children)
    papers = WORDS.words("papers") | (WORDS.words("joint") if joint else frozenset())
    return not words.isdisjoint(WORDS.words("firm") | papers)


def _announced(analysis: Analysis, frame: Frame) -> Frame:
    """Give a signing the doers of the verb that tells of it: "they announced the signing"."""
    head = frame.predicate.head
    if frame.predicate.dep_ != "dobj" or head.pos_ != "VERB" or frame.agents:
        return frame
    return replace(frame, agents=analysis.frames.of(head).agents)


def _is_glad(verb: Token) -> bool:
    """Tell whether somebody is "pleased to announce" it, which is to announce it."""
    return verb.dep_ == "xcomp" and verb.head.lower_ in WORDS.words("glad")


def _took_place(analysis: Analysis, frame: Frame) -> bool:
    noun, head = frame.predicate, frame.predicate.head
    if noun.dep_ in {"nsubj", "nsubjpass"} and head.pos_ in {"VERB", "AUX"}:
        told = analysis.frames.of(head)
        past = told.standing.tense is Tense.PAST and is_fact(told)
        return past and WORDS.has("took_place", told.keys)
    if noun.dep_ == "dobj" and head.pos_ == "VERB":
        told = analysis.frames.of(head)
        past = told.standing.tense is Tense.PAST and is_fact(told)
        return (past or _is_glad(head)) and WORDS.has("telling", told.keys)
    if noun.dep_ == "pobj" and head.lower_ in WORDS.words("after"):
        return frame.standing.tense is Tense.PAST
    happened = analysis.happened(frame)
    past_day = happened.end is not None and happened.end <= analysis.published
    return past_day and frame.standing.tense is Tense.PAST
