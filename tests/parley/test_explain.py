"""`parley explain`: what became of each sentence of an article, and why."""

from pathlib import Path

import pytest

from domain.article import ArticleRead
from ingest.explained import Explanation, Found, ReadSentence, Reason, Silence
from parley.cli import explain as module

from .desk import Desk
from .process import on_terminal

FOUND = Found(report="r1", type="MeetingHeld", says="meeting; Cairo", rule="by.verb")
SILENT = Silence(
    family="release", words="free … hostages", reason=Reason.DEMANDED, because="want"
)


class TwoSentences:
    """An extractor that explains an article as if it had two sentences."""

    def explain(self, article: ArticleRead) -> Explanation:
        """Explain the text, and a sentence that gave nothing."""
        text, end = article.text.strip(), len(article.text)
        told = ReadSentence(
            start=0, end=end, text=text, parties=(), found=(FOUND,), silent=(SILENT,)
        )
        other = told.model_copy(update={"text": "It rained.", "found": ()})
        silent = other.model_copy(update={"silent": ()})
        return Explanation(
            article=article.article_id, title=None, talks=None, sentences=(told, silent)
        )


@pytest.fixture
def _fake_extractor(monkeypatch: pytest.MonkeyPatch):
    """Let the fake explain articles."""
    monkeypatch.setattr(module, "extractor", lambda _: TwoSentences())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return the file of an article."""
    path = tmp_path / "a1.md"
    path.write_text("---\nid: a1\npublished: 2024-01-28\n---\n\nIsrael met Hamas.\n")
    return path


@pytest.mark.usefixtures("_fake_extractor")
def test_every_sentence_is_told_with_what_became_of_it(empty_desk: Desk, file: Path):
    """Events found, families that gave nothing, and sentences without either."""
    rows = empty_desk.rows("explain", file)

    assert [(row["sentence"], row["event"], row["because"]) for row in rows] == [
        ("1", "MeetingHeld", "by.verb"),
        ("1", "no release", "demanded, by 'want'"),
        ("2", "", ""),
    ]
    assert rows[0]["text"] == "Israel met Hamas."


@pytest.mark.usefixtures("_fake_extractor")
def test_an_article_of_the_ledger_is_explained_by_its_id(desk: Desk):
    """An id that `parley articles` lists stands for the article's text."""
    answer = desk.json("explain", "g3")

    assert answer["article"] == "g3"
    assert answer["sentences"][0]["text"].startswith("Hamas turned the plan down.")


@pytest.mark.usefixtures("_fake_extractor")
def test_an_article_is_explained_from_standard_input(empty_desk: Desk):
    """The path - stands for standard input, with the day of publication beside it."""
    words = ("explain", "-", "--published", "2024-01-28")

    assert empty_desk.ask(*words, stdin="Israel met Hamas.\n").exit_code == 0


def test_what_is_neither_a_file_nor_an_id_is_nothing_to_show(desk: Desk):
    """The message tells where ids are listed."""
    result = desk.ask("explain", "g99")

    assert result.exit_code == 3
    assert "parley articles" in result.stderr


def test_a_file_of_several_articles_is_wrong_usage(empty_desk: Desk, tmp_path: Path):
    """One article is explained at a time."""
    line = '{"text": "It rained.", "published": "2024-01-28"}\n'
    several = tmp_path / "several.jsonl"
    several.write_text(line * 2)

    assert empty_desk.ask("explain", several).exit_code == 2


def test_a_file_that_cannot_be_read_is_refused(empty_desk: Desk, tmp_path: Path):
    """An article without a day of publication ends with status 4."""
    undated = tmp_path / "undated.md"
    undated.write_text("It rained.\n")

    result = empty_desk.ask("explain", undated)

    assert result.exit_code == 4
    assert "--published" in result.stderr


@pytest.mark.slow
def test_on_a_terminal_a_sentence_stands_above_what_it_gave(
    empty_desk: Desk, file: Path
):
    """The sentence is shown once, with the events below it."""
    screen = on_terminal(empty_desk, "explain", str(file), TERM="dumb")

    lines = [line.split() for line in screen.text.splitlines()]
    assert lines[1] == ["1", "Israel", "met", "Hamas."]
    assert lines[2][0] == "MeetingHeld"
