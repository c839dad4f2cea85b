"""Proposals put forward, by whom, and what they hold."""

from .rule import RULES

__all__ = ["RULES"]
