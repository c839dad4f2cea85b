import pytest

from tests.ingest.parsing import frame_of

KEYS = [
    ("Iran turned down the offer.", "turned", "turn down"),
    ("Iran turned the offer down.", "turned", "turn down"),
    ("They sat down with the envoy.", "sat", "sit down with"),
    ("They held indirect talks in Muscat.", "held", "hold talk"),
    ("They held indirect talks in Muscat.", "held", "hold indirect talk"),
    ("The truce came into force.", "came", "come into force"),
    ("Kyiv is ready to talk.", "is", "be ready"),
    ("The truce was extended.", "extended", "be extend"),
    ("The army let them go.", "let", "let go"),
    ("Kinshasa put forward a text.", "put", "put forward"),
    ("The rebels called for a truce.", "called", "call for"),
    ("The army set free 153 detainees.", "set", "set free"),
]


@pytest.mark.parametrize(("text", "words", "key"), KEYS)
def test_a_verb_is_listed_with_what_goes_with_it(text, words, key):
    """Particles, prepositions, objects and complements make keys of their own."""
    assert key in frame_of(text, words).keys


def test_a_verb_is_listed_by_its_lemma():
    """The bare lemma is a key of every verb."""
    assert "reject" in frame_of("Hamas rejected it.", "rejected").keys


def test_a_noun_is_listed_with_the_word_before_it():
    """The key "talk" stands beside "ceasefire talk"."""
    keys = frame_of("The ceasefire talks began.", "talks").keys

    assert {"talk", "ceasefire talk"} <= keys
