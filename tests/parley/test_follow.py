"""`parley follow`: changes told as articles come in, from another process too."""

import subprocess
import sys
import time
from pathlib import Path

import orjson
import pytest

from .desk import Desk, fill, first_article, second_article, third_article
from .process import environment


def test_nothing_new_ends_after_the_timeout(desk: Desk):
    """Without news the command leaves by itself when it is told to."""
    result = desk.ask("follow", "--timeout", "0")

    assert result.exit_code == 0
    assert result.stdout == ""
    assert "following the talks 'gaza'" in result.stderr


@pytest.mark.slow
def test_what_another_process_appends_is_told(tmp_path: Path):
    """Each article that is appended while the command runs is told as what it changed."""
    desk = Desk(fill(tmp_path / "parley.db", first_article()), tmp_path / "settings")
    words = ["follow", "--json", "--interval", "0.05", "--timeout", "3"]
    with subprocess.Popen(
        [sys.executable, "-m", "parley", *words],
        env=environment(desk),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        assert "following" in process.stderr.readline()
        fill(desk.ledger, second_article())
        time.sleep(0.5)
        fill(desk.ledger, third_article())
        told, _ = process.communicate(timeout=60)
    changed = [orjson.loads(line) for line in told.splitlines()]

    assert {one["position"] for one in changed} == {8, 11}
    assert any(one["topic"] == "answer" for one in changed)
    assert process.returncode == 0
