"""Load the word lists that the rules match frames against.

A file holds tables of lists: `[verbs] meet = ["meet", "sit down", "hold talk"]`.
An entry is a lemma with what goes with it: a particle ("turn down"), a preposition
("call for"), an object's head ("hold talk"), a prepositional object ("come into
force"), a complement ("be ready").
"""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files


class Lexicon:
    """Named classes of words; `classes_of` tells which classes a word is in."""

    def __init__(self, classes: Mapping[str, Iterable[str]]) -> None:
        self._classes = {name: frozenset(words) for name, words in classes.items()}

    def words(self, name: str) -> frozenset[str]:
        """Return the words of a class; raises KeyError for a class not in the file."""
        return self._classes[name]

    def names(self) -> tuple[str, ...]:
        """Return the names of all classes, in file order."""
        return tuple(self._classes)

    def has(self, name: str, keys: Iterable[str]) -> bool:
        """Tell whether one of these keys is in the class."""
        return not self._classes[name].isdisjoint(keys)

    def classes_of(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Return the names of the classes that hold one of these keys, in file order."""
        wanted = frozenset(keys)
        return tuple(
            name
            for name, words in self._classes.items()
            if not words.isdisjoint(wanted)
        )


@cache
def lexicon(name: str) -> Lexicon:
    """Load the word lists of one file of this folder, by its name without suffix."""
    text = files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8")
    return Lexicon(dict(_classes(tomllib.loads(text))))


def _classes(tables: Mapping[str, object]) -> Iterable[tuple[str, list[str]]]:
    for name, value in tables.items():
        if isinstance(value, dict):
            yield from ((f"{name}.{key}", words) for key, words in _classes(value))
        elif isinstance(value, list):
            yield name, value
