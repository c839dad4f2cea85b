"""A judgement on the talks: whose it is, and in what tone."""

from dataclasses import dataclass

from spacy.tokens import Token

from domain.vocabulary import Level, Tone
from ingest.frames import Voice
from ingest.lexicon import lexicon

WORDS = lexicon("assessments")


@dataclass(frozen=True, slots=True)
class Judgement:
    """One predicate that judges the talks; no parties means an anonymous voice.

    `token` is the predicate, `voice` who says it where it is said by somebody.
    """

    token: Token
    tone: Tone
    parties: tuple[str, ...]
    voice: Voice | None
    rule: str
    level: Level = Level.MEDIUM


def turned(tone: Tone | None, *, negated: bool) -> Tone | None:
    """Return the tone of a predicate that may be negated: "not close" is negative."""
    if tone is None or not negated:
        return tone
    return Tone.NEGATIVE if tone is Tone.POSITIVE else None


def together(tones: list[Tone]) -> Tone:
    """Return the tone of what is said in one breath: good and bad are neutral."""
    told = set(tones)
    return told.pop() if len(told) == 1 else Tone.NEUTRAL
