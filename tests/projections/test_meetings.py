"""The last meeting and the next one."""

from domain.reports import Report
from domain.vocabulary import DateBasis, MeetingFormat, Modality
from projections.meetings import last_contact, last_meeting, next_meeting
from tests.builders import meeting, planned, telling
from tests.projections.given import GAZA, told


def last(*reports: Report) -> str | None:
    """Return the place of the last meeting that some reports tell of."""
    line = last_meeting(told(telling(*reports)), GAZA)
    return None if line is None else line.place


def following(*reports: Report, as_of: str = "2024-01-28") -> str | None:
    """Return the first day of the next meeting that some reports tell of."""
    line = next_meeting(told(telling(*reports), as_of=as_of), GAZA)
    return None if line is None else str(line.start)


def test_the_last_meeting_is_the_one_that_ended_last():
    """Meetings go by their days, not by their place in an article."""
    doha = meeting(start="2024-01-20", place="Doha", quote="Doha.")
    cairo = meeting(start="2024-01-21", place="Cairo", quote="Cairo.")

    assert last(cairo, doha) == "Cairo"


def test_a_call_is_no_meeting_but_a_contact():
    """The last meeting is one in person."""
    call = meeting(format=MeetingFormat.CALL, place=None)
    known = told(telling(call))

    assert last_meeting(known, GAZA) is None
    assert last_contact(known, GAZA) is not None


def test_a_meeting_of_two_mediators_is_about_the_talks():
    """They meet on behalf of the sides."""
    assert last(meeting(parties=("Egypt", "Qatar"), place="Cairo")) == "Cairo"


def test_a_meeting_without_a_side_or_two_mediators_is_not_about_the_talks():
    """A mediator meets others about other things, too."""
    assert last(meeting(parties=("France", "Qatar"))) is None


def test_a_mediator_counts_from_the_day_it_joined():
    """Before, it met others as a guest."""
    assert last(meeting(parties=("Egypt", "Turkey"))) is None
    later = meeting(parties=("Egypt", "Turkey"), start="2025-10-01")
    known = told(telling(later, published="2025-10-01"))
    assert last_meeting(known, GAZA) is not None


def test_a_meeting_under_way_has_no_end_yet():
    """In hindsight its last day is known, but on that day it was not."""
    report = meeting(start="2024-01-20", end="2024-01-24", basis=DateBasis.STATED)
    known = told(telling(report), as_of="2024-01-22", hindsight=True)

    line = last_meeting(known, GAZA)

    assert line is not None
    assert (line.under_way, line.end) == (True, None)


def test_the_next_meeting_is_the_nearest_one_ahead():
    """One on the day itself is still ahead."""
    today = planned(start="2024-01-28", quote="Today.")
    later = planned(start="2024-02-01", place="Doha", quote="Later.")

    assert following(later, today) == "2024-01-28"


def test_a_planned_meeting_whose_days_are_past_is_not_the_next():
    """It may have taken place or not: nothing tells."""
    assert following(planned(start="2024-01-30"), as_of="2024-02-01") is None


def test_a_planned_meeting_that_was_held_is_not_the_next():
    """It is the last one instead."""
    report = planned(start="2024-01-28", quote="They are to meet.")

    assert following(report, meeting(start="2024-01-28")) is None


def test_a_meeting_that_was_called_off_is_not_the_next():
    """The report of its cancelling takes it back."""
    plan = planned(start="2024-02-01", quote="They will meet.")
    off = planned(start="2024-02-01", quote="Not so.", modality=Modality.CALLED_OFF)

    assert following(plan, off) is None


def test_a_meeting_under_a_condition_is_not_the_next():
    """An appointment is definite."""
    may_meet = planned(start="2024-02-01", modality=Modality.CONDITIONAL)

    assert following(may_meet) is None


def test_hindsight_leaves_the_next_meeting_out():
    """What came next is told as having come."""
    known = told(
        telling(planned(start="2024-02-01")), as_of="2024-01-28", hindsight=True
    )

    assert next_meeting(known, GAZA) is None
