"""What had happened by a day, as all articles tell it."""

import pytest

from domain.reports import Report
from domain.vocabulary import Precision
from projections.entries import Entry
from tests.builders import accepted, figure, meeting, released, tabled, telling
from tests.projections.given import Told, told

LATER = "2024-02-10"


def counts(report: Report, as_of: str) -> bool:
    """Tell whether a report of a later article counts in hindsight on a day."""
    known = telling(report, published=LATER)
    return len(told(known, as_of=as_of, hindsight=True).entries) == 1


def test_a_dated_happening_counts_from_its_first_day():
    """A later article tells what had begun by then."""
    report = meeting(start="2024-02-01", end="2024-02-04")

    assert not counts(report, "2024-01-31")
    assert counts(report, "2024-02-01")


def test_an_undated_happening_counts_from_its_publication():
    """What no text dates is not yet so."""
    assert not counts(meeting(start=None), "2024-02-09")
    assert counts(meeting(start=None), LATER)


def test_a_figure_counts_from_its_publication():
    """A toll is of the day on which it was given."""
    assert not counts(figure(start="2024-02-01"), "2024-02-09")


@pytest.mark.parametrize(
    "report",
    [
        released(start="2024-01-20", end="2024-02-03"),
        meeting(start="2024-01-01", end="2024-02-03", precision=Precision.MONTH),
    ],
)
def test_a_total_or_a_month_counts_when_it_is_over(report):
    """Only then is all of it settled to have come."""
    assert not counts(report, "2024-02-02")
    assert counts(report, "2024-02-03")


def test_an_undated_proposal_counts_once_somebody_had_answered_it():
    """It lay before whoever gave the answer."""
    answer = accepted(party="Israel", start="2024-02-01")
    known = telling(tabled(start=None, quote="A plan."), answer, published=LATER)

    names = {entry.report.NAME for entry in told_by("2024-02-01", known)}

    assert names == {"ProposalTabled", "ProposalAccepted"}


def told_by(day: str, known: Told) -> tuple[Entry[Report], ...]:
    """Return the entries that count in hindsight on a day."""
    return told(known, as_of=day, hindsight=True).entries
