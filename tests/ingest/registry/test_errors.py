import pytest

from ingest.registry import RegistryError, load_registry

from .making import written

PARTY = '[[party]]\nname = "Qatar"\nkind = "state"\n'
PERSON = '[[person]]\nname = "Tamim"\n'
OFFICE = 'offices = [{ title = "emir", party = "Katar" }]\n'
TWO = PARTY + '[[party]]\nname = "Oman"\nkind = "state"\naliases = ["Qatar"]\n'

WRONG = [
    ("name = ", "the whole file", "no valid TOML"),
    ('[[actor]]\nname = "x"\n', "[[actor]]", "not known"),
    ('[party]\nname = "x"\n', "[party]", "double brackets"),
    ('party = ["Qatar"]\n', "[party]", "double brackets"),
    ('ignored = "America"\n', "ignored", "a list of words"),
    ("ignored = [1]\n", "ignored", "a list of words"),
    (
        '[[medium]]\nname = "معا"\nkind = "agency"\n',
        "[[medium]] 'معا'",
        "Latin letters",
    ),
    ('[[party]]\nkind = "state"\n', "[[party]]", "no 'name'"),
    (PARTY + "nickname = 1\n", "[[party]] 'Qatar'", "nickname"),
    (PARTY.replace("state", "empire"), "[[party]] 'Qatar'", "kind"),
    (PERSON + OFFICE, "[[person]] 'Tamim'", "no party 'Katar'"),
    ('[[place]]\nname = "Doha"\ncountry = "Katar"\n', "[[place]] 'Doha'", "no party"),
    (TWO, "[[party]] 'Oman'", "already means 'Qatar'"),
    ('[[person]]\nname = "الثاني"\n', "[[person]] 'الثاني'", "Latin letters"),
]


@pytest.mark.parametrize(("text", "entry", "problem"), WRONG)
def test_an_error_tells_the_file_the_entry_and_the_problem(
    tmp_path, text, entry, problem
):
    """Whoever writes an entry wrong learns where it stands and what to mend."""
    file = written(tmp_path, "a.toml", text)

    with pytest.raises(RegistryError, match=problem) as caught:
        load_registry(file)

    assert (caught.value.file, caught.value.entry) == (file, entry)


def test_an_office_that_ends_before_it_begins_is_an_error(tmp_path):
    """The two days of an office are not to be swapped."""
    days = 'offices = [{ title = "emir", from = 2013-06-25, to = 2013-06-24 }]\n'
    file = written(tmp_path, "a.toml", PERSON + days)

    with pytest.raises(RegistryError, match="ends before it begins"):
        load_registry(file)


def test_a_missing_file_is_an_error(tmp_path):
    """A path that leads nowhere is no empty registry."""
    with pytest.raises(RegistryError, match="no such file or folder"):
        load_registry(tmp_path / "none.toml")


def test_talks_of_an_unknown_side_are_an_error(tmp_path):
    """The sides of talks are parties of the registry."""
    text = '[[talks]]\nslug = "t"\ntitle = "T"\nsides = ["Atlantis"]\n'

    with pytest.raises(RegistryError, match="no party 'Atlantis'"):
        load_registry(written(tmp_path, "a.toml", text))


def test_a_name_taken_twice_is_told_for_the_file_that_took_it_last(tmp_path):
    """The clash of two files is laid to the later one."""
    oman = '[[party]]\nname = "Oman"\nkind = "state"\nmetonyms = ["Qatar"]\n'
    first, last = written(tmp_path, "a.toml", PARTY), written(tmp_path, "b.toml", oman)

    with pytest.raises(RegistryError) as caught:
        load_registry(first, last)

    assert caught.value.file == last
