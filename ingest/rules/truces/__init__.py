"""Truces: their beginnings and their ends."""

from .lasting import lasting_truces
from .observed import observed_truces
from .turns import truce_turns

RULES = (truce_turns, observed_truces, lasting_truces)

__all__ = ["RULES"]
