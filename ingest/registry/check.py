"""Checks that the entries of a registry fit together."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from domain.errors import RegistryError

from .forms import without_the
from .model import Party, Registry
from .spelling import normal
from .words import words_of

NO_FILE = Path("registry")


def check_registry(registry: Registry, files: Mapping[tuple[str, str], Path]) -> None:
    """Raise `RegistryError` where an entry names a missing party or a taken name.

    `files` tells in which file an entry stands, by its table and name.
    """
    for table, name, party in _parties_named(registry):
        if registry.party(party) is None:
            message = f"there is no party {party!r}; add it or correct the name"
            file = files.get((table, name), NO_FILE)
            raise RegistryError(file, f"[[{table}]] {name!r}", message)
    _check_words(registry, files)
    _check_letters(registry, files)


def _parties_named(registry: Registry) -> Iterator[tuple[str, str, str]]:
    for person in registry.people:
        for office in person.offices:
            if office.party is not None:
                yield "person", person.name, office.party
    for place in registry.places:
        if place.country is not None:
            yield "place", place.name, place.country
    for talks in registry.talks:
        captives = [party for parties in talks.captives.values() for party in parties]
        holders = talks.holders.values()
        for party in (*talks.sides, *talks.mediators, *captives, *holders):
            yield "talks", talks.slug, party


def words_of_party(party: Party) -> Iterator[str]:
    """Return every proper name that means a party."""
    yield party.name
    yield from party.aliases
    yield from party.demonyms
    yield from party.metonyms
    for body in party.bodies:
        yield body.name
        yield from body.aliases


def _check_words(registry: Registry, files: Mapping[tuple[str, str], Path]) -> None:
    owners: dict[str, str] = {}
    for party in registry.parties:
        for written in words_of_party(party):
            owner = owners.setdefault(without_the(written), party.name)
            if owner != party.name:
                message = (
                    f"{written!r} already means {owner!r}; leave it to one of them"
                )
                file = files.get(("party", party.name), NO_FILE)
                raise RegistryError(file, f"[[party]] {party.name!r}", message)


def _check_letters(registry: Registry, files: Mapping[tuple[str, str], Path]) -> None:
    for table, name, written in _written(registry):
        words = words_of(without_the(written))
        if len(words) == 0 or any(normal(word.text) == "" for word in words):
            message = f"{written!r} has a word without Latin letters; write it in them"
            file = files.get((table, name), NO_FILE)
            raise RegistryError(file, f"[[{table}]] {name!r}", message)


def _written(registry: Registry) -> Iterator[tuple[str, str, str]]:
    """Yield every name of a registry behind its table and its entry."""
    for party in registry.parties:
        yield from (("party", party.name, word) for word in words_of_party(party))
    for person in registry.people:
        own = (person.name, *person.aliases, *person.known_as)
        yield from (("person", person.name, word) for word in own)
        if person.surname is not None:
            yield "person", person.name, person.surname
    for place in registry.places:
        own = (place.name, *place.aliases, *place.demonyms)
        yield from (("place", place.name, word) for word in own)
    for medium in registry.media:
        yield from (("medium", medium.name, w) for w in (medium.name, *medium.aliases))
    yield from (("ignored", word, word) for word in registry.ignored)
