"""Stands put without a verb: "No deal without a complete withdrawal", he said."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.reports import Report
from domain.vocabulary import Issue, Level, Stance
from ingest.analysis import Analysis
from ingest.frames.arguments import agents
from ingest.frames.attribution import is_saying

from .conditions import conditions_of
from .content import TALKING, Stand, plain_stands
from .holders import holders
from .report import reports
from .scope import scope

SAID = frozenset({"ccomp", "dobj", "dep", "nsubj"})


def slogans(analysis: Analysis) -> Iterator[Report]:
    """Find what is ruled out, and on what terms, by a quoted "no" without a verb."""
    for token in analysis.doc:
        verb = token.head
        if token.lower_ != "no" or token.dep_ != "det" or not _is_quoted(verb):
            continue
        speech = verb.head
        yield from reports(
            analysis,
            analysis.frames.of(speech),
            _ruled_out(analysis, verb),
            of=holders(analysis, agents(speech), None),
            rule="positions.slogan",
            level=Level.MEDIUM,
            reasons=("voice",),
        )


def _is_quoted(noun: Token) -> bool:
    """Tell whether a noun is what somebody says, the whole of it."""
    said = noun.dep_ in SAID and noun.i < noun.head.i and is_saying(noun.head)
    return said and noun.pos_ == "NOUN"


def _ruled_out(analysis: Analysis, noun: Token) -> Iterator[Stand]:
    for stand in plain_stands(analysis, scope(noun), Stance.OPPOSES):
        if stand.issue is not Issue.TALKS or stand.token.lemma_.lower() in TALKING:
            yield stand
    yield from conditions_of(analysis, noun, Stance.OPPOSES)
