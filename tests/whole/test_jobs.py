"""However the work is shared out, the same articles give the same reports."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from ingest.evaluation import gold_articles
from ingest.language import parsed

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
GOLD = sorted((ROOT / "tests" / "gold").glob("g*.json"))


def extracted(*words: str, seed: str = "0") -> bytes:
    """Return what `parley extract` prints of the annotated articles."""
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
    run = subprocess.run(
        [sys.executable, "-m", "parley", "extract", *words, *map(str, GOLD)],
        env=environment,
        capture_output=True,
        check=True,
    )
    return run.stdout


def test_two_processes_print_what_one_prints():
    """The order of the output is that of the articles, byte for byte."""
    alone = extracted("--jobs", "1")

    assert len(alone) > 0
    assert extracted("--jobs", "2", seed="1") == alone
    assert extracted("--jobs", "3", seed="4242") == alone


@pytest.mark.parametrize("size", [1, 5, 256])
def test_a_text_is_parsed_alike_in_batches_of_any_size(size):
    """What stands beside a text in a batch does not change how it is read."""
    texts = [(gold.text, gold.id) for gold in gold_articles(GOLD[:12])]

    def read(batch_size: int) -> list[bytes]:
        return [doc.to_bytes() for doc, _ in parsed(texts, batch_size=batch_size)]

    assert read(size) == read(16)


def children(pid: int) -> set[int]:
    """Return the processes that a process has started."""
    listed = Path(f"/proc/{pid}/task/{pid}/children")
    return {int(child) for child in listed.read_text(encoding="ascii").split()}


def are_gone(pids: set[int]) -> bool:
    """Tell whether none of some processes is left."""
    return not any(Path(f"/proc/{pid}/cmdline").exists() for pid in pids)


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc")
def test_no_process_outlives_the_one_that_started_it():
    """A kill -9 of the command takes the processes with it that read for it."""
    command = [sys.executable, "-m", "parley", "extract", "--jobs", "2"]
    with subprocess.Popen(
        [*command, *map(str, GOLD * 3)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        started: set[int] = set()
        until = time.monotonic() + 60
        while len(started) < 2 and time.monotonic() < until:
            started = children(process.pid)
            time.sleep(0.05)
        process.send_signal(signal.SIGKILL)
    assert len(started) >= 2
    until = time.monotonic() + 60
    while not are_gone(started) and time.monotonic() < until:
        time.sleep(0.05)

    assert are_gone(started)
