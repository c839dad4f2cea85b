"""Who is who: the registry of parties, people, places, media and talks, and their names."""

from domain.errors import RegistryError

from .load import load_registry
from .match import MatchKind, NameMatch
from .model import Body, Medium, Office, Party, Person, Place, Registry, Talks
from .names import NameIndex
from .own_talks import own_talks, slug_of, title_of
from .spelling import normal, plain

__all__ = [
    "Body",
    "MatchKind",
    "Medium",
    "NameIndex",
    "NameMatch",
    "Office",
    "Party",
    "Person",
    "Place",
    "Registry",
    "RegistryError",
    "Talks",
    "load_registry",
    "normal",
    "own_talks",
    "plain",
    "slug_of",
    "title_of",
]
