"""A process killed at any moment leaves whole articles only."""

import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from domain.article import ArticleRead
from domain.ledger import Ledger
from parley.seeds import seeds_folder

from .seeds import readings

pytestmark = pytest.mark.slow

KILLS = 4
LONGEST = 4.0
"""Seconds within which reading the shipped articles is over on a slow machine."""


def killed(ledger: Path, delay: float) -> None:
    """Start to read the shipped articles, and kill the process after a delay."""
    articles = str(seeds_folder() / "articles")
    command = [sys.executable, "-m", "parley", "ingest", articles]
    with subprocess.Popen(
        [*command, "--ledger", str(ledger)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        time.sleep(delay)
        process.kill()


def test_a_killed_ingest_leaves_whole_articles_only(tmp_path: Path) -> None:
    """Each article in the ledger has all its reports, and the check finds no fault."""
    expected = {r.article.article_id: len(r.reports) for r in readings()}
    random = Random(7)  # noqa: S311  # Moments, not secrets.
    for n in range(KILLS):
        path = tmp_path / f"{n}.db"
        killed(path, random.uniform(1.0, LONGEST))
        if not path.exists():
            continue
        with Ledger.open(path) as ledger:
            assert ledger.check() == ()
            counts: dict[str, int] = {}
            for recorded in ledger.recorded():
                event = recorded.event
                name = getattr(event, "article_id", "")
                counts[name] = counts.get(name, 0) + (
                    0 if isinstance(event, ArticleRead) else 1
                )
        assert counts.items() <= expected.items()
