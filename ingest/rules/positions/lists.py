"""Demands that are listed: "its conditions include", "Hamas' demands: a truce, …"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.reports import Report
from domain.vocabulary import Level, Stance
from ingest.analysis import Analysis
from ingest.frames.attribution import is_saying

from .content import Stand, parts, plain_stands, scope
from .holders import Holder, of_frame, of_voice
from .nouns import owners
from .predicates import WORDS, taking
from .report import reports

OPENERS = frozenset({"namely", "including", "notably", "especially"})


def lists(analysis: Analysis) -> Iterator[Report]:
    """Find the demands that a noun of demanding announces and a list spells out."""
    for frame in analysis.frames.nouns(WORDS.words("nouns.lists")):
        noun = frame.predicate
        of = owners(analysis, noun) or _spoken(analysis, noun)
        if of:
            yield from reports(
                analysis,
                frame,
                _listed(analysis, noun),
                of=of,
                rule="positions.list",
                level=Level.MEDIUM,
                reasons=("listed",),
            )


def _spoken(analysis: Analysis, noun: Token) -> tuple[Holder, ...]:
    """Return who says "the priority is a withdrawal", where nobody owns the noun."""
    equal = noun.head.lemma_.lower() in WORDS.words("nouns.equals")
    if equal and any(c.lower_ in {"these", "those"} for c in noun.children):
        return _demander(analysis, noun)
    if noun.dep_ != "nsubj" or not equal or any(c.dep_ == "poss" for c in noun.children):
        return ()
    return of_voice(analysis, analysis.frames.voices.of(noun.head))


def _demander(analysis: Analysis, noun: Token) -> tuple[Holder, ...]:
    """Return whose demands the sentence before "those demands include" told of."""
    start = noun.sent.start
    if start == 0:
        return ()
    for frame in analysis.frames.verbs(noun.doc[start - 1].sent):
        take = taking(frame.predicate)
        if take is not None and take.stance is Stance.DEMANDS:
            of = of_frame(analysis, frame)
            if of:
                return of
    return ()


def _listed(analysis: Analysis, noun: Token) -> Iterator[Stand]:
    verb = noun.head
    equal = verb.lemma_.lower() in WORDS.words("nouns.equals")
    if equal and noun.dep_ in {"nsubj", "csubj"}:
        for child in verb.children:
            if child.dep_ in {"attr", "dobj", "ccomp", "xcomp", "acomp"}:
                yield from _all(analysis, child)
    else:
        yield from plain_stands(analysis, _after(noun), Stance.DEMANDS)


def _all(analysis: Analysis, head: Token) -> Iterator[Stand]:
    for part in parts(head):
        yield from plain_stands(analysis, scope(part), Stance.DEMANDS)


def _after(noun: Token) -> Iterator[Token]:
    """Go through the words that a colon or "namely" after the noun introduces."""
    sentence = noun.sent
    opened = False
    for token in noun.doc[noun.i + 1 : sentence.end]:
        if opened:
            if token.text in {";", "."}:
                return
            yield token
        elif token.text == ":" or token.lower_ in OPENERS:
            opened = True
        elif token.pos_ == "VERB" and token.dep_ in {"ROOT", "conj"} and not is_saying(token):
            return
