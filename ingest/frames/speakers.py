"""Who speaks by a verb or noun of saying."""

from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Token

from ingest.mentions import Mentions

from .arguments import RELATIVE, agents, expanded
from .saying import SPEECH, goes_on, is_saying, reports_itself
from .voices import Voice, voice_of

SAID_CLAUSE = frozenset({"ccomp", "parataxis", "xcomp", "dep"})
STANDS = SPEECH.words("stands")
PAPERS = SPEECH.words("nouns")
ACCUSING = SPEECH.words("accusing")
CITING = SPEECH.words("citing")


class Speakers:
    """Reads speakers off the verbs and nouns of saying of a document."""

    def __init__(self, mentions: Mentions) -> None:
        self._mentions = mentions

    def governing(self, child: Token, head: Token) -> Voice | None:
        """Return who says a clause by the word that governs it, None if none does."""
        said = child.dep_ in SAID_CLAUSE and is_saying(head)
        accused = child.dep_ == "prep" and head.lemma_.lower() in ACCUSING
        if (said and not reports_itself(head)) or accused:
            return self.of(head)
        noun = head.lemma_.lower()
        if child.dep_ in {"acl", "ccomp"} and noun in STANDS:
            return self._owner(head)
        if child.dep_ in {"acl", "relcl"} and noun in PAPERS and _is_content(child):
            verb = head.head.head if head.dep_ == "pobj" else head.head
            return self.of(verb) if is_saying(verb) else None
        return None

    def of(self, verb: Token) -> Voice | None:
        """Return who speaks by a verb of saying."""
        if goes_on(verb) and verb.head.dep_ == "ccomp" and is_saying(verb.head.head):
            return self.of(verb.head.head)
        voice = self.first([*self._nearest(verb), *agents(verb)], verb=verb)
        if voice is not None and voice.is_medium:
            return self._cited(verb, voice) or voice
        return voice

    def first(self, tokens: Iterable[Token], verb: Token | None = None) -> Voice | None:
        """Return the first of some noun phrases that can speak."""
        voices = (voice_of(self._mentions, token, verb) for token in tokens)
        return next((v for v in voices if v is not None), None)

    def _nearest(self, verb: Token) -> tuple[Token, ...]:
        """Return the nearest of two subjects: "Hamas, said an official, refused".

        A parse makes the first word of an interrupted clause a subject of the verb of
        saying that interrupts it.
        """
        own = [c for c in verb.children if c.dep_ == "nsubj"]
        if len(own) == 1 or not own:
            return ()
        inverted = own[0].i < verb.i < own[-1].i
        sides = [self._mentions.parties_of(token) for token in (own[0], own[-1])]
        parted = any(t.text == "," for t in verb.doc[own[0].i : own[-1].i])
        interrupted = parted and sides[0] != sides[1]
        return expanded(own[-1]) if inverted or interrupted else ()

    def _owner(self, noun: Token) -> Voice | None:
        """Return whose stance or view it is that a clause spells out."""
        owners = [c for c in noun.children if c.dep_ == "poss"]
        if noun.dep_ in {"dobj", "attr"} and noun.head.pos_ == "VERB":
            owners += list(agents(noun.head))
        return self.first(owners)

    def _cited(self, verb: Token, medium: Voice) -> Voice | None:
        """Return whom a medium cites: "Axios reported that …, citing two officials"."""
        told = (c for c in verb.children if c.dep_ == "ccomp")
        for child in (*verb.children, *(g for c in told for g in c.children)):
            if child.dep_ == "advcl" and child.lemma_.lower() in CITING:
                objects = (c for c in child.children if c.dep_ == "dobj")
                voice = self.first(objects, verb=verb)
                if voice is not None:
                    return replace(voice, via=medium.name or medium.words)
        return None


def _is_content(clause: Token) -> bool:
    """Tell whether a clause is what a paper says, not something said of it."""
    own = [c for c in clause.children if c.dep_.startswith("nsubj")]
    marked = any(c.lower_ == "that" for c in clause.children)
    return marked and bool(own) and own[0].lower_ not in RELATIVE
