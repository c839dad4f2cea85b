import pytest

from tests.ingest.parsing import parties

GOVERNMENTS = [
    ("Cairo said so.", "Cairo", "Egypt"),
    ("Doha proposed a pause.", "Doha", "Qatar"),
    ("The talks between Baku and Yerevan failed.", "Baku", "Azerbaijan"),
    ("The talks between Baku and Yerevan failed.", "Yerevan", "Armenia"),
    ("Moscow and Kyiv agreed to swap prisoners.", "Kyiv", "Ukraine"),
    ("The offer from Moscow was rejected by Kyiv.", "Moscow", "Russia"),
    ("The offer from Moscow was rejected by Kyiv.", "Kyiv", "Ukraine"),
    ("Washington urged Tehran to answer.", "Tehran", "Iran"),
    ("Bogotá's answer came late.", "Bogotá", "Colombia"),
    ("Kinshasa accuses Kigali of backing M23.", "Kigali", "Rwanda"),
    ("Washington sent a message to Tehran.", "Tehran", "Iran"),
    ("The message to Tehran was clear.", "Tehran", "Iran"),
    ("Kyiv officials rejected the text.", "Kyiv", "Ukraine"),
]
CITIES = [
    ("They met in Cairo.", "Cairo"),
    ("Talks in Doha failed.", "Doha"),
    ("He flew from Moscow to Kyiv.", "Kyiv"),
    ("He flew from Moscow to Kyiv.", "Moscow"),
    ("A source in Tehran said so.", "Tehran"),
    ("The deal was signed in Pretoria.", "Pretoria"),
    ("Burns left for Doha on Monday.", "Doha"),
    ("Burns left for Doha to meet the emir.", "Doha"),
    ("The Cairo talks failed.", "Cairo"),
    ("Drones fell on the outskirts of Kyiv.", "Kyiv"),
    ("The envoy, based near Ankara, left.", "Ankara"),
    ("A meeting set for Muscat was put off.", "Muscat"),
]


@pytest.mark.parametrize(("text", "words", "party"), GOVERNMENTS)
def test_a_capital_that_acts_is_its_government(text, words, party):
    """Who speaks, offers, receives or is urged is a government, not a city."""
    assert parties(text, words) == (party,)


@pytest.mark.parametrize(("text", "words"), CITIES)
def test_a_capital_where_something_happens_is_a_place(text, words):
    """A city stands for no party where people meet, go or come from."""
    assert parties(text, words) == ()
