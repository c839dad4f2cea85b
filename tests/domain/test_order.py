from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.identity import report_id
from domain.order import order_key
from domain.reports import Report
from tests.builders import Common, figure, meeting, planned

DAYS = st.integers(0, 3).map(
    lambda day: (date(2024, 1, 28) + timedelta(day)).isoformat()
)
TIMES = st.builds(
    "{}T{:02}:30:00{}".format,
    DAYS,
    st.integers(0, 23),
    st.sampled_from(["+00:00", "+02:00", "-05:00"]),
)


@st.composite
def reports(draw):
    """Make reports that often agree in a part of their keys."""
    start = draw(st.none() | DAYS)
    common: Common = {
        "article_id": draw(st.sampled_from(["a1", "a2"])),
        "published": draw(DAYS | TIMES),
        "start": start,
        "end": start and max(start, draw(DAYS)),
        "at": draw(st.integers(0, 2)),
    }
    make = draw(st.sampled_from([meeting, planned, figure]))
    return make(**common)


def in_order(*told: Report) -> list[str]:
    """Return the ids of reports in their order."""
    return [report_id(report) for report in sorted(told, key=order_key)]


@given(
    st.lists(reports()).flatmap(
        lambda told: st.tuples(st.just(told), st.permutations(told))
    )
)
def test_the_order_does_not_depend_on_how_the_reports_came(orders):
    """Reports in any order of arrival are sorted into one order."""
    told, shuffled = orders

    assert in_order(*told) == in_order(*shuffled)


@given(reports(), reports())
def test_only_the_same_report_has_the_same_place(one, other):
    """The order is total: two reports never tie."""
    if order_key(one) == order_key(other):
        assert report_id(one) == report_id(other)


def test_what_happened_first_comes_first():
    """The day of the happening goes before the time of publication."""
    early = meeting(start="2024-01-27", published="2024-01-30")
    late = meeting(start="2024-01-28", published="2024-01-28")

    assert (
        in_order(late, early)
        == in_order(early, late)
        == [
            report_id(early),
            report_id(late),
        ]
    )


def test_what_was_published_first_comes_first_on_the_same_day():
    """Of two reports of one day the earlier publication comes first."""
    early = meeting(start="2024-01-27", published="2024-01-28T09:00:00")
    late = meeting(start="2024-01-27", published="2024-01-28T09:00:00.5")

    assert in_order(late, early) == [report_id(early), report_id(late)]


def test_times_of_publication_are_compared_across_zones():
    """Nine o'clock in Cairo comes before eight o'clock in London."""
    cairo = meeting(article_id="a2", published="2024-01-28T09:00:00+02:00")
    london = meeting(article_id="a1", published="2024-01-28T08:00:00+00:00")

    assert in_order(london, cairo) == [report_id(cairo), report_id(london)]


def test_a_report_without_a_date_stands_at_its_publication():
    """By the time it was published, at the latest, it was so."""
    before = meeting(start="2024-01-27")
    undated = meeting(start=None, published="2024-01-28")
    after = meeting(start="2024-01-29")

    assert in_order(after, undated, before) == [
        report_id(before),
        report_id(undated),
        report_id(after),
    ]


def test_reports_of_one_article_keep_their_place_in_its_text():
    """Within an article the order is that of the words."""
    first, second = figure(at=10), meeting(at=20)

    assert in_order(second, first) == [report_id(first), report_id(second)]
