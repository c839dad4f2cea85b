"""Read articles from files, folders and standard input."""

from .model import MAX_CHARACTERS, Refused, SourceArticle
from .read import read_articles

__all__ = ["MAX_CHARACTERS", "Refused", "SourceArticle", "read_articles"]
