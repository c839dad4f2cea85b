"""`parley evaluate`: how well articles are read, against annotated ones."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from domain.article import ArticleRead
from domain.reports import Report
from parley.cli import evaluate as module
from tests.builders import figure, meeting
from tests.ingest.evaluation.given import MEETING, MET, POSITION, TOLL, document, there

from .desk import Desk
from .process import on_terminal


class Reading(NamedTuple):
    """What the fake extractor finds in an article."""

    article: ArticleRead
    reports: tuple[Report, ...]


class MeetingAndMore:
    """An extractor that finds the meeting of the article, and makes up a figure."""

    def read_all(self, articles: Iterable[ArticleRead]) -> Iterator[Reading]:
        """Read articles, in their order."""
        made_up = figure(value=5, evidence=there(TOLL))
        for article in articles:
            yield Reading(article, (meeting(evidence=there(MET)), made_up))


class MeetingAlone(MeetingAndMore):
    """An extractor that finds the meeting, and makes up nothing."""

    def read_all(self, articles: Iterable[ArticleRead]) -> Iterator[Reading]:
        """Read articles, in their order."""
        for article in articles:
            yield Reading(article, (meeting(evidence=there(MET)),))


@pytest.fixture(autouse=True)
def _fake_extractor(monkeypatch: pytest.MonkeyPatch):
    """Let the fake find what articles report."""
    monkeypatch.setattr(module, "extractor", lambda _: MeetingAndMore())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with an annotated article."""
    found = tmp_path / "gold"
    found.mkdir()
    (found / "a1.json").write_text(json.dumps(document(MEETING, POSITION)))
    return found


def tables(text: str) -> list[list[dict[str, str]]]:
    """Return the tables of an output, each as rows under its header."""
    found = []
    for block in text.split("\n\n"):
        header, *lines = (line.split("\t") for line in block.splitlines())
        found.append([dict(zip(header, line, strict=True)) for line in lines])
    return found


def test_scores_details_and_confusions_are_told(empty_desk: Desk, folder: Path):
    """Three tables follow each other, with an empty line between them."""
    result = empty_desk.ask("evaluate", folder)

    scores, details, confusions = tables(result.stdout)
    assert scores[0]["type"] == "MeetingHeld"
    assert [(row["matched"], row["gold"]) for row in scores[-1:]] == [("1", "2")]
    assert details[0] == {
        "type": "MeetingHeld",
        "detail": "dates",
        "score": "1.000",
        "events": "1",
    }
    assert confusions[0]["missed"] == "PositionStated"


def test_only_some_types_are_measured(empty_desk: Desk, folder: Path):
    """The names of types may be written in small letters."""
    result = empty_desk.ask("evaluate", folder, "--types", "meetingheld,PositionStated")

    scores = tables(result.stdout)[0]
    assert [row["type"] for row in scores] == [
        "MeetingHeld",
        "PositionStated",
        "CORE",
        "ALL",
    ]


def test_missed_and_spurious_events_are_listed_on_demand(
    empty_desk: Desk, folder: Path
):
    """Each stands with its sentence, and with its rule if it was reported."""
    result = empty_desk.ask("evaluate", folder, "--show", "missed,spurious")

    *_, missed, spurious = tables(result.stdout)
    assert (missed[0]["missed"], missed[0]["type"]) == ("a1", "PositionStated")
    assert (spurious[0]["rule"], spurious[0]["sentence"]) == ("test", TOLL)


def test_the_talks_are_told_apart_on_demand(empty_desk: Desk, folder: Path):
    """The totals of each negotiation stand below the scores."""
    result = empty_desk.ask("evaluate", folder, "--by", "talks")

    rows = tables(result.stdout)[1]
    assert [(row["talks"], row["types"]) for row in rows] == [
        ("gaza", "CORE"),
        ("gaza", "ALL"),
    ]


def test_a_run_is_compared_with_one_that_was_saved(
    empty_desk: Desk, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """What is no more made up is told, and that the scores rose."""
    saved = tmp_path / "run.json"
    empty_desk.ask("evaluate", folder, "--save", saved)
    monkeypatch.setattr(module, "extractor", lambda _: MeetingAlone())

    result = empty_desk.ask("evaluate", folder, "--against", saved)

    changes, events = tables(result.stdout)
    assert {row["score"] for row in changes} == {"CORE", "ALL"}
    assert [(row["change"], row["type"]) for row in events] == [
        ("spurious no more", "FigureReported")
    ]


def test_the_same_run_again_changes_nothing(
    empty_desk: Desk, folder: Path, tmp_path: Path
):
    """There is nothing on standard output, and a word about it beside."""
    saved = tmp_path / "run.json"
    empty_desk.ask("evaluate", folder, "--save", saved)

    result = empty_desk.ask("evaluate", folder, "--against", saved)

    assert (result.exit_code, result.stdout) == (0, "")
    assert "nothing changed" in result.stderr


def test_json_holds_the_run_and_the_comparison(
    empty_desk: Desk, folder: Path, tmp_path: Path
):
    """All that is known of the run is in one document."""
    saved = tmp_path / "run.json"
    empty_desk.ask("evaluate", folder, "--save", saved)

    run = empty_desk.json("evaluate", folder, "--against", saved)

    assert run["scores"]["MeetingHeld"]["f1"] == 1.0
    assert [case["type"] for case in run["missed"]] == ["PositionStated"]
    assert run["comparison"]["same_articles"] is True


def test_a_wrong_annotation_is_refused_before_anything_is_read(
    empty_desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    """The message names the file and the event; the status is 4."""
    monkeypatch.setattr(module, "extractor", lambda _: pytest.fail("was made"))
    wrong = {**POSITION, "stance": "hates"}
    (folder / "a2.json").write_text(json.dumps(document(wrong, id="a2")))

    result = empty_desk.ask("evaluate", folder)

    assert (result.exit_code, result.stdout) == (4, "")
    assert "a2.json, event 1, PositionStated.stance" in result.stderr


def test_a_file_that_holds_no_run_is_refused(
    empty_desk: Desk, folder: Path, tmp_path: Path
):
    """What was not written by --save cannot be compared with."""
    other = tmp_path / "other.json"
    other.write_text("{}")

    result = empty_desk.ask("evaluate", folder, "--against", other)

    assert result.exit_code == 4
    assert "write one with --save" in result.stderr


@pytest.mark.parametrize(
    "words", [("--show", "found"), ("--types", "Meeting"), ("--by", "day")]
)
def test_a_word_that_is_not_known_is_wrong_usage(
    empty_desk: Desk, folder: Path, words: tuple[str, str]
):
    """The message tells what may stand there."""
    assert empty_desk.ask("evaluate", folder, *words).exit_code == 2


@pytest.mark.slow
def test_a_terminal_shows_how_far_it_is(empty_desk: Desk, folder: Path):
    """A bar counts the articles, and titles tell the tables apart."""
    screen = on_terminal(empty_desk, "evaluate", str(folder))

    assert "1 of 1 articles" in screen.text
    assert "1 annotated article" in screen.text
