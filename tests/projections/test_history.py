"""Which articles and reports count on a day."""

from datetime import UTC, datetime

import pytest
from pydantic import JsonValue

from domain.article import ArticleReread
from domain.decisions import ReportCorrected
from domain.errors import LedgerCorrupt
from domain.identity import report_id
from domain.reports import MeetingHeld, Report
from projections.entries import Entry, of_type
from projections.history import History
from projections.telling import Telling
from tests.builders import article, meeting, telling
from tests.projections.given import DECIDED, retracted, told


def test_a_report_counts_from_the_day_of_its_publication():
    """What readers could not know yet is not told."""
    known = telling(meeting(), published="2024-01-28")

    assert len(told(known, as_of="2024-01-27").entries) == 0
    assert len(told(known, as_of="2024-01-28").entries) == 1


def test_only_reports_on_the_talks_asked_for_are_told():
    """Each negotiation has a telling of its own."""
    known = telling(meeting(talks="sudan", quote="Sudan's generals met."), meeting())

    assert [entry.report.talks for entry in told(known).entries] == ["gaza"]


def test_a_later_revision_takes_the_place_of_the_earlier_one():
    """Reports of the old text no longer count."""
    old = telling(meeting(place="Cairo"))
    text, reports = telling(meeting(place="Doha"))
    new = (text.model_copy(update={"revision": 2}), reports)

    assert [entry.report.place for entry in meetings(told(old, new))] == ["Doha"]


def test_a_revision_published_after_the_day_does_not_count():
    """On that day the old text was all that readers had."""
    old = telling(meeting(place="Cairo"), published="2024-01-28")
    text, reports = telling(meeting(place="Doha"), published="2024-01-30")
    new = (text.model_copy(update={"revision": 2}), reports)

    known = told(old, new, as_of="2024-01-29")

    assert [entry.report.place for entry in meetings(known)] == ["Cairo"]


def test_a_rereading_supersedes_the_reports_of_its_revision():
    """A newer extractor's reports stand in for the older one's."""
    text, (old,) = telling(meeting(place="Cairo"))
    again = ArticleReread(
        article_id="a1", revision=1, extractor_name="rules", extractor_version="2"
    )
    new = old.model_copy(update={"place": "Doha"})

    known = History.of([text, old, again, new]).told(talks="gaza")

    assert [entry.report.place for entry in meetings(known)] == ["Doha"]


def test_a_retracted_report_is_not_told():
    """What a person took back counts on no day."""
    text, (report,) = telling(meeting())

    assert len(told((text, (report,)), also=[retracted(report)]).entries) == 0


def test_a_corrected_report_keeps_the_id_it_was_found_with():
    """Later decisions and links still find it."""
    text, (report,) = telling(meeting(place="Cairo"))
    correction = correct(report, place="Doha")

    (entry,) = meetings(told((text, (report,)), also=[correction]))

    assert (entry.id, entry.report.place) == (report_id(report), "Doha")


def test_the_latest_correction_holds_whatever_order_they_come_in():
    """Corrections go by the time of decision, not of arrival."""
    known = telling(meeting(place="Cairo"))
    first, second = (
        correct(known[1][0], place="Doha"),
        correct(known[1][0], place="Rome"),
    )
    late = second.model_copy(update={"decided_at": datetime(2026, 1, 1, tzinfo=UTC)})

    for also in ([first, late], [late, first]):
        assert meetings(told(known, also=also))[0].report.place == "Rome"


def test_a_correction_that_makes_no_valid_report_is_refused():
    """The error names the report and says what to do."""
    known = telling(meeting())

    with pytest.raises(LedgerCorrupt, match=report_id(known[1][0])):
        told(known, also=[correct(known[1][0], parties="nobody")])


def test_reports_without_their_article_are_told_all_the_same():
    """Their evidence then has no title and no URL."""
    (entry,) = told((article(article_id="other"), (meeting(),))).entries

    assert entry.report.article_id == "a1"


def correct(report: Report, **changes: JsonValue) -> ReportCorrected:
    """Return a correction of a report."""
    return ReportCorrected(report_id=report_id(report), changes=changes, **DECIDED)


def meetings(known: Telling) -> list[Entry[MeetingHeld]]:
    """Return the entries of meetings."""
    return of_type(known.entries, MeetingHeld)
