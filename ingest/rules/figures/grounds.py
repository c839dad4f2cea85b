"""Where the people counted were when it befell them."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.vocabulary import Metric
from ingest.frames import Frame
from ingest.frames.arguments import antecedent, prep_objects

from .counts import WORDS
from .predicates import VERBAL
from .reading import Reading
from .sides import side_in
from .story import Story

STATED = frozenset(
    {"in", "at", "on", "near", "inside", "across", "around", "outside", "throughout", "within"}
)  # fmt: skip
"""Prepositions of the place where something befalls people."""

WITHIN = STATED | {"from", "of", "among"}
"""Prepositions that add a place to a noun."""

STRUCK = frozenset({"on", "in", "at", "against", "near", "across", "into"})
"""Prepositions of what is struck."""

SHARING = frozenset({"xcomp", "conj", "acl", "pcomp", "advcl"})
"""Ways to hang on a verb whose place a verb shares."""

NAMING = frozenset({"compound", "amod", "poss", "nmod", "nounmod", "npadvmod"})


def placed(story: Story, reading: Reading) -> str | None:
    """Read where it happened: "were killed in Israel", "had left Ukraine"."""
    for predicate in _predicates(reading):
        leaving = reading.metric is Metric.DISPLACED
        for phrase in _places(predicate, leaving=leaving):
            side = side_in(story, phrase)
            refuge = leaving and story.default_side and side not in story.sides
            if side is not None and not refuge:
                return side
    return None


def _places(predicate: Token, *, leaving: bool) -> Iterator[Iterator[Token]]:
    """Yield the phrases that may tell a predicate's place, each as its words."""
    states = [c for c in predicate.children if c.dep_ in {"acomp", "oprd", "xcomp"}]
    for child in (*predicate.children, *(t for s in states for t in s.children)):
        stated = child.lower_ in STATED or (leaving and child.lower_ == "from")
        if child.dep_ == "prep" and stated:
            yield from (words_of(thing, WITHIN) for thing in prep_objects(child))
        elif leaving and child.dep_ == "dobj":
            yield iter([child])
    if any(c.lower_ == "where" for c in predicate.children):
        noun = antecedent(predicate)
        if noun is not None:
            yield words_of(noun, WITHIN)


def _predicates(reading: Reading) -> Iterator[Token]:
    """Yield the predicate of a figure and those that share its place."""
    if reading.frame is None:
        return
    token = reading.frame.predicate
    yield token
    for _ in range(3):
        marked = any(c.dep_ == "mark" for c in token.children)
        if token.dep_ not in SHARING or marked or token.head.i == token.i:
            return
        token = token.head
        if token.pos_ in VERBAL:
            yield token


def struck(story: Story, reading: Reading) -> str | None:
    """Read what was struck: "raids on Beirut", "rockets fired at Kerem Shalom"."""
    if reading.frame is None:
        return None
    preps = [
        word
        for agent in reading.frame.agents
        for word in agent.subtree
        if word.dep_ == "prep" and word.lower_ in STRUCK
    ]
    return _side_of_objects(story, preps)


def struck_by(frame: Frame) -> Token | None:
    """Return the attack in which people fell: "killed in Israeli strikes"."""
    for thing in frame.objects("in", "by", "from", "during"):
        if thing.lemma_.lower() in WORDS.words("killers.attacks"):
            return thing
    return None


def opening(story: Story, token: Token) -> str | None:
    """Read a place that opens the sentence, or its part after a semicolon."""
    at = token.i
    while at > token.sent.start and token.doc[at - 1].text != ";":
        at -= 1
    first = token.doc[at]
    stated = first.lower_ in STATED and first.i < token.i
    return _side_of_objects(story, [first]) if stated else None


def side_at(story: Story, noun: Token) -> str | None:
    """Read a place that is said of a noun: "people in Iran"."""
    preps = [c for c in noun.children if c.dep_ == "prep" and c.lower_ in STATED]
    return _side_of_objects(story, preps)


def _side_of_objects(story: Story, preps: list[Token]) -> str | None:
    for prep in preps:
        for thing in prep_objects(prep):
            side = side_in(story, words_of(thing, WITHIN))
            if side is not None:
                return side
    return None


def words_of(head: Token, prepositions: frozenset[str]) -> Iterator[Token]:
    """Yield a noun, what names it, and what some prepositions add.

    What names an attack names those who struck, and what names a hospital may be
    foreign to its place: both are passed over.
    """
    yield head
    lemma = head.lemma_.lower()
    named = lemma in WORDS.words("killers.attacks") | WORDS.words("named.sites")
    for child in head.children:
        if child.dep_ in NAMING and not named:
            yield child
            yield from (c for c in child.children if c.dep_ in NAMING)
        elif child.dep_ == "prep" and child.lower_ in prepositions:
            for thing in prep_objects(child):
                yield from words_of(thing, prepositions)
        elif child.dep_ == "appos":
            yield child


def doers_of(head: Token) -> Iterator[Token]:
    """Yield a noun for who or what struck, and what names it: "Russian drones"."""
    yield head
    for child in head.children:
        if child.dep_ in NAMING:
            yield child
            yield from (c for c in child.children if c.dep_ in NAMING)
        elif child.dep_ == "prep" and child.lower_ in {"by", "of"}:
            for thing in prep_objects(child):
                yield from doers_of(thing)
