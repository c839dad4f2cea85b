import pytest

from ingest.registry import MatchKind, NameIndex, NameMatch

from .making import registry


def only(text: str) -> NameMatch:
    """Return the one match of a text."""
    (match,) = NameIndex(registry()).find(text)
    return match


def test_a_capital_names_its_government_and_itself():
    """The word Doha is Qatar's government and also the place."""
    match = only("Doha")

    assert (match.kind, match.name) == (MatchKind.METONYM, "Qatar")
    assert (match.entry, match.place) == ("Doha", "Doha")


def test_a_metonym_that_is_no_place_has_none():
    """Cairo is no place of this registry, so it is a government only."""
    assert only("Cairo").place is None


def test_a_state_names_its_country_as_a_place():
    """Talks "in Qatar" are held at a place of that name."""
    match = only("Qatar")

    assert (match.kind, match.place) == (MatchKind.PARTY, "Qatar")


def test_another_name_of_a_state_names_the_same_country():
    """The place is called by the state's canonical name."""
    assert only("America").place == "United States"


def test_an_armed_group_is_no_place():
    """Nobody meets "in Hamas"."""
    assert only("Hamas").place is None


def test_a_demonym_is_no_place():
    """A people's adjective tells whose something is, not where."""
    match = only("Qatari")

    assert (match.kind, match.place) == (MatchKind.DEMONYM, None)


def test_a_capital_is_also_called_by_its_people():
    """The Qatari capital is Doha without anybody writing it down."""
    match = only("the Qatari capital")

    assert (match.kind, match.name) == (MatchKind.PLACE, "Doha")


@pytest.mark.parametrize(
    "text", ["Sharm el-Sheikh", "Sharm El Sheikh", "Sharm al-Sheikh", "Sharm El-Shaikh"]
)
def test_a_place_is_found_in_other_transliterations(text):
    """The spellings of one Arabic place come to one name."""
    assert only(text).name == "Sharm el-Sheikh"
