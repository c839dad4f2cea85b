"""Releases: captives freed, handed over or exchanged, and remains returned."""

from .nouns import nominal_releases, turns
from .totals import running_totals
from .verbs import verbal_releases

RULES = (verbal_releases, nominal_releases, turns, running_totals)

__all__ = ["RULES"]
