"""The verb that puts a proposal forward, and whom it names for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Token

from domain.vocabulary import Modality
from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.frames.standing import is_negated

from .nouns import WORDS, Grade, is_definite

SIGNING = frozenset({"pen", "signature", "name", "seal"})
"""What is put to terms by those who sign them: "put their names to a framework"."""
REAL = frozenset({Modality.ASSERTED, Modality.ALLEGED, Modality.BACKGROUND})


class Manner(StrEnum):
    """What a verb does with terms."""

    ORIGIN = "origin"
    CARRYING = "carrying"
    READING = "reading"
    MOVING = "moving"


@dataclass(frozen=True, slots=True)
class Tabling:
    """A verb that tells of terms being put forward: how, and in which frame."""

    frame: Frame
    manner: Manner

    @property
    def is_real(self) -> bool:
        """Tell whether it is told as having happened."""
        standing, verb = self.frame.standing, self.frame.predicate
        if self.manner is Manner.READING:
            return not is_negated(verb)
        if verb.dep_ in {"acl", "relcl"}:
            return not is_negated(verb) and not is_to_come(verb)
        return not standing.negated and standing.modality in REAL

    @property
    def is_unread(self) -> bool:
        """Tell whether it is there but not answered yet: "has not replied to the plan"."""
        getting = WORDS.has("table.getting", self.frame.keys)
        return self.manner is Manner.READING and not getting


def is_to_come(verb: Token) -> bool:
    """Tell whether a describing clause speaks of what is yet to be: "to be presented"."""
    helpers = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    return any(c.tag_ in {"MD", "TO"} for c in helpers)


def tabling_of(analysis: Analysis, noun: Token, grade: Grade) -> Tabling | None:
    """Return the verb that puts a proposal forward, None if none does."""
    for verb in _verbs(noun):
        frame = analysis.frames.of(verb)
        if any(t.lemma_.lower() in SIGNING for t in frame.patients):
            continue
        manner = _manner(frame, noun, grade)
        if manner is not None:
            return Tabling(frame, manner)
    return _inside(analysis, noun)


def _inside(analysis: Analysis, noun: Token) -> Tabling | None:
    """Find a participle that hangs on the aim: "a plan for a truce drawn up by Egypt"."""
    for verb in noun.subtree:
        if verb.dep_ != "acl" or verb.tag_ != "VBN" or verb.i < noun.i:
            continue
        frame = analysis.frames.of(verb)
        if WORDS.has("table.origin", frame.keys) and analysis.frames.agents(frame):
            return Tabling(frame, Manner.ORIGIN)
    return None


def _verbs(noun: Token) -> Iterator[Token]:
    """Go through the verbs a noun is an argument of, those describing it first."""
    for child in noun.children:
        if child.dep_ in {"acl", "relcl"} and child.pos_ == "VERB":
            yield child
            yield from (
                c for c in child.children if c.dep_ == "conj" and c.pos_ == "VERB"
            )
    token = noun
    while token.dep_ == "conj" and token.head.pos_ in {"NOUN", "PROPN"}:
        token = token.head
    head = token.head
    if (
        token.dep_ in {"dobj", "nsubj", "nsubjpass", "attr", "dative"}
        and head.pos_ == "VERB"
    ):
        yield head
        yield from _joined(token, head)
    elif token.dep_ == "pobj" and head.head.pos_ == "VERB":
        yield head.head


def _joined(token: Token, head: Token) -> Iterator[Token]:
    """Go through the verbs that share a subject: "was drafted and sent"."""
    if token.dep_ in {"nsubj", "nsubjpass"}:
        yield from (c for c in head.children if c.dep_ == "conj" and c.pos_ == "VERB")


def _manner(frame: Frame, noun: Token, grade: Grade) -> Manner | None:
    """Return what a verb does with a noun; asked changes are only ever added."""
    keys = _touching(frame, noun)
    if grade is Grade.CHANGE:
        return Manner.ORIGIN if WORDS.has("table.adding", keys) else None
    direct = any(t.i == noun.i for t in frame.patients)
    tried = [Manner.ORIGIN, Manner.CARRYING, Manner.READING]
    if not direct:
        tried.remove(Manner.CARRYING)
    found = next((m for m in tried if WORDS.has(f"table.{m.value}", keys)), None)
    moves = any(t.i == noun.i for t in frame.agents)
    if found is None and moves and WORDS.has("table.moving", frame.keys):
        return Manner.MOVING
    return found


def _touching(frame: Frame, noun: Token) -> frozenset[str]:
    """Return the keys of a verb by which it governs a noun: "come up with" after "with"."""
    if any(t.i == noun.i for t in frame.patients):
        return frame.keys
    after = [
        p for p, objects in frame.preps.items() if any(t.i == noun.i for t in objects)
    ]
    return frozenset(k for k in frame.keys if k.split()[-1] in after)


def doers_of(analysis: Analysis, tabling: Tabling, noun: Token) -> tuple[str, ...]:
    """Return the parties that stand behind terms by the verb that puts them forward."""
    frame, manner = tabling.frame, tabling.manner
    source = analysis.mentions.acting(frame.objects("from"))
    if manner in {Manner.READING, Manner.MOVING}:
        return tuple(sorted(source))
    doers = analysis.frames.agents(frame)
    if (
        manner is Manner.CARRYING
        and is_definite(noun)
        and _are_mediators(analysis, doers)
    ):
        return tuple(sorted(source))
    if WORDS.has("table.joint", frame.keys):
        doers = (*doers, *analysis.mentions.acting(frame.objects("with")))
    return tuple(sorted(set(doers)))


def _are_mediators(analysis: Analysis, parties: tuple[str, ...]) -> bool:
    talks = analysis.mentions.talks
    sides = () if talks is None else talks.sides
    return bool(sides) and not set(parties) & set(sides)


def addressees_of(analysis: Analysis, tabling: Tabling) -> tuple[str, ...]:
    """Return the parties to which terms are put."""
    frame = tabling.frame
    if tabling.manner is Manner.READING:
        return analysis.frames.agents(frame)
    to = (*frame.recipients, *frame.objects("to", "before"))
    return tuple(sorted(analysis.mentions.acting(to)))
