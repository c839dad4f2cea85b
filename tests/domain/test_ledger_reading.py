from typing import ClassVar

import pytest

from domain.catalogue import EVENTS, Catalogue
from domain.decisions import ReportRetracted
from domain.ledger import open_ledger
from domain.ledger.sqlite import BATCH
from tests.builders import figure, instant, meeting
from tests.domain.given import LATER, NOW, events, read, retraction


def test_events_are_numbered_in_the_order_they_came(ledger):
    """Positions count all events, versions those of one article."""
    read(ledger, meeting(), article_id="a1")
    read(ledger, figure(), article_id="a2")

    recorded = list(ledger.recorded())

    assert [entry.position for entry in recorded] == [1, 2, 3, 4]
    assert [entry.version for entry in recorded] == [1, 2, 1, 2]
    assert recorded[0].stream == recorded[1].stream != recorded[2].stream


def test_events_can_be_read_from_one_position_to_another(ledger):
    """`after` is left out, `upto` is taken in."""
    for number in range(4):
        read(ledger, article_id=f"a{number}", text=f"Text {number}.")

    recorded = list(ledger.recorded(after=1, upto=3))

    assert [entry.position for entry in recorded] == [2, 3]


def test_more_events_than_one_batch_come_without_a_gap(ledger):
    """Reading in batches leaves nothing out and tells nothing twice."""
    read(ledger, *(figure(quote=f"{number} killed.") for number in range(2 * BATCH)))

    positions = [entry.position for entry in ledger.recorded()]

    assert positions == list(range(1, 2 * BATCH + 2))


def test_reading_ends_with_what_was_there_when_it_began(ledger):
    """A reader that is overtaken by a writer comes to an end."""
    read(ledger, meeting(), article_id="a1")

    seen = []
    for entry in ledger.recorded():
        read(ledger, article_id="a2", text="New.")
        seen.append(entry.position)

    assert seen == [1, 2]
    assert ledger.position() == 3


def test_recorded_by_leaves_out_what_came_later(ledger):
    """The ledger can say what it could have answered at a time."""
    read(ledger, meeting(), article_id="a1", now=NOW)
    read(ledger, figure(), article_id="a2", now=LATER)

    assert len(events(ledger, recorded_by=NOW)) == 2
    assert len(events(ledger, recorded_by=LATER)) == 4


def test_recorded_by_takes_a_time_of_any_zone(ledger):
    """Times are compared as instants."""
    read(ledger, meeting(), now=NOW)

    assert len(events(ledger, recorded_by=instant("2024-02-01T11:00:00+02:00"))) == 2


def test_times_without_a_zone_are_refused(ledger):
    """A naive time could mean any zone, so nothing is recorded with it."""
    with pytest.raises(ValueError, match="no time zone"):
        read(ledger, meeting(), now=NOW.replace(tzinfo=None))

    with pytest.raises(ValueError, match="no time zone"):
        events(ledger, recorded_by=NOW.replace(tzinfo=None))


def test_an_older_version_of_an_event_is_lifted_when_it_is_read(ledger, path):
    """The ledger keeps what was stored, and hands out what it means today."""

    class Verdict(ReportRetracted):
        NAME: ClassVar[str] = "ReportRetracted"
        VERSION: ClassVar[int] = 2

        final: bool

    read(ledger, meeting())
    ledger.decide(retraction(), now=NOW)
    others = [event for event in EVENTS if event is not ReportRetracted]
    lift = {("ReportRetracted", 1): lambda stored: {**stored, "final": True}}

    with open_ledger(path, catalogue=Catalogue([*others, Verdict], lift)) as newer:
        assert events(newer)[-1] == Verdict(**dict(retraction()), final=True)
