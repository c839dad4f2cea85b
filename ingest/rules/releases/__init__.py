"""Releases: captives freed, handed over or exchanged, and remains returned."""

from .nouns import nominal_releases, turns
from .totals import running_totals, totals_added
from .verbs import verbal_releases

RULES = (verbal_releases, nominal_releases, turns, running_totals, totals_added)

__all__ = ["RULES"]
