import json
from typing import Any

import orjson
import pytest

from domain import flat as flat_form
from domain.catalogue import REPORTS
from domain.identity import report_id
from domain.reports import Report
from domain.vocabulary import Bound, DateBasis, Issue, Precision
from tests.builders import (
    accepted,
    agreed,
    assessed,
    figure,
    meeting,
    planned,
    position,
    quantity,
    rejected,
    released,
    tabled,
    truce_began,
    truce_ended,
)


def flat(report: Report) -> dict[str, Any]:
    """Return the flat form, to look into without asking what is where."""
    return flat_form.flat(report)


GUIDE = {
    "MeetingHeld": {"format", "place", "start", "end", "parties"},
    "MeetingPlanned": {"format", "place", "start", "end", "parties"},
    "ProposalTabled": {"by", "start", "end", "terms"},
    "ProposalRejected": {"party", "start", "end"},
    "ProposalAccepted": {"party", "start", "end"},
    "HostagesReleased": {"category", "count", "by", "start", "end"},
    "FigureReported": {"metric", "value", "bound", "group", "source"},
    "PositionStated": {"party", "issue", "stance"},
    "TalksAssessed": {"party", "tone"},
    "AgreementReached": {"parties", "start", "end"},
    "TruceBegan": {"start", "end"},
    "TruceEnded": {"start", "end"},
}
ALL = [
    meeting(),
    planned(),
    tabled(),
    rejected(),
    accepted(),
    released(),
    figure(),
    position(),
    assessed(),
    agreed(),
    truce_began(),
    truce_ended(),
]


def test_every_report_has_a_flat_form_to_test():
    """The list above leaves no report out."""
    assert {type(report) for report in ALL} == set(REPORTS)


@pytest.mark.parametrize("report", ALL, ids=lambda report: report.NAME)
def test_the_flat_form_has_the_names_of_the_annotation_guide(report):
    """Each type has its fields at the top level, with its article and evidence."""
    names = {"type", "article_id", "evidence"} | GUIDE[report.NAME]

    assert names <= flat(report).keys()
    assert flat(report)["type"] == report.NAME


@pytest.mark.parametrize("report", ALL, ids=lambda report: report.NAME)
def test_the_flat_form_is_plain_json(report):
    """What is printed can be read back as it is."""
    form = flat(report)

    assert json.loads(orjson.dumps(form)) == form


def test_the_flat_form_carries_the_id_of_the_report():
    """A reader can name the report in a decision."""
    assert flat(meeting())["id"] == report_id(meeting())


def test_dates_are_iso_days_and_say_how_they_were_found():
    """Start and end are days; precision, basis and phrase stand beside them."""
    form = flat(
        meeting(
            start="2024-01-27",
            end="2024-01-28",
            precision=Precision.WEEK,
            basis=DateBasis.RELATIVE,
            phrase="this weekend",
        )
    )

    assert (form["start"], form["end"]) == ("2024-01-27", "2024-01-28")
    assert (form["precision"], form["date_basis"]) == ("week", "relative")
    assert form["date_phrase"] == "this weekend"


def test_a_date_that_is_not_settled_is_null():
    """Nothing is guessed in the flat form either."""
    form = flat(meeting(start=None))

    assert (form["start"], form["end"]) == (None, None)


def test_evidence_is_offsets_and_quote():
    """The words can be found in the text again."""
    form = flat(meeting(quote="They met.", at=12))

    assert form["evidence"] == [{"start": 12, "end": 21, "quote": "They met."}]


@pytest.mark.parametrize("make", [tabled, agreed, truce_began])
def test_terms_are_their_kinds_with_the_details_beside_them(make):
    """Each kind is listed once, in alphabetical order; the terms lose nothing."""
    form = flat(make(terms=[Issue.WITHDRAWAL, Issue.AID, Issue.AID]))

    assert form["terms"] == ["aid", "withdrawal"]
    assert [term["kind"] for term in form["term_details"]] == [
        "withdrawal",
        "aid",
        "aid",
    ]


def test_a_figure_has_its_number_and_bound_at_the_top():
    """Value and bound can be compared as they stand."""
    form = flat(figure(value=25000, bound=Bound.AT_LEAST))

    assert (form["value"], form["bound"]) == (25000, "at_least")
    assert form["quantity"]["text"] == "25000"


def test_a_figure_that_is_a_range_has_no_single_value():
    """A range is not squeezed into one number."""
    form = flat(figure(quantity=quantity(low=10, high=15)))

    assert form["value"] is None
    assert (form["quantity"]["low"], form["quantity"]["high"]) == (10, 15)


def test_a_release_has_its_count_as_a_number():
    """The quantity with all about it stands beside the count."""
    form = flat(released(count=quantity(105, bound=Bound.ABOUT)))

    assert form["count"] == 105
    assert form["quantity"]["bound"] == "about"


def test_a_release_without_a_count_has_null():
    """Where the text gives no number, there is none."""
    form = flat(released(count=None))

    assert (form["count"], form["quantity"]) == (None, None)
