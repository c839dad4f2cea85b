"""Feelings about the talks: "voiced optimism", "is hopeful", "has doubts"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.vocabulary import Tone
from ingest.analysis import Analysis
from ingest.frames import Frame

from .judgement import WORDS, turned
from .words import is_turned, names_talks, noun_tone, said_of_subject, talks_near


def felt(analysis: Analysis, frame: Frame) -> Tone | None:
    """Judge "voiced optimism", "is hopeful of a deal", "has doubts about the talks"."""
    if any(_regrets(t) for t in frame.patients):
        return Tone.NEGATIVE
    fitting = [t for t in _felt_words(frame) if _fits(analysis, t, frame)]
    tones = {tone for tone in map(_feeling, fitting) if tone is not None}
    if len(tones) > 1:
        return Tone.NEUTRAL
    for token in fitting:
        tone = _feeling(token)
        if tone is not None:
            return turned(tone, negated=frame.standing.negated or is_turned(token))
    return None


def _regrets(feeling: Token) -> bool:
    """Tell whether a feeling is about a deadlock: "concern at the lack of progress"."""
    if feeling.lemma_.lower() not in WORDS.words("bad.regrets"):
        return False
    ends = (t for c in feeling.children if c.dep_ == "prep" for t in c.subtree)
    return any(noun_tone(t) is Tone.NEGATIVE for t in ends if t.pos_ == "NOUN")


def _felt_words(frame: Frame) -> list[Token]:
    """Return the words by which a clause may tell a feeling."""
    if is_felt_passively(frame.predicate):
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
    if _is_of_outcome(frame.predicate) and talks_near(frame.predicate):
        return True
    hoping = bool(words & WORDS.words("hoping"))
    return hoping and _is_bare(frame.predicate, token) and analysis.talks is not None


def _is_bare(verb: Token, feeling: Token) -> bool:
    """Tell whether a feeling is told without what it is about: "he was hopeful"."""
    told = {"prep", "ccomp", "xcomp", "acl"}
    below = (c for t in (verb, feeling) for c in t.rights if c.i != feeling.i)
    return not any(c.dep_ in told for c in below)


def _is_of_outcome(verb: Token) -> bool:
    """Tell whether a feeling is about what came of it: "satisfied with the results"."""
    things = (t for t in verb.subtree if t.dep_ == "pobj")
    return any(t.lemma_.lower() in {"result", "outcome", "course"} for t in things)


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


def is_felt_passively(verb: Token) -> bool:
    """Tell whether a feeling is told in the passive: "was encouraged by the talks"."""
    return _feeling(verb) is not None and any(
        c.dep_ == "auxpass" for c in verb.children
    )
