"""Talks that no registry lists: those of the two parties that an article names most."""

import re
import unicodedata
from collections.abc import Sequence

from .model import Talks

_OTHER = re.compile(r"[^a-z0-9]+")


def own_talks(sides: Sequence[str], *, slug: str | None = None) -> Talks:
    """Return talks of two parties, called by the slug given, else after the parties."""
    named = tuple(sides)
    return Talks(slug=slug or slug_of(named), title=title_of(named), sides=named)


def slug_of(sides: Sequence[str]) -> str:
    """Return the slug of talks between parties: their names, in alphabetical order."""
    return "-".join(sorted(_plain(name) for name in sides))


def title_of(sides: Sequence[str]) -> str:
    """Return the title of talks between parties."""
    return f"Talks of {' and '.join(sorted(sides))}"


def _plain(name: str) -> str:
    """Return a name in small letters and hyphens, without accents."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return _OTHER.sub("-", letters.lower()).strip("-")
