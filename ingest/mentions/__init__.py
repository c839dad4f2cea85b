"""Who and where: the names, offices, nouns and pronouns of an article, resolved."""

from .model import Kind, Mention
from .find import find_mentions
from .mentions import Mentions

__all__ = ["Kind", "Mention", "Mentions", "find_mentions"]
