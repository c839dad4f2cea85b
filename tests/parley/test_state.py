"""`parley state`: where the talks stand."""

from .desk import Desk


def test_the_only_talks_of_a_ledger_need_not_be_named(desk: Desk):
    """A ledger of one negotiation is asked about that one."""
    assert desk.json("state")["talks"] == "gaza"


def test_several_talks_have_to_be_named(wide_desk: Desk):
    """A ledger of several negotiations answers with their names and status 2."""
    result = wide_desk.ask("state")

    assert result.exit_code == 2
    assert "gaza, sudan" in result.stderr
    assert result.stdout == ""


def test_named_talks_are_answered(wide_desk: Desk):
    """One of several negotiations is chosen with --talks."""
    assert wide_desk.json("state", "--talks", "sudan")["talks"] == "sudan"


def test_unknown_talks_are_wrong_usage(desk: Desk):
    """A name that nobody knows ends with the names that are known."""
    result = desk.ask("state", "--talks", "atlantis")

    assert result.exit_code == 2
    assert "gaza" in result.stderr


def test_a_state_is_told_as_of_a_day(desk: Desk):
    """What was published later is not told."""
    early = desk.json("state", "--as-of", "2024-01-29")
    late = desk.json("state", "--as-of", "2024-02-10")

    assert early["proposals"][0]["open"] is True
    assert late["proposals"][0]["open"] is False


def test_hindsight_tells_a_day_by_later_articles(desk: Desk):
    """In hindsight a day is told by articles that came after it."""
    state = desk.json("state", "--as-of", "2024-01-28", "--hindsight")

    assert state["mode"] == "hindsight"
    assert state["last_meeting"]["outlets"] == ["Example Times", "Other Post"]


def test_an_awaited_answer_is_shown_with_its_age(desk: Desk):
    """A side that has not answered a proposal yet is shown so, with the days."""
    rows = desk.rows("state", "--as-of", "2024-02-03")

    awaited = [row["says"] for row in rows if row["subject"] == "Hamas"]
    assert "no answer yet, 6 days" in awaited


def test_a_line_carries_a_report_that_why_accepts(desk: Desk):
    """The last column of a line is the beginning of a report's id."""
    (meeting,) = (row for row in desk.rows("state") if row["subject"] == "last")

    assert desk.json("why", meeting["report"])["report"]["place"] == "Paris"


def test_a_line_tells_how_many_voices_are_behind_it(desk: Desk):
    """A meeting that two outlets report counts two."""
    (meeting,) = (row for row in desk.rows("state") if row["subject"] == "last")

    assert meeting["voices"] == "2"


def test_before_the_first_article_there_is_nothing_to_show(desk: Desk):
    """A day before all articles ends with status 3 and an empty standard output."""
    result = desk.ask("state", "--as-of", "2020-01-01")

    assert result.exit_code == 3
    assert result.stdout == ""
    assert "2020-01-01" in result.stderr


def test_json_tells_no_contact_before_the_first_article(desk: Desk):
    """The JSON state is whole even where nothing was told, and the status is 3."""
    result = desk.ask("state", "--as-of", "2020-01-01", "--json")

    assert result.exit_code == 3
    assert '"phase": "no_contact"' in result.stdout


def test_a_missing_ledger_is_explained(empty_desk: Desk):
    """Without a ledger the command says how to make one, and makes none."""
    result = empty_desk.ask("state")

    assert result.exit_code == 1
    assert "parley ingest" in result.stderr
    assert not empty_desk.ledger.exists()


def test_a_day_that_is_none_is_wrong_usage(desk: Desk):
    """A date that is not in the calendar ends with how to write one."""
    result = desk.ask("state", "--as-of", "2024-02-30")

    assert result.exit_code == 2
    assert "2024-06-01" in result.stderr
