"""A file that is damaged is found to be, and named, and left as it is."""

from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest

from domain.errors import LedgerError, UnknownEvent
from domain.ledger import Ledger, open_ledger
from domain.ledger.rows import Row
from tests.builders import figure, meeting, rejected
from tests.domain.given import LATER, ids, read, retraction

FLIPS = 400
ARTICLES = 12


class Content(NamedTuple):
    """All that a ledger holds, as far as anybody can ask for it."""

    rows: list[Row]
    claims: dict[str, str]
    belonging: set[tuple[str, str, str]]


def content(ledger: Ledger) -> Content:
    """Return all that a ledger holds."""
    rows = [row for some in ledger.rows() for row in some]
    return Content(rows, dict(ledger._claims()), set(ledger._belonging()))


def lost(path: Path) -> str | None:
    """Return what is found wrong with a file, None if nothing is.

    Whatever is wrong, it is told as the ledger tells it: any other error fails the test.
    """
    problems: tuple[str, ...] = ()
    try:
        with open_ledger(path, create=False) as ledger:
            problems = ledger.check()
            list(ledger.recorded())
    except (LedgerError, UnknownEvent) as error:
        problems = (*problems, str(error))
    return "\n".join(problems) or None


@pytest.fixture
def whole(ledger, path):
    """Return the bytes of a ledger of some articles, and what it holds."""
    for number in range(ARTICLES):
        told = meeting(), rejected(), figure(quote=f"{number} were killed.")
        read(ledger, *told, article_id=f"a{number}")
    report = next(iter(ledger.reports(ids(ledger)).values()))
    ledger.decide(retraction(report), now=LATER)
    held = content(ledger)
    ledger.close()
    return path.read_bytes(), held


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_a_bit_that_flipped_is_found_or_changes_nothing(whole, path, seed):
    """Wherever it stands, no answer comes of content other than was recorded."""
    sound, held = whole
    random = Random(seed)  # noqa: S311  # repeatable, not secret
    for _ in range(FLIPS // 4):
        damaged = bytearray(sound)
        damaged[random.randrange(len(sound))] ^= 1 << random.randrange(8)
        path.write_bytes(damaged)

        if lost(path) is None:
            with open_ledger(path, create=False) as ledger:
                assert content(ledger) == held
        assert path.read_bytes() == damaged


@pytest.mark.slow
def test_pages_that_were_overwritten_are_found(whole, path):
    """Whichever page it is, the ledger says that it is damaged."""
    sound, _ = whole
    for start in range(0, len(sound), 4096):
        path.write_bytes(sound[:start] + b"\xff" * 4096 + sound[start + 4096 :])

        assert lost(path) is not None


@pytest.mark.slow
def test_a_file_that_was_cut_off_is_found(whole, path):
    """Wherever it ends, it is told that it is damaged, and by nobody made whole."""
    sound, _ = whole
    random = Random(11)  # noqa: S311  # repeatable, not secret
    ends = [1, 100, 4096, *(random.randrange(1, len(sound)) for _ in range(40))]
    for end in ends:
        path.write_bytes(sound[:end])

        assert lost(path) is not None
        assert path.read_bytes() == sound[:end]


def test_the_position_of_a_damaged_event_is_named(whole, path):
    """One letter of one event is enough."""
    sound, _ = whole
    path.write_bytes(sound.replace(b"7 were killed.", b"9 were killed.", 1))

    assert "the event at position 29 is lost" in str(lost(path))


def test_damage_is_not_appended_to(whole, path):
    """A ledger whose newest row makes no sense takes nothing in."""
    _, held = whole
    newest = held.rows[-1].chain
    path.write_bytes(path.read_bytes().replace(newest, bytes(len(newest))))

    with open_ledger(path) as ledger:
        read(ledger, article_id="new")
        problems = ledger.check()

    assert any("chain is broken at position 49" in problem for problem in problems)
    assert not any("position 50" in problem for problem in problems)
