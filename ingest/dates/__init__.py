"""Find temporal expressions in English news and resolve them to days."""

from .dateline import dateline_date
from .filename import file_name_date
from .find import find_dates
from .model import DateExpression, Role, Tense
from .resolve import resolve

__all__ = [
    "DateExpression",
    "Role",
    "Tense",
    "dateline_date",
    "file_name_date",
    "find_dates",
    "resolve",
]
