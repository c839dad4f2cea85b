"""`parley events`, `articles` and `export`: what the ledger holds."""

import csv
import io

import orjson

from tests.builders import article, meeting

from .desk import Desk, fill, first_article


def types(desk: Desk, *words: str) -> list[str]:
    """Return the types of the reports that `parley events` lists."""
    return [row["type"] for row in desk.rows("events", *words)]


def test_events_are_listed_in_the_order_of_time(desk: Desk):
    """The reports of all articles stand in one order, by when things happened."""
    days = [row["start"] for row in desk.rows("events")]

    assert len(days) == 8
    assert days == sorted(days)


def test_events_are_narrowed_to_a_type_in_any_case(desk: Desk):
    """The name of a type may be written in small letters."""
    assert types(desk, "--type", "meetingheld") == ["MeetingHeld", "MeetingHeld"]


def test_an_unknown_type_is_wrong_usage(desk: Desk):
    """A type that is none ends with those that there are."""
    result = desk.ask("events", "--type", "Meeting")

    assert result.exit_code == 2
    assert "MeetingHeld" in result.stderr


def test_events_are_narrowed_to_a_party(desk: Desk):
    """Only reports that name the party are listed, as a side or as a giver."""
    found = types(desk, "--party", "hamas", "--from", "2024-02-09")

    assert found == ["ProposalRejected", "HostagesReleased"]


def test_events_are_narrowed_to_days(desk: Desk):
    """What happened before or after the days is left out."""
    assert types(desk, "--from", "2024-02-01", "--to", "2024-02-09") == [
        "MeetingPlanned"
    ]


def test_events_are_narrowed_to_an_article(desk: Desk):
    """Only what one article reports is listed."""
    articles = {row["article"] for row in desk.rows("events", "--article", "g2")}

    assert articles == {"g2"}


def test_no_events_have_a_status_of_their_own(desk: Desk):
    """A choice that no report fits ends with status 3."""
    assert desk.ask("events", "--party", "Atlantis").exit_code == 3


def test_events_span_all_talks_unless_they_are_named(wide_desk: Desk):
    """Without --talks the reports of all negotiations are listed."""
    assert len(wide_desk.rows("events")) == 4
    assert len(wide_desk.rows("events", "--talks", "sudan")) == 1


def test_talks_that_the_ledger_lacks_are_wrong_usage(wide_desk: Desk):
    """A name that the ledger does not hold ends with those it holds."""
    result = wide_desk.ask("events", "--talks", "ukraine-russia")

    assert result.exit_code == 2
    assert "gaza, sudan" in result.stderr


def test_articles_are_listed_with_their_reports(desk: Desk):
    """An article's row tells its outlet and how many reports came of it."""
    rows = desk.rows("articles")

    assert [(row["article"], row["publisher"], row["reports"]) for row in rows] == [
        ("g1", "Example Times", "3"),
        ("g2", "Other Post", "3"),
        ("g3", "Example Times", "2"),
    ]


def test_articles_of_an_early_day_are_none(desk: Desk):
    """Before the first article the list is empty, and the status 3."""
    assert desk.ask("articles", "--as-of", "2020-01-01").exit_code == 3


def test_an_export_is_a_line_of_json_for_each_report(desk: Desk):
    """JSON Lines hold the flat form, with where the article comes from."""
    lines = list(map(orjson.loads, desk.ask("export").stdout.splitlines()))

    assert len(lines) == 8
    assert lines[0]["type"] == "MeetingHeld"
    assert lines[0]["url"] == "https://news.example/g1"


def test_an_export_as_csv_has_the_quote_and_its_offsets(desk: Desk):
    """CSV has a row for each report, its words in columns of their own."""
    written = desk.ask("export", "--format", "csv").stdout

    rows = list(csv.DictReader(io.StringIO(written)))
    assert len(rows) == 8
    assert rows[-1]["quote"] == "Three captives came home."
    assert (rows[-1]["char_start"], rows[-1]["char_end"]) == ("29", "54")
    assert orjson.loads(rows[-1]["json"])["id"] == rows[-1]["id"]


def test_an_export_holds_nothing_that_was_superseded(empty_desk: Desk):
    """Of an article whose text changed only the new reports are exported."""
    fill(empty_desk.ledger, first_article())
    changed = first_article()[0].model_copy(update={"text": "It was all different."})
    fresh = article(text=changed.text, url=changed.url, article_id="g1")

    fill(empty_desk.ledger, (fresh, ()))

    assert empty_desk.ask("export").exit_code == 3


def test_a_table_has_no_character_that_steers_a_terminal(empty_desk: Desk):
    """Escape codes in the words of an article do not reach the screen."""
    report = meeting(quote="They \x1b[31mmet\x1b[0m\tin Cairo.")
    reading = article(text=report.evidence[0].quote)

    fill(empty_desk.ledger, (reading, (report,)))

    (row,) = empty_desk.rows("events")
    assert "\x1b" not in row["words"]
