import json
import os
from datetime import date
from errno import EACCES
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.readers import MAX_CHARACTERS, Refused, SourceArticle, read_articles

LINE = json.dumps({"text": "They met.", "published": "2024-01-28"})


def locked(path: Path, mode: str) -> None:
    """Fail as a file does that may not be read."""
    raise PermissionError(EACCES, f"{mode}: Permission denied", str(path))


def test_a_folder_is_read_to_its_depth_in_order(folder):
    """Files come sorted by path, and hidden ones are left out."""
    for name in ["b.txt", "a/c.md", ".hidden.txt", ".git/d.txt", "a/.e.txt"]:
        folder.write(name, "---\npublished: 2024-01-28\n---\nThey met.")

    found = list(read_articles([folder.path]))

    assert [each.origin for each in found] == [
        str(folder.path / "a/c.md"),
        str(folder.path / "b.txt"),
    ]


def test_other_files_of_a_folder_are_left_out_with_a_note(folder, caplog):
    """One note tells how many there are of each kind."""
    folder.write("a.png", b"x")
    folder.write("b.png", b"x")

    assert list(read_articles([folder.path])) == []
    assert "2 .png" in caplog.text


def test_another_kind_of_file_given_by_name_is_refused(folder):
    """Who names a file wants to know why it was not read."""
    assert "'.png'" in folder.refuse("a.png", b"x").reason


@pytest.mark.parametrize(
    ("content", "problem", "advice"),
    [
        (b"", "no text", "give the text"),
        (b" \n\n", "no text", "give the text"),
        (b"They\0met.", "binary", "plain text"),
        ("Bogotá hosts.".encode("latin-1"), "not UTF-8", "iconv -f latin1 -t utf-8"),
        ("They met.".encode("utf-16"), "not UTF-8", "iconv -f utf-16 -t utf-8"),
        (b"x" * (MAX_CHARACTERS + 1), "characters", "split"),
        (b"x" * (4 * MAX_CHARACTERS + 1), "bytes", "split"),
    ],
)
def test_what_is_no_text_is_refused_with_advice(folder, content, problem, advice):
    """Every refusal tells what to do."""
    found = folder.refuse("2024-01-28.txt", content)

    assert problem in found.reason
    assert advice in found.advice


@pytest.mark.parametrize(
    "path", ["gone.txt", "gone", "a\0b.txt", "\ud800.txt", "x" * 999]
)
def test_a_path_that_leads_nowhere_is_refused(path):
    """Missing files and names that no file can have end in a refusal."""
    (found,) = read_articles([path])

    assert isinstance(found, Refused)
    found.origin.encode()


def test_a_file_that_the_system_keeps_back_is_refused(folder, monkeypatch):
    """The system's own reason is told."""
    path = folder.write("2024-01-28.txt", "They met.")
    monkeypatch.setattr(type(path), "open", locked)

    (found,) = read_articles([path])

    assert isinstance(found, Refused)
    assert "Permission denied" in found.reason


def test_a_pipe_is_not_waited_for(folder):
    """What is no regular file is refused at once."""
    os.mkfifo(folder.path / "a.txt")

    (found,) = read_articles([folder.path / "a.txt"])

    assert isinstance(found, Refused)
    assert found.reason == "it is no file"


def test_a_bad_path_leaves_the_others_alone(folder):
    """Reading goes on after a refusal."""
    path = folder.write("a.jsonl", LINE)

    first, second = read_articles(["gone.txt", path])

    assert isinstance(first, Refused)
    assert isinstance(second, SourceArticle)


@pytest.mark.parametrize(
    ("content", "count"),
    [(LINE, 1), (f"[{LINE}, {LINE}]", 2), (f"{LINE}\n{LINE}\n", 2)],
)
def test_json_from_standard_input_is_known_by_its_look(content, count):
    """An object, a list and lines of objects are told apart."""
    found = list(read_articles(["-"], stdin=BytesIO(content.encode())))

    assert len(found) == count
    assert all(isinstance(each, SourceArticle) for each in found)


@pytest.mark.parametrize(
    "content",
    ["They met.", "---\ntitle: x\n---\nThey met.", "[Update] They met."],
)
def test_text_from_standard_input_is_one_article(content):
    """What is no JSON is text, with or without front matter."""
    day = date(2024, 1, 28)

    (found,) = read_articles(["-"], published=day, stdin=StringIO(content))

    assert isinstance(found, SourceArticle)
    assert found.text.endswith("They met.")
    assert found.origin == "standard input"


def test_broken_json_from_standard_input_is_refused():
    """A brace at the head promises JSON."""
    (found,) = read_articles(["-"], stdin=StringIO('{"text": '))

    assert isinstance(found, Refused)
    assert "JSON breaks" in found.reason


@given(st.binary(max_size=200))
def test_no_bytes_make_the_reading_fail(raw):
    """Whatever comes in, it is an article or refused."""
    for found in read_articles(["-"], stdin=BytesIO(raw)):
        assert isinstance(found, SourceArticle | Refused)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=8),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["text", "id", "published", "talks", "text_file"]),
                inner,
            )
        ),
        max_leaves=8,
    )
)
def test_no_json_makes_the_reading_fail(value):
    """Any value is read to articles and refusals."""
    stdin = StringIO(json.dumps(value))

    for found in read_articles(["-"], stdin=stdin):
        assert isinstance(found, SourceArticle | Refused)
