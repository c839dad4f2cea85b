from datetime import date

import pytest

from domain.values import Happened
from domain.vocabulary import DateBasis, Precision
from ingest.dates import Role, Tense, find_dates, resolve

PUBLISHED = date(2024, 5, 10)
APRIL_20 = Happened(
    start=date(2024, 4, 20),
    end=date(2024, 4, 20),
    precision=Precision.DAY,
    basis=DateBasis.STATED,
)
IN_2017 = Happened(
    start=date(2017, 1, 1),
    end=date(2017, 12, 31),
    precision=Precision.YEAR,
    basis=DateBasis.STATED,
)


def seen(sentence: str, context: Happened | None = None) -> Happened:
    """Resolve the one date of a sentence."""
    (found,) = find_dates(sentence)
    return resolve(found, PUBLISHED, tense=Tense.PAST, context=context)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("that day", "2024-04-20"),
        ("that same night", "2024-04-20"),
        ("the same day", "2024-04-20"),
        ("the day before", "2024-04-19"),
        ("the night before", "2024-04-19"),
        ("the previous afternoon", "2024-04-19"),
        ("the following day", "2024-04-21"),
        ("the next morning", "2024-04-21"),
        ("two days earlier", "2024-04-18"),
        ("ten days later", "2024-04-30"),
        ("a week later", "2024-04-27"),
        ("48 hours earlier", "2024-04-18"),
        ("the following Monday", "2024-04-22"),
    ],
)
def test_words_count_from_the_date_told_before(words, day):
    """With a context, the words count from it and not from the publication."""
    happened = seen(f"Petro spoke {words}.", APRIL_20)

    assert happened.start == happened.end == date.fromisoformat(day)
    assert happened.basis is DateBasis.CONTEXT


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("on the 27th and 28th of that month", "2024-04-27", "2024-04-28"),
        ("three months later", "2024-07-01", "2024-07-31"),
        ("that same week", "2024-04-15", "2024-04-21"),
        ("the following year", "2025-01-01", "2025-12-31"),
    ],
)
def test_longer_units_count_from_the_context_too(words, start, end):
    """Weeks, months and years beside the context are whole ones."""
    happened = seen(f"Petro spoke {words}.", APRIL_20)

    assert (str(happened.start), str(happened.end)) == (start, end)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("the day before", "2024-05-09"),
        ("the previous day", "2024-05-09"),
        ("two days earlier", "2024-05-08"),
    ],
)
def test_words_that_look_back_count_from_publication_without_context(words, day):
    """A day before is known from the publication too."""
    happened = seen(f"Petro spoke {words}.")

    assert happened.start == happened.end == date.fromisoformat(day)
    assert happened.basis is DateBasis.RELATIVE


@pytest.mark.parametrize(
    "words", ["that day", "the same day", "the following day", "a week later"]
)
def test_words_that_need_a_context_settle_nothing_without_one(words):
    """Without a date told before, "that day" stays open."""
    assert seen(f"Petro spoke {words}.").start is None


def test_a_day_beside_a_whole_month_stays_open():
    """A context known to the month names no day before it."""
    month = APRIL_20.model_copy(
        update={"end": date(2024, 4, 30), "precision": Precision.MONTH}
    )

    assert seen("Petro spoke the day before.", month).start is None


def test_a_date_takes_the_year_told_before():
    """After "in 2017", a date without a year lies in that year."""
    happened = seen("The truce took effect on October 1.", IN_2017)

    assert (happened.start, happened.basis) == (date(2017, 10, 1), DateBasis.CONTEXT)


def test_the_following_year_counts_from_the_year_told_before():
    """The year after the context is known."""
    happened = seen("It ended on January 9 of the following year.", IN_2017)

    assert happened.start == date(2018, 1, 9)


def test_the_day_of_a_clause_is_counted_back():
    """Words that end in "after" date the clause that follows them."""
    sentence = "The army advanced, a day after the truce broke down."
    (found,) = find_dates(sentence)

    assert found.role is Role.CLAUSE
    assert resolve(found, PUBLISHED, tense=Tense.PAST).start == date(2024, 5, 9)


def test_the_political_day_after_is_no_date():
    """Planning for what comes after a war names no day."""
    assert find_dates("They met to prepare the day after.") == ()
