"""Tries again what another writer was quicker to do."""

from collections.abc import Callable
from typing import TypeVar

from ..errors import LedgerConflict

Result = TypeVar("Result")


def looking_again(attempt: Callable[[], Result]) -> Result:
    """Look and append; if another writer came in between, look again and decide anew."""
    try:
        return attempt()
    except LedgerConflict:
        return attempt()
