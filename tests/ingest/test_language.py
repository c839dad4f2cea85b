"""The parse of an article: where its sentences begin."""

import pytest

from ingest.language import pipeline

pytestmark = pytest.mark.slow

DATELINES = [
    "CAIRO, Feb 13 (Wire) - ",
    "JERUSALEM/DOHA, Nov 30 (Wire) - ",
    "ANTALYA, Turkey, March 10 (Wire) - ",
    "Jerusalem (AFP) – ",
    "CAIRO — ",
]


@pytest.mark.parametrize("dateline", DATELINES)
def test_a_dateline_is_no_part_of_the_first_sentence(dateline: str) -> None:
    """The first sentence begins after place, date and agency."""
    doc = pipeline()(f"{dateline}Negotiators met on Monday.")

    assert [s.text.strip() for s in doc.sents][1:] == ["Negotiators met on Monday."]


def test_a_sentence_with_a_dash_is_whole() -> None:
    """A dash within a sentence ends no dateline."""
    doc = pipeline()("Hamas officials met mediators - and then left.")

    assert len(list(doc.sents)) == 1


@pytest.mark.slow
def test_forms_that_the_model_gets_wrong_have_the_lemma_listed_for_them() -> None:
    """Their lemmas are data; without them "hopes" would be "hop"."""
    doc = pipeline()("The talks are deadlocked, but she hopes that they resume.")

    lemmas = {t.text: t.lemma_ for t in doc}
    assert (lemmas["deadlocked"], lemmas["hopes"]) == ("deadlock", "hope")
