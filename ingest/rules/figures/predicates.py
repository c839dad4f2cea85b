"""What is said of the people counted: the predicates that a count takes part in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Token

from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.frames.arguments import RELATIVE

from .counts import WORDS, Count

VERBAL = frozenset({"VERB", "AUX"})
HARM = ("killed", "wounded", "displaced", "hostages_taken")
BOUNDS = frozenset({"over", "around", "about", "under"})
"""Bounds of a number that may be read as prepositions: "displaced over a million"."""

SUMS = frozenset({"total", "sum", "estimate", "average", "maximum", "minimum"})


class Role(StrEnum):
    """How a count takes part in a predicate."""

    DOES = "do"
    UNDERGOES = "undergo"


DIRECT = {
    "nsubj": Role.DOES,
    "nsubjpass": Role.UNDERGOES,
    "dobj": Role.UNDERGOES,
    "dative": Role.UNDERGOES,
}
"""Roles that the parse tells right away."""

ACL = {"VBN": (Role.UNDERGOES, Role.DOES), "VBD": (Role.UNDERGOES, Role.DOES)}
"""Roles in a clause on the noun; a past form may be misread as a participle."""


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
        yield from _adjacent(analysis, head)
        yield from _governing(analysis, head)


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
    if token.dep_ == "pobj" and head.lower_ == "of" and head.head.lemma_ in SUMS:
        return head.head
    if (
        token.dep_ in {"conj", "appos"}
        and head.pos_ not in VERBAL
        and head.i != token.i
    ):
        return head
    if token.dep_ == "pobj" and head.lower_ in WORDS.words("measure.inclusive"):
        return head.head if head.head.pos_ not in VERBAL else None
    return None


def _describing(analysis: Analysis, head: Token) -> Iterator[Predication]:
    for child in head.children:
        if child.dep_ in {"acl", "relcl"} and child.pos_ in VERBAL:
            for verb in _with_inner(child):
                yield from _taking_part(analysis, verb, head, describing=True)
            said = _said_to_be(child) if len(_subjects(child)) == 1 else ()
            for verb in said:
                yield Predication(analysis.frames.of(verb), Role.DOES, describing=True)


def _said_to_be(clause: Token) -> Iterator[Token]:
    """Yield the verb of "27 the army says are dead", whose subject is the noun."""
    for child in clause.children:
        own = any(
            c.dep_ in {"nsubj", "nsubjpass"} and c.lower_ not in RELATIVE
            for c in child.children
        )
        if child.dep_ == "ccomp" and child.pos_ in VERBAL and not own:
            yield from _with_inner(child)


def _subjects(verb: Token) -> list[Token]:
    own = (c for c in verb.children if c.dep_ == "nsubj")
    return [c for c in own if c.lower_ not in RELATIVE]


def _governing(analysis: Analysis, head: Token) -> Iterator[Predication]:
    verb = head.head
    if head.dep_ == "pobj" and verb.lower_ in BOUNDS and verb.head.i < verb.i:
        if verb.head.pos_ in VERBAL:
            yield Predication(analysis.frames.of(verb.head), Role.UNDERGOES)
        return
    if verb.i == head.i or verb.pos_ not in VERBAL or head.dep_ == "pobj":
        return
    for found in _with_inner(verb):
        yield from _taking_part(analysis, found, head)
        if head.dep_ == "dobj" and found.i != verb.i:
            passive = any(c.dep_ == "auxpass" for c in found.children)
            role = Role.UNDERGOES if passive else Role.DOES
            yield Predication(analysis.frames.of(found), role)
    if head in _subjects(verb) and len(_subjects(verb)) > 1:
        for found in _said_to_be(verb):
            yield Predication(analysis.frames.of(found), Role.DOES)


def _adjacent(analysis: Analysis, head: Token) -> Iterator[Predication]:
    """Yield a verb right before the phrase that the parse left without an object."""
    start = head.left_edge.i
    if start == 0 or head.dep_ not in {"nsubj", "nsubjpass", "ROOT", "dep"}:
        return
    verb = head.doc[start - 1]
    harm = any(WORDS.has(f"undergo.{name}", {verb.lemma_}) for name in HARM)
    objects = {"dobj", "auxpass", "attr"}
    if harm and all(c.dep_ not in objects for c in verb.children):
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
    """Yield the roles that a phrase may have in a predicate, the likeliest first."""
    verb = frame.predicate
    if head.head.i == verb.i and head.dep_ == "attr":
        if any(c.dep_ == "expl" or c.lower_ == "there" for c in verb.children):
            yield Role.DOES
    elif head.head.i == verb.i and head.dep_ == "npadvmod" and head.like_num:
        yield Role.UNDERGOES
    elif head.head.i == verb.i and head.dep_ in DIRECT:
        yield Role.UNDERGOES if _is_bare_passive(verb) else DIRECT[head.dep_]
    elif head.i == verb.head.i and verb.dep_ == "acl":
        yield from ACL.get(verb.tag_, (Role.DOES,))
    elif head in frame.patients:
        yield Role.UNDERGOES
    elif head in frame.agents:
        yield Role.DOES


def _is_bare_passive(verb: Token) -> bool:
    """Tell whether a participle leans on a passive: "20 were killed and six taken"."""
    helped = any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
    leans = verb.dep_ == "conj" and any(c.dep_ == "auxpass" for c in verb.head.children)
    return verb.tag_ in {"VBN", "VBD"} and leans and not helped
