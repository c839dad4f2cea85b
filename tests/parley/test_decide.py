"""`parley correct`, `retract`, `merge`, `split`, `undo` and `decisions`."""

import pytest

from .desk import Desk

WHY = ("--reason", "the text says so", "--author", "Ada")


def ids(desk: Desk, kind: str = "MeetingHeld") -> list[str]:
    """Return the ids of the reports of one type."""
    return [report["id"] for report in desk.json("events", "--type", kind)]


def state(desk: Desk) -> str:
    """Return the state of the talks, whole."""
    return desk.ask("state", "--json").stdout


def test_a_correction_shows_what_the_report_was_and_is(own_desk: Desk):
    """The answers tell it from then on."""
    one = ids(own_desk)[0]

    result = own_desk.ask("correct", one[:8], "place=Doha", *WHY)

    assert result.exit_code == 0, result.stderr
    assert f"corrected {one[:8]}: place Paris → Doha" in result.stdout
    assert own_desk.json("events", "--type", "MeetingHeld")[0]["place"] == "Doha"
    assert ids(own_desk)[0] == one


def test_why_tells_what_people_decided_and_what_was_said_before(own_desk: Desk):
    """Who, when, why, and the report as it was recorded."""
    one = ids(own_desk)[0]
    made = own_desk.json("correct", one, "place=Doha", *WHY)

    told = own_desk.json("why", one)

    assert (told["report"]["place"], told["recorded"]["place"]) == ("Doha", "Paris")
    (decision,) = told["decisions"]
    assert decision == made
    assert decision["author"] == "Ada"
    assert decision["changed"] == [{"field": "place", "was": "Paris", "is": "Doha"}]
    rows = own_desk.rows("why", one)
    assert any(row["value"].endswith("place Paris → Doha") for row in rows)
    assert {"field": "because", "value": "the text says so"} in rows


def test_a_retracted_report_counts_no_more_until_that_is_undone(own_desk: Desk):
    """Undoing it leaves the answers as they were; undoing that takes it back again."""
    before = state(own_desk)
    (one,) = ids(own_desk, "ProposalRejected")

    made = own_desk.json("retract", one, *WHY)
    after = state(own_desk)
    undone = own_desk.json("undo", made["id"][:8], *WHY)

    assert after != before
    assert state(own_desk) == before
    own_desk.json("undo", undone["id"], *WHY)
    assert state(own_desk) == after
    assert own_desk.json("why", one)["retracted"]


def test_reports_are_split_and_merged(own_desk: Desk):
    """Meetings of two reports stand side by side, and together again."""
    both = ids(own_desk)
    assert len(own_desk.json("meetings")) == 2

    own_desk.json("split", *both, *WHY)
    assert len(own_desk.json("meetings")) == 3
    own_desk.json("merge", *both, *WHY)
    assert len(own_desk.json("meetings")) == 2


def test_decisions_are_listed_with_what_became_of_them(own_desk: Desk):
    """When, who, what and why, undone or not."""
    one = ids(own_desk)[0]
    made = own_desk.json("correct", one, "place=Doha", *WHY)
    own_desk.json("undo", made["id"], "--reason", "it was Paris", "--author", "Bob")

    first, second = own_desk.rows("decisions")

    assert first["what"] == f"corrected {one[:8]}: place Paris → Doha (undone)"
    assert (first["author"], first["why"]) == ("Ada", "the text says so")
    assert second["what"] == f"undid {made['id']}"
    assert [row["undone"] for row in own_desk.json("decisions")] == [True, False]
    assert len(own_desk.json("why", one)["decisions"]) == 2


def test_nobody_decides_without_a_name(own_desk: Desk):
    """The message says how to give one, once and for all."""
    one = ids(own_desk)[0]

    result = own_desk.ask("retract", one, "--reason", "wrong")

    assert result.exit_code == 2
    assert "PARLEY_AUTHOR" in result.stderr


def test_the_environment_can_name_who_decides(
    own_desk: Desk, monkeypatch: pytest.MonkeyPatch
):
    """PARLEY_AUTHOR stands for --author."""
    monkeypatch.setenv("PARLEY_AUTHOR", "Grace")

    made = own_desk.json("retract", ids(own_desk)[0], "--reason", "wrong")

    assert made["author"] == "Grace"


@pytest.mark.parametrize(
    ("words", "status", "why"),
    [
        (("correct", "{}", "place=Paris"), 1, "it says that already"),
        (("correct", "{}", "mood=good"), 1, "a MeetingHeld has no mood"),
        (("correct", "{}", "evidence=[]"), 1, "cannot be corrected"),
        (("correct", "{}", "start=soon"), 1, "happened.start cannot be 'soon'"),
        (("correct", "{}", "place"), 2, "write it as place=Doha"),
        (("correct", "rffff", "place=Doha"), 3, "no report's id begins with 'rffff'"),
        (("merge", "{}"), 2, "name two or more"),
        (("merge", "{}", "{}"), 1, "named twice"),
        (("undo", "dffff"), 3, "no decision's id begins with 'dffff'"),
        (("retract", "{}", "--reason", " "), 2, "needs a reason"),
    ],
)
def test_what_cannot_be_decided_is_explained(
    own_desk: Desk, words: tuple[str, ...], status: int, why: str
):
    """Nothing is stored of it."""
    one = ids(own_desk)[0]
    asked = [word.format(one) for word in words]

    result = own_desk.ask(asked[0], *WHY, *asked[1:])

    assert (result.exit_code, why in result.stderr) == (status, True), result.stderr
    assert own_desk.ask("decisions").exit_code == 3
