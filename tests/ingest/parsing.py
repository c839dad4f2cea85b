"""Texts of the tests, parsed and read as the extractor reads an article."""

from datetime import date
from functools import lru_cache
from pathlib import Path

from spacy.tokens import Doc, Token

from ingest.frames import Frame, Frames
from ingest.language import pipeline
from ingest.mentions import Mentions, find_mentions
from ingest.registry import NameIndex, Registry, load_registry

SEEDS = Path(__file__).parents[2] / "seeds" / "registry"


@lru_cache(maxsize=1)
def registry() -> Registry:
    """Return the registry that ships with the project."""
    return load_registry(SEEDS)


@lru_cache(maxsize=1)
def index() -> NameIndex:
    """Return the index of its names."""
    return NameIndex(registry())


@lru_cache(maxsize=512)
def mentions_in(
    text: str, *, published: str = "2024-02-13", talks: str | None = None
) -> Mentions:
    """Find the mentions of a text published on a day."""
    return find_mentions(
        pipeline()(text),
        registry=registry(),
        index=index(),
        day=date.fromisoformat(published),
        talks=talks,
    )


def token_of(doc: Doc, words: str, *, nth: int = 1) -> Token:
    """Return the last token of the nth place where some words stand in a text."""
    at = -1
    for _ in range(nth):
        at = doc.text.index(words, at + 1)
    span = doc.char_span(at, at + len(words), alignment_mode="expand")
    assert span is not None
    return span[-1]


def parties(
    text: str,
    words: str,
    *,
    nth: int = 1,
    published: str = "2024-02-13",
    talks: str | None = None,
) -> tuple[str, ...]:
    """Return the parties of the noun phrase whose head ends some words of a text."""
    mentions = mentions_in(text, published=published, talks=talks)
    return mentions.parties_of(token_of(mentions.doc, words, nth=nth))


@lru_cache(maxsize=512)
def frames_in(
    text: str, *, published: str = "2024-02-13", talks: str | None = None
) -> Frames:
    """Find the frames of a text."""
    return Frames(mentions_in(text, published=published, talks=talks))


def frame_of(text: str, words: str, *, nth: int = 1) -> Frame:
    """Return the frame of the predicate that ends some words of a text."""
    frames = frames_in(text)
    return frames.of(token_of(frames.doc, words, nth=nth))
