"""Reading a short text with the shipped registry, for the tests of the rules."""

from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from domain.article import Publication, reading_of
from domain.reports import Report
from domain.vocabulary import PublicationBasis
from ingest.extractor import ArticleExtractor
from ingest.registry import load_registry

REGISTRY = Path(__file__).parents[3] / "seeds" / "registry"


@lru_cache(maxsize=1)
def extractor() -> ArticleExtractor:
    """Return the extractor with the shipped registry, loaded once a run."""
    return ArticleExtractor(load_registry(REGISTRY))


def read(
    text: str, *, published: str = "2024-02-13", talks: str = "gaza"
) -> tuple[Report, ...]:
    """Return the reports of a text."""
    at = datetime.fromisoformat(published).replace(tzinfo=UTC)
    article = reading_of(
        article_id="a1",
        text=text,
        published=Publication(at=at, precision="day", basis=PublicationBasis.FLAG),
        talks=(talks,) if talks else (),
    )
    return extractor().read(article).reports


R = TypeVar("R", bound=Report)


def found(kind: type[R], text: str, **how: str) -> list[R]:
    """Return the reports of one kind in a text."""
    return [r for r in read(text, **how) if isinstance(r, kind)]
