"""Who says so: the speaker of a clause, found by syntax or by quotation marks."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from ingest.mentions import Mentions

from .phrases import prep_objects
from .quotes import Quotes
from .saying import SPEECH, closes, is_apart, is_saying
from .speakers import Speakers
from .voices import Voice, voice_of

OPINIONS = SPEECH.words("opinions")
REACH = 12
"""How many words up the tree a verb of saying is looked for."""

NEAR = (-1, -2, 1, 2, 3)
"""Where a speaker's name may stand, from a verb of saying."""


class Voices:
    """Finds the speaker of any clause of a document."""

    def __init__(self, mentions: Mentions) -> None:
        self.mentions = mentions
        self._speakers = Speakers(mentions)
        self._quotes = Quotes(mentions.doc)
        self._sentences = _sentences(mentions.doc)
        self._main: dict[int, Voice | None] = {}
        self._closing: dict[int, tuple[Token, ...]] = {}
        self._opening: dict[int, tuple[Token, ...]] = {}
        self._known: dict[int, Voice | None] = {}

    def is_quoted(self, token: Token) -> bool:
        """Tell whether a token stands between quotation marks."""
        return self._quotes.around(token) is not None

    def of(self, token: Token) -> Voice | None:
        """Return who says the clause that a token is in; None is the outlet itself."""
        if token.i not in self._known:
            self._known[token.i] = self._of(token)
        return self._known[token.i]

    def _of(self, token: Token) -> Voice | None:
        found = (
            self._by_syntax(token) or self._according(token) or self._inserted(token)
        )
        if found is None and self.is_quoted(token):
            found = self._floating(token)
        return found

    def beyond(self, voice: Voice) -> Voice | None:
        """Return who tells that a voice says so: "Trump said that Putin told him"."""
        verb = voice.verb
        if verb is None or verb.dep_ != "ccomp" or not is_saying(verb.head):
            return None
        nested = verb.head.i < voice.token.i and verb.head.i < verb.i
        return self._speakers.of(verb.head) if nested else None

    def _by_syntax(self, token: Token) -> Voice | None:
        child, relayed = token, None
        for _ in range(REACH):
            beside = self._parenthetical(child, token)
            if beside is not None:
                return beside
            head = child.head
            if head.i == child.i:
                break
            voice = self._speakers.governing(child, head)
            if voice is not None and not voice.is_medium:
                return voice
            relayed = relayed or voice
            child = head
        return relayed

    def _parenthetical(self, clause: Token, token: Token) -> Voice | None:
        """Find ", he said," inside a clause."""
        for child in clause.children:
            if child.dep_ not in {"parataxis", "dep"} or not is_saying(child):
                continue
            inside = child.i == token.i or child.is_ancestor(token)
            own = any(c.dep_ in {"ccomp", "dobj"} for c in child.children)
            if not inside and not own:
                return self._speakers.of(child)
        return None

    def _inserted(self, token: Token) -> Voice | None:
        """Find ", he added," or ", officials said." by the commas, where the parse fails."""
        for verb in self._closing_verbs(token):
            if verb.i == token.i or not is_apart(verb, token):
                continue
            voice = self._speakers.of(verb) or self._beside(verb)
            if voice is not None and not _is_within(voice.token, token):
                return voice
        return None

    def _closing_verbs(self, token: Token) -> tuple[Token, ...]:
        """Return the saying verbs of a token's sentence that have nothing to say."""
        sentence = self._sentences[token.i]
        if sentence.start not in self._closing:
            self._closing[sentence.start] = tuple(
                t
                for t in sentence
                if is_saying(t) and not self.is_quoted(t) and closes(t)
            )
        return self._closing[sentence.start]

    def _beside(self, verb: Token) -> Voice | None:
        """Return the speaker whose name stands right before or after a verb."""
        sentence = self._sentences[verb.i]
        for i in (verb.i + step for step in NEAR):
            if not sentence.start <= i < sentence.end:
                continue
            mention = self.mentions.at(verb.doc[i])
            if mention is not None and (mention.parties or mention.is_person):
                return self.voice(verb.doc[mention.head], verb=verb)
        return None

    def _according(self, token: Token) -> Voice | None:
        """Find "according to X", "in X's view" and an opening "For X,"."""
        for word in self._openings(token):
            if word.lower_ == "for":
                voice = self._for(word)
                if voice is not None:
                    return voice
            elif word.lower_ == "according":
                if self._covers(word, token):
                    return self._speakers.first(_below(word)[:1])
            elif self._covers(word.head, token):
                owners = [c for c in word.children if c.dep_ == "poss"]
                return self._speakers.first([*owners, *_below(word)][:1])
        return None

    def _openings(self, token: Token) -> tuple[Token, ...]:
        """Return the words of a token's sentence that name a source without a verb."""
        sentence = self._sentences[token.i]
        if sentence.start not in self._opening:
            self._opening[sentence.start] = tuple(
                t for t in sentence if _is_opening(t, sentence)
            )
        return self._opening[sentence.start]

    def _for(self, word: Token) -> Voice | None:
        """Find whose view a sentence that opens with "For Azerbaijan," gives."""
        for found in prep_objects(word)[:1]:
            mention = self.mentions.at(found)
            following = found.doc[found.i + 1 : found.i + 2]
            if mention is not None and mention.parties and following.text == ",":
                return self.voice(found, verb=None)
        return None

    def _covers(self, word: Token, token: Token) -> bool:
        """Tell whether an "according to" speaks of a token's clause."""
        if word.i == self._sentences[word.i].start or word.head.dep_ == "ROOT":
            return True
        return word.head.i == token.i or word.head.is_ancestor(token)

    def _floating(self, token: Token) -> Voice | None:
        """Find the speaker of a quotation in its sentences, else in those around it."""
        for sentence in self._around(token):
            voice = self.main(sentence)
            if voice is not None:
                return voice
        return None

    def _around(self, token: Token) -> Iterator[Span]:
        """Yield the sentences that may name who is quoted, the likeliest first.

        They are a token's own, those where its quotation ends and begins, and those
        before and after it in the paragraph.
        """
        own = self._sentences[token.i]
        start, end = self._quotes.around(token) or (token.i, token.i + 1)
        first, last = self._sentences[start], self._sentences[end - 1]
        yield from (own, last, first)
        doc = own.doc
        if first.start > 0 and "\n\n" not in doc[first.start - 1].text:
            yield self._sentences[first.start - 1]
        if last.end < len(doc) and "\n\n" not in doc[last.end - 1].text:
            yield self._sentences[last.end]

    def main(self, sentence: Span) -> Voice | None:
        """Return the first speaker in a sentence outside quotation marks, or None."""
        if sentence.start not in self._main:
            self._main[sentence.start] = self._first_speaker(sentence)
        return self._main[sentence.start]

    def _first_speaker(self, sentence: Span) -> Voice | None:
        for token in sentence:
            if token.pos_ == "VERB" and is_saying(token) and not self.is_quoted(token):
                voice = self._speakers.of(token)
                if voice is not None and (voice.party or voice.name):
                    return voice
        return None

    def voice(self, token: Token, *, verb: Token | None) -> Voice | None:
        """Return the voice that a noun phrase is, None if it cannot speak."""
        return voice_of(self.mentions, token, verb)


def _sentences(doc: Doc) -> list[Span]:
    """Return the sentence of each token of a document."""
    found: list[Span] = []
    for sentence in doc.sents:
        found += [sentence] * len(sentence)
    return found


def _is_within(speaker: Token, token: Token) -> bool:
    """Tell whether a speaker is the very subject of a token's clause."""
    return any(c.i == speaker.i for c in token.children)


def _is_opening(token: Token, sentence: Span) -> bool:
    lower = token.lower_
    if lower == "according" or (lower == "for" and token.i == sentence.start):
        return True
    return token.lemma_.lower() in OPINIONS and token.head.lower_ in {"in", "by", "for"}


def _below(word: Token) -> list[Token]:
    return [t for c in word.children if c.dep_ == "prep" for t in prep_objects(c)]


__all__ = ["Voice", "Voices", "is_saying"]
