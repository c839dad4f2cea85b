"""Which articles are copies of one another, as where several outlets print one wire report.

Texts are compared by their shingles: runs of a few words. A copy may be cut, and have
a line of its own; so what counts is how much of the shorter text stands in the other.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import timedelta
from functools import lru_cache
from zlib import crc32

from domain.article import ArticleRead

WORD = re.compile(r"\w+")

RUN = 5
"""How many words make a shingle."""

SHARED = 0.7
"""Which part of the shorter text's shingles a copy has at least."""

FEWEST = 20
"""Texts with fewer shingles are too short to tell."""

WITHIN = timedelta(days=7)
"""How far apart copies are published, at most."""


def voices(articles: Iterable[ArticleRead]) -> dict[str, str]:
    """Return whose telling each article is, by the articles' handles.

    It is the outlet's own, or where the article is a copy, that of the outlet which
    published the report first.
    """
    ordered = sorted(articles, key=lambda one: (one.published.at, one.article_id))
    told: dict[str, str] = {}
    for place, article in enumerate(ordered):
        first = _copied(article, ordered[:place])
        told[article.article_id] = (
            article.publisher or article.article_id
            if first is None
            else told[first.article_id]
        )
    return told


def is_copy(one: ArticleRead, other: ArticleRead) -> bool:
    """Tell whether one of two articles is a copy of the other."""
    if abs(one.published.at - other.published.at) > WITHIN:
        return False
    here, there = _shingles(one.text), _shingles(other.text)
    fewest = min(len(here), len(there))
    return fewest >= FEWEST and len(here & there) >= SHARED * fewest


def _copied(article: ArticleRead, earlier: Sequence[ArticleRead]) -> ArticleRead | None:
    return next((one for one in earlier if is_copy(one, article)), None)


@lru_cache(maxsize=4096)
def _shingles(text: str) -> frozenset[int]:
    words = [word.casefold() for word in WORD.findall(text)]
    runs = (words[n : n + RUN] for n in range(len(words) - RUN + 1))
    # The same in every run of the program, unlike the built-in hash.
    return frozenset(crc32(" ".join(run).encode()) for run in runs)
