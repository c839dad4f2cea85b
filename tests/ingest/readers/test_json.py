import json

import pytest

from ingest.readers import Refused, SourceArticle, read_articles

ARTICLE = {"text": "They met in Oslo.", "published": "2024-01-28", "id": "c1"}


def test_an_object_is_an_article(folder):
    """Known keys fill the fields, and unknown ones are passed over."""
    more = {"outlet": "Seed Wire", "url": None, "talks": "colombia", "mood": "glum"}

    found = folder.read("a.json", ARTICLE | more)

    assert (found.given_id, found.publisher, found.url) == ("c1", "Seed Wire", None)
    assert (found.talks, found.text) == (("colombia",), "They met in Oslo.")


def test_a_list_gives_each_of_its_articles_a_place(folder):
    """One bad item of a list is refused alone."""
    path = folder.write("a.json", [ARTICLE, 7, ARTICLE | {"id": "c3"}])

    first, second, third = read_articles([path])

    assert (first.origin, third.origin) == (f"{path}[1]", f"{path}[3]")
    assert isinstance(second, Refused)
    assert "no JSON object" in second.reason


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson"])
def test_a_bad_line_leaves_the_others_alone(folder, name):
    """Lines are read one by one, and each knows its number."""
    line = json.dumps(ARTICLE)
    path = folder.write(name, f"{line}\n\n{{broken\n{line}\n")

    first, second, third = read_articles([path])

    assert (first.origin, third.origin) == (f"{path}:1", f"{path}:4")
    assert isinstance(second, Refused)
    assert second.origin == f"{path}:3"
    assert "line 1, column 2" in second.reason


def test_a_line_beyond_all_measure_is_passed_by(folder, monkeypatch):
    """An overlong line is not read whole, and the next one still is."""
    monkeypatch.setattr("ingest.readers.json_articles.MAX_LINE_BYTES", 100)
    path = folder.write("a.jsonl", "x" * 1000 + "\n" + json.dumps(ARTICLE))

    first, second = read_articles([path])

    assert isinstance(first, Refused)
    assert "more than 100 bytes" in first.reason
    assert isinstance(second, SourceArticle)


def test_broken_json_tells_where(folder):
    """The refusal names line and column."""
    found = folder.refuse("a.json", '{"text": "a",\n "id" 7}')

    assert "line 2, column 7" in found.reason


@pytest.mark.parametrize(
    ("entries", "problem"),
    [
        ({"id": 7}, "'id' is no text but int"),
        ({"title": ["a"]}, "'title' is no text but list"),
        ({"talks": [1]}, "'talks' is no text"),
        ({"published": 20240128}, "'published' is no text"),
        ({"published": "last week"}, "'last week' cannot be read"),
        ({"text": None}, "no 'text'"),
        ({"text": " \n"}, "no text"),
        ({"text": "half \ud83d"}, "half a character"),
        ({"id": "\ud83d"}, "half a character"),
    ],
)
def test_a_field_of_the_wrong_kind_is_refused(folder, entries, problem):
    """The refusal names the field."""
    assert problem in folder.refuse("a.json", ARTICLE | entries).reason


@pytest.mark.parametrize(
    "content", ["[" * 100_000, "1" * 10_000, '{"text": }', "", "nul", "\\"]
)
def test_hostile_json_is_refused(folder, content):
    """Depth, size and nonsense end in a refusal."""
    assert folder.refuse("a.json", content).reason


def test_a_text_may_stand_in_a_file_of_its_own(folder):
    """The path counts from the folder of the JSON file."""
    folder.write("texts/c1.txt", "They met in Havana.\n")

    found = folder.read(
        "a.json", {"text_file": "texts/c1.txt", "published": "2024-01-28"}
    )

    assert found.text == "They met in Havana."


@pytest.mark.parametrize("text_file", ["gone.txt", "../a.txt", "/etc/hostname", "a\0b"])
def test_a_text_file_that_is_gone_or_elsewhere_is_refused(folder, text_file):
    """No file outside the folder is read for an article."""
    entries = {"text_file": text_file, "published": "2024-01-28"}

    assert "'text_file'" in folder.refuse("a.json", entries).reason


def test_a_folder_reads_the_text_of_an_article_once(folder):
    """A text that JSON names is no article of its own."""
    folder.write(
        "z.json", {"text_file": "c1.txt", "published": "2024-01-28", "id": "c1"}
    )
    folder.write("c1.txt", "They met in Havana.")

    (found,) = read_articles([folder.path])

    assert isinstance(found, SourceArticle)
    assert found.given_id == "c1"
