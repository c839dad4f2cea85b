"""Demands that are listed: "its conditions include", "Hamas' demands: a truce, …"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.reports import Report
from domain.vocabulary import Level, Stance
from ingest.analysis import Analysis
from ingest.frames.arguments import agents
from ingest.frames.attribution import is_saying
from ingest.frames.standing import is_negated
from ingest.lexicon import lexicon

from .content import Stand, plain_stands
from .holders import Holder, holders, of_frame, of_voice
from .nouns import governor, owners
from .report import reports
from .scope import parts, scope
from .taking import taking

WORDS = lexicon("positions")
UNSET = WORDS.words("nouns.meeting") | WORDS.words("nouns.dropping")
OPENERS = frozenset({"namely", "including", "notably", "especially"})


def lists(analysis: Analysis) -> Iterator[Report]:
    """Find the demands that a noun of demanding announces and a list spells out."""
    for frame in analysis.frames.nouns(WORDS.words("nouns.lists")):
        noun = frame.predicate
        yield from reports(
            analysis,
            frame,
            _listed(analysis, noun),
            of=owners(analysis, noun) or _unowned(analysis, noun),
            rule="positions.list",
            level=Level.MEDIUM,
            reasons=("listed",),
        )


def _unowned(analysis: Analysis, noun: Token) -> tuple[Holder, ...]:
    """Return whose a list is where nobody owns the noun: who says so, or who was named."""
    if not _is_equated(noun):
        return _setter(analysis, noun)
    if any(c.lower_ in {"these", "those"} for c in noun.children):
        return _demander(analysis, noun)
    if any(c.dep_ == "poss" for c in noun.children):
        return ()
    return of_voice(analysis, analysis.frames.voices.of(noun.head))


def _setter(analysis: Analysis, noun: Token) -> tuple[Holder, ...]:
    """Return who sets a condition: "the condition that Rwanda set", "came with two aims"."""
    described = [c for c in noun.children if c.dep_ == "relcl"]
    verb = described[0] if described else governor(noun)
    if verb is None or is_negated(verb) or verb.lemma_ in UNSET:
        return ()
    return holders(analysis, agents(verb), analysis.frames.voices.of(verb))


def _is_equated(noun: Token) -> bool:
    """Tell whether a noun is the subject of "include" or "be"."""
    equal = noun.head.lemma_.lower() in WORDS.words("nouns.equals")
    return equal and noun.dep_ in {"nsubj", "csubj"}


def _demander(analysis: Analysis, noun: Token) -> tuple[Holder, ...]:
    """Return whose demands the sentence before "those demands include" told of."""
    start = noun.sent.start
    before = noun.doc[start - 1].sent if start > 0 else noun.doc[:0]
    for frame in analysis.frames.verbs(before):
        take = taking(frame.predicate)
        of = of_frame(analysis, frame)
        if take is not None and take.stance is Stance.DEMANDS and len(of) > 0:
            return of
    return ()


def _listed(analysis: Analysis, noun: Token) -> Iterator[Stand]:
    if not _is_equated(noun):
        yield from plain_stands(analysis, listed_after(noun), Stance.DEMANDS)
        return
    kinds = {"attr", "dobj", "ccomp", "xcomp", "acomp"}
    for child in (c for c in noun.head.children if c.dep_ in kinds):
        for part in parts(child):
            yield from plain_stands(analysis, scope(part), Stance.DEMANDS)


def listed_after(word: Token) -> Iterator[Token]:
    """Go through the words that a colon or "namely" after a word introduces."""
    opened = False
    for token in word.doc[word.i + 1 : word.sent.end]:
        if opened and token.text in {";", "."}:
            return
        if opened:
            yield token
        elif token.text == ":" or token.lower_ in OPENERS:
            opened = True
        elif _starts_clause(token):
            return


def _starts_clause(token: Token) -> bool:
    verb = token.pos_ == "VERB" and token.dep_ in {"ROOT", "conj"}
    return verb and not is_saying(token)
