"""What a phrase is about: the issues of positions and the kinds of terms."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Span, Token

from domain.vocabulary import Issue
from ingest.lexicon import lexicon

WORDS = lexicon("issues")
PLAIN = tuple(
    Issue(name)
    for name in (
        "withdrawal",
        "hostage_release",
        "prisoner_release",
        "aid",
        "return_of_displaced",
        "disarmament",
        "governance",
        "reconstruction",
        "guarantees",
        "territory",
        "sanctions",
        "nuclear",
    )
)
"""Issues that a word of their own shows."""


def issues_in(tokens: Iterable[Token]) -> tuple[Issue, ...]:
    """Return the issues that some words are about, in the order they are named.

    The kinds of truce come from what is said of it; `talks` only where nothing
    else is named.
    """
    listed = [t for t in tokens if not t.is_punct]
    found = dict.fromkeys(_named(listed))
    if len(found) == 0 and _any(WORDS.words("talks"), listed):
        return (Issue.TALKS,)
    return tuple(found)


def truce_kind(tokens: list[Token]) -> Issue | None:
    """Return which kind of truce some words speak of, None if of none."""
    lemmas = _lemmas(tokens)
    nouns = bool(lemmas & WORDS.words("truce.nouns"))
    fighting = bool(lemmas & WORDS.words("truce.fighting"))
    ending = bool(lemmas & WORDS.words("truce.ending"))
    if not nouns and not (fighting and ending):
        return None
    if lemmas & WORDS.words("truce.permanent"):
        return Issue.PERMANENT_CEASEFIRE
    if not nouns and lemmas & {"war", "conflict", "hostility", "hostilities", "aggression"}:
        return Issue.PERMANENT_CEASEFIRE
    if lemmas & WORDS.words("truce.temporary"):
        return Issue.TEMPORARY_TRUCE
    return Issue.CEASEFIRE


def _named(tokens: list[Token]) -> Iterator[Issue]:
    truce = truce_kind(tokens)
    if truce is not None:
        yield truce
    for issue in PLAIN:
        if _any(WORDS.words(issue.value), tokens):
            yield issue


def _any(words: frozenset[str], tokens: list[Token]) -> bool:
    return not words.isdisjoint(_keys(tokens))


def _keys(tokens: list[Token]) -> Iterator[str]:
    """Yield the lemmas of some words, alone and with their modifiers and objects."""
    for token in tokens:
        lemma = token.lemma_.lower()
        yield lemma
        yield token.lower_
        for child in token.children:
            word = child.lemma_.lower()
            if child.dep_ in {"compound", "amod", "nmod"}:
                yield f"{word} {lemma}"
            elif child.dep_ in {"dobj", "prt", "nsubj"}:
                yield f"{lemma} {word}"
                yield f"{word} {lemma}"
            elif child.dep_ in {"prep"}:
                yield f"{lemma} {word}"
                yield from (f"{lemma} {word} {g.lemma_.lower()}" for g in child.children)


def _lemmas(tokens: list[Token]) -> frozenset[str]:
    return frozenset(t.lemma_.lower() for t in tokens) | frozenset(t.lower_ for t in tokens)


def phrase(token: Token) -> Span:
    """Return the whole phrase of a word, with all that hangs on it."""
    return token.doc[token.left_edge.i : token.right_edge.i + 1]
