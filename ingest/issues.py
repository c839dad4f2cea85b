"""What a phrase is about: the issues of positions and the kinds of terms."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from domain.vocabulary import Issue
from ingest.lexicon import lexicon
from ingest.truce_words import truce_at

WORDS = lexicon("issues")
PLAIN = (
    Issue.WITHDRAWAL,
    Issue.HOSTAGE_RELEASE,
    Issue.PRISONER_RELEASE,
    Issue.AID,
    Issue.RETURN_OF_DISPLACED,
    Issue.DISARMAMENT,
    Issue.GOVERNANCE,
    Issue.RECONSTRUCTION,
    Issue.GUARANTEES,
    Issue.TERRITORY,
    Issue.SANCTIONS,
    Issue.NUCLEAR,
)
"""Issues that a word of their own shows."""

PLAIN_WORDS = frozenset(w for issue in PLAIN for w in WORDS.words(issue.value))

KNOWN = "parley_issues"
"""Where a document keeps what its words show, for many rules ask it."""

LOOKALIKES = frozenset({Issue.WITHDRAWAL, Issue.AID, Issue.TERRITORY, Issue.GOVERNANCE})
"""Issues whose words may also speak of something else."""


COMING = frozenset({"return", "go", "come", "bring"})
"""Words of a return that may be that of captives as well as of the displaced."""


@dataclass(frozen=True, slots=True)
class Topic:
    """An issue and the word that shows it.

    `kept` tells that the words speak of keeping up what the issue would end: a
    presence, a siege, the war.
    """

    issue: Issue
    token: Token
    kept: bool = False


def topics_in(tokens: Iterable[Token]) -> tuple[Topic, ...]:
    """Return what some words are about, one topic an issue, in the order named.

    A weaker word counts only where no stronger one stands beside it, and `talks`
    only where nothing else is named.
    """
    listed = [t for t in tokens if not t.is_punct and not t.is_space]
    for tier in (_strong, _other, _weak, _talks):
        found = {topic.issue: topic for topic in reversed(tuple(tier(listed)))}
        if found:
            order = sorted(_sharpest(found), key=lambda topic: topic.token.i)
            return tuple(_turned(topic, listed) for topic in order)
    return ()


def _sharpest(found: dict[Issue, Topic]) -> list[Topic]:
    """Leave out a truce of unsaid kind beside one whose kind is said."""
    said = found.keys() & {Issue.TEMPORARY_TRUCE, Issue.PERMANENT_CEASEFIRE}
    return [t for t in found.values() if not said or t.issue is not Issue.CEASEFIRE]


def without_homecoming(topics: tuple[Topic, ...]) -> tuple[Topic, ...]:
    """Leave out a return where it is captives who are to come home."""
    captives = {Issue.HOSTAGE_RELEASE, Issue.PRISONER_RELEASE}
    if captives.isdisjoint(t.issue for t in topics):
        return topics
    return tuple(
        t
        for t in topics
        if t.issue is not Issue.RETURN_OF_DISPLACED or t.token.lemma_ not in COMING
    )


def issues_in(tokens: Iterable[Token]) -> tuple[Issue, ...]:
    """Return the issues that some words are about, in the order they are named.

    The kinds of truce come from what is said of it; `talks` only where nothing
    else is named.
    """
    return tuple(t.issue for t in topics_in(tokens) if t.issue is not Issue.OTHER)


def truce_kind(tokens: list[Token]) -> Issue | None:
    """Return which kind of truce some words speak of, None if of none."""
    found = (truce_at(t) for t in tokens)
    return next(
        (issue for issue, kept in found if issue is not None and not kept), None
    )


def phrase(token: Token) -> Span:
    """Return the whole phrase of a word, with all that hangs on it."""
    return token.doc[token.left_edge.i : token.right_edge.i + 1]


def _strong(tokens: list[Token]) -> Iterator[Topic]:
    for token in tokens:
        known = token.doc.user_data.setdefault(KNOWN, {})
        if token.i not in known:
            known[token.i] = tuple(_shown_by(token))
        yield from (Topic(issue, token, kept=kept) for issue, kept in known[token.i])


def _shown_by(token: Token) -> Iterator[tuple[Issue, bool]]:
    """Yield the issues that a word shows by itself, and whether it keeps them up."""
    issue, kept = truce_at(token)
    if issue is not None:
        yield issue, kept
    keys = frozenset(_keys(token))
    if not keys.isdisjoint(PLAIN_WORDS) and not _assures(token):
        yield from ((plain, False) for plain in PLAIN if _names(keys, plain))


def _names(keys: frozenset[str], issue: Issue) -> bool:
    """Tell whether a word names an issue, and does not only look like it."""
    named = not keys.isdisjoint(WORDS.words(issue.value))
    if not named or issue not in LOOKALIKES:
        return named
    return keys.isdisjoint(WORDS.words(f"not.{issue.value}"))


def _assures(token: Token) -> bool:
    """Tell whether a verb only makes another thing sure: "guarantees a withdrawal"."""
    sure = token.pos_ == "VERB" and token.lemma_ in {"guarantee", "assure", "verify"}
    return sure and any(c.dep_ in {"dobj", "ccomp"} for c in token.children)


def _other(tokens: list[Token]) -> Iterator[Topic]:
    words = WORDS.words("other")
    for token in tokens:
        if not words.isdisjoint(_keys(token)):
            yield Topic(Issue.OTHER, token)


def _weak(tokens: list[Token]) -> Iterator[Topic]:
    for token in tokens:
        keys = frozenset(_keys(token))
        for plain in PLAIN:
            named = token.pos_ in {"NOUN", "PROPN", "ADJ"}
            if plain is Issue.WITHDRAWAL:
                named = keys.isdisjoint(WORDS.words("not.withdrawal"))
            if named and not keys.isdisjoint(WORDS.words(f"weak.{plain.value}")):
                yield Topic(plain, token)
                return


def _talks(tokens: list[Token]) -> Iterator[Topic]:
    for token in tokens:
        keys = frozenset(_keys(token))
        named = not WORDS.words("weak.talks").isdisjoint(keys)
        if named and keys.isdisjoint(WORDS.words("not.talks")):
            yield Topic(Issue.TALKS, token)


def _turned(topic: Topic, tokens: list[Token]) -> Topic:
    """Tell whether a plain topic is turned round by the words that govern it."""
    if topic.issue not in PLAIN:
        return topic
    inside = {t.i for t in tokens}
    chain = [topic.token, *(a for a in topic.token.ancestors if a.i in inside)]
    chain += [c for a in chain for c in a.children if c.dep_ == "attr"]
    turning = [_says(t, f"kept.{topic.issue.value}") for t in chain]
    back = [_says(t, "kept.turned_back") for t in (*chain, *_undone(topic.token))]
    return Topic(topic.issue, topic.token, kept=any(turning) and not any(back))


def _undone(token: Token) -> Iterator[Token]:
    """Yield the passive of "called for the siege to be lifted", hung on another verb."""
    above = next((a for a in token.ancestors if a.pos_ == "VERB"), None)
    for clause in () if above is None else above.children:
        behind = clause.dep_ in {"advcl", "xcomp"} and clause.i > token.i
        if behind and any(c.dep_ == "auxpass" for c in clause.children):
            yield clause


def _says(token: Token, name: str) -> bool:
    return token.lemma_.lower() in WORDS.words(name)


def _keys(token: Token) -> Iterator[str]:
    """Yield a word's lemma, alone and with its modifiers, objects and prepositions."""
    lemma = token.lemma_.lower()
    yield lemma
    yield token.lower_
    for child in token.children:
        word = child.lemma_.lower()
        if child.dep_ in {"compound", "amod", "nmod", "poss"}:
            yield f"{word} {lemma}"
        elif child.dep_ in {"dobj", "prt", "nsubj", "nsubjpass", "advmod", "ccomp"}:
            yield f"{lemma} {word}"
            yield f"{word} {lemma}"
        elif child.dep_ == "prep":
            yield f"{lemma} {word}"
            yield from (f"{lemma} {word} {g.lemma_.lower()}" for g in child.children)
