"""From what a person writes to the changes that are stored."""

from typing import Any

import pytest

from domain.deciding import corrected
from domain.decisions import ReportCorrected
from domain.errors import DecisionRefused
from domain.flat import flat
from domain.reports import Report
from domain.values import Quantity, Term
from domain.vocabulary import Issue
from parley.cli.decisions import what
from parley.correcting import changes
from tests.builders import figure, meeting, position, rejected, released, tabled

from .desk import NOW

UNDATED = meeting(start=None)
WEEK = meeting(start="2024-01-01", end="2024-01-07")


def correction(report: Report, *written: str) -> ReportCorrected:
    """Return the correction of a report that a person writes."""
    return ReportCorrected(
        report_id="r1",
        changes=changes(report, written),
        author="Ada",
        reason="it says so",
        decided_at=NOW,
    )


def put_right(report: Report, *written: str) -> dict[str, Any]:
    """Return the flat form of a report after it was put right."""
    return flat(corrected(report, [correction(report, *written)]))


@pytest.mark.parametrize(
    ("report", "told"),
    [
        (meeting(), {"place": "Doha"}),
        (meeting(), {"place": None}),
        (meeting(), {"parties": ["Hamas", "Israel", "Qatar"]}),
        (meeting(), {"talks": "lebanon", "modality": "denied", "confidence": "low"}),
        (meeting(), {"precision": "week", "date_basis": "relative"}),
        (position(), {"stance": "supports", "issue": "aid", "words": "a, b"}),
        (figure(), {"group": "Israel", "bound": "about", "value": 105}),
        (released(), {"category": "prisoners", "to": "Hamas", "count": 7}),
        (tabled(), {"by": ["Qatar"], "to": ["Hamas", "Israel"], "terms": ["aid"]}),
        (rejected(), {"party": "Israel", "condition": "none of it"}),
    ],
)
def test_a_field_says_afterwards_what_was_written(report: Report, told: dict[str, Any]):
    """Names and values are those of the printed form; lists are parted by commas."""
    written = [f"{name}={_written(value)}" for name, value in told.items()]

    after = put_right(report, *written)

    said = {name: after[name] for name in told}
    if "confidence" in said:
        said["confidence"] = said["confidence"]["level"]
    assert said == told


def _written(value: Any) -> str:
    if isinstance(value, list):
        return ",".join(value)
    return "" if value is None else str(value)


@pytest.mark.parametrize(
    ("report", "written", "days"),
    [
        (meeting(), ["start=2024-01-02"], ("2024-01-02", "2024-01-02")),
        (UNDATED, ["start=2024-01-02"], ("2024-01-02", "2024-01-02")),
        (WEEK, ["start=2024-01-09"], ("2024-01-09", "2024-01-09")),
        (WEEK, ["end=2024-01-05"], ("2024-01-01", "2024-01-05")),
        (WEEK, ["start="], (None, None)),
        (
            UNDATED,
            ["start=2024-01-02", "end=2024-01-05"],
            ("2024-01-02", "2024-01-05"),
        ),
    ],
)
def test_a_day_alone_is_the_only_one(
    report: Report, written: list[str], days: tuple[str | None, str | None]
):
    """What is dated says how, and what is not says that, too."""
    told = put_right(report, *written)

    assert (told["start"], told["end"]) == days
    unsettled = days == (None, None)
    assert (told["precision"] == "unknown") == unsettled
    assert (told["date_basis"] == "unknown") == unsettled


def test_a_range_becomes_one_number():
    """What was low and high is no more."""
    vague = figure(quantity=Quantity(low=10, high=15, text="10 to 15"))

    assert put_right(vague, "value=12")["quantity"]["low"] is None


def test_a_number_that_is_none_is_refused():
    """The message says what to write."""
    with pytest.raises(DecisionRefused, match="write digits"):
        correction(figure(), "value=many")


def test_terms_that_stay_keep_what_is_known_of_them():
    """Their numbers and words are not lost."""
    aid = Term(kind=Issue.AID, quantity=Quantity(value=500, text="500"), unit="trucks")

    told = put_right(tabled(terms=[aid, Issue.TALKS]), "terms=aid,withdrawal")

    assert told["terms"] == ["aid", "withdrawal"]
    assert told["term_details"][0]["quantity"]["value"] == 500


@pytest.mark.parametrize(
    ("report", "written", "said"),
    [
        (meeting(), "place=Doha", "place=Doha"),
        (meeting(), "parties=Israel,Qatar", "parties=Israel,Qatar"),
        (meeting(), "place=", "place="),
        (figure(), "value=105", "value=105"),
        (tabled(), "terms=aid,talks", "terms=aid,talks"),
        (WEEK, "end=2024-01-05", "end=2024-01-05"),
    ],
)
def test_a_correction_is_listed_as_it_was_written(
    report: Report, written: str, said: str
):
    """Not in the form in which it is stored."""
    assert what(correction(report, written)) == f"corrected: {said}"
