import pytest

from ingest.mentions import Kind
from tests.ingest.parsing import mentions_in, parties, token_of

KNOWN = [
    ("Benjamin Netanyahu met William Burns.", "Burns", "United States"),
    ("Netanyahu spoke.", "Netanyahu", "Israel"),
    ("The Kremlin said so.", "Kremlin", "Russia"),
    ("The White House said so.", "House", "United States"),
    ("The State Department said so.", "Department", "United States"),
    ("US Secretary of State Antony Blinken spoke.", "Blinken", "United States"),
    ("UN Secretary-General Antonio Guterres spoke.", "Guterres", "United Nations"),
    ("The TPLF signed.", "TPLF", "TPLF"),
    ("The ELN signed in Havana.", "ELN", "ELN"),
    ("The Houthis signed.", "Houthis", "Houthis"),
    ("M23 fighters signed.", "M23", "M23"),
]


@pytest.mark.parametrize(("text", "words", "party"), KNOWN)
def test_a_name_of_the_registry_stands_for_its_party(text, words, party):
    """Parties, bodies and people are known by their names."""
    assert parties(text, words) == (party,)


def test_a_surname_means_the_person_named_in_full_before():
    """After the full name the surname alone is the same person."""
    text = "William Burns landed. Later Burns left."
    mentions = mentions_in(text)
    mention = mentions.at(token_of(mentions.doc, "Later Burns"))

    assert mention is not None
    assert mention.name == "William Burns"


def test_a_person_is_of_the_party_that_the_day_gives():
    """An office counts on its days only."""
    text = "Sergei Shoigu spoke."

    assert parties(text, "Shoigu", published="2023-05-01") == ("Russia",)


def test_somebody_out_of_office_speaks_for_nobody():
    """A former minister of the registry has no party any more."""
    assert parties("Yoav Gallant spoke.", "Gallant", published="2025-06-01") == ()


def test_a_title_in_the_text_gives_the_party_that_the_registry_does_not_know():
    """The office told by the text counts where none is known on the day."""
    text = "Sudan's foreign minister, Ali Youssef, spoke. Youssef then left."

    assert parties(text, "Youssef", published="2024-01-01") == ("Sudan",)
    assert parties(text, ". Youssef", published="2024-01-01") == ("Sudan",)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Israel's opposition leader Yair Lapid spoke.", "Lapid"),
        ("The Wall Street Journal wrote so.", "Journal"),
        ("They met in Geneva.", "Geneva"),
    ],
)
def test_opposition_media_and_places_stand_for_no_party(text, words):
    """Not every name is somebody who acts for a side."""
    assert parties(text, words) == ()


def test_a_medium_is_known_as_one():
    """A medium's name is kept, for attribution."""
    mentions = mentions_in("Reuters reported it.")
    mention = mentions.at(token_of(mentions.doc, "Reuters"))

    assert mention is not None
    assert mention.kind is Kind.MEDIUM
    assert mention.parties == ()


def test_a_state_is_also_a_place():
    """The name of a state can tell where something happened."""
    mentions = mentions_in("They met in Qatar.")
    mention = mentions.at(token_of(mentions.doc, "Qatar"))

    assert mention is not None
    assert mention.place == "Qatar"


def test_mentions_come_in_the_order_of_the_text():
    """Iterating goes from the first word to the last, each mention once."""
    mentions = mentions_in("Qatar and Egypt told Hamas that Israel agreed.")
    starts = [m.start for m in mentions]

    assert starts == sorted(set(starts))
    assert [m.name for m in mentions] == ["Qatar", "Egypt", "Hamas", "Israel"]


def test_mentions_within_a_stretch_are_those_whose_head_is_in_it():
    """A stretch is given by token indexes, the end excluded."""
    mentions = mentions_in("Qatar and Egypt told Hamas that Israel agreed.")

    assert [m.name for m in mentions.within(1, 5)] == ["Egypt", "Hamas"]
