"""Cutting a text into the words that names are made of."""

import re
from enum import IntEnum
from typing import NamedTuple

WORD = re.compile(r"[A-Z](?:\.[A-Z])+(?!\w)\.?|[^\W_]+(?:['’\u02bc`‘ʿ][^\W_]+)*")
POSSESSIVES = ("'s", "’s", "'S", "’S")
POSSESSIVE_LENGTH = 2

ARTICLES = frozenset({"al", "el"})
ASSIMILATED_ARTICLES = frozenset({"ad", "adh", "an", "ar", "as", "ash", "at", "az"})
"""Articles only before a hyphen, for most of them are also English words."""

LONGEST_ARTICLE = max(map(len, ARTICLES | ASSIMILATED_ARTICLES))

SERVANT = frozenset(
    {"abd", "abdal", "abdel", "abdol", "abdoul", "abdul", "abdur", "abder", "abdus"}
)
"""First halves of names such as Abdel Fattah, which are also written as one word."""

SHORTENED = frozenset({"St", "Ste", "Mt", "Ft"})

SPACE = re.compile(r"[ \t\xa0]*(?:\n[ \t]*)?|[-\u2010\u2011/]")
OWNING_SPACE = re.compile(r"['’]s?[ \xa0]")


class Gap(IntEnum):
    """What stands between a word and the word before it."""

    BREAK = 0
    """Anything that ends a name: a comma, a full stop, a bracket."""
    SPACE = 1
    """A space or a hyphen, which are worth the same, or the dot of an initial."""
    OWNING = 2
    """A possessive ending and a space, as in "People's Republic"."""


class Word(NamedTuple):
    """One word of a text; `start` takes in an Arabic article before it, `text` not."""

    start: int
    end: int
    text: str
    gap: Gap
    article: bool = False

    @property
    def is_capital(self) -> bool:
        """Tell whether the word begins as a proper name does, or with a digit."""
        return self.text[0].isupper() or self.text[0].isdigit()

    @property
    def is_initial(self) -> bool:
        """Tell whether the word is one capital letter, as in William J. Burns."""
        return len(self.text) == 1 and self.text.isupper()


def words_of(text: str) -> list[Word]:
    """Return the words of a text in order, articles and split names joined up."""
    joined: list[Word] = []
    for word in _raw_words(text):
        before = joined[-1] if joined else None
        if before is not None and _is_article(text, before, word):
            joined[-1] = word._replace(start=before.start, gap=before.gap, article=True)
        elif before is not None and _is_servant(before, word):
            whole = text[before.start : word.end]
            joined[-1] = before._replace(end=word.end, text=whole)
        else:
            joined.append(word)
    return joined


def _raw_words(text: str) -> list[Word]:
    words: list[Word] = []
    for found in WORD.finditer(text):
        start, end = found.span()
        if text.endswith(POSSESSIVES, start + 1, end):
            end -= POSSESSIVE_LENGTH
        words.append(Word(start, end, text[start:end], _gap(text, words, start)))
    return words


def _gap(text: str, words: list[Word], start: int) -> Gap:
    if len(words) == 0:
        return Gap.BREAK
    between = text[words[-1].end : start]
    if between == " ":
        return Gap.SPACE
    if between == ". ":
        dotted = words[-1].is_initial or words[-1].text in SHORTENED
        return Gap.SPACE if dotted else Gap.BREAK
    if SPACE.fullmatch(between):
        return Gap.SPACE
    return Gap.OWNING if OWNING_SPACE.fullmatch(between) else Gap.BREAK


def _is_article(text: str, before: Word, word: Word) -> bool:
    if (
        len(before.text) > LONGEST_ARTICLE
        or word.gap is not Gap.SPACE
        or not word.is_capital
    ):
        return False
    letters = before.text.casefold()
    hyphened = text[before.end] == "-"
    return letters in ARTICLES or (hyphened and letters in ASSIMILATED_ARTICLES)


def _is_servant(before: Word, word: Word) -> bool:
    known = before.is_capital and before.text.casefold() in SERVANT
    return known and word.gap is Gap.SPACE and word.is_capital
