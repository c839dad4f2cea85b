"""`parley brief`: the state as a text with footnotes."""

from .desk import Desk


def test_a_brief_is_markdown_with_footnotes(desk: Desk):
    """The brief has a heading, and a footnote for the articles behind its lines."""
    result = desk.ask("brief")

    assert result.exit_code == 0
    assert result.stdout.startswith("# ")
    assert "[^1]: " in result.stdout
    assert "https://news.example/g1" in result.stdout


def test_there_is_no_brief_before_the_first_article(desk: Desk):
    """A day before all articles ends with status 3."""
    assert desk.ask("brief", "--as-of", "2020-01-01").exit_code == 3
