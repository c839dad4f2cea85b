"""A small ledger of the Gaza talks, and the command line to ask it with."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson
from typer.testing import CliRunner, Result

from domain.article import ArticleRead
from domain.ledger import open_ledger
from domain.reports import Report
from parley.cli.app import app
from tests.builders import (
    figure,
    meeting,
    planned,
    position,
    rejected,
    released,
    tabled,
    telling,
)

NOW = datetime(2024, 3, 1, tzinfo=UTC)
MEDIATORS = ("Egypt", "Qatar", "United States")

Told = tuple[ArticleRead, tuple[Report, ...]]


def first_article() -> Told:
    """Make the article of a meeting in Paris, with the proposal that came of it."""
    return published(
        "Example Times",
        meeting(
            parties=(*MEDIATORS, "Israel"),
            place="Paris",
            quote="The chiefs of intelligence met in Paris.",
        ),
        tabled(by=MEDIATORS, to=("Hamas",), quote="A plan was sent to Hamas."),
        figure(value=26422, quote="26,422 people have died, the ministry said."),
        article_id="g1",
        day="2024-01-28",
    )


def second_article() -> Told:
    """Make another outlet's article of the same meeting, with what Hamas wants."""
    return published(
        "Other Post",
        meeting(
            parties=(*MEDIATORS, "Israel"),
            place="Paris",
            start="2024-01-28",
            published="2024-01-30",
            quote="Sunday's round in Paris was useful.",
        ),
        position(published="2024-01-30", quote="Hamas wants a full withdrawal."),
        planned(
            published="2024-01-30",
            start="2024-02-08",
            quote="Envoys are to meet in Cairo next week.",
        ),
        article_id="g2",
        day="2024-01-30",
    )


def third_article() -> Told:
    """Make an article of a rejection and a release, some days later."""
    return published(
        "Example Times",
        rejected(
            party="Hamas", published="2024-02-10", quote="Hamas turned the plan down."
        ),
        released(count=3, published="2024-02-10", quote="Three captives came home."),
        article_id="g3",
        day="2024-02-10",
    )


def other_talks() -> Told:
    """Make an article about other talks."""
    reading, told = telling(
        meeting(talks="sudan", parties=("RSF", "Sudan"), place="Jeddah"),
        article_id="s1",
        published="2024-01-29",
    )
    return reading.model_copy(update={"talks": ("sudan",)}), told


def published(outlet: str, *reports: Report, article_id: str, day: str) -> Told:
    """Make an article of an outlet that tells some reports."""
    reading, told = telling(
        *reports,
        article_id=article_id,
        published=day,
        url=f"https://news.example/{article_id}",
    )
    fields = {"publisher": outlet, "title": f"News of {day}"}
    return reading.model_copy(update=fields), told


def fill(path: Path, *articles: Told) -> Path:
    """Put articles into a ledger."""
    with open_ledger(path) as ledger:
        for reading, reports in articles:
            ledger.read(reading, reports, given_id=reading.article_id, now=NOW)
    return path


@dataclass(frozen=True)
class Desk:
    """Someone who asks a ledger on the command line, without settings of their own."""

    ledger: Path
    settings: Path

    @property
    def env(self) -> dict[str, str]:
        """The environment in which the command line runs."""
        return {
            "PARLEY_LEDGER": str(self.ledger),
            "XDG_CONFIG_HOME": str(self.settings),
            "PARLEY_DEBUG": "",
        }

    def ask(self, *words: str | Path, stdin: str | None = None) -> Result:
        """Run a command in this process."""
        return CliRunner(env=self.env).invoke(app, list(map(str, words)), input=stdin)

    def json(self, *words: str | Path) -> Any:  # any JSON document
        """Run a command with --json, and return the document that it prints."""
        result = self.ask(*words, "--json")
        assert result.exit_code == 0, result.stderr
        return orjson.loads(result.stdout)

    def rows(self, *words: str | Path) -> list[dict[str, str]]:
        """Run a command, and return the rows of the table that it prints."""
        result = self.ask(*words)
        assert result.exit_code == 0, result.stderr
        header, *lines = (line.split("\t") for line in result.stdout.splitlines())
        return [dict(zip(header, line, strict=True)) for line in lines]
