"""`parley ingest` and `parley extract`: from articles to what they report.

What reads articles is imported inside the commands: the others need not wait for it.
"""
# ruff: noqa: PLC0415

import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from domain.flat import flat
from domain.ledger import open_ledger

from ..jobs import Workshop, cores
from ..settings import extractor
from .console import json_line, write_lines
from .options import (
    DEFAULT_LEDGER,
    Articles,
    Jobs,
    JsonLines,
    Ledger,
    Published,
    Registry,
)
from .progress import shown

if TYPE_CHECKING:
    from ingest.readers import Refused, SourceArticle


def ingest(
    paths: Articles,
    *,
    published: Published = None,
    registry: Registry = None,
    ledger: Ledger = DEFAULT_LEDGER,
    jobs: Jobs = None,
    json: JsonLines = False,
) -> None:
    """Read articles and append what they report to the ledger.

    Example: parley ingest articles/ --ledger gaza.db

    An article that was read before appends nothing; a changed text under the same URL
    or id is a new revision.
    """
    from ..intake import Intake, Taken
    from .tally import Tally, taken_line

    tally = Tally()
    with open_ledger(ledger) as opened, _workshop(registry, jobs) as workshop:
        intake = Intake(opened, lambda: workshop, _now, workshop.batch)
        for one in shown(intake.take(_found(paths, published)), printing=json):
            if not isinstance(one, Taken):
                tally.refuse(one)
                continue
            tally.take(one)
            if json:
                write_lines([taken_line(one)])
    tally.close()


def extract(
    paths: Articles,
    *,
    published: Published = None,
    registry: Registry = None,
    jobs: Jobs = None,
) -> None:
    """Print what articles report as JSON Lines, and store nothing.

    Example: parley extract article.md | jq .type
    """
    from ingest.readers import Refused

    from ..intake import extracted
    from .tally import Tally

    tally = Tally()
    with _workshop(registry, jobs) as workshop:
        found = _found(paths, published)
        read = extracted(found, lambda: workshop, workshop.batch)
        for one in shown(read, printing=True):
            if isinstance(one, Refused):
                tally.refuse(one)
            else:
                tally.extract(len(one.reports))
                write_lines(json_line(flat(report)) for report in one.reports)
    tally.close()


def _found(
    paths: Sequence[str], published: date | None
) -> "Iterator[SourceArticle | Refused]":
    from ingest.readers import read_articles

    return read_articles(paths, published=published, stdin=sys.stdin.buffer)


def _workshop(registry: Sequence[Path] | None, jobs: int | None) -> Workshop:
    return Workshop(partial(extractor, tuple(registry or ())), jobs or cores())


def _now() -> datetime:
    return datetime.now(UTC)
