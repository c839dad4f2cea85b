"""Find numbers in English news with their bound words, and say what they count."""

from .find import find_quantities
from .model import Kind, QuantityMatch
from .trailing import trailing_bound
from .words import spelled_value

__all__ = [
    "Kind",
    "QuantityMatch",
    "find_quantities",
    "spelled_value",
    "trailing_bound",
]
