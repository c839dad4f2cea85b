import random
import sys
from collections import Counter
from pathlib import Path
from subprocess import PIPE, Popen, run
from uuid import UUID

import pytest

from domain.ledger import Ledger, open_ledger
from tests.domain.writer import REPORTS

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.slow


def writer(path: Path, name: str, count: int) -> Popen[str]:
    """Start a process that appends articles and prints the id of each."""
    return Popen(
        [sys.executable, "-m", "tests.domain.writer", path, name, str(count)],
        stdout=PIPE,
        text=True,
        cwd=ROOT,
    )


def articles(ledger: Ledger) -> Counter[UUID]:
    """Return how many events each article of a ledger has."""
    return Counter(recorded.stream for recorded in ledger.recorded())


def killed_after(process: Popen[str], answers: int) -> int:
    """Kill a process at once after some answers, and return how many it gave."""
    for _ in range(answers):
        str(process.stdout and process.stdout.readline())
    process.kill()
    rest, _ = process.communicate()
    return answers + len(rest.splitlines())


def test_a_killed_writer_leaves_whole_articles_and_all_that_it_answered_for(path):
    """After each of ten kills the ledger is sound, whole and complete."""
    moments = random.Random(2024)  # noqa: S311  # repeatable, not secret
    answered = 0
    for kill in range(10):
        process = writer(path, f"run{kill}", 100_000)
        answered += killed_after(process, moments.randrange(1, 60))

        with open_ledger(path, create=False) as ledger:
            assert ledger.check() == ()
            assert set(articles(ledger).values()) == {1 + REPORTS}
            assert len(articles(ledger)) >= answered


def test_two_processes_write_to_one_ledger(path):
    """Both wait for their turn, even in making the file, and nothing is lost."""
    processes = [writer(path, name, 40) for name in ("left", "right")]
    for process in processes:
        process.communicate(timeout=60)

    with open_ledger(path, create=False) as ledger:
        assert [process.returncode for process in processes] == [0, 0]
        assert list(articles(ledger).values()) == [1 + REPORTS] * 80
        assert ledger.check() == ()


def test_two_processes_that_read_the_same_articles_append_each_once(path):
    """A race for the same articles ends as one reading of each."""
    processes = [writer(path, "same", 40) for _ in range(2)]
    for process in processes:
        process.communicate(timeout=60)

    with open_ledger(path, create=False) as ledger:
        assert [process.returncode for process in processes] == [0, 0]
        assert list(articles(ledger).values()) == [1 + REPORTS] * 40


def test_the_ledger_is_quick_to_import():
    """The command line can open a ledger without the parser of texts."""
    code = "import sys, domain.ledger; print(*sys.modules)"
    answer = run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=True,
    )

    loaded = set(answer.stdout.split())
    assert loaded & {"numpy", "psycopg", "rich", "spacy", "thinc", "typer"} == set()
