"""Judging as an act: "called the talks constructive", "voiced optimism", "blamed Israel"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.vocabulary import Level, Modality, Tone
from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.frames.arguments import prep_objects
from ingest.rules.spokesmen import speaking

from .blame import hinders, is_fault
from .feelings import felt, is_felt_passively
from .judgement import WORDS, Judgement, turned
from .words import (
    is_about,
    is_gap,
    is_turned,
    keys_of,
    mark_tone,
    names_talks,
    noun_tone,
    said_of_subject,
    state_tone,
    talks_near,
)

SAID = frozenset({Modality.ASSERTED, Modality.ALLEGED, Modality.BACKGROUND})


def judging_acts(analysis: Analysis) -> Iterator[Judgement]:
    """Find the verbs by which a party itself judges the talks."""
    for frame in analysis.frames.verbs():
        if frame.standing.modality not in SAID or _is_only_named(frame.predicate):
            continue
        tone = _tone(analysis, frame)
        if tone is None:
            continue
        parties = _judges(analysis, frame)
        if parties:
            voice = analysis.frames.voice(frame)
            yield Judgement(
                frame.predicate, tone, parties, voice, "assessments.act", Level.MEDIUM
            )


def _is_only_named(verb: Token) -> bool:
    """Tell whether an act is only spoken of: "too early to speak of a breakthrough"."""
    to = any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)
    return to and verb.head.pos_ in {"ADJ", "NOUN", "ADV"}


def _judges(analysis: Analysis, frame: Frame) -> tuple[str, ...]:
    if is_felt_passively(frame.predicate):
        return speaking(analysis, frame.patients)
    return speaking(analysis, frame.agents) or _own_speaker(analysis, frame)


def _own_speaker(analysis: Analysis, frame: Frame) -> tuple[str, ...]:
    """Return the speaker who says "I" or "we": "we see progress, the envoy said"."""
    if not any(t.lower_ in {"i", "we"} for t in frame.agents):
        return ()
    voice = analysis.frames.voice(frame)
    return () if voice is None or voice.party is None else (voice.party,)


def _tone(analysis: Analysis, frame: Frame) -> Tone | None:
    return (
        _denied(frame)
        or _blamed(analysis, frame)
        or _judged(frame)
        or felt(analysis, frame)
        or _noted(frame)
    )


def _judged(frame: Frame) -> Tone | None:
    """Judge "described the talks as constructive", "deemed the reply very positive"."""
    if not WORDS.has("acts.judging", frame.keys):
        return None
    objects = (t for t in frame.patients if t.dep_ != "oprd")
    things = (*objects, *_small_subjects(frame), *_swallowed(frame))
    if not any(_is_judged(t) for t in things):
        return None
    words = list(_verdict(frame))
    talks = any(is_about(t, "talks", "replies", "chances") for t in things)
    tone = state_tone(words, strict=not talks)
    near = bool(keys_of(words) & WORDS.words("good.near_phrases"))
    if tone is None and near:
        tone = Tone.POSITIVE
    tone = tone or next((m for m in map(mark_tone, words) if m is not None), None)
    if tone is not None and _is_limited(words):
        return Tone.NEUTRAL
    return turned(tone, negated=frame.standing.negated)


def _swallowed(frame: Frame) -> tuple[Token, ...]:
    """Return an object that the parse took into the verdict: "called the talks useful"."""
    return tuple(
        c
        for word in frame.patients
        if word.pos_ == "ADJ"
        for c in word.children
        if c.dep_ in {"compound", "nmod"}
    )


def _is_limited(words: list[Token]) -> bool:
    """Tell whether a verdict adds what a thing is not: "a first step, not a deal"."""
    return any(
        t.dep_ == "neg" and t.nbor(-1).text in {",", "but"}
        for word in words
        for t in word.subtree
        if t.i > word.i
    )


def _is_judged(token: Token) -> bool:
    if is_about(token, "talks", "replies", "chances", "deals", "deeds"):
        return True
    return token.lower_ in WORDS.words("about.pronouns") and talks_near(token)


def _small_subjects(frame: Frame) -> tuple[Token, ...]:
    clauses = (c for c in frame.predicate.children if c.dep_ in {"ccomp", "xcomp"})
    return tuple(t for c in clauses for t in c.children if t.dep_ in {"nsubj", "dobj"})


def _verdict(frame: Frame) -> Iterator[Token]:
    """Go through the verdict: after "as", beside the object, or in a small clause."""
    for token in said_of_subject(frame.predicate):
        if token.dep_ != "dobj":
            yield token
    for child in frame.predicate.children:
        if child.dep_ in {"ccomp", "xcomp", "oprd"} and child.pos_ in {
            "ADJ",
            "NOUN",
            "AUX",
        }:
            yield child
            yield from (
                c for c in child.children if c.dep_ in {"conj", "acomp", "attr", "amod"}
            )
            yield from (
                g
                for c in child.children
                if c.dep_ in {"acomp", "attr"}
                for g in c.children
            )
    for token in frame.patients:
        yield from (c for c in token.children if c.dep_ == "amod" and c.i > token.i)
        yield from _as_told(token)


def _as_told(thing: Token) -> Iterator[Token]:
    """Go through a verdict hung on what is judged: "called the talks with him as useful"."""
    for prep in thing.children:
        if prep.lower_ == "as":
            for word in prep.children:
                yield word
                yield from word.conjuncts


def _noted(frame: Frame) -> Tone | None:
    """Judge "reported progress", "spoke of deep differences"."""
    if not WORDS.has("acts.noting", frame.keys):
        return None
    if _sees_no_will(frame):
        return Tone.NEGATIVE
    for token in (
        *frame.patients,
        *frame.objects("of", "to", "about"),
        *_so_called(frame),
    ):
        tone = noun_tone(token)
        if tone is not None:
            negated = frame.standing.negated and not is_turned(token)
            return turned(tone, negated=negated)
        if is_gap(token) and (talks_near(token) or _is_in_it(token)):
            return Tone.POSITIVE if is_turned(token) else Tone.NEGATIVE
    return None


def _is_in_it(gap: Token) -> bool:
    """Tell whether a problem is seen "in it", in what was spoken of."""
    near = (*gap.children, *gap.head.children)
    return any(
        t.lower_ == "it" for c in near if c.lower_ in {"in", "with"} for t in c.children
    )


def _so_called(frame: Frame) -> Iterator[Token]:
    """Go through what somebody "hailed what he called …" names it."""
    for child in frame.predicate.children:
        if child.dep_ == "ccomp" and any(c.lower_ == "what" for c in child.children):
            yield from (c for c in child.children if c.dep_ in {"oprd", "dobj", "attr"})


def _sees_no_will(frame: Frame) -> bool:
    """Tell whether somebody sees no sign of good will: "saw nothing to suggest that"."""
    for token in frame.patients:
        sign = token.lemma_.lower() in {"sign", "indication", "evidence"} and is_turned(
            token
        )
        if sign or token.lower_ == "nothing":
            words = {t.lemma_.lower() for t in token.subtree}
            return not WORDS.words("blame.missing").isdisjoint(words)
    return False


def _denied(frame: Frame) -> Tone | None:
    """Judge "played down hopes", "denied that there was a breakthrough"."""
    if not WORDS.has("acts.denying", frame.keys) or frame.standing.negated:
        return None
    things = (*frame.patients, *frame.objects("on"))
    if any(_is_hope(t) for t in things):
        return Tone.NEGATIVE
    inner = [c for c in frame.predicate.children if c.dep_ in {"ccomp", "xcomp"}]
    if frame.predicate.lemma_ == "deny" and any(_claims_progress(c) for c in inner):
        return Tone.NEGATIVE
    return None


def _is_hope(token: Token) -> bool:
    words = WORDS.words("acts.hopes")
    lemma = token.lemma_.lower()
    if lemma not in words:
        return False
    plain = lemma in {"progress", "breakthrough", "headway", "optimism"}
    return plain or names_talks(t for t in token.subtree if t.i != token.i)


def _claims_progress(clause: Token) -> bool:
    return any(
        noun_tone(t) is Tone.POSITIVE for t in clause.subtree if t.pos_ == "NOUN"
    )


def _blamed(analysis: Analysis, frame: Frame) -> Tone | None:
    """Judge "blamed Israel for the deadlock", "accused it of stalling"."""
    if frame.standing.negated:
        return None
    if WORDS.has("acts.blaming", frame.keys) and _names_fault(analysis, frame):
        return Tone.NEGATIVE
    if WORDS.has("acts.accusing", frame.keys):
        for token in frame.objects("of", "for", "over"):
            if hinders(token) or is_fault(token) or _any_hinders(token):
                return Tone.NEGATIVE
    return None


def _any_hinders(token: Token) -> bool:
    joined = [
        c for c in token.children if c.dep_ in {"conj", "xcomp"} and c.pos_ == "VERB"
    ]
    return any(hinders(c) for c in joined)


def _names_fault(analysis: Analysis, frame: Frame) -> bool:
    """Tell whether somebody is blamed for a deadlock, or a deadlock is blamed on them."""
    faults = [
        t for t in (*frame.patients, *frame.objects("for", "over")) if is_fault(t)
    ]
    on = (
        t
        for f in faults
        for c in f.children
        if c.lower_ == "on"
        for t in prep_objects(c)
    )
    others = analysis.mentions.acting(
        (*frame.patients, *frame.objects("on", "at"), *on)
    )
    return bool(faults) and bool(others)
