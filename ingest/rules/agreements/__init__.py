"""Agreements: deals that parties concluded, or mediators for them."""

from .agreeing import acts_agreed
from .extending import extensions
from .signing import signings
from .verbs import deals_concluded

RULES = (deals_concluded, acts_agreed, extensions, signings)

__all__ = ["RULES"]
