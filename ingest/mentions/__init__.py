"""Who and where: the names, offices, nouns and pronouns of an article, resolved."""

from .find import find_mentions
from .mentions import Mentions
from .model import Kind, Mention

__all__ = ["Kind", "Mention", "Mentions", "find_mentions"]
