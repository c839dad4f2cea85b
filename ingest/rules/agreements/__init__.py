"""Agreements: deals that parties concluded, or mediators for them."""

from .agreeing import acts_agreed
from .coming import deals_to_hold
from .extending import extensions
from .signing import signings
from .spoken import deals_spoken
from .verbs import deals_concluded

RULES = (
    deals_concluded,
    acts_agreed,
    extensions,
    signings,
    deals_spoken,
    deals_to_hold,
)

__all__ = ["RULES"]
