from datetime import date

import pytest

from ingest.dates import Tense, find_dates, resolve

PAST, FUTURE = Tense.PAST, Tense.FUTURE
SUNDAY, MONDAY, WEDNESDAY = "2024-01-28", "2024-01-29", "2025-01-15"

WEEKDAYS = [
    ("They spoke in Paris on Sunday.", SUNDAY, PAST, "2024-01-28"),
    ("They spoke this Sunday in Paris.", MONDAY, PAST, "2024-01-28"),
    ("The envoy left on Friday.", SUNDAY, PAST, "2024-01-26"),
    ("They will meet on Monday.", SUNDAY, FUTURE, "2024-01-29"),
    ("They will sign on Sunday.", SUNDAY, FUTURE, "2024-01-28"),
    ("It is due on Friday.", MONDAY, Tense.PRESENT, "2024-02-02"),
    ("Saturday's handover was late.", SUNDAY, Tense.NONE, "2024-01-27"),
    ("Burhan flew in last Sunday.", SUNDAY, PAST, "2024-01-21"),
    ("Burhan flew in last Sunday.", MONDAY, PAST, "2024-01-28"),
    ("Burhan flies out next Monday.", MONDAY, FUTURE, "2024-02-05"),
    ("They met late on Saturday.", SUNDAY, PAST, "2024-01-27"),
    ("They met early on Wednesday.", SUNDAY, PAST, "2024-01-24"),
    ("They met on Monday night.", SUNDAY, PAST, "2024-01-22"),
    ("They met in the small hours of Thursday.", SUNDAY, PAST, "2024-01-25"),
    ("They met on Thursday of last week.", SUNDAY, PAST, "2024-01-18"),
    ("They spoke this Tuesday (13).", "2024-02-13", PAST, "2024-02-13"),
    ("They spoke this Tuesday (13).", "2024-02-14", PAST, "2024-02-13"),
    ("They spoke on Tuesday (6).", "2024-02-14", PAST, "2024-02-06"),
]
DAYS = [
    ("They met today.", SUNDAY, PAST, "2024-01-28"),
    ("They met this morning.", SUNDAY, PAST, "2024-01-28"),
    ("They met yesterday.", SUNDAY, PAST, "2024-01-27"),
    ("They met last night.", SUNDAY, PAST, "2024-01-27"),
    ("They meet tomorrow, Monday.", SUNDAY, FUTURE, "2024-01-29"),
    ("They met the day before yesterday.", SUNDAY, PAST, "2024-01-26"),
    ("They met a week ago.", SUNDAY, PAST, "2024-01-21"),
    ("They met ten days ago.", SUNDAY, PAST, "2024-01-18"),
]
CALENDAR = [
    ("It broke out on October 7.", SUNDAY, PAST, "2023-10-07"),
    ("It broke out on 7 October.", SUNDAY, PAST, "2023-10-07"),
    ("It broke out on October 7, 2022.", SUNDAY, PAST, "2022-10-07"),
    ("It broke out on the 7th of October 2022.", SUNDAY, PAST, "2022-10-07"),
    ("It will start on Jan. 19.", WEDNESDAY, FUTURE, "2025-01-19"),
    ("It started on Jan. 19.", WEDNESDAY, PAST, "2024-01-19"),
    ("It started on Jan. 16.", WEDNESDAY, PAST, "2025-01-16"),
    ("A session is scheduled for February 4.", SUNDAY, Tense.PRESENT, "2024-02-04"),
    ("They met on Monday, June 2.", "2025-06-03", PAST, "2025-06-02"),
    ("They met on Monday, 27 January.", "2025-03-01", PAST, "2025-01-27"),
    ("They met on 2023-05-20.", SUNDAY, PAST, "2023-05-20"),
    ("It took effect on April 2 of last year.", "2023-04-15", PAST, "2022-04-02"),
    ("Petro spoke on New Year's Eve.", "2023-06-10", PAST, "2022-12-31"),
    ("Drones struck overnight Sunday.", MONDAY, PAST, "2024-01-28"),
    ("The Friday before, they met.", SUNDAY, PAST, "2024-01-26"),
    ("They met on the 14th.", SUNDAY, PAST, "2024-01-14"),
    ("It was signed on February 29.", SUNDAY, PAST, "2020-02-29"),
]


@pytest.mark.parametrize(
    ("sentence", "published", "tense", "day"), [*WEEKDAYS, *DAYS, *CALENDAR]
)
def test_words_for_one_day_give_that_day(sentence, published, tense, day):
    """The day of publication and the tense of the verb settle the day."""
    (found,) = find_dates(sentence)
    happened = resolve(found, date.fromisoformat(published), tense=tense)

    assert happened.start == happened.end == date.fromisoformat(day)
    assert happened.precision == "day"


SPANS = [
    ("over the weekend", SUNDAY, PAST, "2024-01-27", "2024-01-28", "day"),
    ("over the weekend", MONDAY, PAST, "2024-01-27", "2024-01-28", "day"),
    ("this weekend", MONDAY, FUTURE, "2024-02-03", "2024-02-04", "day"),
    ("last weekend", SUNDAY, PAST, "2024-01-20", "2024-01-21", "day"),
    ("this week", "2024-01-31", PAST, "2024-01-29", "2024-01-31", "week"),
    ("this week", MONDAY, FUTURE, "2024-01-29", "2024-02-04", "week"),
    ("this week", SUNDAY, FUTURE, "2024-01-29", "2024-02-04", "week"),
    ("later this week", "2024-01-31", FUTURE, "2024-01-31", "2024-02-04", "week"),
    ("last week", SUNDAY, PAST, "2024-01-15", "2024-01-21", "week"),
    ("next week", SUNDAY, FUTURE, "2024-01-29", "2024-02-04", "week"),
    ("this coming week", "2025-06-01", FUTURE, "2025-06-02", "2025-06-08", "week"),
    ("three weeks ago", SUNDAY, PAST, "2024-01-01", "2024-01-07", "week"),
    ("overnight", SUNDAY, PAST, "2024-01-27", "2024-01-28", "day"),
    ("over the past two weeks", SUNDAY, PAST, "2024-01-14", "2024-01-28", "week"),
    ("last month", SUNDAY, PAST, "2023-12-01", "2023-12-31", "month"),
    ("earlier this month", SUNDAY, PAST, "2024-01-01", "2024-01-28", "month"),
    ("in November", SUNDAY, PAST, "2023-11-01", "2023-11-30", "month"),
    ("in May", "2023-04-15", FUTURE, "2023-05-01", "2023-05-31", "month"),
    ("last October", "2024-09-04", PAST, "2023-10-01", "2023-10-31", "month"),
    ("in December 2018", SUNDAY, PAST, "2018-12-01", "2018-12-31", "month"),
    ("at the end of November", SUNDAY, PAST, "2023-11-21", "2023-11-30", "month"),
    ("in mid-January", SUNDAY, PAST, "2024-01-11", "2024-01-20", "month"),
    ("in early May", SUNDAY, PAST, "2023-05-01", "2023-05-10", "month"),
    ("in late 2022", SUNDAY, PAST, "2022-10-01", "2022-12-31", "month"),
    ("in the first week of May", SUNDAY, PAST, "2023-05-01", "2023-05-07", "week"),
    ("in the first half of 2023", SUNDAY, PAST, "2023-01-01", "2023-06-30", "month"),
    ("between 2015 and 2018", SUNDAY, PAST, "2015-01-01", "2018-12-31", "year"),
    ("in 2018", SUNDAY, PAST, "2018-01-01", "2018-12-31", "year"),
    ("last year", SUNDAY, PAST, "2023-01-01", "2023-12-31", "year"),
    ("this year", "2022-11-03", PAST, "2022-01-01", "2022-11-03", "year"),
    ("on January 19 and 20", SUNDAY, PAST, "2024-01-19", "2024-01-20", "day"),
    ("on 27 and 28 January", MONDAY, PAST, "2024-01-27", "2024-01-28", "day"),
    ("on January 19-20", SUNDAY, PAST, "2024-01-19", "2024-01-20", "day"),
    ("from Friday to Monday", MONDAY, PAST, "2024-01-26", "2024-01-29", "day"),
    ("between Monday and Tuesday", MONDAY, FUTURE, "2024-01-29", "2024-01-30", "day"),
    (
        "between last Sunday and Thursday",
        "2023-04-15",
        PAST,
        "2023-04-09",
        "2023-04-13",
        "day",
    ),
    (
        "between August 14 and September 4",
        "2023-06-10",
        FUTURE,
        "2023-08-14",
        "2023-09-04",
        "day",
    ),
    (
        "between the 20th and the 30th of June",
        "2025-06-03",
        FUTURE,
        "2025-06-20",
        "2025-06-30",
        "day",
    ),
]


@pytest.mark.parametrize(
    ("words", "published", "tense", "start", "end", "precision"), SPANS
)
def test_words_for_a_stretch_give_both_ends(  # noqa: PLR0917
    words, published, tense, start, end, precision
):
    """Weeks, months, years and ranges come back as intervals, ends included."""
    (found,) = find_dates(f"The army and the RSF talked {words}.")
    happened = resolve(found, date.fromisoformat(published), tense=tense)

    assert (str(happened.start), str(happened.end)) == (start, end)
    assert happened.precision == precision


@pytest.mark.parametrize(
    "words",
    [
        "in recent weeks",
        "in the coming days",
        "over the next few weeks",
        "months ago",
        "a few weeks ago",
        "in the near future",
    ],
)
def test_vague_words_are_found_and_settle_nothing(words):
    """A time too vague to give comes back with null dates and its words."""
    (found,) = find_dates(f"The Houthis and Riyadh talked {words}.")
    happened = resolve(found, date(2024, 1, 28), tense=PAST)

    assert (happened.start, happened.end, happened.basis) == (None, None, "unknown")
    assert happened.phrase == found.quote


@pytest.mark.parametrize(
    ("words", "basis"),
    [
        ("on October 7", "stated"),
        ("on Friday", "weekday"),
        ("yesterday", "relative"),
        ("last month", "relative"),
    ],
)
def test_the_basis_tells_how_the_date_was_found(words, basis):
    """Calendar dates, weekdays and counted days are told apart."""
    (found,) = find_dates(f"They met {words}.")

    assert resolve(found, date(2024, 1, 28), tense=PAST).basis == basis


def test_a_day_that_no_calendar_has_settles_nothing():
    """February 30 is found and comes back with null dates."""
    (found,) = find_dates("They met on February 30, 2024.")

    assert resolve(found, date(2024, 3, 1), tense=PAST).start is None
