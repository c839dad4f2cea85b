"""Reads articles, finds what they report, and appends it to a ledger."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING, Protocol, TypeVar

from domain.article import ArticleRead, read
from domain.errors import ArticleIdTaken, EvidenceMismatch
from domain.identity import text_hash
from domain.ledger import Ledger, Outcome, Reading
from ingest.readers import Refused, SourceArticle

from .reading import article_read, stream_of

if TYPE_CHECKING:
    from ingest.extractor import Reading as Found

BATCH = 16
"""How many articles are read at a time: more is faster, fewer shows progress sooner."""

T = TypeVar("T")


class Extractor(Protocol):
    """What finds the reports of articles."""

    def read_all(self, articles: Iterable[ArticleRead]) -> "Iterator[Found]":
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
        taken = iter(self._append(fresh))
        for one in seen:
            yield next(taken) if isinstance(one, SourceArticle) else one

    def _recognised(
        self, found: SourceArticle | Refused
    ) -> SourceArticle | Taken | Refused:
        """Return what became of an article that was read before, else the article."""
        if isinstance(found, Refused):
            return found
        past = self.ledger.article(stream_of(found))
        if past is None or len(read(past, article_read(found), ())) > 0:
            return found
        gone = text_hash(found.text) in past.redacted
        known = Outcome(
            status="redacted" if gone else "known",
            article_id=past.article_id,
            revision=past.revision,
            reports=0,
        )
        return Taken(found, known)

    def _append(self, fresh: Sequence[SourceArticle]) -> list[Taken | Refused]:
        """Append what articles report, all in one transaction."""
        if len(fresh) == 0:
            return []
        found = self.extractor().read_all(map(article_read, fresh))
        readings = [
            Reading(reading.article, reading.reports, source.given_id)
            for source, reading in zip(fresh, found, strict=True)
        ]
        outcomes = self.ledger.read_many(readings, now=self.clock())
        return list(map(_taken, fresh, outcomes))


def _taken(
    source: SourceArticle, outcome: Outcome | ArticleIdTaken | EvidenceMismatch
) -> Taken | Refused:
    match outcome:
        case Outcome():
            return Taken(source, outcome)
        case ArticleIdTaken():
            return Refused(source.origin, outcome.problem, outcome.advice)
        case EvidenceMismatch():
            problem, _, advice = str(outcome).partition("; ")
            return Refused(source.origin, problem, advice)


def extracted(
    found: Iterable[SourceArticle | Refused],
    extractor: Callable[[], Extractor],
    batch: int = BATCH,
) -> "Iterator[Found | Refused]":
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
