from datetime import date

import pytest

from ingest.dates import Role, Tense, find_dates, resolve

ROLES = [
    ("on Friday", "Friday", Role.AT),
    ("since Friday", "since Friday", Role.SINCE),
    ("since May 6", "since May 6", Role.SINCE),
    ("until March 1", "until March 1", Role.UNTIL),
    ("until around April 20", "until around April 20", Role.UNTIL),
    ("until midday on Saturday", "until midday on Saturday", Role.UNTIL),
    ("by July 29", "by July 29", Role.BY),
    ("no later than August 18", "no later than August 18", Role.BY),
    ("ahead of Thursday", "ahead of Thursday", Role.BY),
    ("ahead of Thursday's summit", "Thursday", Role.AT),
    ("before the end of next week", "before the end of next week", Role.BY),
    ("within five days", "within five days", Role.BY),
    ("from October 25", "from October 25", Role.FROM),
    ("from Wednesday onwards", "from Wednesday onwards", Role.FROM),
    ("after October 7", "after October 7", Role.AFTER),
]


@pytest.mark.parametrize(("words", "quote", "role"), ROLES)
def test_the_word_before_a_date_sets_its_role(words, quote, role):
    """The role and the words that set it belong to the expression."""
    (found,) = find_dates(f"The ELN and Bogota talk {words}.")

    assert (found.quote, found.role) == (quote, role)


def days(
    words: str, published: str, tense: Tense, *, bare: bool = False
) -> tuple[str, str]:
    """Resolve the words to both ends, in ISO form."""
    (found,) = find_dates(f"The ELN and Bogota talk {words}.")
    happened = resolve(
        found.bare() if bare else found, date.fromisoformat(published), tense=tense
    )
    return str(happened.start), str(happened.end)


def test_what_lasts_since_a_date_ends_with_the_publication():
    """A present tense does not turn "since" to the future."""
    found = days("since Friday", "2023-11-28", Tense.PRESENT)

    assert found == ("2023-11-24", "2023-11-28")


def test_a_deadline_begins_with_the_publication():
    """What must be done by a date is done between now and then."""
    found = days("by August 8", "2025-07-20", Tense.FUTURE)

    assert found == ("2025-07-20", "2025-08-08")


def test_a_deadline_in_the_past_is_its_day():
    """What had been done by Monday is dated to Monday."""
    found = days("by Monday night", "2025-10-14", Tense.PAST)

    assert found == ("2025-10-13", "2025-10-13")


def test_a_deadline_is_not_a_year_past():
    """A day without a year just ahead is meant, even under a verb in the past."""
    found = days("until 15 September", "2024-08-21", Tense.PAST)

    assert found == ("2024-08-21", "2024-09-15")


def test_a_beginning_is_its_day():
    """How long a thing that begins on a date goes on is not settled."""
    found = days("from August 3", "2023-06-10", Tense.FUTURE)

    assert found == ("2023-08-03", "2023-08-03")


def test_a_date_can_be_asked_for_without_its_role():
    """The bare expression gives the date that the words name."""
    found = days("since May 6", "2023-05-21", Tense.PAST, bare=True)

    assert found == ("2023-05-06", "2023-05-06")
