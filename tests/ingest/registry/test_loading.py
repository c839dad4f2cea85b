from datetime import date

from ingest.registry import load_registry

from .making import written

QATAR = '[[party]]\nname = "Qatar"\nkind = "state"\n'


def test_a_party_is_read_with_all_its_words(tmp_path):
    """A party keeps its aliases, demonyms, metonyms and nouns as they stand."""
    text = QATAR + 'demonyms = ["Qatari"]\nmetonyms = ["Doha"]\nnouns = ["emirate"]\n'

    party = load_registry(written(tmp_path, "a.toml", text)).party("Qatar")

    assert party is not None
    assert party.kind == "state"
    assert (party.demonyms, party.metonyms) == (("Qatari",), ("Doha",))
    assert party.nouns == ("emirate",)


def test_a_body_may_be_a_bare_name(tmp_path):
    """A body without aliases is written as a string."""
    text = QATAR + 'bodies = ["Diwan", { name = "Army", aliases = ["Forces"] }]\n'

    party = load_registry(written(tmp_path, "a.toml", text)).party("Qatar")

    assert party is not None
    assert [body.name for body in party.bodies] == ["Diwan", "Army"]
    assert [body.aliases for body in party.bodies] == [(), ("Forces",)]


def test_an_office_has_true_dates(tmp_path):
    """The days of an office are written as TOML dates under `from` and `to`."""
    offices = 'offices = [{ title = "emir", party = "Qatar", from = 2013-06-25 }]'
    text = f'{QATAR}[[person]]\nname = "Tamim"\n{offices}\n'

    registry = load_registry(written(tmp_path, "a.toml", text))
    (office,) = registry.people[0].offices

    assert (office.since, office.until) == (date(2013, 6, 25), None)


def test_a_folder_is_read_file_by_file(tmp_path):
    """Every TOML file of a folder is read, and nothing else in it."""
    written(tmp_path, "a.toml", QATAR)
    written(tmp_path, "b.toml", QATAR.replace("Qatar", "Oman"))
    written(tmp_path, "notes.md", "no TOML")

    registry = load_registry(tmp_path)

    assert [party.name for party in registry.parties] == ["Qatar", "Oman"]


def test_an_empty_folder_is_an_empty_registry(tmp_path):
    """A folder without files gives a registry without entries."""
    assert load_registry(tmp_path).parties == ()


def test_talks_are_read_with_what_their_words_mean(tmp_path):
    """Talks tell whose people their captives are and who holds them."""
    text = QATAR + (
        '[[talks]]\nslug = "t"\ntitle = "T"\nsides = ["Qatar"]\n'
        'captives = { hostages = ["Qatar"] }\ngroup = { killed = "Gaza" }\n'
    )

    talks = load_registry(written(tmp_path, "a.toml", text)).talks_called("t")

    assert talks is not None
    assert dict(talks.captives) == {"hostages": ("Qatar",)}
    assert dict(talks.group) == {"killed": "Gaza"}


def test_ignored_words_are_read(tmp_path):
    """Words to ignore stand at the top of a file, outside any entry."""
    file = written(tmp_path, "a.toml", 'ignored = ["Latin America"]\n')

    assert load_registry(file).ignored == ("Latin America",)
