"""What an event says, in one phrase."""

import pytest

from domain.catalogue import REPORTS
from ingest.wording import FIELDS, wording
from tests.builders import figure, meeting, position, released, tabled

SAID = [
    (meeting(start="2024-01-28"), "meeting; Cairo; 2024-01-28; Hamas, Israel"),
    (
        meeting(place=None, start="2024-01-27", end="2024-01-28"),
        "meeting; 2024-01-27 to 2024-01-28; Hamas, Israel",
    ),
    (released(start=None), "hostages; 10; Hamas"),
    (position(), "Hamas; withdrawal; demands"),
    (figure(source=None), "killed; 25000; exact; Gaza"),
    (tabled(by=("Qatar", "Egypt")), "Egypt, Qatar; ceasefire"),
]


@pytest.mark.parametrize(("report", "said"), SAID)
def test_a_report_is_said_in_one_phrase(report, said):
    """Its own fields come in a fixed order, and the empty ones are left out."""
    assert wording(report) == said


def test_every_report_has_fields_to_tell_it_by():
    """A new type of events has to say which."""
    assert set(FIELDS) == {report.NAME for report in REPORTS}
