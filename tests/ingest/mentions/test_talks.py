import pytest

from tests.ingest.parsing import mentions_in

ARTICLES = [
    ("Israel and Hamas met mediators on a truce in Gaza.", "gaza"),
    ("Russia and Ukraine met in Istanbul.", "ukraine-russia"),
    ("The army and the RSF fight on in Sudan; the RSF left the talks.", "sudan"),
    ("The Colombian government and the ELN met in Havana.", "colombia-eln"),
    (
        "Armenia and Azerbaijan agreed on the text of a peace treaty.",
        "armenia-azerbaijan",
    ),
    ("Kinshasa and the M23 signed a declaration in Doha.", "drc-m23"),
    ("The Houthis met envoys of the Yemeni government in Muscat.", "yemen"),
    ("Addis Ababa and the TPLF signed in Pretoria.", "ethiopia-tigray"),
    ("Thailand and Cambodia agreed to a ceasefire.", "thailand-cambodia"),
    ("Iran and the United States met on the nuclear programme.", "iran-nuclear"),
    ("Israel and Hezbollah agreed on a ceasefire.", "israel-hezbollah"),
]


@pytest.mark.parametrize(("text", "slug"), ARTICLES)
def test_the_sides_named_tell_the_talks(text, slug):
    """An article is about the talks whose sides it names."""
    talks = mentions_in(text).talks

    assert talks is not None
    assert talks.slug == slug


def test_an_article_of_no_sides_is_about_no_talks():
    """A text that names no two sides belongs to no talks."""
    assert mentions_in("The bakers of Lyon met on Monday.").talks is None


def test_the_talks_an_article_came_with_hold():
    """What the source says outweighs what the names say."""
    talks = mentions_in("Israel and Hamas met.", talks="sudan").talks

    assert talks is not None
    assert talks.slug == "sudan"


OWN = [
    (
        "Guyana and Venezuela met for talks on the border. Guyana will not cede land.",
        "guyana-venezuela",
        ("Guyana", "Venezuela"),
    ),
    (
        "The Philippine government and the Moro Islamic Liberation Front signed a peace accord.",
        "moro-islamic-liberation-front-philippines",
        ("Moro Islamic Liberation Front", "Philippines"),
    ),
]


@pytest.mark.parametrize(("text", "slug", "sides"), OWN)
def test_talks_that_no_registry_lists_are_those_of_the_parties_named(text, slug, sides):
    """They are called after the two parties named most, an armed group before states."""
    talks = mentions_in(text).talks

    assert talks is not None
    assert (talks.slug, talks.sides) == (slug, sides)


def test_news_of_two_states_that_do_not_talk_belongs_to_no_talks():
    """Two parties alone are no negotiation."""
    assert mentions_in("Norway and Sweden play football on Sunday.").talks is None


def test_talks_the_source_names_and_nobody_knows_keep_their_name():
    """Their sides are the two parties of the text."""
    talks = mentions_in("Guyana met Venezuela for talks.", talks="essequibo").talks

    assert talks is not None
    assert (talks.slug, talks.sides) == ("essequibo", ("Guyana", "Venezuela"))
