"""What the rules know of words: lists of verbs and nouns as data files."""

from .load import Lexicon, lexicon

__all__ = ["Lexicon", "lexicon"]
