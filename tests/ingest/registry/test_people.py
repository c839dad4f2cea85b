import pytest

from ingest.registry import MatchKind, NameIndex

from .making import names_in, person, registry

BURNS = person("William Burns")
NICHOLAS = person("Nicholas Burns")
SISI = person("Abdel Fattah al-Sisi", "al-Sisi")
THANI = person("Mohammed bin Abdulrahman Al Thani", "Mohammed bin Abdulrahman")
TAMIM = person("Tamim bin Hamad Al Thani", "Tamim")
XI = person("Xi Jinping", surname="Xi")


def surnames(word: str) -> tuple[str, ...]:
    """Return whom a bare surname may mean."""
    return NameIndex(registry(BURNS, NICHOLAS, SISI, THANI, TAMIM, XI)).by_surname(word)


@pytest.mark.parametrize(
    "text", ["William Burns", "William J. Burns", "WILLIAM BURNS", "William\nBurns"]
)
def test_a_person_is_found_by_the_full_name(text):
    """Initials in the middle make no difference."""
    assert names_in(text, BURNS) == ["William Burns"]


def test_a_bare_surname_is_no_name_by_itself():
    """Other people of that surname exist, so it is left to the context."""
    assert names_in("Burns flew home.", BURNS) == []


@pytest.mark.parametrize("text", ["al-Sisi", "Al Sisi", "el-Sisi", "Sisi"])
def test_a_short_form_is_found_wherever_it_stands(text):
    """`known_as` is a full name, with or without the Arabic article."""
    assert names_in(f"He told {text} so.", SISI) == ["Abdel Fattah al-Sisi"]


def test_a_name_begins_with_its_article():
    """The span of "al-Sisi" takes in the "al-"."""
    (match,) = NameIndex(registry(SISI)).find("He told al-Sisi so.")

    assert match.text == "al-Sisi"


@pytest.mark.parametrize(
    "text",
    [
        "Mohammed bin Abdulrahman al-Thani",
        "Mohamed bin Abdulrahman Al Thani",
        "Muhammad bin Abdul Rahman al Thani",
        "Mohammed ben Abderrahman Al-Thani",
    ],
)
def test_a_full_name_is_found_in_other_transliterations(text):
    """Servants' names may be written apart, sons with any vowel."""
    assert names_in(text, THANI) == ["Mohammed bin Abdulrahman Al Thani"]


def test_a_surname_may_be_of_two_people():
    """Both stand in the answer, in the order of the registry."""
    assert surnames("Burns") == ("William Burns", "Nicholas Burns")
    assert surnames("Al Thani") == (THANI.name, TAMIM.name)


def test_a_surname_that_comes_first_is_told_by_the_registry():
    """Chinese surnames come first."""
    assert surnames("Xi") == ("Xi Jinping",)
    assert surnames("Jinping") == ()


def test_a_short_form_is_also_asked_for_as_a_surname():
    """Whoever is known by a given name is found by it."""
    assert surnames("Tamim") == ("Tamim bin Hamad Al Thani",)


def test_a_word_in_small_letters_is_no_surname():
    """The plan burns, but Burns does not."""
    assert surnames("burns") == ()
    assert surnames("") == ()


@pytest.mark.parametrize("text", ["von der Leyen", "Von der Leyen"])
def test_a_short_form_may_begin_with_a_small_letter(text):
    """President von der Leyen is found without her given name."""
    leader = person("Ursula von der Leyen", "von der Leyen")

    assert names_in(f"Then President {text} spoke.", leader) == [leader.name]


def test_two_people_of_one_short_form_are_found_together():
    """A match names the first and keeps the other beside it."""
    people = (person("Abdullah Sabri", "Abdullah"), person("Abdullah Amin", "Abdullah"))
    (match,) = NameIndex(registry(*people)).find("Abdullah spoke.")

    assert (match.kind, match.name) == (MatchKind.PERSON, "Abdullah Sabri")
    assert match.others == ("Abdullah Amin",)


def test_short_names_that_only_sound_alike_stay_apart():
    """Javier Milei and Mark Milley are each found by their own spelling."""
    people = (person("Javier Milei", "Milei"), person("Mark Milley", "Milley"))

    assert names_in("Milley met Milei.", *people) == ["Mark Milley", "Javier Milei"]


def test_a_noun_takes_up_the_parties_that_it_can_mean():
    """A movement is one of two here, the emirate is one."""
    index = NameIndex(registry())

    assert index.by_noun("movement") == ("Hamas", "Houthis")
    assert index.by_noun("emirate") == ("Qatar",)
    assert index.by_noun("kingdom") == ()
