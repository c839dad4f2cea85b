"""How answers look: on a terminal, in a pipe, and as JSON."""

import pytest

from .desk import Desk
from .process import in_closed_pipe, in_pipe, on_terminal

pytestmark = pytest.mark.slow

ESCAPE = "\x1b"
ASKED = ("state", "--as-of", "2024-02-03")


def test_a_state_fits_one_screen(desk: Desk):
    """On a small terminal the state has fewer lines than the terminal, none wrapped."""
    screen = on_terminal(desk, *ASKED, size=(80, 24), TERM="dumb")

    lines = screen.text.splitlines()
    assert len(lines) < 24
    assert max(map(len, lines)) <= 80


def test_a_table_is_as_wide_as_the_terminal(desk: Desk):
    """A table takes the width that there is."""
    screen = on_terminal(desk, *ASKED, size=(120, 40), TERM="dumb")

    assert {len(line) for line in screen.text.splitlines()} == {120}


def test_a_terminal_gets_styles(desk: Desk):
    """On a terminal headings are bold."""
    assert f"{ESCAPE}[1m" in on_terminal(desk, *ASKED).text


def test_no_color_turns_styles_off(desk: Desk):
    """With NO_COLOR there are no escape codes at all, bold ones neither."""
    assert ESCAPE not in on_terminal(desk, *ASKED, NO_COLOR="1").text


def test_a_dumb_terminal_gets_no_styles(desk: Desk):
    """A terminal that is dumb gets no escape codes."""
    assert ESCAPE not in on_terminal(desk, *ASKED, TERM="dumb").text


def test_json_has_no_styles_on_a_terminal(desk: Desk):
    """JSON is the same on a terminal as in a pipe."""
    assert ESCAPE not in on_terminal(desk, *ASKED, "--json").text


def test_a_pipe_gets_tabs_and_no_styles(desk: Desk):
    """A pipe gets a header and rows of as many cells, even where colour is forced."""
    result = in_pipe(desk, *ASKED, FORCE_COLOR="1")

    assert ESCAPE not in result.stdout
    assert {line.count("\t") for line in result.stdout.splitlines()} == {4}


def test_a_pipe_gets_utf8_in_any_locale(empty_desk: Desk):
    """What a pipe gets does not hang on the locale."""
    result = in_pipe(empty_desk, "--help", LC_ALL="C", PYTHONIOENCODING="ascii")

    assert result.returncode == 0


def test_a_pipe_that_closes_early_is_no_failure(desk: Desk):
    """A reader that has had enough, such as head, is left quietly."""
    result = in_closed_pipe(desk, "export")

    assert (result.status, result.text) == (0, "")


def test_a_narrow_terminal_wraps_words_and_keeps_ids_whole(desk: Desk):
    """However narrow the terminal, the report that `parley why` takes can be read."""
    screen = on_terminal(desk, "events", size=(80, 40), TERM="dumb")

    ids = [line.split()[-1] for line in screen.text.splitlines() if "asserted" in line]
    assert len(ids) == 8
    assert {len(one) for one in ids} == {8}
