"""Annotated articles: what is read of them, and what is refused."""

import json
from pathlib import Path
from typing import Any

import pytest

from domain.errors import GoldError
from ingest.evaluation import gold_articles
from ingest.evaluation.gold_files import gold_article

from .given import FIGURE, MEETING, POSITION, RELEASE, document, gold


def write(path: Path, content: object) -> Path:
    """Write a JSON document into a file."""
    path.write_text(json.dumps(content))
    return path


def refusal(tmp_path: Path, content: object) -> str:
    """Return the message with which a file of some content is refused."""
    with pytest.raises(GoldError) as refused:
        gold_article(write(tmp_path / "a1.json", content))
    return str(refused.value)


def test_an_annotated_article_is_read_with_its_events(tmp_path: Path):
    """Every event has the model of its type."""
    file = write(tmp_path / "a1.json", document(MEETING, POSITION, FIGURE, RELEASE))

    article = gold_article(file)

    assert [type(event).__name__ for event in article.events] == [
        "GoldMeeting",
        "GoldPosition",
        "GoldFigure",
        "GoldRelease",
    ]


def test_a_folder_gives_its_files_by_name_and_nothing_deeper(tmp_path: Path):
    """Files that are no JSON, and folders within the folder, are left alone."""
    write(tmp_path / "b.json", document(id="b"))
    write(tmp_path / "a.json", document(id="a"))
    (tmp_path / "notes.txt").write_text("none")
    (tmp_path / "deeper").mkdir()
    write(tmp_path / "deeper" / "c.json", document(id="c"))

    assert [article.id for article in gold_articles([tmp_path])] == ["a", "b"]


def test_an_article_is_handed_to_an_extractor_as_it_was_published():
    """Its id, outlet, talks and day of publication go along."""
    reading = gold(outlet="Example Times").reading()

    assert (reading.article_id, reading.publisher) == ("a1", "Example Times")
    assert reading.talks == ("gaza",)
    assert reading.published.at.isoformat() == "2024-01-28T00:00:00+00:00"
    assert reading.published.precision == "day"


def test_an_article_may_have_a_time_of_publication():
    """A time with its zone is kept as fine as it is."""
    reading = gold(published="2024-01-28T09:30:00+02:00").reading()

    assert reading.published.precision == "second"


WRONG = [
    ({**MEETING, "format": "lunch"}, "event 2, MeetingHeld.format", "'lunch'"),
    ({**MEETING, "type": "Meeting"}, "event 2", "Meeting"),
    ({**MEETING, "city": "Cairo"}, "event 2, MeetingHeld.city", "leave it out"),
    ({**POSITION, "quote": "no such words"}, "event 2", "does not stand in the text"),
    ({**RELEASE, "start": "2024-01-28"}, "event 2", "give both, or neither"),
    (
        {**MEETING, "start": "2024-01-29"},
        "event 2",
        "put them in their order",
    ),
    ({"type": "PositionStated", "quote": "700"}, "PositionStated.party", "add it"),
]


@pytest.mark.parametrize(("event", "entry", "advice"), WRONG)
def test_a_wrong_event_is_refused_with_its_place_and_an_advice(
    tmp_path: Path, event: dict[str, Any], entry: str, advice: str
):
    """The message names the file, the event from 1, and what to do."""
    message = refusal(tmp_path, document(FIGURE, event))

    assert "a1.json" in message
    assert entry in message
    assert advice in message


def test_an_article_without_a_text_is_refused(tmp_path: Path):
    """What is missing of the article itself is named."""
    article = document()
    del article["text"]

    assert "a1.json, text: it is missing; add it" in refusal(tmp_path, article)


def test_a_file_that_is_no_json_is_refused(tmp_path: Path):
    """The message tells where the JSON breaks."""
    file = tmp_path / "a1.json"
    file.write_text('{"id": ')

    with pytest.raises(GoldError, match="mend the JSON"):
        gold_article(file)


def test_a_missing_file_is_refused(tmp_path: Path):
    """A path that leads nowhere is told as such."""
    with pytest.raises(GoldError, match="No such file"):
        gold_articles([tmp_path / "none.json"])


def test_a_folder_without_annotated_articles_is_refused(tmp_path: Path):
    """An empty folder would give scores of nothing."""
    with pytest.raises(GoldError, match=r"no \.json files"):
        gold_articles([tmp_path])


def test_an_article_that_is_given_twice_is_refused(tmp_path: Path):
    """A file beside its own folder would count twice."""
    file = write(tmp_path / "a1.json", document())

    with pytest.raises(GoldError, match="give each file once"):
        gold_articles([tmp_path, file])
