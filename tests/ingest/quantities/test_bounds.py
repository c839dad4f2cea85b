import pytest

from domain.vocabulary import Bound
from ingest.quantities import find_quantities, trailing_bound

LEADING = [
    ("More than 700 people died in Khartoum.", "More than 700", "at_least"),
    ("The strikes left over 500 dead.", "over 500", "at_least"),
    ("At least 1,179 civilians died in Ukraine.", "At least 1,179", "at_least"),
    ("No fewer than 30 villages burned.", "No fewer than 30", "at_least"),
    ("The displaced exceed seven million.", "exceed seven million", "at_least"),
    ("The count crossed 40,000 in August.", "crossed 40,000", "at_least"),
    ("Just over 40 rebels gave up.", "Just over 40", "at_least"),
    ("At least another 50 were hurt.", "At least another 50", "at_least"),
    ("Up to 300 trucks may pass.", "Up to 300", "at_most"),
    ("Fewer than 20 hostages live.", "Fewer than 20", "at_most"),
    ("Nearly 1,900 inmates are listed.", "Nearly 1,900", "at_most"),
    ("Almost a hundred Huthis left.", "Almost a hundred", "at_most"),
    ("As many as half a million died.", "As many as half a million", "at_most"),
    ("No more than 12 monitors came.", "No more than 12", "at_most"),
    ("Some 1,400 were killed.", "Some 1,400", "about"),
    ("About thirty are presumed dead.", "About thirty", "about"),
    ("Around 1,140 were killed.", "Around 1,140", "about"),
    ("Roughly 240 persons were taken.", "Roughly 240", "about"),
    ("An estimated 6,500 died in Karabakh.", "An estimated 6,500", "about"),
    ("Forty or so captives are elsewhere.", "Forty or so", "about"),
    ("Twenty-odd leaders watched.", "Twenty-odd", "about"),
    ("It freed 100 or more soldiers.", "100 or more", "at_least"),
    ("It freed 200+ soldiers.", "200+", "at_least"),
    ("It freed 33 captives.", "33", "exact"),
    ("Kyiv turned over 55 prisoners.", "55", "exact"),
    ("The army handed over about 200 rebels.", "about 200", "about"),
    ("The blast killed over 55 marchers.", "over 55", "at_least"),
]


@pytest.mark.parametrize(("sentence", "words", "bound"), LEADING)
def test_bound_words_belong_to_the_number(sentence, words, bound):
    """The span of a number takes in the words that bind it."""
    (found,) = find_quantities(sentence)

    assert (found.quantity.text, found.quantity.bound.value) == (words, bound)


def test_the_bare_number_is_told_apart():
    """The number alone keeps offsets of its own."""
    sentence = "The war left at least 26,422 dead."
    (found,) = find_quantities(sentence)

    assert sentence[found.start : found.end] == "at least 26,422"
    assert sentence[found.number_start : found.number_end] == "26,422"


@pytest.mark.parametrize(
    "sentence",
    [
        "They talked about 24 soldiers.",
        "There were talks over 24 bodies.",
        "The columns crossed 24 rivers.",
        "The next 24 soldiers will follow.",
    ],
)
def test_words_of_topic_and_movement_set_no_bound(sentence):
    """The same words bind nothing after a verb of talking or moving."""
    (found,) = find_quantities(sentence)

    assert found.quantity.bound is Bound.EXACT


@pytest.mark.parametrize(
    ("rest", "bound"),
    [
        (" or more have died", Bound.AT_LEAST),
        (" or so have died", Bound.ABOUT),
        (" at least, the UN says", Bound.AT_LEAST),
        (" or fewer remain", Bound.AT_MOST),
        (" or more than that", None),
        (" have died", None),
    ],
)
def test_words_after_the_noun_set_a_bound(rest, bound):
    """A bound may stand behind what is counted."""
    head = "Seven thousand people"

    assert trailing_bound(head + rest, len(head)) is bound
