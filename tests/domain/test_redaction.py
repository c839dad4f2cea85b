"""What is left when an article's words have to go."""

import pytest

from domain.identity import report_id
from domain.redaction import BLANK, REDACTED, is_redacted, redacted
from domain.reports import Report
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
from tests.gold_events import gold_events

REPORTS = [event for event in gold_events() if isinstance(event, Report)]


def test_no_two_reports_of_an_article_have_one_id():
    """Ids without the words still tell the reports of each annotated article apart."""
    ids = [(report.article_id, report_id(report)) for report in REPORTS]

    assert len(ids) > 500
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("make", [accepted, figure, position, released, tabled])
def test_the_id_is_the_same_from_the_stored_form(make):
    """Whoever has the JSON at hand need not make it again."""
    report = make()

    assert report_id(report, report.model_dump_json().encode()) == report_id(report)


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
