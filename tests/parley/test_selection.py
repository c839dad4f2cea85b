"""Which reports are chosen by what they are, whom they concern, and when."""

from datetime import date

import pytest

from domain.reports import Report
from parley.selection import Selection, concerned
from projections.entries import Entry, enter
from tests.builders import meeting, position, released, tabled

MEETING = meeting(start="2024-01-27", end="2024-01-29", parties=("Hamas", "Qatar"))
UNDATED = position(party="Israel", start=None, published="2024-02-05")


def chosen(selection: Selection) -> list[Report]:
    """Return what a selection takes of a meeting and an undated position."""
    entries: list[Entry[Report]] = [enter(MEETING), enter(UNDATED)]
    return [entry.report for entry in selection.of(entries)]


def test_nothing_in_particular_is_everything():
    """Without a wish all reports are chosen, in their order."""
    assert chosen(Selection()) == [MEETING, UNDATED]


@pytest.mark.parametrize("day", [date(2024, 1, 27), date(2024, 1, 29)])
def test_a_day_within_a_happening_chooses_it(day: date):
    """What lasted for days is chosen by any one of them."""
    assert chosen(Selection(since=day, until=day)) == [MEETING]


def test_an_undated_report_stands_at_its_publication():
    """A report whose date is not settled is chosen by when it was published."""
    assert chosen(Selection(since=date(2024, 2, 5))) == [UNDATED]
    assert chosen(Selection(since=date(2024, 2, 6))) == []


def test_a_party_is_found_in_any_case():
    """The name of a party may be written in capitals."""
    assert chosen(Selection(party="QATAR")) == [MEETING]


def test_the_parties_of_a_report_are_all_that_it_names():
    """Sponsors, those addressed, and those who free captives are parties too."""
    proposal = tabled(by=("Qatar", "Egypt"), to=("Hamas",))

    assert concerned(proposal) == ("Egypt", "Hamas", "Qatar")
    assert concerned(released(by="Hamas", to="Red Cross")) == ("Hamas", "Red Cross")
