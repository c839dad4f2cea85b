"""Who judges: the party of a voice, nobody's where the source has no side."""

from spacy.tokens import Token

from ingest.analysis import Analysis
from ingest.frames import Voice
from ingest.lexicon import lexicon
from ingest.mentions import Kind
from ingest.rules.spokesmen import speaks_for_party

from .judgement import WORDS

SPEECH = lexicon("speech")


def parties_of_voice(analysis: Analysis, voice: Voice) -> tuple[str, ...] | None:
    """Return the parties that a voice speaks for; None if it speaks for nobody counted."""
    token = voice.token
    mention = analysis.mentions.at(token)
    if mention is not None and mention.kind is Kind.MEDIUM:
        return None
    if token.lemma_.lower() in WORDS.words("nobody") or _belongs_to_nobody(token):
        return None
    if not speaks_for_party(analysis, token):
        return None
    parties = analysis.mentions.parties_of(token)
    if parties:
        # "A mediator said" is one of them, whichever it is.
        one_of_many = len(parties) > 1 and token.tag_ == "NN"
        return () if one_of_many else _joint(analysis, voice, parties)
    if voice.party is not None:
        return (voice.party,)
    anonymous = token.lemma_.lower() in SPEECH.words("anonymous")
    return () if anonymous and voice.name is None else None


def _joint(analysis: Analysis, voice: Voice, own: tuple[str, ...]) -> tuple[str, ...]:
    """Return all who say it together: "Qatar and Egypt, in a joint note, agree"."""
    if voice.verb is None:
        return own
    together = analysis.frames.agents(analysis.frames.of(voice.verb))
    return together if set(own) <= set(together) else own


def _belongs_to_nobody(token: Token) -> bool:
    near = (c for c in token.children if c.dep_ in {"compound", "amod"})
    return any(c.lemma_.lower() in WORDS.words("nobody") for c in near)
