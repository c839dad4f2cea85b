"""Bad inputs among good ones: each costs itself alone."""

import json
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from domain.ledger import open_ledger

pytestmark = pytest.mark.slow

GOOD = """---
published: 2024-02-13
url: https://example.org/{n}
---

Hamas rejected the proposal of the mediators on Monday, article {n} says.
"""


class Desk(NamedTuple):
    """What a run of the command left behind."""

    result: subprocess.CompletedProcess[str]
    ledger: Path


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Read a folder of three good articles and one of each kind of bad input."""
    root = tmp_path_factory.mktemp("wire")
    for n in range(3):
        (root / f"good{n}.md").write_text(GOOD.format(n=n))
    (root / "empty.txt").write_bytes(b"")
    (root / "binary.txt").write_bytes(bytes(range(256)) * 8)
    (root / "latin1.txt").write_bytes(
        "Le président a parlé à Genève.".encode("latin-1")
    )
    (root / "broken.json").write_text('{"id": "x", "text": ')
    (root / "undated.txt").write_text("The two sides met in Cairo.")
    (root / "huge.txt").write_text("word " * 4_000_000)
    ledger = tmp_path_factory.mktemp("desk") / "parley.db"
    return Desk(ingested(root, ledger), ledger)


def ingested(folder: Path, ledger: Path) -> subprocess.CompletedProcess[str]:
    """Run the command on a folder."""
    command = [sys.executable, "-m", "parley", "ingest", str(folder)]
    return subprocess.run(
        [*command, "--ledger", str(ledger), "--json"],
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_good_ones_go_in_and_the_status_tells(desk: Desk) -> None:
    """Three articles are new, and the exit status is that of refused inputs."""
    told = [json.loads(line) for line in desk.result.stdout.splitlines()]

    assert [t["status"] for t in told if t["status"] == "new"] == ["new"] * 3
    assert desk.result.returncode == 4


BAD = [
    "empty.txt",
    "binary.txt",
    "latin1.txt",
    "broken.json",
    "undated.txt",
    "huge.txt",
]


@pytest.mark.parametrize("name", BAD)
def test_each_bad_one_is_reported_with_what_to_do(desk: Desk, name: str) -> None:
    """The message names the file and says more than what is wrong."""
    told = [line for line in desk.result.stderr.splitlines() if name in line]

    assert len(told) == 1
    assert ";" in told[0]


def test_the_ledger_is_sound_afterwards(desk: Desk) -> None:
    """Nothing of a refused input is in the ledger, and its check finds no fault."""
    with open_ledger(desk.ledger) as ledger:
        assert ledger.check() == ()


def test_an_undated_article_is_told_of_the_flag(desk: Desk) -> None:
    """What to do about a missing date is to give it."""
    (line,) = [
        told for told in desk.result.stderr.splitlines() if "undated.txt" in told
    ]

    assert "--published" in line
