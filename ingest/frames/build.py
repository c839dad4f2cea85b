"""Build the frames of a document."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from spacy.tokens import Doc, Span, Token

from ingest.mentions import Mentions

from . import arguments
from .attribution import Voice, Voices
from .keys import noun_keys, verb_keys
from .model import Frame
from .nominal import misplaced_objects, nested_agents, possessors
from .standing import standing_of, standing_of_noun

SUPPORTS = frozenset(
    {"hold", "have", "conduct", "make", "give", "take", "lead", "open", "begin", "start",
     "resume", "continue", "host", "attend", "launch", "do", "put", "reach", "carry",
     "finish", "end", "conclude", "sign", "seal", "strike", "present", "table", "submit",
     "receive", "get", "offer", "voice", "express", "declare", "announce", "join", "chair"}
)  # fmt: skip
"""Verbs that lend a noun their subject: "held talks", "gave its blessing"."""

VERBAL = frozenset({"VERB", "AUX"})
AUXILIARIES = frozenset({"aux", "auxpass"})
LEANING = frozenset({"in", "after", "for", "at", "to", "into"})
ENGAGING = frozenset(
    {"engage", "be", "enter", "gather", "take", "arrive", "sit", "participate"}
)
"""What people do in talks: "took part in talks", "sat down for talks"."""


class Frames:
    """The frames of a document, by predicate, and who says what each tells."""

    def __init__(self, mentions: Mentions) -> None:
        self.mentions = mentions
        self.voices = Voices(mentions)
        self._known: dict[int, Frame] = {}

    @property
    def doc(self) -> Doc:
        """The document whose frames these are."""
        return self.mentions.doc

    def of(self, predicate: Token) -> Frame:
        """Return the frame of a verb or noun."""
        if predicate.i not in self._known:
            nominal = predicate.pos_ not in {"VERB", "AUX"}
            build = _nominal if nominal else _verbal
            self._known[predicate.i] = build(predicate, self.mentions)
        return self._known[predicate.i]

    def verbs(self, within: Span | None = None) -> Iterator[Frame]:
        """Go through the verbal frames of a document or of a span."""
        return iter(_inside(self._verbs, within))

    def nouns(
        self, lemmas: frozenset[str], within: Span | None = None
    ) -> Iterator[Frame]:
        """Go through the nominal frames whose noun is one of these lemmas."""
        wanted = (
            i for lemma in self._nouns.keys() & lemmas for i in self._nouns[lemma]
        )
        first, end = (
            (0, len(self.doc)) if within is None else (within.start, within.end)
        )
        return (self.of(self.doc[i]) for i in sorted(wanted) if first <= i < end)

    @cached_property
    def _verbs(self) -> tuple[Frame, ...]:
        return tuple(
            self.of(token)
            for token in self.doc
            if token.pos_ in VERBAL and token.dep_ not in AUXILIARIES
        )

    @cached_property
    def _nouns(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for token in self.doc:
            if token.pos_ in {"NOUN", "PROPN"}:
                found.setdefault(token.lemma_.lower(), []).append(token.i)
        return found

    def voice(self, frame: Frame) -> Voice | None:
        """Return who says what a frame tells; None is the outlet itself."""
        return self.voices.of(frame.predicate)

    def relayed(self, voice: Voice) -> Voice | None:
        """Return who tells that a voice says so, None if the outlet itself does."""
        return self.voices.beyond(voice)

    def agents(self, frame: Frame) -> tuple[str, ...]:
        """Return the parties that do what a frame tells."""
        return self.mentions.acting(frame.agents)

    def patients(self, frame: Frame) -> tuple[str, ...]:
        """Return the parties to which it is done."""
        return self.mentions.acting(frame.patients)


def _inside(frames: tuple[Frame, ...], within: Span | None) -> tuple[Frame, ...]:
    """Return those of some frames in the order of the text that stand in a span."""
    if within is None:
        return frames
    first = bisect_left(frames, within.start, key=_index)
    return frames[first : bisect_left(frames, within.end, key=_index)]


def _index(frame: Frame) -> int:
    return frame.predicate.i


def _verbal(verb: Token, _mentions: Mentions) -> Frame:
    complement = [c for c in verb.children if c.dep_ in {"ccomp", "xcomp"}]
    return Frame(
        predicate=verb,
        nominal=False,
        keys=verb_keys(verb),
        agents=arguments.agents(verb),
        patients=arguments.patients(verb),
        recipients=arguments.recipients(verb),
        preps=arguments.preps(verb),
        complement=complement[0] if complement else None,
        standing=standing_of(verb),
    )


def _nominal(noun: Token, mentions: Mentions) -> Frame:
    preps = arguments.preps(noun)
    support = _support(noun)
    agents = _doers(noun, mentions)
    of = preps.get("of", ()) or misplaced_objects(preps.get("by", ()))
    inner = tuple(t for t in of if mentions.parties_of(t)) if not agents else ()
    if not agents and not inner and support is not None:
        agents = arguments.agents(support)
    return Frame(
        predicate=noun,
        nominal=True,
        keys=noun_keys(noun),
        agents=agents + inner,
        patients=tuple(t for t in of if t not in inner),
        preps=preps,
        complement=next((c for c in noun.children if c.dep_ in {"acl", "ccomp"}), None),
        support=support,
        standing=standing_of_noun(noun, support),
    )


def _doers(noun: Token, mentions: Mentions) -> tuple[Token, ...]:
    """Return the owners or doers of what a noun names that stand for a party."""
    owners = tuple(t for t in possessors(noun) if mentions.parties_of(t))
    return owners or tuple(t for t in nested_agents(noun) if mentions.parties_of(t))


def _support(noun: Token) -> Token | None:
    """Return the verb that a noun leans on: "held talks", "a meeting took place"."""
    head = noun.head
    if noun.dep_ in {"dobj", "nsubj", "nsubjpass"} and head.pos_ == "VERB":
        return head if noun.dep_ != "dobj" or head.lemma_ in SUPPORTS else None
    leaning = noun.dep_ == "pobj" and head.lower_ in LEANING
    verb = head.head
    if leaning and verb.pos_ in {"VERB", "AUX"} and verb.lemma_ in ENGAGING:
        return verb
    return None
