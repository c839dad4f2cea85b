"""Articles in plain text and Markdown, with or without front matter."""

from pathlib import Path

from . import front_matter
from .article import Place, article
from .content import MAX_TEXT_BYTES, content, decoded
from .model import SourceArticle


def read_plain(path: Path, place: Place) -> SourceArticle:
    """Read one article from a file of text."""
    return from_text(decoded(content(path, MAX_TEXT_BYTES)), place)


def from_text(text: str, place: Place) -> SourceArticle:
    """Make an article of a text; blank lines around it are no part of it."""
    entries, body = front_matter.split(text)
    return article(entries, body.strip(), place)


def text_at(path: Path) -> str:
    """Read the text that a JSON article keeps in a file of its own."""
    return decoded(content(path, MAX_TEXT_BYTES)).strip()
