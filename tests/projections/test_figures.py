"""Figures by metric, group and source."""

from functools import partial

from domain.reports import Report
from domain.vocabulary import Metric
from projections.figures import figures, latest_figures
from tests.builders import figure, quantity, telling
from tests.projections.given import Told, told

toll = partial(figure, start=None)


def on(day: str, *reports: Report) -> Told:
    """Return an article of a day with some figures."""
    return telling(*reports, article_id=f"a-{day}", published=day)


def latest(*articles: Told) -> list[int | float | None]:
    """Return the values of the latest figures."""
    return [line.value for line in latest_figures(told(*articles))]


def test_the_latest_figure_is_the_newest_one():
    """Older ones make up the series."""
    articles = on("2024-01-01", toll(value=100)), on("2024-02-01", toll(value=150))

    assert latest(*articles) == [150]
    assert [line.value for line in figures(told(*articles))] == [100, 150]


def test_sources_that_differ_stand_side_by_side():
    """The newest comes first."""
    gaza, israel = toll(value=100), toll(value=80, source="Israel")

    assert latest(on("2024-01-01", gaza), on("2024-01-02", israel)) == [80, 100]


def test_a_source_that_has_long_been_silent_is_left_out():
    """Its number is not one of today."""
    old, new = toll(value=100, source="Hamas"), toll(value=150)

    assert latest(on("2024-01-01", old), on("2024-06-01", new)) == [150]


def test_the_largest_number_of_an_article_covers_its_others():
    """“5,000, of them 704 in a day”: the day is a part."""
    article = on("2024-01-01", toll(value=5000), toll(value=704, quote="704 of them"))

    assert latest(article) == [5000]
    parts = {line.value: line.part for line in figures(told(article))}
    assert parts == {5000: False, 704: True}


def test_the_dead_of_an_incident_do_not_take_the_place_of_the_toll():
    """A toll does not fall to a fraction."""
    whole, strike = toll(value=5000), toll(value=4, source=None)

    assert latest(on("2024-01-01", whole), on("2024-01-02", strike)) == [5000]


def test_a_toll_that_is_put_right_may_fall():
    """A count that is a little lower is still the whole."""
    first, second = (
        toll(value=1400, group="Israel"),
        toll(value=1200, group="Israel"),
    )

    assert latest(on("2024-01-01", first), on("2024-01-10", second)) == [1200]


def test_captives_who_are_held_grow_fewer():
    """A stock may fall to a fraction of what it was."""
    first = toll(value=240, metric=Metric.HOSTAGES_HELD)
    second = toll(value=20, metric=Metric.HOSTAGES_HELD)

    assert latest(on("2024-01-01", first), on("2024-02-01", second)) == [20]


def test_lorries_are_counted_by_the_number_told_first():
    """What came in before the war stands further down."""
    now = toll(value=20, metric=Metric.AID_TRUCKS, quote="Twenty lorries")
    before = toll(value=500, metric=Metric.AID_TRUCKS, quote="500 before the war")

    assert latest(on("2024-01-01", now, before)) == [20]


def test_a_range_counts_by_its_upper_end():
    """Its value stays None; its words are kept."""
    report = toll(quantity=quantity(low=100, high=200))

    (line,) = latest_figures(told(on("2024-01-01", report)))

    assert (line.value, line.quantity.high) == (None, 200)
