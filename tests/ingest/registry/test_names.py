import pytest

from ingest.registry import MatchKind, NameIndex

from .making import names_in, registry

FOUND = [
    ("Talks in Qatar went on.", ["Qatar"]),
    ("The US and the U.S. are one.", ["United States", "United States"]),
    ("They told us to leave.", []),
    ("THE UNITED STATES OBJECTS", ["United States"]),
    ("Nobody serves china to a qatar of the world.", []),
    ("The Qatari-brokered truce held.", ["Qatar"]),
    ("Qatar's envoy and Qatar’s emir met.", ["Qatar", "Qatar"]),
    ("Egypt/Qatar: a joint statement", ["Egypt", "Qatar"]),
    ("Fly to New\nYork.", ["New York"]),
    ("It is new, York said.", []),
    ("It was New. York followed.", []),
    ("The People's Republic of China agreed.", ["China"]),
    ("The People’s Republic of China agreed.", ["China"]),
    ("The Central Intelligence Agency and the CIA", ["United States", "United States"]),
    ("the Egyptian side", ["Egypt"]),
    ("Hamasization", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_names_are_found_as_news_write_them(text, names):
    """Case, dots, hyphens, possessives and line breaks are read as readers do."""
    assert names_in(text) == names


def test_the_longest_name_wins():
    """The United States of America is one name, not two."""
    (match,) = NameIndex(registry()).find("the United States of America")

    assert match.text == "United States of America"


def test_a_match_tells_where_it_stands():
    """The span of a match cuts its own words out of the text."""
    text = "Yesterday the Qatari capital was calm."
    (match,) = NameIndex(registry()).find(text)

    assert text[match.start : match.end] == match.text == "Qatari capital"


def test_matches_come_in_order_and_do_not_overlap():
    """Every word belongs to one name at the most."""
    text = "Doha, the Qatari capital, and Cairo told the US and Hamas."
    matches = NameIndex(registry()).find(text)

    ends = [match.end for match in matches]
    starts = [match.start for match in matches]
    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))


def test_an_ignored_phrase_hides_the_name_in_it():
    """South America is not the United States."""
    assert names_in("Across South America", ignored=("South America",)) == []


def test_an_ignored_phrase_hides_nothing_elsewhere():
    """Only the phrase itself is passed over."""
    assert names_in("South of America", ignored=("South America",)) == ["United States"]


def test_a_body_tells_its_own_name_and_its_party():
    """The figure of a ministry can be laid to it and to its state."""
    (match,) = NameIndex(registry()).find("the Central Intelligence Agency")

    assert (match.kind, match.name) == (MatchKind.BODY, "United States")
    assert match.entry == "CIA"
