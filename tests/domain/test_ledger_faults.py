"""What can go wrong around a ledger while it is written to."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from time import sleep

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.errors import LedgerError
from domain.ledger import Ledger, open_ledger
from tests.builders import meeting
from tests.domain.given import LATER, NOW, read
from tests.domain.test_ledger_processes import ROOT, writer
from tests.domain.writer import REPORTS

KILLS = 50


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Mount a disk of 256 KiB; only root may."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False).returncode != 0:
        pytest.skip("a small disk can be mounted by root alone")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.slow
def test_a_disk_that_runs_full_costs_only_the_article_that_did_not_fit(small_disk):
    """What was answered for is there, and once there is space the ledger goes on."""
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(64 * 1024))
    path = small_disk / "ledger.db"
    with open_ledger(path) as ledger:
        number = fill_up(ledger)
        ballast.unlink()

        assert read(ledger, article_id="again", text="They met.").status == "new"
        assert ledger.position() == number + 1
        assert ledger.check() == ()
    with open_ledger(path) as ledger:
        assert ledger.position() == number + 1


def fill_up(ledger: Ledger) -> int:
    """Read articles until the disk is full, and return how many fitted."""
    for number in range(1000):
        try:
            read(ledger, article_id=f"a{number}", text=f"Text {number}. " * 400)
        except LedgerError as error:
            assert "the disk is full; free some space" in str(error)  # noqa: PT017
            assert ledger.position() == number
            return number
    raise AssertionError("the disk is larger than it should be")


@pytest.mark.slow
def test_processes_killed_at_any_moment_leave_whole_articles_only(path):
    """After each of fifty kills the ledger is sound and holds what was answered for."""
    answer = subprocess.run(
        [sys.executable, "-m", "tests.domain.killed", path, str(KILLS), "3"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )

    assert answer.stderr == ""
    # At least those that had answered before they were killed.
    assert int(answer.stdout) >= KILLS * 4 // 5


@pytest.mark.slow
def test_a_reader_at_the_tail_of_four_writers_misses_nothing(path):
    """Every event comes once, in the order of positions, as it is appended."""
    with ExitStack() as stack:
        names = ("north", "east", "south", "west")
        writers = [stack.enter_context(writer(path, name, 60)) for name in names]
        while not path.exists():
            sleep(0.01)
        seen = followed(stack.enter_context(open_ledger(path)), writers)

    assert seen == list(range(1, 4 * 60 * (1 + REPORTS) + 1))
    assert [one.returncode for one in writers] == [0] * 4
    with open_ledger(path, create=False) as ledger:
        assert ledger.check() == ()


@pytest.mark.slow
def test_a_check_finds_nothing_wrong_with_what_is_being_appended(path):
    """What a writer appends while the check is at it is no problem."""
    with writer(path, "busy", 100_000) as busy, open_ledger(path) as ledger:
        assert busy.stdout is not None
        found: list[str] = []
        for _ in range(20):
            busy.stdout.readline()
            found.extend(ledger.check())
        busy.kill()
        busy.stdout.read()

    assert found == []


def followed(ledger: Ledger, writers: list[subprocess.Popen[str]]) -> list[int]:
    """Return the positions that a reader sees until all writers are done."""
    seen: list[int] = []
    last_look = False
    while not last_look:
        # What was appended before the last writer ended is there at one more look.
        last_look = all(one.poll() is not None for one in writers)
        after = seen[-1] if seen else 0
        seen.extend(entry.position for entry in ledger.recorded(after=after))
    return seen


def test_a_clock_that_is_set_back_does_not_set_the_ledger_back(ledger):
    """What comes later is never recorded as earlier."""
    read(ledger, meeting(), article_id="a1", now=LATER)
    read(ledger, meeting(), article_id="a2", now=NOW)

    assert {entry.recorded_at for entry in ledger.recorded()} == {LATER}
    assert list(ledger.recorded(recorded_by=NOW)) == []


def test_a_clock_set_back_between_two_programs_is_noticed_too(ledger, path):
    """The newest time is looked up as the append begins, not remembered."""
    with open_ledger(path) as other:
        read(ledger, article_id="a1", now=NOW)
        read(other, article_id="a2", now=LATER)
        read(ledger, article_id="a3", now=NOW)

    times = [entry.recorded_at for entry in ledger.recorded()]

    assert times == [NOW, LATER, LATER]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 5), max_size=6), st.integers(0, 5))
def test_what_was_recorded_by_a_time_is_what_comes_before_some_position(clock, asked):
    """Whatever the clock did, time and position never contradict each other."""
    with (
        tempfile.TemporaryDirectory() as folder,
        open_ledger(f"{folder}/x.db") as ledger,
    ):
        for number, hour in enumerate(clock):
            now = NOW + timedelta(hours=hour)
            read(ledger, meeting(), article_id=f"a{number}", now=now)

        by = NOW + timedelta(hours=asked)
        positions = [entry.position for entry in ledger.recorded(recorded_by=by)]

        assert positions == list(range(1, len(positions) + 1))
        later = [hour for hour in clock if hour > asked]
        first_later = clock.index(later[0]) if later else len(clock)
        assert len(positions) == 2 * first_later
