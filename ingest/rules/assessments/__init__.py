"""How a party or mediator says that the talks go: well, badly, or both."""

from .rule import RULES

__all__ = ["RULES"]
