"""Counts told by what kind of people they are, or among whom they are said to be."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.vocabulary import Level, Metric
from ingest.frames.standing import standing_of

from .counts import WORDS, Count, noun_class
from .predicates import VERBAL, predications_of
from .reading import OF_CLASS, Reading
from .standing import is_told
from .states import state_of
from .story import Story, fronted
from .ways import of_word

AMONG = frozenset({"among", "amongst"})
LASTING = {"displaced": Metric.DISPLACED, "missing": Metric.MISSING}
"""States that people are still in when they are counted by them."""

SUFFERED = ("displaced", "hostages_taken", "missing", "killed")
"""Events whose victims are counted."""


def by_membership(story: Story, number: int) -> Reading | None:
    """Read "three nurses were among the dead", "the dead include three nurses"."""
    head = story.counts[number].head
    while head.dep_ == "conj" and head.head.pos_ not in VERBAL:
        head = head.head
    verb = head.head
    for group in _groups(head):
        metric = of_word(story, group)
        if metric is not None and is_told(standing_of(verb), verb):
            frame = story.analysis.frames.of(verb)
            return Reading(metric, "kind", group, frame, Level.MEDIUM)
    return None


def _groups(head: Token) -> Iterator[Token]:
    """Yield the groups to which a sentence says that the counted people belong."""
    verb = head.head
    if verb.pos_ not in VERBAL:
        return
    if verb.lemma_ == "include" and head.dep_ == "dobj":
        yield from (c for c in verb.children if c.dep_ == "nsubj")
    if verb.lemma_ in {"be", "number"}:
        for child in verb.children:
            if child.lower_ in AMONG and child.dep_ == "prep":
                yield from (c for c in child.children if c.dep_ == "pobj")


def by_kind(story: Story, number: int) -> Reading | None:
    """Read "1.9 million displaced people", "96 of the deaths", "nine men in jail"."""
    count = story.counts[number]
    metric = _metric(story, number)
    if metric is None or not _is_plainly_told(story, count):
        return None
    return Reading(metric, "kind", count.head, None, Level.MEDIUM)


def _metric(story: Story, number: int) -> Metric | None:
    count = story.counts[number]
    whole = fronted(count) or (count.whole if count.noun is None else None)
    if whole is not None:
        return OF_CLASS.get(noun_class(whole) or "")
    noun = count.noun
    if noun is None or story.classes[number] not in {"people", "prisoners"}:
        return None
    for child in noun.children:
        before = child.dep_ in {"amod", "compound"} and child.i > count.number.i
        if before and state_of(child) in LASTING:
            return LASTING[state_of(child) or ""]
    if any(_is_jail(t) for t in _objects(noun, "in", "inside")):
        return Metric.PRISONERS_HELD
    return _suffered(noun) if noun.lemma_ == "victim" else None


def _suffered(victims: Token) -> Metric | None:
    """Read "victims of displacement": what befell them is named."""
    for thing in _objects(victims, "of"):
        for name in SUFFERED:
            if thing.lemma_.lower() in WORDS.words(f"events.{name}"):
                return Metric(name)
    return None


def _objects(noun: Token, *prepositions: str) -> list[Token]:
    preps = [c for c in noun.children if c.lower_ in prepositions]
    return [t for prep in preps for t in prep.children if t.dep_ == "pobj"]


def _is_jail(token: Token) -> bool:
    return token.lemma_.lower() in WORDS.words("jail.places")


def _is_plainly_told(story: Story, count: Count) -> bool:
    """Tell whether nothing else becomes of the people: no release, no return."""
    moved = WORDS.words("release.words") | {"receive"}
    token = count.head
    for _ in range(4):
        if token.lemma_.lower() in moved:
            return False
        if token.pos_ in VERBAL or token.head.i == token.i:
            break
        token = token.head
    return all(
        is_told(p.frame.standing, p.frame.predicate)
        and not WORDS.has("do.gone", p.frame.keys)
        and not WORDS.has("undergo.gone", p.frame.keys)
        for p in predications_of(story.analysis, [count.head])
    )
