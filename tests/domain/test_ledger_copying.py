import random
import sys
import time
from subprocess import PIPE, Popen

import pytest

from domain.errors import LedgerCorrupt, LedgerError
from domain.ledger import Ledger, open_ledger
from domain.ledger.copying import copy
from tests.builders import figure, meeting
from tests.domain.given import LATER, read
from tests.domain.tampering import edit, tamper
from tests.domain.test_ledger_processes import ROOT

COPY = """
import sys
from domain.ledger import open_ledger, sqlite
from domain.ledger.copying import copying

# Many small transactions, so that there are many moments to be killed at.
sqlite.NEXT = sqlite.NEXT.replace("500", "5")
with open_ledger(sys.argv[1]) as one, open_ledger(sys.argv[2]) as other:
    for position in copying(one, other):
        print(position, flush=True)
"""


@pytest.fixture
def other(tmp_path):
    """Open an empty ledger in a file, to copy to or from."""
    with open_ledger(tmp_path / "other.db") as opened:
        yield opened


def fill(ledger: Ledger, articles: int = 3, *, start: int = 0) -> None:
    """Read some articles."""
    for number in range(start, start + articles):
        told = meeting(), figure(quote=f"{number} were killed.")
        read(ledger, *told, article_id=f"a{number}")


def same(one: Ledger, other: Ledger) -> bool:
    """Tell whether two ledgers hold the same, beside the rows too."""
    return (
        list(map(list, one.rows())) == list(map(list, other.rows()))
        and one._claims() == other._claims()
        and one._belonging() == other._belonging()
        and other.check() == ()
    )


def test_a_copy_out_of_a_file_holds_the_same(other, ledger):
    """Positions, times, digests and chain, and what is kept beside them."""
    fill(other)

    assert copy(other, ledger) == other.head()
    assert same(other, ledger)


def test_a_copy_into_a_file_holds_the_same(ledger, other):
    """The way back is the same way."""
    fill(ledger)

    assert copy(ledger, other) == ledger.head()
    assert same(ledger, other)


def test_a_copy_goes_on_where_it_ended(ledger, other):
    """What has come since is added to what is there."""
    fill(other)
    copy(other, ledger)
    fill(other, start=3)

    copy(other, ledger)

    assert same(other, ledger)


def test_a_redaction_reaches_what_was_copied_before_it(ledger, other):
    """The words are taken away in the copy as well."""
    fill(other)
    copy(other, ledger)
    other.redact("a1", author="Ada", reason="asked to", now=LATER)

    copy(other, ledger)

    assert same(other, ledger)


def test_another_ledger_is_not_gone_on_with(ledger, other):
    """What is there already must be the beginning of what is copied."""
    fill(other)
    read(ledger, meeting(), article_id="else")

    with pytest.raises(LedgerError, match="not the beginning"):
        copy(other, ledger)

    assert ledger.position() == 2


def test_a_longer_ledger_is_not_gone_on_with(ledger, other):
    """A copy is not cut back to what the source has."""
    fill(other)
    copy(other, ledger)
    fill(ledger, start=9)

    with pytest.raises(LedgerError, match="not the beginning"):
        copy(other, ledger)


def test_damage_is_not_copied(ledger, other, tmp_path):
    """A chain that breaks ends the copy there."""
    fill(other)
    broken = "UPDATE stored_events SET chain = zeroblob(32) WHERE rowid = 4"
    tamper(tmp_path / "other.db", broken)

    with pytest.raises(LedgerCorrupt, match="chain breaks at position 4"):
        copy(other, ledger)


def test_content_that_was_edited_is_not_copied(ledger, other, tmp_path):
    """It does not have its digest any more."""
    fill(other)
    edit(tmp_path / "other.db", 4, article_id="else")

    with pytest.raises(LedgerCorrupt, match="position 4 is not what was recorded"):
        copy(other, ledger)


@pytest.mark.slow
def test_a_copy_that_is_killed_again_and_again_ends_whole(place, other, tmp_path):
    """After each kill the same command goes on."""
    fill(other, 200)
    moments = random.Random(2024)  # noqa: S311  # repeatable, not secret
    reached = []
    for _ in range(10):
        command = [sys.executable, "-c", COPY, tmp_path / "other.db", place]
        process = Popen(command, cwd=ROOT, stdout=PIPE)
        str(process.stdout and process.stdout.readline())
        time.sleep(moments.uniform(0, 0.06))
        process.kill()
        process.communicate()
        with open_ledger(place) as ledger:
            reached.append(ledger.position())
            assert ledger.check() == ()
    with open_ledger(place) as ledger:
        copy(other, ledger)

        assert any(0 < position < other.position() for position in reached)
        assert reached == sorted(reached)
        assert same(other, ledger)
