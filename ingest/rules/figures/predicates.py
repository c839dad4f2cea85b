"""What is said of the people counted: the predicates that a count takes part in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Token

from ingest.analysis import Analysis
from ingest.frames import Frame

from .counts import WORDS, Count

VERBAL = frozenset({"VERB", "AUX"})
INNER = frozenset({"xcomp", "ccomp", "acomp", "oprd"})
STATED = frozenset({"acomp", "oprd", "attr", "xcomp", "ccomp", "advmod"})
STATES = ("killed", "wounded", "missing", "displaced", "alive", "captive", "taken")
NEGATIONS = frozenset({"no", "not", "n't", "never"})


class Role(StrEnum):
    """How a count takes part in a predicate."""

    DOES = "do"
    UNDERGOES = "undergo"


@dataclass(frozen=True, slots=True)
class Predication:
    """A predicate of a count, its role in it, and whether it only describes it.

    `describing` is set for a participle or relative clause on the counted noun
    ("the 251 hostages taken in October"): what governs the noun is said apart.
    """

    frame: Frame
    role: Role
    describing: bool = False


def predications_of(
    analysis: Analysis, heads: Iterable[Token]
) -> Iterator[Predication]:
    """Go through the predicates of a noun phrase, those on its own noun first.

    `heads` are its head and the heads of phrases that it is joined to, own first.
    """
    known = list(heads)
    for head in known:
        yield from _describing(analysis, head)
    for head in known:
        yield from _governing(analysis, head)
        yield from _adjacent(analysis, head)


def heads_of(count: Count) -> Iterator[Token]:
    """Yield the heads of a count's phrase, and of the phrases that it is joined to."""
    seen = {count.head.i}
    yield count.head
    if count.number.i not in seen and count.number.dep_ not in {"nummod", "quantmod"}:
        seen.add(count.number.i)
        yield count.number
    token = count.head
    while (above := _joined_to(token)) is not None:
        token = above
        if token.i in seen:
            return
        seen.add(token.i)
        yield token


def _joined_to(token: Token) -> Token | None:
    """Return the noun that a noun stands beside: "and", an apposition, "including"."""
    head = token.head
    if token.dep_ in {"conj", "appos"} and head.pos_ not in VERBAL and head.i != token.i:
        return head
    if token.dep_ == "pobj" and head.lower_ in WORDS.words("measure.inclusive"):
        return head.head if head.head.pos_ not in VERBAL else None
    return None


def _describing(analysis: Analysis, head: Token) -> Iterator[Predication]:
    for child in head.children:
        if child.dep_ in {"acl", "relcl"} and child.pos_ in VERBAL:
            for verb in _with_inner(child):
                yield from _taking_part(analysis, verb, head, describing=True)


def _governing(analysis: Analysis, head: Token) -> Iterator[Predication]:
    verb = head.head
    if head.dep_ == "pobj" and verb.dep_ in {"prep", "agent"}:
        return
    if verb.i == head.i or verb.pos_ not in VERBAL:
        return
    for found in _with_inner(verb):
        yield from _taking_part(analysis, found, head)
    if head.dep_ in {"nsubj", "nsubjpass"}:
        for joined in verb.conjuncts:
            if joined.i > verb.i and joined.pos_ in VERBAL:
                for found in _with_inner(joined):
                    yield from _taking_part(analysis, found, head)


def _adjacent(analysis: Analysis, head: Token) -> Iterator[Predication]:
    """Yield a verb right before the phrase that the parse left without an object."""
    start = head.left_edge.i
    if start == 0 or head.dep_ not in {"nsubj", "nsubjpass", "ROOT", "dep"}:
        return
    verb = head.doc[start - 1]
    objects = {"dobj", "auxpass", "attr", "ccomp"}
    if verb.pos_ == "VERB" and all(c.dep_ not in objects for c in verb.children):
        yield Predication(analysis.frames.of(verb), Role.UNDERGOES)


def _with_inner(verb: Token) -> Iterator[Token]:
    """Yield a verb and the verbs that it only leads to: "are believed to be dead"."""
    yield verb
    for child in verb.children:
        if child.dep_ == "xcomp" and child.pos_ in VERBAL:
            yield from _with_inner(child)


def _taking_part(
    analysis: Analysis, verb: Token, head: Token, *, describing: bool = False
) -> Iterator[Predication]:
    frame = analysis.frames.of(verb)
    for role in _roles(frame, head):
        yield Predication(frame, role, describing)


def _roles(frame: Frame, head: Token) -> Iterator[Role]:
    """Yield the roles that a phrase may have in a predicate, the likeliest first.

    A past form on a noun may be misread as a participle: "630 lorries rolled in".
    """
    verb = frame.predicate
    if head.head.i == verb.i and head.dep_ == "nsubj":
        yield Role.DOES
    elif head in frame.patients:
        yield Role.UNDERGOES
        if verb.head.i == head.i and verb.dep_ == "acl" and verb.tag_ in {"VBN", "VBD"}:
            yield Role.DOES
    elif head in frame.agents:
        yield Role.DOES


def state_after(count: Count) -> str | None:
    """Return the state named right after a count's phrase: "31 people dead"."""
    doc = count.head.doc
    at = count.end
    while at < len(doc) and doc[at].pos_ == "ADV":
        at += 1
    if at >= len(doc) or doc[at].sent.start != doc[count.start].sent.start:
        return None
    token = doc[at]
    active = any(c.dep_ in {"dobj", "ccomp", "xcomp"} for c in token.children)
    helped = any(c.dep_ in {"aux", "auxpass"} for c in token.children)
    if active or helped or token.tag_ in {"VBZ", "VBP", "VB", "VBG"}:
        return None
    return state_of(token)


def state_in(verb: Token) -> str | None:
    """Return the state that a verb gives its subject or object: "is dead", "left dead"."""
    for child in verb.children:
        if child.dep_ in STATED:
            state = state_of(child)
            if state is not None:
                return state
    return None


def state_of(token: Token) -> str | None:
    """Return the state that a word names; "no longer alive" is dead."""
    keys = {token.lower_, token.lemma_.lower()}
    state = next((name for name in STATES if WORDS.has(f"state.{name}", keys)), None)
    if state == "alive" and _is_denied(token):
        return "killed"
    return state


def _is_denied(token: Token) -> bool:
    near = [*token.children, *token.head.children]
    near += [c for t in token.head.children for c in t.children]
    return any(t.lower_ in NEGATIONS and t.i < token.i for t in near)
