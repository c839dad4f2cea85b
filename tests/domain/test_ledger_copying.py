import random
import sys
import time
from subprocess import DEVNULL, Popen

import pytest

from domain.errors import LedgerCorrupt, LedgerError
from domain.ledger import open_ledger
from domain.ledger.copying import copy
from tests.builders import figure, meeting
from tests.domain.given import LATER, read
from tests.domain.tampering import edit
from tests.domain.test_ledger_processes import ROOT


@pytest.fixture
def other(tmp_path):
    """Open an empty ledger in a file, to copy to or from."""
    with open_ledger(tmp_path / "other.db") as opened:
        yield opened


def fill(ledger, articles=3, *, start=0):
    """Read some articles."""
    for number in range(start, start + articles):
        told = meeting(), figure(quote=f"{number} were killed.")
        read(ledger, *told, article_id=f"a{number}")


def same(one, other):
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
    edit(
        tmp_path / "other.db", "UPDATE stored_events SET chain = x'00' WHERE rowid = 4"
    )

    with pytest.raises(LedgerCorrupt, match="chain breaks at position 4"):
        copy(other, ledger)


@pytest.mark.slow
def test_a_copy_that_is_killed_again_and_again_ends_whole(place, other, tmp_path):
    """After each kill the same command goes on."""
    fill(other, 400)
    moments = random.Random(2024)  # noqa: S311  # repeatable, not secret
    command = [sys.executable, "-m", "parley", "ledger", "copy"]
    whole = 400 * 3
    reached = [0]
    for _ in range(8):
        process = Popen(
            [*command, tmp_path / "other.db", place], cwd=ROOT, stdout=DEVNULL
        )
        time.sleep(moments.uniform(0.3, 1.5))
        process.kill()
        process.wait()
        with open_ledger(place) as ledger:
            reached.append(ledger.position())
    with open_ledger(place) as ledger:
        copy(other, ledger)

        assert reached == sorted(reached)
        assert ledger.position() == whole
        assert same(other, ledger)
