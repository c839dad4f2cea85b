"""Reports of different articles that tell of one happening."""

from domain.reports import Report
from projections.meetings import meetings
from tests.builders import meeting, planned, telling
from tests.projections.given import Told, merged, split, told


def two(first: Report, second: Report) -> tuple[Told, Told]:
    """Return two articles, each with one report."""
    return (
        telling(first, article_id="a1", published="2024-01-29"),
        telling(second, article_id="a2", published="2024-01-30"),
    )


def test_two_articles_on_one_meeting_make_one_line():
    """The line names both reports and both articles."""
    report = meeting(start="2024-01-28")

    (line,) = meetings(told(*two(report, report)))

    assert (len(line.reports), line.told_by) == (2, ("a1", "a2"))


def test_meetings_in_different_places_stay_apart():
    """One party can meet another twice on one day."""
    first = meeting(start="2024-01-28", place="Cairo")
    second = meeting(start="2024-01-28", place="Doha")

    assert len(meetings(told(*two(first, second)))) == 2


def test_the_finest_date_is_the_date_of_the_happening():
    """A week told by one article gives way to the day told by another."""
    week = meeting(start="2024-01-22", end="2024-01-28")
    day = meeting(start="2024-01-26")

    (line,) = meetings(told(*two(week, day)))

    assert (str(line.start), line.end) == ("2024-01-26", line.start)


def test_reports_that_a_person_merged_are_one():
    """A decision holds against the rules."""
    (one, (first,)), (other, (second,)) = two(
        meeting(start="2024-01-28"), meeting(start="2024-01-20", place="Doha")
    )

    known = told((one, (first,)), (other, (second,)), also=[merged(first, second)])

    assert len(meetings(known)) == 1


def test_reports_that_a_person_split_are_two():
    """A decision holds against the rules."""
    report = meeting(start="2024-01-28")
    articles = two(report, report)
    reports = [reports[0] for _, reports in articles]

    assert len(meetings(told(*articles, also=[split(*reports)]))) == 2


def test_a_plan_and_its_meeting_are_two_lines():
    """What was announced is kept beside what took place."""
    articles = two(planned(start="2024-01-30"), meeting(start="2024-01-30"))

    assert [line.planned for line in meetings(told(*articles))] == [True, False]
