"""Meetings and calls, held or planned: who met whom, where, when and how."""

from .rule import RULES

__all__ = ["RULES"]
