"""What is left when an article's words have to go."""

from collections.abc import Iterator

import pytest
from pydantic import JsonValue

from domain.article import is_redacted
from domain.catalogue import REPORTS as TYPES
from domain.catalogue import Catalogue
from domain.flat import flat
from domain.identity import report_id
from domain.redaction import redacted
from domain.reports import Report
from domain.values import BLANK, REDACTED
from domain.vocabulary import Bound, Issue
from tests.builders import (
    accepted,
    article,
    figure,
    position,
    released,
    tabled,
    telling,
    truce_ended,
)
from tests.domain.test_stored import stored
from tests.gold_events import gold_events

REPORTS = [event for event in gold_events() if isinstance(event, Report)]


@pytest.mark.parametrize("make", [accepted, figure, position, released, tabled])
def test_the_id_is_the_same_when_the_report_is_read_back(make):
    """What was made and what was stored are one report."""
    report = make()
    read_back = type(report).model_validate_json(report.model_dump_json())

    assert report_id(read_back) == report_id(report)


def test_a_report_keeps_its_id_when_its_words_go():
    """Decisions on a report hold after its article was redacted."""
    assert [report_id(redacted(report)) for report in REPORTS] == [
        report_id(report) for report in REPORTS
    ]


def test_no_word_of_a_redacted_report_is_left():
    """Quotes, conditions, causes, phrases and numbers in words are blanked."""
    report = accepted(condition="only if the army leaves", quote="Yes, but.")
    gone = redacted(report)

    assert gone.condition == REDACTED
    assert gone.evidence[0].quote == BLANK * len("Yes, but.")
    assert "army" not in gone.model_dump_json()
    assert redacted(truce_ended(cause="shelling")).cause == REDACTED
    assert redacted(position(words="our prisoners")).words == REDACTED


def test_a_redacted_article_keeps_its_length_and_its_hash():
    """The spans of its reports stay valid, and the text is still known by its hash."""
    reading, (report,) = telling(figure(quote="The toll rose to 12."))
    gone = redacted(reading)
    span = redacted(report).evidence[0]

    assert gone.text_hash == reading.text_hash
    assert gone.text[span.start : span.end] == span.quote
    assert is_redacted(gone)
    assert not is_redacted(reading)


def test_the_title_goes_too():
    """A title is the publisher's words as well."""
    assert redacted(article(title="Talks fail")).title == REDACTED


STAYS = {
    *("id", "type", "article_id", "talks", "modality", "confidence", "extractor"),
    *("start", "end", "precision", "date_basis", "published_at", "format", "place"),
    *("parties", "by", "to", "terms", "party", "category", "count", "metric", "value"),
    *("bound", "group", "source", "issue", "stance", "tone"),
}
"""The fields of the flat form that say the same after a redaction."""


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.NAME)
def test_what_a_report_of_any_type_says_stays_and_its_words_go(kind):
    """Each text of a stored example is either one of those that stay, or is blanked."""
    whole = Catalogue().load(kind.NAME, kind.VERSION, stored(kind, kind.VERSION))
    assert isinstance(whole, kind)
    before, after = flat(whole), flat(redacted(whole))

    assert {name: after[name] for name in STAYS & after.keys()} == {
        name: before[name] for name in STAYS & before.keys()
    }
    for name in before.keys() - STAYS:
        left = set(texts(after[name])) - {REDACTED}
        assert left & set(texts(before[name])) <= KEPT, name


KEPT = {
    *("people", "Example Times", "Hamas", "Egypt", "Qatar", "Israel", "United States"),
    *(word.value for words in (Bound, Issue) for word in words),
}
"""Names of outlets and parties, kinds and units, which values of other fields keep."""


def texts(value: JsonValue) -> Iterator[str]:
    """Yield all texts in a value."""
    match value:
        case str():
            yield value
        case list():
            for one in value:
                yield from texts(one)
        case dict():
            for one in value.values():
                yield from texts(one)
        case _:
            pass


def test_two_proposals_without_their_names_are_not_one_by_them():
    """A name that is gone is none, and not the same as another that is gone."""
    assert redacted(tabled(name="the framework")).name is None
