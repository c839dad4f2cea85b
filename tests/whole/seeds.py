"""The shipped articles, read once a run, and ledgers filled with them in any order."""

from collections.abc import Iterable
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from domain.ledger import open_ledger
from ingest.extractor import Reading
from ingest.readers import SourceArticle, read_articles
from parley.reading import article_read
from parley.seeds import seed_articles
from tests.ingest.rules.reading import extractor

NOW = datetime(2026, 1, 1, tzinfo=UTC)


@lru_cache(maxsize=1)
def readings() -> tuple[Reading, ...]:
    """Return the shipped articles with what is found in them."""
    found = read_articles(seed_articles())
    articles = [article_read(s) for s in found if isinstance(s, SourceArticle)]
    return tuple(extractor().read_all(articles))


def fill(path: Path, order: Iterable[Reading]) -> Path:
    """Append readings to a ledger in an order; ids are those the articles came with."""
    with open_ledger(path) as ledger:
        for reading in order:
            given = reading.article.article_id
            ledger.read(reading.article, reading.reports, given_id=given, now=NOW)
    return path
