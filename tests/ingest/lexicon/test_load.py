import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

import pytest

from ingest.lexicon import Lexicon, lexicon

FILES = sorted(
    entry.name.removesuffix(".toml")
    for entry in files("ingest.lexicon").iterdir()
    if entry.name.endswith(".toml")
)


def leaves(table: Mapping[str, Any]) -> Iterator[list[str]]:
    """Yield the lists of a table and of the tables in it."""
    for value in table.values():
        if isinstance(value, dict):
            yield from leaves(value)
        else:
            yield value


@pytest.mark.parametrize("name", FILES)
def test_each_file_holds_lists_of_words_only(name):
    """A word list is a list of strings without blanks around them."""
    text = files("ingest.lexicon").joinpath(f"{name}.toml").read_text(encoding="utf-8")
    words = [word for words in leaves(tomllib.loads(text)) for word in words]

    assert len(words) > 0
    assert [word for word in words if word == "" or word != word.strip()] == []


@pytest.mark.parametrize("name", FILES)
def test_each_file_loads(name):
    """Every file of the folder is a lexicon."""
    assert isinstance(lexicon(name), Lexicon)


def test_tables_in_tables_have_dotted_names():
    """A table's list is asked for by the names that lead to it."""
    assert "plan" in lexicon("modality").words("nouns.planned")


def test_a_key_in_a_class_is_found():
    """One fitting key of a frame is enough."""
    words = Lexicon({"meet": ["meet", "sit down"], "call": ["phone"]})

    assert words.has("meet", {"sit", "sit down"})
    assert not words.has("call", {"sit", "sit down"})


def test_the_classes_of_a_frame_come_in_the_order_of_the_file():
    """All classes with a fitting key are told, the first first."""
    words = Lexicon({"b": ["see"], "a": ["see", "meet"], "c": ["phone"]})

    assert words.classes_of(["meet", "see"]) == ("b", "a")


def test_a_class_that_is_not_there_is_an_error():
    """A misspelt class is no empty one."""
    with pytest.raises(KeyError):
        Lexicon({"a": ["b"]}).words("c")
