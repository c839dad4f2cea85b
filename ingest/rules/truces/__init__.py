"""Truces: their beginnings and their ends."""

from .observed import observed_truces
from .turns import truce_turns

RULES = (truce_turns, observed_truces)

__all__ = ["RULES"]
