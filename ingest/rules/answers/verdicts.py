"""Judgements that turn a proposal down: "the offer is unacceptable, an official said"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.reports import ProposalRejected, Report
from domain.vocabulary import Level, Modality
from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.frames.arguments import prep_objects
from ingest.rules.proposals.sponsors import sponsors_of
from ingest.rules.spokesmen import speaking, speaks_for_party

from .objects import WORDS, is_answerable, is_claim
from .report import answer

SAID = frozenset({Modality.ASSERTED, Modality.ALLEGED})
COPULAS = frozenset({"be", "remain", "look", "seem", "appear", "amount"})
BESIDE = frozenset({"acomp", "attr", "oprd", "xcomp", "ccomp", "advmod"})


def verdicts(analysis: Analysis) -> Iterator[Report]:
    """Find "called the offer a non-starter", "the text falls short of its demands"."""
    for frame in analysis.frames.verbs():
        if frame.standing.modality not in SAID:
            continue
        judged = _judged(analysis, frame)
        if judged is None:
            continue
        proposal, party = judged
        if party is not None and _is_anothers(analysis, proposal, party):
            yield answer(
                ProposalRejected,
                analysis,
                frame,
                party=party,
                proposal=proposal,
                rule="answers.verdict",
                level=Level.MEDIUM,
            )


def _judged(analysis: Analysis, frame: Frame) -> tuple[Token, str | None] | None:
    if frame.predicate.lemma_ in COPULAS or _falls_short(frame):
        subject = _proposal(analysis, frame.agents)
        if subject is None or not (_falls_short(frame) or _condemns(frame, firm=True)):
            return None
        return subject, _recipient(analysis, frame) or _speaker(analysis, frame)
    if WORDS.has("reject.judging", frame.keys) and not frame.standing.negated:
        judged = _proposal(analysis, (*frame.patients, *_small_subjects(frame)))
        agents = speaking(analysis, frame.agents)
        if judged is not None and len(agents) == 1 and _condemns(frame, firm=False):
            return judged, agents[0]
    return None


def _proposal(analysis: Analysis, tokens: tuple[Token, ...]) -> Token | None:
    fits = (t for t in tokens if is_answerable(analysis, t) or is_claim(analysis, t))
    return next(fits, None)


def _small_subjects(frame: Frame) -> tuple[Token, ...]:
    """Return the subject of a clause without a verb: "considers the plan unacceptable"."""
    clauses = (c for c in frame.predicate.children if c.dep_ in {"ccomp", "xcomp"})
    return tuple(t for c in clauses for t in c.children if t.dep_ in {"nsubj", "dobj"})


def _condemns(frame: Frame, *, firm: bool) -> bool:
    """Tell whether what is said of a thing turns it down."""
    words = list(_said(frame.predicate))
    if any(t.lemma_ == "acceptable" for t in words):
        return frame.standing.negated
    if frame.standing.negated:
        return False
    verdict = WORDS.words("reject.firm_verdicts" if firm else "reject.verdicts")
    pairs = {f"{a.lower_} {b.lemma_.lower()}" for a in words for b in prep_objects(a)}
    singles = (
        {t.lemma_.lower() for t in words}
        | {t.lower_ for t in words}
        | _hyphenated(words)
    )
    return not verdict.isdisjoint(singles | pairs)


def _hyphenated(words: list[Token]) -> set[str]:
    """Return words that a hyphen joins: "non-starter"."""
    return {
        f"{t.doc[t.i - 2].lower_}-{t.lower_}"
        for t in words
        if t.i > 1 and t.nbor(-1).text == "-"
    }


def _said(verb: Token) -> Iterator[Token]:
    """Go through the words that a verb says of its subject or object."""
    for child in verb.children:
        if child.dep_ in BESIDE:
            yield child
            yield from (
                c
                for c in child.children
                if c.dep_ in {"amod", "conj", "acomp", "prep", "compound", "nsubj"}
                and c.pos_ != "PRON"
            )
        elif child.dep_ == "prep" and child.lower_ in {"as", "out", "off"}:
            yield child
            for token in prep_objects(child):
                yield token
                yield from (
                    c for c in token.children if c.dep_ in {"amod", "conj", "compound"}
                )


def _falls_short(frame: Frame) -> bool:
    """Tell whether a text does not do what a party asks for."""
    if any(c.lemma_ == "far" for c in frame.predicate.children):
        return _meets_need(frame.predicate)
    if WORDS.has("reject.meeting", frame.keys):
        return frame.standing.negated and _meets_need(frame.predicate)
    if frame.predicate.lemma_ == "fail" and frame.complement is not None:
        return _meets_need(frame.predicate)
    return WORDS.has("reject.short", frame.keys) and _meets_need(frame.predicate)


def _meets_need(verb: Token) -> bool:
    needs = WORDS.words("reject.needs")
    return any(t.lemma_.lower() in needs for t in verb.subtree if t.i > verb.i)


def _recipient(analysis: Analysis, frame: Frame) -> str | None:
    """Return to whom it is unacceptable, where the text says so."""
    for word in _said(frame.predicate):
        for child in word.children:
            if child.dep_ == "prep" and child.lower_ in {"to", "for"}:
                parties = analysis.mentions.acting(prep_objects(child))
                if len(parties) == 1:
                    return parties[0]
    return None


def _speaker(analysis: Analysis, frame: Frame) -> str | None:
    voice = analysis.frames.voice(frame)
    if voice is None or not speaks_for_party(analysis, voice.token):
        return None
    return voice.party


def _is_anothers(analysis: Analysis, proposal: Token, party: str) -> bool:
    """Tell whether a proposal is not the judge's own."""
    return party not in sponsors_of(analysis, proposal)
