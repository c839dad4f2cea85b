"""Proposals put forward, by whom, and what they hold."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.reports import ProposalTabled, Report
from domain.values import Happened, Term
from domain.vocabulary import Level, Modality
from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.frames.arguments import possessors
from ingest.lexicon import lexicon

from .terms import terms_of

WORDS = lexicon("proposals")
NOUNS = WORDS.words("nouns")
SPONSORING = ("by", "from", "of")
UNSAID = {Modality.CONDITIONAL, Modality.HYPOTHETICAL, Modality.CALLED_OFF, Modality.DENIED}


def proposals(analysis: Analysis) -> Iterator[Report]:
    """Find "Egypt's proposal", "a plan drawn up by the mediators", "put an offer to"."""
    for frame in analysis.frames.nouns(NOUNS | WORDS.words("replies")):
        noun = frame.predicate
        if not _is_proposal(noun) or _is_nothing(frame):
            continue
        tabling = _tabling(analysis, noun)
        sponsors = _sponsors(analysis, frame, tabling)
        if noun.lemma_.lower() in WORDS.words("replies") and (tabling is None or not sponsors):
            continue
        terms = terms_of(analysis, noun)
        if sponsors or _is_told(analysis, frame, tabling, terms):
            yield _report(analysis, frame, tabling, sponsors=sponsors, terms=terms)


def _is_proposal(noun: Token) -> bool:
    modifiers = {c.lemma_.lower() for c in noun.children if c.dep_ in {"compound", "amod"}}
    if modifiers & WORDS.words("other_plans") or noun.dep_ == "compound":
        return False
    if noun.lemma_.lower() == "point":
        return any(c.dep_ == "nummod" for c in noun.children) and noun.tag_ == "NNS"
    return True


def _is_nothing(frame: Frame) -> bool:
    """Tell whether there is said to be no such proposal."""
    noun = frame.predicate
    words = {c.lower_ for c in noun.children if c.dep_ == "det"}
    return bool(words & {"no", "any", "every", "such"}) or frame.standing.modality in UNSAID


def _tabling(analysis: Analysis, noun: Token) -> Frame | None:
    """Return the frame of the verb that puts a proposal forward, None if none does."""
    for verb in (*_describing(noun), *_governing(noun)):
        frame = analysis.frames.of(verb)
        if WORDS.has("table", frame.keys) and any(t.i == noun.i for t in frame.patients):
            return frame
    return None


def _describing(noun: Token) -> list[Token]:
    return [c for c in noun.children if c.dep_ in {"acl", "relcl"} and c.pos_ == "VERB"]


def _governing(noun: Token) -> list[Token]:
    head = noun.head
    return [head] if noun.dep_ in {"dobj", "nsubjpass"} and head.pos_ == "VERB" else []


def _sponsors(analysis: Analysis, frame: Frame, tabling: Frame | None) -> tuple[str, ...]:
    """Return who stands behind a proposal: whose it is, or who puts it forward."""
    own = tuple(t for t in possessors(frame.predicate) if analysis.mentions.parties_of(t))
    given = frame.objects(*SPONSORING)
    by = analysis.mentions.acting((*own, *given))
    if by or tabling is None:
        return tuple(sorted(by))
    if tabling.predicate.lemma_ in {"receive", "get", "discuss", "study", "consider", "examine", "back"}:
        return ()
    return tuple(sorted(analysis.frames.agents(tabling)))


def _is_told(
    analysis: Analysis, frame: Frame, tabling: Frame | None, terms: tuple[Term, ...]
) -> bool:
    """Tell whether a proposal with no sponsor is put forward or its content told."""
    if frame.predicate.lemma_.lower() not in WORDS.words("strong") or not terms:
        return False
    support = frame.support
    keys = frozenset[str]() if support is None else analysis.frames.of(support).keys
    return tabling is not None or WORDS.has("on_table", keys)


def _report(
    analysis: Analysis,
    frame: Frame,
    tabling: Frame | None,
    *,
    sponsors: tuple[str, ...],
    terms: tuple[Term, ...],
) -> Report:
    happened = Happened() if tabling is None else analysis.happened(tabling)
    told = frame if tabling is None else tabling
    return ProposalTabled(
        **analysis.base(
            _evidence(analysis, frame, tabling),
            rule="proposals.noun" if tabling is None else "proposals.verb",
            happened=happened,
            voice=analysis.frames.voice(told),
            modality=Modality.ASSERTED,
            level=Level.LOW if tabling is None else Level.MEDIUM,
        ),
        by=sponsors,
        to=_addressees(analysis, tabling, sponsors),
        terms=terms,
        name=_name(analysis, frame),
    )


def _evidence(analysis: Analysis, frame: Frame, tabling: Frame | None):  # type: ignore[no-untyped-def]
    if tabling is not None:
        return analysis.clause(tabling.predicate)
    noun = frame.predicate
    return noun.doc[noun.left_edge.i : max(noun.i, noun.right_edge.i) + 1]


def _addressees(
    analysis: Analysis, tabling: Frame | None, sponsors: tuple[str, ...]
) -> tuple[str, ...]:
    if tabling is None:
        return ()
    to = analysis.mentions.acting((*tabling.recipients, *tabling.objects("to", "before")))
    return tuple(sorted(p for p in to if p not in sponsors))


def _name(analysis: Analysis, frame: Frame) -> str | None:
    """Return a proposal's name where proper names make one: "the Paris framework"."""
    noun = frame.predicate
    parts = [
        c for c in noun.lefts
        if c.dep_ in {"compound", "poss", "nmod"} and c.pos_ == "PROPN"
    ]
    if not parts:
        return None
    return str(noun.doc[parts[0].left_edge.i : noun.i + 1].text)


RULES = (proposals,)
