"""A deadlock that a voice takes for granted: "given the deadlock in the talks"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.vocabulary import Level, Tone
from ingest.analysis import Analysis

from .judgement import WORDS, Judgement
from .speakers import parties_of_voice
from .words import noun_tone

OPENING = frozenset(
    {"given", "due", "because", "amid", "owing", "despite", "following"}
)


def given_judgements(analysis: Analysis) -> Iterator[Judgement]:
    """Find the nouns of deadlock that a party's words give as the reason for something."""
    for token in analysis.doc:
        if not _is_given(token) or noun_tone(token) is not Tone.NEGATIVE:
            continue
        voice = analysis.frames.voices.of(token)
        parties = None if voice is None else parties_of_voice(analysis, voice)
        if parties and token.lemma_.lower() in WORDS.words("bad.nouns"):
            yield Judgement(
                token, Tone.NEGATIVE, parties, voice, "assessments.given", Level.MEDIUM
            )


def _is_given(token: Token) -> bool:
    if token.dep_ != "pobj":
        return False
    return any(t.lower_ in OPENING for t in (token.head, token.head.head))
