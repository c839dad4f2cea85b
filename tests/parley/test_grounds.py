"""The grounds of reports: what a report said, and what came of it later."""

from domain.article import ArticleReread
from domain.decisions import ReportRetracted
from domain.identity import report_id
from domain.values import Span
from parley.why import grounds, passage, reading_of
from tests.builders import article, meeting

from .desk import NOW, first_article

TEXT = " ".join(f"word{number}" for number in range(100))


def test_a_passage_is_cut_at_the_ends_of_words():
    """The words around a quote are whole words, with an ellipsis where more follow."""
    start = TEXT.index("word50")

    cut = passage(TEXT, Span.of(TEXT, start, start + 6))

    assert cut.before.startswith("… word36 word37 ")
    assert cut.before.endswith(" word49 ")
    assert cut.after.startswith(" word51 ")
    assert cut.after.endswith(" word63 word64 …")


def test_a_passage_may_start_the_text():
    """A quote at the beginning of a text has nothing before it."""
    assert passage(TEXT, Span.of(TEXT, 0, 5)).before == ""


def test_a_report_without_its_article_has_its_quote_alone():
    """Where the text is not known the quote stands alone."""
    (one,) = grounds([meeting()], "r")

    assert one.article is None
    assert one.passages[0].after == ""


def test_a_later_reading_supersedes_a_report():
    """A report of an earlier reading of the article is marked so."""
    reading, reports = first_article()
    again = ArticleReread(
        article_id="g1", revision=1, extractor_name="test", extractor_version="2"
    )

    found = grounds([reading, *reports, again, reports[0]], "g1")

    assert [one.superseded for one in found] == [False, True, True]


def test_a_retraction_stands_beside_its_report():
    """A person's decision is told with the report that it is about."""
    one = report_id(meeting())
    retraction = ReportRetracted(
        report_id=one, author="Ada", reason="a wrong name", decided_at=NOW
    )

    (found,) = grounds([meeting(), retraction], one)

    assert found.decisions == (retraction,)


def test_the_latest_reading_of_an_article_is_told():
    """An article that was read twice is told by its later text."""
    first, second = article(text="Before."), article(text="After.")

    assert reading_of([first, second], "a1") == second
    assert reading_of([first, second], "a2") is None
