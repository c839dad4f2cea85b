"""`parley ingest` and `parley extract`: from articles to what they report."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import orjson
import pytest

from domain.article import ArticleRead
from domain.reports import Report
from domain.values import Span
from parley.cli import intake
from tests.builders import meeting

from .desk import Desk

QUOTE = "Envoys of Israel and Hamas met in Cairo."


class Reading(NamedTuple):
    """What the fake extractor finds in an article."""

    article: ArticleRead
    reports: tuple[Report, ...]


class OneMeeting:
    """An extractor that finds one meeting in every article that tells of it."""

    def read_all(self, articles: Iterable[ArticleRead]) -> Iterator[Reading]:
        """Read articles, in their order."""
        for article in articles:
            found = article.text.find(QUOTE)
            yield Reading(article, (meeting_in(article, found),) if found >= 0 else ())


def meeting_in(article: ArticleRead, at: int) -> Report:
    """Return the report of the meeting that stands in an article."""
    return meeting(
        article_id=article.article_id,
        published=article.published.at.isoformat(),
        evidence=(Span.of(article.text, at, at + len(QUOTE)),),
    )


@pytest.fixture(autouse=True)
def _fake_extractor(monkeypatch: pytest.MonkeyPatch):
    """Let the fake find what articles report."""
    monkeypatch.setattr(intake, "extractor", lambda _: OneMeeting())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return the file of an article."""
    return write(tmp_path / "a1.md", QUOTE)


def write(path: Path, text: str, published: str = "2024-01-28") -> Path:
    """Write an article into a file."""
    head = f"---\nid: {path.stem}\nurl: https://news.example/{path.stem}\n"
    path.write_text(f"{head}published: {published}\ntalks: gaza\n---\n\n{text}\n")
    return path


def test_an_article_is_appended_with_its_reports(empty_desk: Desk, file: Path):
    """What an article reports can be asked for as soon as it was read."""
    result = empty_desk.ask("ingest", file)

    assert (result.exit_code, result.stdout) == (0, "")
    assert "1 article new; 1 report" in result.stderr
    assert len(empty_desk.rows("meetings")) == 1


def test_the_same_article_again_appends_nothing(empty_desk: Desk, file: Path):
    """A text that was read before is not read again, and the command says so."""
    empty_desk.ask("ingest", file)

    result = empty_desk.ask("ingest", file)

    assert result.exit_code == 0
    assert "read before, nothing appended" in result.stderr
    assert len(empty_desk.rows("events")) == 1


def test_a_known_article_needs_no_extractor(
    empty_desk: Desk, file: Path, monkeypatch: pytest.MonkeyPatch
):
    """The extractor, which is slow to make, is not made for what is known."""
    empty_desk.ask("ingest", file)
    monkeypatch.setattr(intake, "extractor", lambda _: pytest.fail("was made"))

    assert empty_desk.ask("ingest", file).exit_code == 0


def test_a_changed_text_is_a_new_revision(empty_desk: Desk, file: Path):
    """Another text under the same URL takes the place of the first."""
    empty_desk.ask("ingest", file)
    write(file, f"Corrected. {QUOTE}")

    result = empty_desk.ask("ingest", file)

    assert "1 article revised" in result.stderr
    assert empty_desk.rows("articles")[0]["revision"] == "2"


@pytest.mark.parametrize("path", ["a1.md", "b1.md"])
def test_a_redacted_article_is_not_read_again(
    empty_desk: Desk, file: Path, tmp_path: Path, path: str
):
    """That is told, and no word of it comes back, under whatever id."""
    empty_desk.ask("ingest", file)
    empty_desk.ask("redact", "a1", "--reason", "they ask for it", "--author", "Ada")
    again = write(tmp_path / path, QUOTE)

    result = empty_desk.ask("ingest", again)

    assert "1 article redacted before, which stays so" in result.stderr
    assert QUOTE.encode() not in empty_desk.ledger.read_bytes()
    assert len(empty_desk.rows("articles")) == 1


def test_a_refused_input_does_not_stop_the_others(
    empty_desk: Desk, file: Path, tmp_path: Path
):
    """What cannot be read is reported with advice; the status is then 4."""
    result = empty_desk.ask("ingest", tmp_path / "missing.md", file)

    assert result.exit_code == 4
    assert "missing.md: there is no such file; check the path" in result.stderr
    assert "1 article new" in result.stderr


def test_an_id_that_is_taken_is_refused(empty_desk: Desk, file: Path, tmp_path: Path):
    """Another article under the id of a known one is refused, not mixed up with it."""
    other = tmp_path / "other.md"
    other.write_text(file.read_text().replace("example/a1", "example/b1"))

    result = empty_desk.ask("ingest", file, other)

    assert result.exit_code == 4
    assert str(other) in result.stderr


def test_json_tells_what_became_of_each_article(empty_desk: Desk, file: Path):
    """With --json there is a line for each article on standard output."""
    result = empty_desk.ask("ingest", file, file, "--json")

    lines = list(map(orjson.loads, result.stdout.splitlines()))
    assert [(line["article_id"], line["status"]) for line in lines] == [
        ("a1", "new"),
        ("a1", "known"),
    ]


def test_an_article_is_read_from_standard_input(empty_desk: Desk):
    """The path - stands for standard input, with the day of publication beside it."""
    result = empty_desk.ask(
        "ingest", "-", "--published", "2024-01-28", stdin=f"{QUOTE}\n"
    )

    assert result.exit_code == 0
    assert len(empty_desk.rows("articles")) == 1


def test_extract_prints_flat_reports_and_stores_nothing(empty_desk: Desk, file: Path):
    """Each report is a line of JSON in the flat form, and no ledger is made."""
    result = empty_desk.ask("extract", file)

    (report,) = map(orjson.loads, result.stdout.splitlines())
    assert (report["type"], report["article_id"]) == ("MeetingHeld", "a1")
    assert not empty_desk.ledger.exists()


def test_extract_reports_what_it_refused(empty_desk: Desk, tmp_path: Path):
    """An input that cannot be read is reported, and the status is 4."""
    result = empty_desk.ask("extract", tmp_path / "missing.md")

    assert (result.exit_code, result.stdout) == (4, "")
    assert "missing.md" in result.stderr


def test_ingest_without_a_path_is_wrong_usage(empty_desk: Desk):
    """There is no default for what to read."""
    assert empty_desk.ask("ingest").exit_code == 2


def test_a_folder_without_articles_is_nothing_to_read(empty_desk: Desk, tmp_path: Path):
    """Where no article is found the command says so, with status 3."""
    (tmp_path / "empty").mkdir()

    result = empty_desk.ask("ingest", tmp_path / "empty")

    assert result.exit_code == 3
    assert "no articles are there" in result.stderr
