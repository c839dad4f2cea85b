import pytest

from ingest.quantities import QuantityMatch, find_quantities, spelled_value

VALUES = [
    ("The ministry counts 26,422 dead.", "26,422", 26422),
    ("The ministry counts 26\u202f422 dead.", "26\u202f422", 26422),
    ("The ministry counts 26\u00a0422 dead.", "26\u00a0422", 26422),
    ("The report lists 26.422 victims.", "26.422", 26422),
    ("Sudan lost 1.2 million jobs.", "1.2 million", 1_200_000),
    ("Sudan lost 1,2 million jobs.", "1,2 million", 1_200_000),
    ("Half a million Tigrayans fled.", "Half a million", 500_000),
    ("Two and a half million Syrians fled.", "Two and a half million", 2_500_000),
    ("A million and a half people fled.", "A million and a half", 1_500_000),
    ("Aid reached 2m people in Darfur.", "2m", 2_000_000),
    ("A dozen factions signed in Beijing.", "A dozen", 12),
    ("Two dozen ELN fighters gave up.", "Two dozen", 24),
    ("Half a dozen towns fell.", "Half a dozen", 6),
    ("Twenty-four people walked free.", "Twenty-four", 24),
    ("One hundred and thirty-six captives remain.", "One hundred and thirty-six", 136),
    ("Sixty thousand reservists were called.", "Sixty thousand", 60_000),
    ("Riyadh freed a hundred Huthis.", "a hundred", 100),
    ("The rebels hold zero prisoners.", "zero", 0),
    ("Some are held, and 1,968 Palestinian prisoners left.", "1,968", 1968),
]


def only(sentence: str) -> QuantityMatch:
    """Give the one number of a sentence."""
    (found,) = find_quantities(sentence)
    return found


@pytest.mark.parametrize(("sentence", "words", "value"), VALUES)
def test_a_number_has_its_value_and_its_words(sentence, words, value):
    """Digits, words and mixtures of both are read to the same whole number."""
    found = only(sentence)

    assert (found.quantity.text, found.quantity.value) == (words, value)
    assert isinstance(found.quantity.value, int)


@pytest.mark.parametrize(
    ("sentence", "words", "low", "high"),
    [
        ("Between 10 and 15 captives would leave.", "Between 10 and 15", 10, 15),
        ("It would free 700 to 800 inmates.", "700 to 800", 700, 800),
        ("It would free 10-15 soldiers.", "10-15", 10, 15),
        ("It would free 10\u201315 soldiers.", "10\u201315", 10, 15),
        ("Two or three envoys flew in.", "Two or three", 2, 3),
        ("Two to three million fled.", "Two to three million", 2_000_000, 3_000_000),
    ],
)
def test_a_range_has_two_ends_and_no_value(sentence, words, low, high):
    """A range keeps both numbers and claims no middle."""
    quantity = only(sentence).quantity

    assert (quantity.text, quantity.low, quantity.high) == (words, low, high)
    assert quantity.value is None


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("Deliveries rose from 300 to 700 trucks.", [300, 700]),
        ("The toll rose by 45 to 60,034.", [45, 60_034]),
        ("They chose 5 or 40 men.", [5, 40]),
    ],
)
def test_a_change_or_a_choice_is_two_numbers(sentence, values):
    """What rises to another number, or lies far from it, is no range."""
    found = find_quantities(sentence)

    assert [each.quantity.value for each in found] == values


def test_an_exchange_is_two_numbers():
    """A swap names a number for each side."""
    found = find_quantities("A swap of a thousand for a thousand was arranged.")

    assert [each.quantity.value for each in found] == [1000, 1000]


@pytest.mark.parametrize(
    "words",
    ["dozens", "hundreds of thousands", "several", "several dozen", "a few hundred"],
)
def test_a_vague_number_has_no_value(words):
    """Words too vague to give a number are found, and keep to themselves."""
    quantity = only(f"The army speaks of {words} prisoners.").quantity

    assert (quantity.text, quantity.value) == (words, None)


@pytest.mark.parametrize(
    ("words", "value"),
    [("ninety-seven", 97), ("six thousand", 6000), ("soldiers", None), ("", None)],
)
def test_words_alone_have_a_value_where_they_are_a_number(words, value):
    """The reading of words is open to other parts of the reader."""
    assert spelled_value(words) == value


@pytest.mark.parametrize(
    "name", ["M23 rebels", "G7 ministers", "an F-16 jet", "Covid-19", "a 24/7 line"]
)
def test_digits_inside_a_name_are_no_number(name):
    """Digits grown together with letters or slashes count nothing."""
    assert find_quantities(f"They met {name}.") == ()
