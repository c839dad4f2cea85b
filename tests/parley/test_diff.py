"""`parley diff`, `parley replay` and `parley brief --since`: what changed, and when."""

import orjson

from .desk import Desk


def test_a_diff_tells_what_is_new_between_two_days(desk: Desk):
    """The rejection and the release of the third article are new."""
    rows = desk.rows("diff", "2024-01-30", "2024-02-10")

    assert ("answer", "Hamas") in {(row["topic"], row["subject"]) for row in rows}
    assert any(row["topic"] == "release" and row["change"] == "new" for row in rows)
    assert all(row["report"].startswith("r") for row in rows)


def test_a_diff_in_json_has_each_line_in_full(desk: Desk):
    """A change carries its words, and the lines with their evidence."""
    document = desk.json("diff", "2024-01-30", "2024-02-10")

    assert (document["from"], document["to"]) == ("2024-01-30", "2024-02-10")
    assert all(change["now"]["evidence"] for change in document["changes"])


def test_a_diff_without_changes_ends_with_status_3(desk: Desk):
    """Between two days in a lull there is nothing to show."""
    assert desk.ask("diff", "2024-02-11", "2024-02-12").exit_code == 3


def test_a_diff_wants_the_earlier_day_first(desk: Desk):
    """Days the wrong way round are wrong usage, and the message says so."""
    result = desk.ask("diff", "2024-02-10", "2024-01-30")

    assert result.exit_code == 2
    assert "earlier day first" in result.stderr


def test_a_replay_tells_each_day_that_changed_something(desk: Desk):
    """One step a day of publication, in their order."""
    days = list(dict.fromkeys(row["on"] for row in desk.rows("replay")))

    assert days == ["2024-01-28", "2024-01-30", "2024-02-10"]


def test_a_replay_keeps_to_the_days_asked_for(desk: Desk):
    """--from and --to bound the steps, not what was known before."""
    rows = desk.rows("replay", "--from", "2024-01-29", "--to", "2024-02-01")

    assert {row["on"] for row in rows} == {"2024-01-30"}
    assert not any(row["topic"] == "proposal" for row in rows)


def test_a_replay_by_event_has_a_step_for_each_report(desk: Desk):
    """With --step event each report is a step, whatever it changed."""
    result = desk.ask("replay", "--step", "event", "--json")
    steps = [orjson.loads(line) for line in result.stdout.splitlines()]

    assert len(steps) == 8
    assert steps[0]["type"] == "MeetingHeld"


def test_a_replay_of_no_days_ends_with_status_3(desk: Desk):
    """A time before the first article has no steps."""
    assert desk.ask("replay", "--to", "2020-01-01").exit_code == 3


def test_a_brief_begins_with_what_changed_since_a_day(desk: Desk):
    """--since adds a part of its own, with footnotes."""
    text = desk.ask("brief", "--since", "2024-01-30").stdout

    assert "## What changed since 2024-01-30" in text
    assert "- Answer: Hamas: rejected" in text


def test_a_brief_tells_what_is_not_known(desk: Desk):
    """What no article told is said to be so."""
    text = desk.ask("brief", "--as-of", "2024-02-10").stdout

    assert "## What is not known" in text
    assert "What Israel wants on withdrawal: no article tells it." in text
