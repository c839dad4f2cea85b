from ingest.registry import load_registry

from .making import written

STATE = '[[party]]\nname = "Qatar"\nkind = "state"\naliases = ["State of Qatar"]\n'
MORE = (
    '[[party]]\nname = "Qatar"\nkind = "state"\naliases = ["State of Qatar", "Katar"]\n'
)
EMIR = '[[person]]\nname = "Tamim"\noffices = [{ title = "heir", to = 2013-06-24 }]\n'
LATER = (
    '[[person]]\nname = "Tamim"\noffices = [{ title = "emir", from = 2013-06-25 }]\n'
)


def test_lists_of_the_same_entry_grow_without_repeats(tmp_path):
    """A second entry of one name adds the aliases that the first has not."""
    written(tmp_path, "a.toml", STATE)
    written(tmp_path, "b.toml", MORE)

    (party,) = load_registry(tmp_path).parties

    assert party.aliases == ("State of Qatar", "Katar")


def test_offices_of_the_same_person_are_put_together(tmp_path):
    """One file may give a person's first office and another the second."""
    files = (written(tmp_path, "a.toml", LATER), written(tmp_path, "b.toml", EMIR))

    (person,) = load_registry(*files).people

    assert [office.title for office in person.offices] == ["heir", "emir"]


def test_a_single_value_is_replaced_by_the_later_file(tmp_path):
    """What is no list is as the last file has it."""
    place = '[[place]]\nname = "Doha"\nside = "Qatar"\n'
    files = (
        written(tmp_path, "a.toml", place),
        written(tmp_path, "b.toml", place.replace('"Qatar"', '"Gulf"')),
    )

    (found,) = load_registry(*files).places

    assert found.side == "Gulf"


def test_tables_inside_an_entry_are_merged_key_by_key(tmp_path):
    """A later file can add one metric to the groups of the talks."""
    head = '[[talks]]\nslug = "t"\ntitle = "T"\nsides = []\n'
    files = (
        written(tmp_path, "a.toml", head + 'group = { killed = "Gaza" }\n'),
        written(tmp_path, "b.toml", head + 'group = { wounded = "Gaza" }\n'),
    )

    (talks,) = load_registry(*files).talks

    assert dict(talks.group) == {"killed": "Gaza", "wounded": "Gaza"}


def test_one_name_in_two_tables_is_two_entries(tmp_path):
    """A party and a place of one name stay apart."""
    text = STATE + '[[place]]\nname = "Qatar"\ncountry = "Qatar"\n'

    registry = load_registry(written(tmp_path, "a.toml", text))

    assert (len(registry.parties), len(registry.places)) == (1, 1)
