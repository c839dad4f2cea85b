"""Figures: the counts of people, and of trucks of aid, that an article gives."""

from .rule import RULES

__all__ = ["RULES"]
