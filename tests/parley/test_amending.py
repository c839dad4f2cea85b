"""From what a person writes to the fields that are stored."""

from typing import Any

import pytest

from domain.correcting import corrected
from domain.errors import CorrectionRefused
from domain.flat import flat
from domain.reports import Report
from domain.values import Quantity, Term
from domain.vocabulary import Issue
from parley.amending import amended
from tests.builders import figure, meeting, position, rejected, released, tabled

UNDATED = meeting(start=None)
WEEK = meeting(start="2024-01-01", end="2024-01-07")


def put_right(report: Report, **given: str) -> dict[str, Any]:
    """Return the flat form of a report after it was put right."""
    changes = amended("r1", report, given)
    return flat(corrected("r1", report, changes))


@pytest.mark.parametrize(
    ("report", "given"),
    [
        (meeting(), {"place": "Doha"}),
        (meeting(), {"parties": ["Hamas", "Israel", "Qatar"]}),
        (position(), {"stance": "supports", "issue": "aid", "words": "a, b"}),
        (figure(), {"group": "Israel", "bound": "about"}),
        (released(), {"category": "prisoners", "to": "Hamas"}),
        (tabled(), {"by": ["Qatar"], "to": ["Hamas", "Israel"]}),
        (meeting(), {"talks": "lebanon", "modality": "denied"}),
    ],
)
def test_a_field_says_afterwards_what_was_given(report: Report, given: dict[str, Any]):
    """Names and values are those of the printed form; lists are parted by commas."""
    texts = {
        name: ",".join(value) if isinstance(value, list) else value
        for name, value in given.items()
    }

    told = put_right(report, **texts)

    assert {name: told[name] for name in given} == given


@pytest.mark.parametrize("report", [figure(value=100), released(count=100)])
def test_a_number_keeps_the_words_that_the_text_has_for_it(report: Report):
    """Only the number is another."""
    name = "value" if report.NAME == "FigureReported" else "count"

    told = put_right(report, **{name: "105"})

    assert told[name] == 105
    assert told["quantity"]["text"] == "100"


def test_a_range_becomes_one_number():
    """What was low and high is no more."""
    vague = figure(quantity=Quantity(low=10, high=15, text="10 to 15"))

    assert put_right(vague, value="12")["quantity"]["low"] is None


def test_a_number_that_is_none_is_refused():
    """The message says what to write."""
    with pytest.raises(CorrectionRefused, match="write a number"):
        amended("r1", figure(), {"value": "many"})


@pytest.mark.parametrize(
    ("report", "given", "days"),
    [
        (meeting(), {"start": "2024-01-02"}, ("2024-01-02", "2024-01-02")),
        (meeting(), {"end": "2024-01-02"}, ("2024-01-02", "2024-01-02")),
        (UNDATED, {"start": "2024-01-02"}, ("2024-01-02", "2024-01-02")),
        (WEEK, {"start": "2024-01-02"}, ("2024-01-02", "2024-01-07")),
        (WEEK, {"start": "2024-01-09"}, ("2024-01-09", "2024-01-09")),
        (WEEK, {"end": "2024-01-05"}, ("2024-01-01", "2024-01-05")),
        (WEEK, {"start": ""}, (None, None)),
        (
            UNDATED,
            {"start": "2024-01-02", "end": "2024-01-05"},
            ("2024-01-02", "2024-01-05"),
        ),
    ],
)
def test_the_other_end_of_a_date_follows(
    report: Report, given: dict[str, str], days: tuple[str | None, str | None]
):
    """A day alone is the only one, unless it takes the place of an end of several."""
    told = put_right(report, **given)

    assert (told["start"], told["end"]) == days


def test_terms_that_stay_keep_what_is_known_of_them():
    """Their numbers and words are not lost."""
    aid = Term(kind=Issue.AID, quantity=Quantity(value=500, text="500"), unit="trucks")

    told = put_right(tabled(terms=[aid, Issue.TALKS]), terms="aid,withdrawal")

    assert told["terms"] == ["aid", "withdrawal"]
    assert told["term_details"][0]["quantity"]["value"] == 500


def test_a_name_with_a_dot_leads_into_an_object():
    """So does a JSON object."""
    told = put_right(rejected(), **{"of.sponsors": "Egypt,Qatar"})

    assert told["of"]["sponsors"] == ["Egypt", "Qatar"]
    told = put_right(meeting(), participants='[{"person": "William Burns"}]')
    assert told["participants"][0]["person"] == "William Burns"
