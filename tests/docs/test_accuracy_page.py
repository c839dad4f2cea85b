"""The page on accuracy tells the scores of today."""

import pytest

from docs.make_accuracy import PAGE, page


@pytest.mark.slow
def test_the_accuracy_page_is_as_the_articles_are_read_today():
    """After a change of what is found, `python -m docs.make_accuracy` writes it anew."""
    assert PAGE.read_text(encoding="utf-8") == page()
