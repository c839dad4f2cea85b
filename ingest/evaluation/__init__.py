"""How well the extractor reads: its reports against what readers annotated."""

from .comparison import Comparison, Saved, compared_with
from .gold import GoldArticle
from .gold_files import gold_articles
from .run import Evaluation, evaluated
from .scores import CORE, TYPES, Score

__all__ = [
    "CORE",
    "TYPES",
    "Comparison",
    "Evaluation",
    "GoldArticle",
    "Saved",
    "Score",
    "compared_with",
    "evaluated",
    "gold_articles",
]
