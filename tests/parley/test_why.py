"""`parley why`: the words behind a line."""

from .desk import Desk


def rejection(desk: Desk) -> str:
    """Return the id of the report of a rejection."""
    (report,) = desk.json("events", "--type", "ProposalRejected")
    return str(report["id"])


def fields(desk: Desk, asked: str) -> dict[str, str]:
    """Return what `parley why` tells, by the names of the fields."""
    return {row["field"]: row["value"] for row in desk.rows("why", asked)}


def test_why_shows_the_quote_with_its_offsets(desk: Desk):
    """The words of a report stand between marks, with where they are in the text."""
    told = fields(desk, rejection(desk))

    assert (
        told["words 0-27"] == "»Hamas turned the plan down.«  Three captives came home."
    )


def test_why_shows_where_the_article_comes_from(desk: Desk):
    """The article's title, publisher, URL and day of publication are told."""
    told = fields(desk, rejection(desk))

    assert told["title"] == "News of 2024-02-10"
    assert told["publisher"] == "Example Times"
    assert told["url"] == "https://news.example/g3"
    assert told["published"] == "2024-02-10, from metadata"


def test_why_shows_how_sure_the_extractor_is(desk: Desk):
    """Modality, confidence and rule of a report are told."""
    told = fields(desk, rejection(desk))

    assert (told["modality"], told["confidence"], told["rule"]) == (
        "asserted",
        "high",
        "test",
    )


def test_why_takes_the_beginning_of_an_id(desk: Desk):
    """The first letters of an id are enough where only one report begins so."""
    one = rejection(desk)

    assert fields(desk, one[:8])["report"] == one


def test_a_beginning_of_several_ids_is_wrong_usage(desk: Desk):
    """Where several reports begin alike, their ids are listed."""
    result = desk.ask("why", "r")

    assert result.exit_code == 2
    assert rejection(desk) in result.stderr


def test_an_id_of_nothing_has_a_status_of_its_own(desk: Desk):
    """An id that is none of a report or article ends with status 3."""
    assert desk.ask("why", "x").exit_code == 3


def test_why_shows_what_else_tells_of_the_same(desk: Desk):
    """Another outlet's report of the same meeting is shown beside the first."""
    (first, second) = desk.json("events", "--type", "MeetingHeld")

    (other,) = desk.json("why", first["id"])["beside"]
    assert (other["report"], other["publisher"]) == (second["id"], "Other Post")


def test_why_lists_the_reports_of_an_article(desk: Desk):
    """The id of an article leads to all that it reports."""
    answer = desk.json("why", "g3")

    assert answer["article"]["url"] == "https://news.example/g3"
    assert [report["type"] for report in answer["reports"]] == [
        "ProposalRejected",
        "HostagesReleased",
    ]


def test_why_in_json_has_the_passage_around_the_quote(desk: Desk):
    """JSON tells the quote, its offsets, and the words around it."""
    (passage,) = desk.json("why", rejection(desk))["passages"]

    assert passage["start"] == 0
    assert passage["quote"] == "Hamas turned the plan down."
    assert "Three captives" in passage["after"]


def test_why_tells_why_two_reports_are_one(desk: Desk):
    """The days, the place and the people that agree are named."""
    one, other = (
        desk.json("events", "--type", "MeetingHeld", "--article", name)[0]["id"]
        for name in ("g1", "g2")
    )
    told = {row["field"]: row["value"] for row in desk.rows("why", one, other)}

    assert told["told of"] == "one happening"
    assert "in Paris" in told["because"]


def test_why_tells_why_two_reports_are_not_one(desk: Desk):
    """What keeps them apart is named."""
    met = desk.json("events", "--type", "MeetingHeld", "--article", "g1")[0]["id"]
    plan = desk.json("events", "--type", "MeetingPlanned")[0]["id"]
    told = desk.json("why", met, plan)

    assert told["one_happening"] is False
    assert "MeetingPlanned" in told["because"][0]


def test_why_shows_what_a_report_was_joined_to(desk: Desk):
    """The join stands below the report, with its reason."""
    met = desk.json("events", "--type", "MeetingHeld", "--article", "g2")[0]["id"]
    (join,) = desk.json("why", met)["joins"]

    assert met in (join["report"], join["to"])
    assert join["because"]


def test_reports_stand_below_the_lines_when_asked_for(desk: Desk):
    """--reports lists who told it when, in which words."""
    rows = desk.rows("meetings", "--reports")

    assert any("Example Times: " in row["end"] for row in rows)
    assert len(rows) > len(desk.rows("meetings"))
