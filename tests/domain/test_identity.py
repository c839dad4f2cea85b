from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.catalogue import REPORTS
from domain.identity import article_handle, article_uuid, report_id, text_hash
from domain.reports import Report
from domain.values import Attribution, Extractor, Quantity
from domain.vocabulary import Issue, Level, Metric, Modality
from tests.builders import figure, meeting, position, rejected, tabled
from tests.gold_events import GOLD, gold_events

figures = st.builds(
    figure,
    metric=st.sampled_from(Metric),
    quantity=st.builds(
        Quantity,
        value=st.none() | st.integers() | st.floats(allow_nan=False),
        low=st.none() | st.integers(0, 3),
        high=st.none() | st.integers(3, 6),
        text=st.just("some"),
    ),
    group=st.none() | st.text(st.characters(codec="utf-8"), max_size=3),
    source=st.none() | st.sampled_from(["UN", "Gaza Health Ministry"]),
    start=st.sampled_from(["2024-01-01", "2024-01-02", None]),
    at=st.integers(0, 3),
    modality=st.sampled_from(Modality),
)
"""Figures of one article in the same words, at places and of days that are near."""


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
    assert report_id(meeting()) == "r389b493843e3"


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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (meeting(quote="They met."), meeting(quote="Both sat.")),
        (meeting(phrase="on Sunday"), meeting(phrase="yesterday")),
        (position(words="a full withdrawal"), position(words="the army must leave")),
        (position(speaker="Osama Hamdan"), position(speaker=None)),
        (rejected(condition="unless it leaves", name="Paris"), rejected()),
        (tabled(name="the framework", answers="the plan"), tabled()),
        (
            figure(quantity=Quantity(value=7, text="seven")),
            figure(quantity=Quantity(value=7, text="7")),
        ),
    ],
)
def test_words_are_no_part_of_a_report_s_identity(one, other):
    """What a redaction takes away leaves the report what it was."""
    assert report_id(one) == report_id(other)


@given(figures, figures)
def test_reports_that_tell_something_else_never_share_an_id(one, other):
    """Numbers, names, days and places in the text tell them apart."""
    assert (report_id(one) == report_id(other)) == (one == other)


def test_no_two_events_of_an_annotated_article_share_an_id():
    """What readers mark as two things is two things by its id as well."""
    reports = [
        event
        for folder in (GOLD, GOLD / "second")
        for event in gold_events(folder)
        if isinstance(event, Report)
    ]

    assert len({report_id(report) for report in reports}) == len(reports)


def test_every_type_of_reports_says_what_makes_its_ids():
    """A new type that says nothing would tell its reports apart by their places alone."""
    assert [kind.NAME for kind in REPORTS if kind.TELLS == ()] == []


def test_a_number_of_any_size_has_its_place_in_an_id():
    """What JSON cannot hold as a number is no reason to fail."""
    assert report_id(figure(value=2**70)) != report_id(figure(value=2**70 + 1))


def test_a_term_tells_its_kind_and_number():
    """Two proposals in one sentence differ by what they offer."""
    assert report_id(tabled(terms=[Issue.AID])) != report_id(tabled(terms=[]))
