"""Who says so: the speaker of a clause, found by syntax or by quotation marks."""

from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Span, Token

from ingest.lexicon import lexicon
from ingest.mentions import Kind, Mention, Mentions

from .arguments import agents, prep_objects
from .keys import verb_keys

SPEECH = lexicon("speech")
SAYING = SPEECH.words("verbs")
SAID_CLAUSE = frozenset({"ccomp", "parataxis", "xcomp", "dep"})
MARKS = frozenset({'"', "“", "”", "«", "»", "„"})


@dataclass(frozen=True, slots=True)
class Voice:
    """Who is said to say something: the words, the person and the party.

    `party` is None where the source's side is not told. `via` names the medium that
    the source spoke to.
    """

    token: Token
    name: str | None
    words: str
    party: str | None
    role: str | None
    named: bool
    via: str | None = None
    verb: Token | None = None


class Voices:
    """Finds the speaker of any clause of a document."""

    def __init__(self, mentions: Mentions) -> None:
        self.mentions = mentions
        self._quoted = _quoted_tokens(mentions.doc[:])
        self._by_sentence: dict[int, Voice | None] = {}

    def is_quoted(self, token: Token) -> bool:
        """Tell whether a token stands between quotation marks."""
        return token.i in self._quoted

    def of(self, token: Token) -> Voice | None:
        """Return who says the clause that a token is in; None is the outlet itself."""
        found = self._by_syntax(token) or self._according(token) or self._inserted(token)
        if found is None and self.is_quoted(token):
            found = self._floating(token)
        return found

    def _by_syntax(self, token: Token) -> Voice | None:
        child = token
        for _ in range(12):
            beside = self._parenthetical(child, token)
            if beside is not None:
                return beside
            head = child.head
            if head.i == child.i:
                return None
            if child.dep_ in SAID_CLAUSE and is_saying(head) and not _reports_itself(head):
                voice = self._speaker(head)
                if voice is not None:
                    return voice
            if child.dep_ in {"acl", "ccomp"} and head.lemma_.lower() in STANDS:
                voice = self._owner(head)
                if voice is not None:
                    return voice
            child = head
        return None

    def _owner(self, noun: Token) -> Voice | None:
        """Return whose stance or view it is that a clause spells out."""
        owners = [c for c in noun.children if c.dep_ == "poss"]
        if noun.dep_ in {"dobj", "attr"} and noun.head.pos_ == "VERB":
            owners += list(agents(noun.head))
        voices = (self.voice(token, verb=None) for token in owners)
        return next((v for v in voices if v is not None), None)

    def _parenthetical(self, clause: Token, token: Token) -> Voice | None:
        """Find ", he said," inside a clause."""
        for child in clause.children:
            inserted = child.dep_ in {"parataxis", "ccomp", "dep", "intj"} and is_saying(child)
            if inserted and token.i not in {t.i for t in child.subtree}:
                own = [c for c in child.children if c.dep_ in {"ccomp", "dobj"}]
                if not own and child.dep_ in {"parataxis", "dep"}:
                    return self._speaker(child)
        return None

    def _speaker(self, verb: Token) -> Voice | None:
        for token in agents(verb):
            voice = self.voice(token, verb=verb)
            if voice is not None:
                return voice
        return None

    def _inserted(self, token: Token) -> Voice | None:
        """Find ", he added," or ", officials said." by the commas, where the parse fails."""
        for verb in token.sent:
            near = is_saying(verb) and verb.i != token.i and not self.is_quoted(verb)
            if near and _closes(verb) and _is_apart(verb, token):
                voice = self._speaker(verb) or self._beside(verb)
                if voice is not None and not _is_within(voice.token, token):
                    return voice
        return None

    def _beside(self, verb: Token) -> Voice | None:
        """Return the speaker whose name stands right before or after a verb."""
        for i in (verb.i - 1, verb.i - 2, verb.i + 1, verb.i + 2, verb.i + 3):
            if not verb.sent.start <= i < verb.sent.end:
                continue
            mention = self.mentions.at(verb.doc[i])
            if mention is not None and (mention.parties or mention.is_person):
                return self.voice(verb.doc[mention.head], verb=verb)
        return None

    def _according(self, token: Token) -> Voice | None:
        for word in token.sent:
            if word.lower_ == "according" and self._covers(word, token):
                objects = [t for c in word.children if c.dep_ == "prep" for t in prep_objects(c)]
                for found in objects[:1]:
                    return self.voice(found, verb=None)
            elif word.lemma_.lower() in OPINIONS and word.head.lower_ in {"in", "by", "for"}:
                if self._covers(word.head, token):
                    owners = [t for c in word.children if c.dep_ == "prep" for t in prep_objects(c)]
                    for found in (*(c for c in word.children if c.dep_ == "poss"), *owners):
                        return self.voice(found, verb=None)
        return None

    def _covers(self, word: Token, token: Token) -> bool:
        """Tell whether an "according to" speaks of a token's clause."""
        if word.i == word.sent.start or word.head.dep_ == "ROOT":
            return True
        return word.head.i == token.i or word.head.is_ancestor(token)

    def _floating(self, token: Token) -> Voice | None:
        """Find the speaker of a quotation in its sentence, else in the one before or after."""
        sentence = token.sent
        for candidate in (sentence, *_beside(sentence)):
            voice = self.main(candidate)
            if voice is not None:
                return voice
        return None

    def main(self, sentence: Span) -> Voice | None:
        """Return the first speaker in a sentence outside quotation marks, or None."""
        if sentence.start not in self._by_sentence:
            self._by_sentence[sentence.start] = self._first_speaker(sentence)
        return self._by_sentence[sentence.start]

    def _first_speaker(self, sentence: Span) -> Voice | None:
        for token in sentence:
            if token.pos_ == "VERB" and is_saying(token) and not self.is_quoted(token):
                voice = self._speaker(token)
                if voice is not None and (voice.party or voice.name):
                    return voice
        return None

    def voice(self, token: Token, *, verb: Token | None) -> Voice | None:
        """Return the voice that a noun phrase is, None if it cannot speak."""
        mention = self.mentions.at(token)
        parties = self._parties(token, mention)
        if mention is None and not parties and not self.mentions.is_role(token):
            if token.lemma_.lower() not in SPEECH.words("anonymous"):
                return None
        return Voice(
            token=token,
            name=mention.name if mention is not None and _is_named(mention) else None,
            words=_phrase(token),
            party=parties[0] if len(parties) == 1 else None,
            role=None if mention is None else mention.role,
            named=mention is not None and _is_named(mention),
            via=self._medium(verb),
            verb=verb,
        )

    def _parties(self, token: Token, mention: Mention | None) -> tuple[str, ...]:
        """Return whom a speaker stands for: what a name says outweighs what is added."""
        if mention is not None and len(mention.parties) == 1:
            return mention.parties
        return self.mentions.parties_of(token)

    def _medium(self, verb: Token | None) -> str | None:
        if verb is None:
            return None
        for token in verb.subtree:
            mention = self.mentions.at(token)
            if mention is not None and mention.kind is Kind.MEDIUM:
                return mention.name
        return None


def is_saying(verb: Token) -> bool:
    """Tell whether a verb is one of saying."""
    return verb.pos_ in {"VERB", "AUX"} and not SAYING.isdisjoint(verb_keys(verb))


STANDS = frozenset({"stance", "position", "view", "line", "insistence", "warning", "vow", "pledge", "threat", "message"})
OPINIONS = frozenset({"opinion", "view", "judgment", "judgement", "estimation", "reckoning", "eye"})
OWN_CONTENT = frozenset({"ccomp", "xcomp", "dobj", "attr", "acomp"})


def _closes(verb: Token) -> bool:
    """Tell whether a saying verb has nothing of its own to say to its right."""
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    if passive or verb.tag_ not in {"VBD", "VBZ", "VBP", "VBN"}:
        return False
    return not any(c.dep_ in OWN_CONTENT and not _is_told(c) for c in verb.rights)


def _is_told(child: Token) -> bool:
    """Tell whether an object is whom it is said to: "told AFP", "told reporters"."""
    return child.dep_ == "dobj" and (
        child.pos_ == "PROPN" or child.lemma_.lower() in {"reporter", "journalist", "agency"}
    )


def _is_apart(verb: Token, token: Token) -> bool:
    """Tell whether a comma parts a verb from a token, and the verb ends its stretch."""
    left, right = min(verb.i, token.i), max(verb.i, token.i)
    if not any(t.text in {",", ";", "\u201d", '"'} for t in verb.doc[left:right]):
        return False
    after = [t for t in verb.doc[verb.i + 1 : verb.sent.end] if t.pos_ in {"VERB", "AUX"}]
    stretch = verb.doc[verb.i + 1 : after[0].i] if after else None
    return stretch is None or any(t.text in {",", ";", ":"} for t in stretch)


def _is_within(speaker: Token, token: Token) -> bool:
    """Tell whether a speaker is the very subject of a token's clause."""
    return any(c.i == speaker.i for c in token.children)


def _reports_itself(verb: Token) -> bool:
    """Tell whether a saying verb is a passive without a speaker: "it is said that"."""
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    return passive and not any(c.dep_ == "agent" for c in verb.children)


def _is_named(mention: Mention) -> bool:
    return mention.name is not None and mention.kind in {
        Kind.PERSON,
        Kind.BODY,
        Kind.MEDIUM,
    }


def _phrase(token: Token) -> str:
    """Return the words of a noun phrase without what follows a comma."""
    tokens = [t for t in token.subtree if t.i <= token.i or t.dep_ in {"prep", "pobj", "compound", "amod", "det"}]
    left, right = min(t.i for t in tokens), max(t.i for t in tokens)
    text = token.doc[left : right + 1].text
    return str(text.split(",")[0].split("\n")[0])


def _beside(sentence: Span) -> list[Span]:
    """Return the sentences before and after one, within its paragraph."""
    doc = sentence.doc
    found: list[Span] = []
    if sentence.start > 0 and "\n\n" not in doc[sentence.start - 1].text:
        found.append(doc[sentence.start - 1].sent)
    if sentence.end < len(doc) and "\n\n" not in doc[sentence.end - 1].text:
        found.append(doc[sentence.end].sent)
    return found


def _quoted_tokens(doc: Span) -> frozenset[int]:
    """Return the indexes of tokens between quotation marks; an odd mark opens nothing.

    Marks pair up within a paragraph.
    """
    inside: set[int] = set()
    marks: list[int] = []
    for token in doc:
        if "\n\n" in token.text:
            inside |= _paired(marks)
            marks = []
        elif token.text in MARKS:
            marks.append(token.i)
    return frozenset(inside | _paired(marks))


def _paired(marks: list[int]) -> set[int]:
    pairs = [pair for n, pair in enumerate(pairwise(marks)) if n % 2 == 0]
    return {i for left, right in pairs for i in range(left + 1, right)}
