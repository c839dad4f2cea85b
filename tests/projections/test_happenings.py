"""Reports of different articles that tell of one happening."""

from datetime import timedelta

from domain.decisions import Decision
from domain.reports import Report
from projections.meetings import meetings
from projections.turns import truces
from tests.builders import meeting, planned, telling, truce_began
from tests.projections.given import GAZA, Told, merged, split, told


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


def test_a_day_that_two_articles_tell_goes_before_the_day_of_one():
    """Of days that differ the best supported one dates the happening."""
    articles = (
        telling(
            truce_began(start=f"2025-01-{day}", end=f"2025-01-{day}"),
            article_id=name,
            published="2025-01-22",
        )
        for name, day in (("a1", 18), ("a2", 19), ("a3", 19))
    )

    (truce,) = truces(told(*articles), GAZA)

    assert (str(truce.start), len(truce.entries)) == ("2025-01-19", 3)


def far_apart() -> tuple[Told, Told, Told]:
    """Return three articles on meetings that no rule takes for one."""
    first, second, third = (
        telling(
            meeting(start=f"2024-01-{day}", place=place),
            article_id=name,
            published=f"2024-01-{day}",
        )
        for name, day, place in (
            ("a1", 10, "Cairo"),
            ("a2", 12, "Doha"),
            ("a3", 14, "Paris"),
        )
    )
    return first, second, third


def test_merging_two_pairs_brings_nothing_together_that_was_split_later():
    """Who parts the ends of a chain afterwards finds them apart."""
    articles = far_apart()
    one, two, three = (reports[0] for _, reports in articles)
    decided = (merged(one, two), merged(two, three), later(split(one, three)))

    lines = meetings(told(*articles, also=decided))

    assert sorted(len(line.reports) for line in lines) == [1, 2]


def test_merging_two_pairs_goes_before_an_earlier_split():
    """Who joins both ends of a chain to its middle afterwards finds one happening."""
    articles = far_apart()
    one, two, three = (reports[0] for _, reports in articles)
    decided = (split(one, three), later(merged(one, two)), later(merged(two, three)))

    (line,) = meetings(told(*articles, also=decided))

    assert len(line.reports) == 3


def later(decision: Decision) -> Decision:
    """Return a decision as it would be if made a day later."""
    moment = decision.decided_at + timedelta(days=1)
    return decision.model_copy(update={"decided_at": moment})
