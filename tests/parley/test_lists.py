"""The lists of one negotiation: positions, proposals, meetings, releases and figures."""

import pytest

from .desk import Desk


def test_positions_name_who_wants_what(desk: Desk):
    """A position is a row of party, issue and stance."""
    (row,) = desk.rows("positions")

    assert (row["party"], row["issue"], row["stance"]) == (
        "Hamas",
        "withdrawal",
        "demands",
    )


def test_positions_are_narrowed_to_a_party_in_any_case(desk: Desk):
    """The name of a party may be written in small letters."""
    assert len(desk.rows("positions", "hamas")) == 1
    assert desk.ask("positions", "israel").exit_code == 3


def test_positions_are_narrowed_to_an_issue(desk: Desk):
    """Only positions on the issue that is asked for are shown."""
    assert len(desk.rows("positions", "--issue", "withdrawal")) == 1
    assert desk.ask("positions", "--issue", "aid").exit_code == 3


def test_an_unknown_issue_is_wrong_usage(desk: Desk):
    """An issue that is none ends with those that there are."""
    result = desk.ask("positions", "--issue", "weather")

    assert result.exit_code == 2
    assert "withdrawal" in result.stderr


def test_proposals_tell_the_answers(desk: Desk):
    """A proposal's row tells what each side answered."""
    (row,) = desk.rows("proposals")

    assert row["by"] == "Egypt, Qatar, United States"
    assert "Hamas: rejected" in row["answers"]


def test_meetings_tell_held_from_planned(desk: Desk):
    """A meeting that was held, and one whose day passed untold, are both listed."""
    rows = desk.rows("meetings")

    assert [(row["place"], row["status"]) for row in rows] == [
        ("Paris", "held"),
        ("Cairo", "lapsed"),
    ]


def test_releases_tell_how_many(desk: Desk):
    """A release is a row with its number."""
    (row,) = desk.rows("releases")

    assert (row["category"], row["count"], row["by"]) == ("hostages", "3", "Hamas")


def test_figures_tell_their_source(desk: Desk):
    """A figure is a row with its number and who gives it."""
    (row,) = desk.rows("figures")

    assert (row["value"], row["source"]) == ("26422", "Gaza Health Ministry")


@pytest.mark.parametrize(
    "command", ["positions", "proposals", "meetings", "releases", "figures"]
)
def test_json_has_the_lines_with_their_evidence(desk: Desk, command: str):
    """Every list is a JSON array whose lines carry the quotes behind them."""
    lines = desk.json(command)

    assert all(line["evidence"][0]["spans"][0]["quote"] for line in lines)


@pytest.mark.parametrize(
    "command", ["positions", "proposals", "meetings", "releases", "figures"]
)
def test_a_list_without_lines_has_a_status_of_its_own(desk: Desk, command: str):
    """Before the first article JSON is an empty array, and the status is 3."""
    result = desk.ask(command, "--as-of", "2020-01-01", "--json")

    assert (result.exit_code, result.stdout.strip()) == (3, "[]")
