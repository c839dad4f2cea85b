"""A process killed at any moment leaves whole articles only."""

import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from domain.article import ArticleRead
from domain.ledger import open_ledger
from parley.seeds import seeds_folder

from .seeds import readings

pytestmark = pytest.mark.slow

KILLS = 4
LONGEST = 3.0
"""Seconds after making the ledger within which the process is killed."""

PAUSE = 0.01
"""Seconds between two looks for the ledger."""


def killed(ledger: Path, delay: float) -> None:
    """Start to read the shipped articles; kill the process a while after the ledger is made."""
    articles = str(seeds_folder() / "articles")
    command = [sys.executable, "-m", "parley", "ingest", articles]
    with subprocess.Popen(
        [*command, "--ledger", str(ledger)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        while process.poll() is None and not ledger.exists():
            time.sleep(PAUSE)
        time.sleep(delay)
        process.kill()


def reports_in(path: Path) -> dict[str, int]:
    """Return how many reports of each article a ledger holds, once it is found sound."""
    counts: dict[str, int] = {}
    with open_ledger(path, create=False) as ledger:
        assert ledger.check() == ()
        for recorded in ledger.recorded():
            name = getattr(recorded.event, "article_id", "")
            told = 0 if isinstance(recorded.event, ArticleRead) else 1
            counts[name] = counts.get(name, 0) + told
    return counts


def test_a_killed_ingest_leaves_whole_articles_only(tmp_path: Path) -> None:
    """Each article in the ledger has all its reports, and the check finds no fault."""
    expected = {r.article.article_id: len(r.reports) for r in readings()}
    random = Random(7)  # noqa: S311  # Moments, not secrets.
    for n in range(KILLS):
        path = tmp_path / f"{n}.db"
        killed(path, random.uniform(0.0, LONGEST))

        assert reports_in(path).items() <= expected.items()
