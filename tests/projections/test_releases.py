"""Releases, and totals that count no captive twice."""

from domain.reports import Report
from domain.vocabulary import Category
from projections.answers import ReleaseLine
from projections.releases import handovers, release_totals, releases
from tests.builders import released, telling
from tests.projections.given import told


def lines(*reports: Report) -> tuple[ReleaseLine, ...]:
    """Return the lines of the releases that one article tells of."""
    return releases(told(telling(*reports, published="2024-02-01")))


def test_a_total_over_days_is_not_added_to_its_handovers():
    """It stands beside their sum."""
    monday = released(count=11, start="2024-01-22")
    tuesday = released(count=12, start="2024-01-23", quote="Twelve more.")
    total = released(count=69, start="2024-01-19", end="2024-01-23", quote="69 so far.")

    (answer,) = release_totals(lines(monday, tuesday, total))

    assert (answer.counted, answer.handovers, answer.said) == (23, 2, 69)


def test_an_undated_count_is_a_total():
    """Nothing tells that it is one handover."""
    (line,) = lines(released(count=105, start=None))

    assert line.kind == "total"


def test_the_groups_of_one_handover_are_parts_of_it():
    """“24, of them 13 Israelis and 11 others” is one handover of 24."""
    whole = released(count=24)
    parts = released(count=13, quote="13 Israelis"), released(count=11, quote="11 more")

    found = lines(whole, *parts)

    assert sorted(line.kind for line in found) == ["handover", "part", "part"]
    assert release_totals(found)[0].counted == 24


def test_two_articles_on_one_handover_count_it_once():
    """The line names both."""
    known = told(
        telling(released(count=8), article_id="a1"),
        telling(released(count=8), article_id="a2"),
    )

    (line,) = releases(known)

    assert line.told_by == ("a1", "a2")


def test_handovers_are_counted_by_day_and_category():
    """Captives and prisoners of one day are two."""
    captives = released(count=8)
    prisoners = released(
        count=110, category=Category.PRISONERS, by="Israel", quote="110 prisoners"
    )

    assert handovers(lines(captives, prisoners)) == 2


def test_a_handover_without_a_number_is_said_to_be_uncounted():
    """The sum does not pretend to hold it."""
    (answer,) = release_totals(lines(released(count=None)))

    assert (answer.counted, answer.uncounted) == (0, 1)
