from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.dates import Tense, find_dates, resolve

NO_DATES = [
    "Israel would free 42 days in return.",
    "They agreed on a 42-day truce.",
    "The second phase would also last 30 days.",
    "Consultations would go on for seven days.",
    "The truce may hold, and the toll may reach 700.",
    "The rebels march on Goma.",
    "The blockade of the port was felt every Friday.",
    "The Good Friday Agreement is a model.",
    "Theresa May spoke of guarantees.",
    "More than 2,023 people fled Khartoum.",
    "May the talks succeed, the bishop said.",
    "There was not a second to lose.",
    "On the last day of the war, Beirut was bombed.",
    "It takes effect within 24 hours of being ratified.",
    "Some 2018 people were freed in Aden.",
]


@pytest.mark.parametrize("sentence", NO_DATES)
def test_durations_habits_and_verbs_are_no_dates(sentence):
    """Words that only look like dates are passed over."""
    assert find_dates(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "quotes"),
    [
        ("He said on Monday that Saturday will decide.", ["Monday", "Saturday"]),
        ("The raid on Monday on Rafah", ["Monday"]),
        ("After the March talks, they met in March.", ["March", "March"]),
        ("The January accord and the May paper hold.", ["January", "May"]),
        ("On Wednesday and Friday they met.", ["Wednesday", "Friday"]),
        ("On Monday and Tuesday they met.", ["Monday and Tuesday"]),
        ("It was Sunday's meeting.", ["Sunday"]),
        (
            "It failed at the end of October. On Friday",
            ["the end of October", "Friday"],
        ),
        ("Mines killed ten on January 19 and 20 people fled.", ["January 19"]),
        ("The 2015 deal of Minsk fell in 2022.", ["2015", "2022"]),
    ],
)
def test_a_sentence_has_its_dates_in_order(sentence, quotes):
    """Every expression is found once, with the words that belong to it."""
    found = find_dates(sentence)

    assert [each.quote.removeprefix("the ").lower() for each in found] == [
        quote.removeprefix("the ").lower() for quote in quotes
    ]


WORDS = (
    "the that this last next Monday Sunday (13) May March October 7 31 2023 and to from "
    "between since until by before after a two weeks days ago earlier later week month "
    "weekend overnight end of mid- early late recent past coming same very day year , . "
    "00 0 99 2024-02-30 31.12.1999 within hours the eve New Year's Eve \u0664"
)
TEXTS = st.one_of(
    st.text(), st.lists(st.sampled_from(WORDS.split()), max_size=10).map(" ".join)
)


@given(TEXTS)
def test_spans_quote_the_text_in_order(text):
    """Every span lies inside the text and quotes it, and none overlaps another."""
    found = find_dates(text)

    assert all(text[each.start : each.end] == each.quote for each in found)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(first.end <= second.start for first, second in pairwise(found))


@given(TEXTS, st.dates(), st.sampled_from(Tense))
def test_every_expression_resolves_or_settles_nothing(text, published, tense):
    """Resolving any expression from any day gives ordered ends or none."""
    for found in find_dates(text):
        happened = resolve(found, published, tense=tense)
        if happened.start is not None and happened.end is not None:
            assert happened.start <= happened.end


@given(st.dates())
def test_a_past_weekday_is_never_more_than_six_days_back(published):
    """A bare weekday is the latest one up to and including the publication."""
    (found,) = find_dates("They met on Thursday.")
    happened = resolve(found, published, tense=Tense.PAST)

    if happened.start is not None:
        assert 0 <= (published - happened.start).days <= 6
        assert happened.start.isoweekday() == 4
