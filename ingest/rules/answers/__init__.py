"""Answers to proposals: who accepted and who turned one down."""

from .nouns import nominal_answers
from .verbs import verbal_answers
from .verdicts import verdicts

RULES = (verbal_answers, nominal_answers, verdicts)

__all__ = ["RULES"]
