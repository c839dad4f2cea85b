"""`parley reread`: what today's extractor makes of stored articles."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import orjson
import pytest

from domain.article import ArticleRead
from domain.reports import Report
from parley.cli import reread

from .desk import Desk, first_article, second_article, third_article

WHY = ("--reason", "the text says so", "--author", "Ada")

TOLD = {
    reading.article_id: reports
    for reading, reports in (first_article(), second_article(), third_article())
}


class Reading(NamedTuple):
    """What the fake extractor finds in an article."""

    article: ArticleRead
    reports: tuple[Report, ...]


class Finds:
    """An extractor that finds what was found before, changed in some way."""

    def __init__(self, change: Callable[[Report], Report | None]) -> None:
        self._change = change

    def read_all(self, articles: Iterable[ArticleRead]) -> Iterator[Reading]:
        """Read articles, in their order."""
        for article in articles:
            found = map(self._change, TOLD[article.article_id])
            yield Reading(article, tuple(one for one in found if one is not None))


@pytest.fixture
def finding(monkeypatch: pytest.MonkeyPatch):
    """Let a change decide what is found."""

    def find(change: Callable[[Report], Report | None]) -> None:
        monkeypatch.setattr(reread, "extractor", lambda _: Finds(change))

    return find


def no_releases(report: Report) -> Report | None:
    """Find no release any more."""
    return None if report.NAME == "HostagesReleased" else report


def in_rome(report: Report) -> Report:
    """Find that all meetings were in Rome."""
    place = {"place": "Rome"} if report.NAME == "MeetingHeld" else {}
    return report.model_copy(update=place)


def of_sudan(report: Report) -> Report:
    """Find that the rejection was of other talks."""
    talks = {"talks": "sudan"} if report.NAME == "ProposalRejected" else {}
    return report.model_copy(update=talks)


def lines(desk: Desk, *words: str) -> list[Any]:
    """Return the JSON lines that reading again prints."""
    result = desk.ask("reread", *words, "--json")
    assert result.exit_code == 0, result.stderr
    return [orjson.loads(line) for line in result.stdout.splitlines()]


def positions(desk: Desk) -> int:
    """Return how many events the ledger holds."""
    return int(desk.json("ledger", "check")["position"])


def test_where_nothing_is_found_otherwise_nothing_is_appended(
    own_desk: Desk, finding: Any
):
    """That is told, and there is nothing on standard output."""
    finding(lambda report: report)
    before = positions(own_desk)

    result = own_desk.ask("reread")

    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "3 articles read again, 0 otherwise\n"
    assert positions(own_desk) == before


def test_a_report_that_is_not_found_any_more_is_told_no_more(
    own_desk: Desk, finding: Any
):
    """The article's reports are those of the newest reading."""
    finding(no_releases)

    (row,) = own_desk.rows("reread")

    assert (row["article"], row["what"], row["type"]) == (
        "g3",
        "lost",
        "HostagesReleased",
    )
    assert row["words"] == "Three captives came home."
    assert own_desk.ask("releases").exit_code == 3
    assert own_desk.ask("reread").stdout == ""
    assert own_desk.json("ledger", "check")["sound"]


def test_a_dry_run_tells_the_same_and_appends_nothing(own_desk: Desk, finding: Any):
    """So that it can be looked at before."""
    finding(in_rome)
    before = positions(own_desk)

    told = lines(own_desk, "--dry-run")
    assert positions(own_desk) == before
    assert lines(own_desk) == told
    assert positions(own_desk) > before
    assert [
        (one["article_id"], len(one["added"]), len(one["lost"])) for one in told
    ] == [
        ("g1", 1, 1),
        ("g2", 1, 1),
    ]


def test_a_report_that_is_told_otherwise_shows_in_which_fields(
    own_desk: Desk, finding: Any
):
    """It keeps its id."""
    finding(of_sudan)

    (one,) = lines(own_desk, "g3")

    (change,) = one["changed"]
    assert change["fields"] == ["talks"]
    assert (change["was"]["talks"], change["is"]["talks"]) == ("gaza", "sudan")
    assert change["was"]["id"] == change["is"]["id"]


def test_a_decision_on_a_report_that_stays_still_holds(own_desk: Desk, finding: Any):
    """Its article was read again because of another report."""
    (rejected,) = own_desk.json("events", "--type", "ProposalRejected")
    own_desk.json("correct", rejected["id"], "party=Israel", *WHY)
    finding(no_releases)

    own_desk.ask("reread")

    (again,) = own_desk.json("events", "--type", "ProposalRejected")
    assert (again["id"], again["party"]) == (rejected["id"], "Israel")


def test_decisions_on_reports_that_are_lost_are_listed(own_desk: Desk, finding: Any):
    """They hold still, but there is nothing that they could change."""
    (released,) = own_desk.json("events", "--type", "HostagesReleased")
    made = own_desk.json("correct", released["id"], "count=4", *WHY)
    finding(no_releases)

    result = own_desk.ask("reread", "--dry-run")
    (one,) = lines(own_desk)

    assert "left behind" in result.stdout
    assert "1 decision left behind" in result.stderr
    assert one["decisions_left_behind"] == [
        decision["id"] for decision in own_desk.json("decisions")
    ]
    assert made["is"]["count"] == 4


def test_what_was_answered_before_can_be_answered_again(own_desk: Desk, finding: Any):
    """With --recorded-by, as if nothing had been read again."""
    before = own_desk.json("releases")
    finding(no_releases)
    own_desk.ask("reread")

    assert own_desk.json("releases", "--recorded-by", "2024-03-02") == before


def test_a_redacted_article_is_not_read_again(own_desk: Desk, finding: Any):
    """It is counted as such."""
    own_desk.ask("redact", "g1", *WHY)
    finding(in_rome)

    result = own_desk.ask("reread")

    assert "2 articles read again, 1 otherwise" in result.stderr
    assert "1 redacted, not read" in result.stderr


def test_an_article_that_is_not_there_has_a_status_of_its_own(
    own_desk: Desk, finding: Any
):
    """Nothing is read."""
    finding(in_rome)

    assert own_desk.ask("reread", "g9").exit_code == 3


@pytest.mark.slow
def test_the_shipped_articles_are_read_the_same_again(tmp_path: Path):
    """The extractor finds in what is stored what it found in the files."""
    desk = Desk(tmp_path / "parley.db", tmp_path / "settings")
    articles = sorted(Path("seeds/articles").glob("*.md"))[:8]
    assert desk.ask("ingest", *articles, "--jobs", "1").exit_code == 0

    result = desk.ask("reread", "--jobs", "1")

    assert "8 articles read again, 0 otherwise" in result.stderr
