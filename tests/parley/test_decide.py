"""`parley correct`, `retract`, `merge`, `split`, `undo` and `decisions`."""

import pytest

from .desk import Desk

BY = ("--reason", "the text says so", "--author", "Ada")


def report(desk: Desk, kind: str, article: str) -> str:
    """Return the id of the report of a type that an article tells."""
    (told,) = desk.json("events", "--type", kind, "--article", article)
    return str(told["id"])


def answers(desk: Desk) -> list[object]:
    """Return what the desk's ledger answers, on all that it can be asked."""
    return [
        desk.json(command)
        for command in ("state", "meetings", "proposals", "positions", "figures")
    ]


def test_a_correction_shows_what_the_report_was_and_is(own_desk: Desk):
    """The field is told before and after, and all answers have it as it is."""
    met = report(own_desk, "MeetingHeld", "g1")
    told = own_desk.json("correct", met[:8], "place=Doha", *BY)

    assert (told["was"]["place"], told["is"]["place"]) == ("Paris", "Doha")
    assert {"Doha"} <= {line["place"] for line in own_desk.json("meetings")}


def test_days_and_numbers_are_corrected_by_their_flat_names(own_desk: Desk):
    """`start` alone is a day, `value` the number of a figure."""
    met = report(own_desk, "MeetingHeld", "g1")
    died = report(own_desk, "FigureReported", "g1")

    first = own_desk.json(
        "correct", met, "start=2024-01-27", "parties=Israel,Qatar", *BY
    )
    second = own_desk.json("correct", died, "value=26,000", "bound=at_least", *BY)

    assert (first["is"]["start"], first["is"]["end"]) == ("2024-01-27", "2024-01-27")
    assert first["is"]["parties"] == ["Israel", "Qatar"]
    assert (second["is"]["value"], second["is"]["bound"]) == (26000, "at_least")


def test_a_value_that_does_not_fit_is_refused(own_desk: Desk):
    """The message tells the field, and nothing is decided."""
    met = report(own_desk, "MeetingHeld", "g1")
    result = own_desk.ask("correct", met, "start=someday", *BY)

    assert result.exit_code == 1
    assert "happened.start" in result.stderr
    assert own_desk.ask("decisions").exit_code == 3


def test_a_retracted_report_counts_in_no_answer(own_desk: Desk):
    """The rejection is gone, and the proposal is open again."""
    rejected = report(own_desk, "ProposalRejected", "g3")
    own_desk.json("retract", rejected, *BY)

    (proposal,) = own_desk.json("proposals")
    assert proposal["open"]


def test_a_decision_undone_leaves_the_answers_as_they_were(own_desk: Desk):
    """Before and after are equal, and the list tells both decisions."""
    before = answers(own_desk)
    made = own_desk.json("retract", report(own_desk, "MeetingHeld", "g1"), *BY)
    changed = answers(own_desk)
    own_desk.json("undo", made["id"][:6], *BY)

    assert changed != before
    assert answers(own_desk) == before
    listed = own_desk.json("decisions")
    assert [(one["type"], one["holds"]) for one in listed] == [
        ("ReportRetracted", False),
        ("DecisionUndone", True),
    ]


def test_merging_and_splitting_win_over_the_rules(own_desk: Desk):
    """Two meetings that the rules join are two, and then one again."""
    one, other = (report(own_desk, "MeetingHeld", name) for name in ("g1", "g2"))

    assert len([m for m in own_desk.json("meetings") if not m["planned"]]) == 1
    own_desk.json("split", one, other, *BY)
    assert len([m for m in own_desk.json("meetings") if not m["planned"]]) == 2
    own_desk.json("merge", one, other, *BY)
    assert len([m for m in own_desk.json("meetings") if not m["planned"]]) == 1


def test_nobody_decides_without_a_name(own_desk: Desk):
    """The author is asked for, and never guessed."""
    met = report(own_desk, "MeetingHeld", "g1")
    result = own_desk.ask("retract", met, "--reason", "wrong")

    assert result.exit_code == 2
    assert "--author" in result.stderr


@pytest.mark.parametrize("option", ["--reason", "--author"])
def test_nobody_decides_with_an_empty_name_or_reason(own_desk: Desk, option: str):
    """Both are for others to read."""
    met = report(own_desk, "MeetingHeld", "g1")
    result = own_desk.ask("retract", met, *BY, option, " ")

    assert result.exit_code == 2
    assert "it is empty" in result.stderr


def test_the_environment_can_name_who_decides(
    own_desk: Desk, monkeypatch: pytest.MonkeyPatch
):
    """PARLEY_AUTHOR stands for --author."""
    monkeypatch.setenv("PARLEY_AUTHOR", "Grace")
    met = report(own_desk, "MeetingHeld", "g1")

    assert own_desk.json("retract", met, "--reason", "wrong")["author"] == "Grace"


def test_why_tells_what_was_decided_on_a_report(own_desk: Desk):
    """Who, when and why stand below the words of the report, and what it said before."""
    met = report(own_desk, "MeetingHeld", "g1")
    own_desk.json("correct", met, "place=Doha", *BY)
    fields = {row["field"]: row["value"] for row in own_desk.rows("why", met)}

    assert (fields["place"], fields["before"]) == ("Doha", "place=Paris")
    assert "by Ada" in fields["corrected: place=Doha"]
    assert "the text says so" in fields["corrected: place=Doha"]


def test_why_tells_what_was_undone(own_desk: Desk):
    """A decision that does not hold is told with its undoing, and changes nothing."""
    met = report(own_desk, "MeetingHeld", "g1")
    before = own_desk.json("why", met)
    made = own_desk.json("correct", met, "place=Doha", *BY)
    corrected = own_desk.json("why", met)
    own_desk.json("undo", made["id"], *BY)
    told = own_desk.json("why", met)

    assert corrected["report"]["place"] == "Doha"
    assert corrected["recorded"]["place"] == "Paris"
    assert (told["report"], told["recorded"]) == (before["report"], None)
    assert [one["holds"] for one in told["decisions"]] == [False, True]
    assert any(row["value"].endswith("(undone)") for row in own_desk.rows("why", met))


def test_why_tells_that_a_report_was_retracted(own_desk: Desk):
    """It is not among those that its article tells any more."""
    met = report(own_desk, "MeetingHeld", "g1")
    own_desk.json("retract", met, *BY)

    assert own_desk.json("why", met)["retracted"]
    assert met not in [one["id"] for one in own_desk.json("why", "g1")["reports"]]


def test_a_redacted_article_is_not_explained(own_desk: Desk):
    """There are no sentences left."""
    own_desk.ask("redact", "g1", *BY)

    result = own_desk.ask("explain", "g1")

    assert result.exit_code == 3
    assert "redacted" in result.stderr


def test_a_redacted_article_shows_no_words(own_desk: Desk):
    """What it reports stays, with a word in the place of its quotes."""
    before = own_desk.json("meetings")[0]["parties"]
    met = report(own_desk, "MeetingHeld", "g1")
    result = own_desk.ask("redact", "g1", *BY)

    assert result.exit_code == 0
    assert own_desk.json("meetings")[0]["parties"] == before
    for command in (("brief",), ("export",), ("why", met), ("events",), ("state",)):
        shown = own_desk.ask(*command).stdout
        assert "intelligence" not in shown
        assert "[redacted]" in shown or command == ("state",)
        assert "█" not in shown
    assert own_desk.ask("ledger", "check").exit_code == 0
    assert own_desk.ask("redact", "g1", *BY).exit_code == 3


@pytest.mark.parametrize(
    "command",
    ["state", "meetings", "positions", "proposals", "figures", "releases", "talks"],
)
def test_recorded_by_now_is_the_same_as_without(own_desk: Desk, command: str):
    """All that was recorded so far is all there is."""
    assert own_desk.json(command, "--recorded-by", "2100-01-01") == own_desk.json(
        command
    )


def test_a_decision_made_later_does_not_count_in_what_was_recorded_before(
    own_desk: Desk,
):
    """What the ledger answered at a time, it answers again."""
    before = answers(own_desk)
    own_desk.json("retract", report(own_desk, "MeetingHeld", "g1"), *BY)

    then = [
        own_desk.json(command, "--recorded-by", "2024-03-02")
        for command in ("state", "meetings", "proposals", "positions", "figures")
    ]

    assert then == before
    assert own_desk.ask("state", "--recorded-by", "2020-01-01").exit_code in {1, 3}


def test_a_time_without_its_zone_is_wrong_usage(own_desk: Desk):
    """It could mean any moment of a day."""
    result = own_desk.ask("state", "--recorded-by", "2024-03-02T10:00:00")

    assert result.exit_code == 2
    assert "zone" in result.stderr


def test_a_second_correction_shows_what_the_first_had_made_of_the_report(
    own_desk: Desk,
):
    """It is put right as it is told today."""
    met = report(own_desk, "MeetingHeld", "g1")
    own_desk.json("correct", met, "place=Doha", *BY)
    told = own_desk.json("correct", met, "format=call", *BY)

    assert (told["was"]["place"], told["is"]["place"]) == ("Doha", "Doha")
    assert (told["was"]["format"], told["is"]["format"]) == ("meeting", "call")


def test_every_answer_can_be_asked_as_of_its_recording(own_desk: Desk):
    """With no flag, and with the time after the last event, it is the same."""
    met = report(own_desk, "MeetingHeld", "g1")
    for command in (
        ("events",),
        ("articles",),
        ("why", met),
        ("diff", "2024-01-29", "2024-02-12"),
    ):
        assert own_desk.json(*command, "--recorded-by", "2100-01-01") == (
            own_desk.json(*command)
        )
    for command in (("brief",), ("export",), ("export", "--format", "csv")):
        asked = own_desk.ask(*command, "--recorded-by", "2100-01-01")
        assert asked.stdout == own_desk.ask(*command).stdout != ""


def test_recorded_by_goes_with_the_other_times(own_desk: Desk):
    """A day of the talks, as the ledger could tell it at some time."""
    day = ("--as-of", "2024-01-29")
    before = [
        own_desk.json("meetings", *day),
        own_desk.json("meetings", *day, "--hindsight"),
    ]
    own_desk.json("retract", report(own_desk, "MeetingHeld", "g1"), *BY)
    then = ("--recorded-by", "2024-03-01T00:00:00+00:00")

    assert own_desk.json("meetings", *day, "--hindsight") != before[1]
    assert [
        own_desk.json("meetings", *day, *then),
        own_desk.json("meetings", *day, "--hindsight", *then),
    ] == before
