import pytest

from ingest.quantities import find_quantities

KINDS = [
    ("a truce of 42 days", "duration"),
    ("a 42-day truce", "duration"),
    ("several weeks of calm", "duration"),
    ("two or three months of quiet", "duration"),
    ("on October 7", "date_part"),
    ("on 7 October", "date_part"),
    ("this Tuesday (13)", "date_part"),
    ("on 2024-01-28", "date_part"),
    ("killed since 2023", "year"),
    ("the 1990s", "year"),
    ("between 2015 and 2018", "year"),
    ("on the night of August 7-8", "date_part"),
    ("some as young as four", "age"),
    ("at seven o'clock", "time"),
    ("at half past eight", "time"),
    ("at four in the morning", "time"),
    ("at 10:30 am", "time"),
    ("a strip of 14 kilometres", "distance"),
    ("a depth of 30 km", "distance"),
    ("under Article 5", "label"),
    ("Resolution 2735", "label"),
    ("phase two of the accord", "label"),
    ("the number two of the group", "label"),
    ("a 20-point plan", "compound"),
    ("aged 19", "age"),
    ("minors under 19", "age"),
    ("a girl of four", "age"),
    ("all soldiers between 18 and 25, whole or hurt", "age"),
    ("three-year-old twins", "age"),
    ("tariffs of 36 per cent", "percent"),
    ("36% of voters", "percent"),
    ("$5 million", "money"),
    ("300 million euros", "money"),
    ("200 tonnes of flour", "measure"),
    ("carried by 24 votes", "vote"),
    ("the third convoy", "ordinal"),
    ("the 27th session", "ordinal"),
    ("a third of whom serve life", "fraction"),
    ("nine tenths of the text", "fraction"),
    ("according to one of them", "pronoun"),
    ("no one knows", "pronoun"),
    ("a provisional one", "pronoun"),
    ("in return for one Saudi", "cardinal"),
    ("the shells killed one and no more", "cardinal"),
    ("captives who number twenty", "cardinal"),
    ("on Friday, 12 detainees left", "cardinal"),
    ("the 134 who remain", "cardinal"),
]


@pytest.mark.parametrize(("words", "kind"), KINDS)
def test_a_number_is_known_by_its_company(words, kind):
    """The words around a number tell whether it counts people or something else."""
    found = find_quantities(f"They spoke of it: {words}.")

    assert [each.kind.value for each in found] == [kind]


def test_a_rate_of_exchange_counts_nobody():
    """Both numbers of a rate are marked as such."""
    found = find_quantities("They were traded at a rate of ten to one.")

    assert [each.kind.value for each in found] == ["ratio", "ratio"]


def test_the_year_after_a_full_date_is_a_year():
    """A date with its year has a day and a year."""
    found = find_quantities("The pact of October 7, 2023 holds.")

    assert [each.kind.value for each in found] == ["date_part", "year"]


def test_four_digits_before_people_count_them():
    """A number that looks like a year counts people where people follow."""
    (found,) = find_quantities("The Houthis let 2023 prisoners go.")

    assert found.kind.value == "cardinal"
