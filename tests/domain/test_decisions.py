import pytest
from pydantic import ValidationError

from domain.decisions import HappeningsMerged, ReportRetracted
from tests.builders import instant

WHEN = instant("2024-02-01T09:00:00")


def test_a_decision_names_its_author_and_reason():
    """Nobody decides without a name and a reason."""
    with pytest.raises(ValidationError, match="2 validation errors"):
        ReportRetracted(author="", reason="", decided_at=WHEN, report_id="r1")


def test_a_decision_has_a_time_with_a_zone():
    """A time that could mean any zone is refused."""
    with pytest.raises(ValidationError, match="timezone"):
        ReportRetracted(
            author="Ada",
            reason="taken back",
            decided_at=WHEN.replace(tzinfo=None),
            report_id="r1",
        )


def test_one_report_alone_cannot_be_merged():
    """Merging takes two reports or more."""
    with pytest.raises(ValidationError, match="at least 2"):
        HappeningsMerged(
            author="Ada", reason="one meeting", decided_at=WHEN, report_ids=("r1",)
        )
