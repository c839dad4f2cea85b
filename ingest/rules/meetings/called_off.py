"""Meetings that the text announces and then tells to have been called off."""

from spacy.tokens import Span, Token

from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.lexicon import lexicon

from .encounter import Encounter, Status

WORDS = lexicon("meetings")
MEETINGS = WORDS.words("nouns") | {
    "it",
    "this",
    "visit",
    "trip",
    "they",
    "journey",
    "date",
}


def is_called_off(analysis: Analysis, encounter: Encounter) -> bool:
    """Tell whether the same sentence or the next one says that it came to nothing."""
    if encounter.status is not Status.PLANNED:
        return False
    verb = encounter.frame.support or encounter.frame.predicate
    sentence = verb.sent
    after = sentence.doc[verb.i + 1 : sentence.end]
    if any(_stays_away(f) or _calls_off(f) for f in analysis.frames.verbs(after)):
        return True
    following = _next(sentence)
    return following is not None and any(
        _calls_off(f) for f in analysis.frames.verbs(following)
    )


def _next(sentence: Span) -> Span | None:
    doc = sentence.doc
    return doc[sentence.end].sent if sentence.end < len(doc) else None


def _calls_off(frame: Frame) -> bool:
    """Tell whether a verb calls a meeting off: "It was cancelled", "the talks fell through"."""
    if not frame.standing.holds or not WORDS.has("cancelling", frame.keys):
        return False
    if frame.objects("to", "until"):
        return False
    return any(_is_meeting(t) for t in (*frame.patients, *frame.agents))


def _is_meeting(token: Token) -> bool:
    return token.lower_ in MEETINGS or token.lemma_.lower() in MEETINGS


def _stays_away(frame: Frame) -> bool:
    """Tell whether somebody stays away after all: "but the group pulled out"."""
    verb = frame.predicate
    shuns = frame.standing.holds and WORDS.has("shunning", frame.keys)
    before = [t for t in verb.head.children if t.i < verb.i]
    return shuns and verb.dep_ == "conj" and any(t.lower_ == "but" for t in before)
