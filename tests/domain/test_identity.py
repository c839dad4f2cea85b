from uuid import UUID

import pytest

from domain.identity import article_handle, article_uuid, report_id, text_hash
from domain.values import Attribution, Extractor
from domain.vocabulary import Level
from tests.builders import meeting


def test_the_id_of_an_article_with_a_url_never_changes():
    """Ledgers of all times agree on the stream of a URL."""
    made = article_uuid(url="https://example.org/1", given_id="a1", text="They met.")

    assert made == UUID("01cefc97-f3b7-55a1-978e-b135106e347f")


def test_the_id_of_an_article_with_an_id_alone_never_changes():
    """Without a URL, the id that an article comes with names its stream."""
    made = article_uuid(url=None, given_id="a1", text="They met.")

    assert made == UUID("59f72384-ad17-51b9-9382-63027e3bd163")


def test_the_id_of_an_article_with_its_text_alone_never_changes():
    """Without a URL or an id, the text itself names the stream."""
    made = article_uuid(url=None, given_id=None, text="They met.")

    assert made == UUID("3b75eae5-cd4c-51c0-9f48-1b1cdcaaed37")


def test_an_id_is_never_taken_for_a_url():
    """An id that looks like a URL names another stream than that URL."""
    url = "https://example.org/1"

    assert article_uuid(url=url, given_id=None, text="") != article_uuid(
        url=None, given_id=url, text=""
    )


def test_white_space_around_a_url_does_not_count():
    """A URL copied with a line break is the same URL."""
    assert article_uuid(url=" https://example.org/1\n", given_id=None, text="") == (
        article_uuid(url="https://example.org/1", given_id=None, text="")
    )


def test_an_article_goes_by_the_id_it_came_with():
    """The handle of an article is the given id, else the start of its UUID."""
    uuid = UUID("59f72384-ad17-51b9-9382-63027e3bd163")

    assert article_handle(uuid, "g001") == "g001"
    assert article_handle(uuid, None) == "a59f72384ad17"


def test_the_hash_of_a_text_never_changes():
    """Texts are hashed as UTF-8."""
    assert text_hash("They met in Doha – “constructive”.") == (
        "6824d2af539ed14b372aa9e3fc28899ab3b21a5cc209816abcdeb33c70099dee"
    )


def test_the_id_of_a_report_never_changes():
    """Decisions name reports by these ids, so that they must last."""
    assert report_id(meeting()) == "rd9ab1e650817"


@pytest.mark.parametrize(
    "change",
    [
        {"attribution": Attribution(outlet="Another Paper")},
        {"level": Level.LOW},
        {"extractor": Extractor(name="test", version="2", rule="other")},
        {"talks": None},
    ],
)
def test_a_report_found_better_is_the_same_report(change):
    """What may be found out better later is no part of a report's identity."""
    assert report_id(meeting(**change)) == report_id(meeting())


@pytest.mark.parametrize(
    "change",
    [
        {"parties": ("Egypt", "Israel")},
        {"place": None},
        {"article_id": "a2"},
        {"start": "2024-01-27"},
        {"at": 7},
    ],
)
def test_a_report_that_says_something_else_is_another_report(change):
    """What a report says, and where it says it, makes its identity."""
    assert report_id(meeting(**change)) != report_id(meeting())
