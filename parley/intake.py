"""Reads articles, finds what they report, and appends it to a ledger."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING, Protocol, TypeVar

from domain.article import ArticleRead, read
from domain.errors import ArticleIdTaken
from domain.ledger import Ledger
from domain.ledger.recorded import Outcome
from ingest.readers import Refused, SourceArticle

from .reading import article_read, stream_of

if TYPE_CHECKING:
    from ingest.extractor import Reading

BATCH = 16
"""How many articles are read at a time: more is faster, fewer shows progress sooner."""

T = TypeVar("T")


class Extractor(Protocol):
    """What finds the reports of articles."""

    def read_all(self, articles: Iterable[ArticleRead]) -> "Iterator[Reading]":
        """Read articles, in their order."""


@dataclass(frozen=True, slots=True)
class Taken:
    """An article that was read, and what became of it in the ledger."""

    source: SourceArticle
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Intake:
    """Takes articles into a ledger.

    `extractor` makes the extractor, which is slow to make and not needed for articles
    that were read before. `clock` tells the time of recording, `batch` how many articles
    are handed to the extractor at a time.
    """

    ledger: Ledger
    extractor: Callable[[], Extractor]
    clock: Callable[[], datetime]
    batch: int = BATCH

    def take(
        self, found: Iterable[SourceArticle | Refused]
    ) -> Iterator[Taken | Refused]:
        """Append what is new of the articles found; hand on what was refused."""
        for batch in batches(found, self.batch):
            yield from self._take(batch)

    def _take(
        self, batch: Iterable[SourceArticle | Refused]
    ) -> Iterator[Taken | Refused]:
        seen = [self._recognised(one) for one in batch]
        fresh = [one for one in seen if isinstance(one, SourceArticle)]
        readings = iter(self._readings(fresh))
        for one in seen:
            if isinstance(one, SourceArticle):
                yield self._append(one, next(readings))
            else:
                yield one

    def _recognised(
        self, found: SourceArticle | Refused
    ) -> SourceArticle | Taken | Refused:
        """Return what became of an article that was read before, else the article."""
        if isinstance(found, Refused):
            return found
        past = self.ledger.article(stream_of(found))
        if past is None or len(read(past, article_read(found), ())) > 0:
            return found
        known = Outcome(
            status="known",
            article_id=past.article_id,
            revision=past.revision,
            reports=0,
        )
        return Taken(found, known)

    def _readings(self, fresh: Sequence[SourceArticle]) -> "Iterable[Reading]":
        if len(fresh) == 0:
            return ()
        return self.extractor().read_all(map(article_read, fresh))

    def _append(self, source: SourceArticle, reading: "Reading") -> Taken | Refused:
        try:
            outcome = self.ledger.read(
                reading.article,
                reading.reports,
                given_id=source.given_id,
                now=self.clock(),
            )
        except ArticleIdTaken as error:
            return Refused(source.origin, error.problem, error.advice)
        return Taken(source, outcome)


def extracted(
    found: Iterable[SourceArticle | Refused],
    extractor: Callable[[], Extractor],
    batch: int = BATCH,
) -> "Iterator[Reading | Refused]":
    """Yield what articles report, and what was refused, in their order."""
    for several in batches(found, batch):
        fresh = [article_read(one) for one in several if isinstance(one, SourceArticle)]
        readings = iter(extractor().read_all(fresh) if len(fresh) > 0 else ())
        for one in several:
            yield one if isinstance(one, Refused) else next(readings)


def batches(items: Iterable[T], size: int) -> Iterator[Sequence[T]]:
    """Yield items a batch at a time."""
    remaining = iter(items)
    while batch := tuple(islice(remaining, size)):
        yield batch
