"""Two real articles that stand beside the checkout; their text stays out of it."""

from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from domain.article import Publication, reading_of
from domain.reports import Report
from domain.vocabulary import PublicationBasis
from tests.ingest.rules.reading import extractor

FOLDER = Path(__file__).parents[2].parent / "shared" / "seeds"
MISSING = "the real articles are not beside this checkout"

R = TypeVar("R", bound=Report)


def is_there() -> bool:
    """Tell whether the folder of the real articles is there."""
    return FOLDER.is_dir()


@lru_cache(maxsize=2)
def reports(number: str, published: str) -> tuple[Report, ...]:
    """Return the reports of the article whose file name begins with a number."""
    text = next(FOLDER.glob(f"{number}_*.txt")).read_text(encoding="utf-8")
    at = datetime.fromisoformat(published).replace(tzinfo=UTC)
    article = reading_of(
        article_id=number,
        text=text,
        published=Publication(at=at, precision="day", basis=PublicationBasis.FLAG),
    )
    return extractor().read(article).reports


def of_kind(kind: type[R], number: str, published: str) -> list[R]:
    """Return one article's reports of one kind."""
    return [r for r in reports(number, published) if isinstance(r, kind)]
