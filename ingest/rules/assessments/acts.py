"""Judging as an act: "called the talks constructive", "voiced optimism", "blamed Israel"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.vocabulary import Level, Modality, Tone
from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.frames.arguments import prep_objects
from ingest.rules.spokesmen import speaking

from .blame import hinders, is_fault
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
    if _is_felt_passively(frame.predicate):
        return speaking(analysis, frame.patients)
    return speaking(analysis, frame.agents) or _own_speaker(analysis, frame)


def _is_felt_passively(verb: Token) -> bool:
    """Tell whether a feeling is told in the passive: "was encouraged by the talks"."""
    return _feeling(verb) is not None and any(
        c.dep_ == "auxpass" for c in verb.children
    )


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
        or _felt(analysis, frame)
        or _noted(frame)
    )


def _judged(frame: Frame) -> Tone | None:
    """Judge "described the talks as constructive", "deemed the reply very positive"."""
    if not WORDS.has("acts.judging", frame.keys):
        return None
    objects = (t for t in frame.patients if t.dep_ != "oprd")
    things = (*objects, *_small_subjects(frame))
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


def _felt(analysis: Analysis, frame: Frame) -> Tone | None:
    """Judge "voiced optimism", "is hopeful of a deal", "has doubts about the talks"."""
    fitting = [t for t in _felt_words(frame) if _fits(analysis, t, frame)]
    tones = {tone for tone in map(_feeling, fitting) if tone is not None}
    if len(tones) > 1:
        return Tone.NEUTRAL
    for token in fitting:
        tone = _feeling(token)
        if tone is not None:
            return turned(tone, negated=frame.standing.negated or is_turned(token))
    return None


def _felt_words(frame: Frame) -> list[Token]:
    """Return the words by which a clause may tell a feeling."""
    if _is_felt_passively(frame.predicate):
        return [frame.predicate]
    if frame.predicate.lemma_ in {"be", "remain", "feel", "sound", "seem", "appear"}:
        return list(said_of_subject(frame.predicate))
    if WORDS.has("acts.voicing", frame.keys):
        return [*frame.patients, *_small(frame.predicate)]
    return []


def _small(verb: Token) -> Iterator[Token]:
    """Go through what somebody declares himself to be: "declared himself satisfied"."""
    for child in verb.children:
        if child.dep_ in {"oprd", "ccomp", "xcomp"} and child.pos_ in {"ADJ", "VERB"}:
            yield child


def _feeling(token: Token) -> Tone | None:
    words = {token.lemma_.lower(), token.lower_}
    if words & WORDS.words("good.feelings"):
        return Tone.POSITIVE
    return Tone.NEGATIVE if words & WORDS.words("bad.feelings") else None


def _fits(analysis: Analysis, token: Token, frame: Frame) -> bool:
    """Tell whether a feeling is about the talks; some may be about anything."""
    words = {token.lemma_.lower(), token.lower_}
    if not words & WORDS.words("vague"):
        return talks_near(token)
    if names_talks(frame.predicate.subtree) or _is_of_will(frame.predicate):
        return True
    hoping = bool(words & WORDS.words("hoping"))
    return hoping and _is_bare(frame.predicate, token) and analysis.talks is not None


def _is_bare(verb: Token, feeling: Token) -> bool:
    """Tell whether a feeling is told without what it is about: "he was hopeful"."""
    told = {"prep", "ccomp", "xcomp", "acl"}
    below = (c for t in (verb, feeling) for c in t.rights if c.i != feeling.i)
    return not any(c.dep_ in told for c in below)


def _is_of_will(verb: Token) -> bool:
    """Tell whether a doubt is about the other side's good will."""
    words = {t.lemma_.lower() for t in verb.subtree}
    return bool(
        words
        & {
            "faith",
            "sincerity",
            "seriousness",
            "willingness",
            "will",
            "intention",
            "commitment",
        }
    )


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
        if is_gap(token) and talks_near(token) and not frame.standing.negated:
            return Tone.POSITIVE if is_turned(token) else Tone.NEGATIVE
    return None


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
