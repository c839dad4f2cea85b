"""The README says what is true today."""

import pytest

from docs.examples import PAGE, renewed


@pytest.mark.slow
def test_the_examples_print_what_the_readme_shows():
    """Each command of the README still prints what stands below it."""
    page = PAGE.read_text(encoding="utf-8")

    assert renewed(page) == page, "run `python -m docs.examples`"
