"""Stands told by a verb: "demands", "is ready to", "ruled out", "does not accept"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.reports import Report
from domain.vocabulary import Level, Modality, Stance
from ingest.analysis import Analysis
from ingest.frames import Frame

from .conditions import conditions_of
from .content import VERBAL, Stand, stands_on
from .holders import Holder, holders, of_frame, sides
from .predicates import WORDS, Taking, is_taking, taking
from .report import reports

OPEN = frozenset({"may", "might", "could", "can"})


def verbal_stands(analysis: Analysis) -> Iterator[Report]:
    """Find what parties demand, support and oppose by the verbs that say so."""
    for frame in analysis.frames.verbs():
        take = taking(frame.predicate)
        if take is None or not _counts(frame, take) or _is_inside(frame.predicate):
            continue
        of = of_frame(analysis, frame)
        if of and not _is_slander(analysis, frame, of, take):
            yield from reports(
                analysis,
                frame,
                _stands(analysis, frame, take),
                of=of,
                rule="positions.verb",
                level=Level.HIGH,
                reasons=("direct subject",),
            )


def _stands(analysis: Analysis, frame: Frame, take: Taking) -> Iterator[Stand]:
    yield from stands_on(analysis, take.contents, take)
    for verb in (frame.predicate, *take.contents):
        if verb.pos_ in VERBAL:
            yield from conditions_of(analysis, verb, take.stance)


def _counts(frame: Frame, take: Taking) -> bool:
    """Tell whether a stand is taken, not asked for, imagined or denied."""
    standing = frame.standing
    words = {c.lower_ for c in frame.predicate.children if c.dep_ == "aux"}
    if standing.modality is Modality.HYPOTHETICAL:
        return take.negated or not words & OPEN
    if _is_purpose(frame.predicate) and take.stance is Stance.DEMANDS:
        return True
    if standing.modality in {Modality.CONDITIONAL, Modality.DEMANDED, Modality.CALLED_OFF}:
        return False
    if standing.modality is Modality.PLANNED:
        return standing.governor not in {"expect", "be", "likely", "threaten", "prepare"}
    return standing.modality is not Modality.DENIED


def _is_purpose(verb: Token) -> bool:
    """Tell whether a verb says what somebody goes to do: "flew to Doha to press for"."""
    ordered = verb.dep_ == "acl" and verb.head.lower_ == "order"
    infinitive = any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
    return infinitive and (verb.dep_ == "advcl" or ordered)


def _is_inside(verb: Token) -> bool:
    """Tell whether a verb is only what another stand is on: "ready to accept"."""
    token = verb
    for _ in range(5):
        if token.dep_ not in {"xcomp", "pcomp", "acl", "conj", "ccomp", "prep", "advcl", "dobj", "pobj"}:
            return False
        finite = token.tag_ in {"VBD", "VBZ", "VBP"} or any(
            c.dep_ == "aux" and c.tag_ in {"MD", "VBD", "VBZ", "VBP"} for c in token.children
        )
        if token.i == verb.i and finite:
            return False
        head = token.head
        if head.pos_ in VERBAL and token.dep_ in {"xcomp", "ccomp"} and is_taking(head):
            return True
        if head.pos_ == "NOUN" and token.dep_ in {"acl", "pcomp", "prep"} and _is_stance_noun(head):
            return True
        if head.pos_ == "ADJ" and token.dep_ in {"xcomp", "prep", "pcomp"}:
            return True
        if head.pos_ in VERBAL and token.dep_ not in {"conj"}:
            return False
        token = head
    return False


def _is_stance_noun(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    return any(lemma in WORDS.words(f"nouns.{n}") for n in ("demands", "supports", "opposes"))


def _is_slander(
    analysis: Analysis, frame: Frame, of: tuple[Holder, ...], take: Taking
) -> bool:
    """Tell whether one side only charges the other with refusing."""
    if take.stance is not Stance.OPPOSES:
        return False
    voice = analysis.frames.voice(frame)
    if voice is None or voice.party is None:
        return False
    told = {h.party for h in holders(analysis, (voice.token,), None)}
    if told & {h.party for h in of}:
        return False
    return take.negated or bool(told & set(sides(analysis)))
