"""Reads stored articles again with today's extractor, and tells what that changes."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from domain.article import ArticleRead, is_redacted
from domain.deciding import holding, subjects
from domain.decisions import Decision
from domain.identity import report_id
from domain.ledger import Ledger
from domain.reports import Report
from domain.rereading import By, Difference, Latest

from .intake import Extractor, batches


@dataclass(frozen=True, slots=True)
class Reread:
    """What reading an article again changes, and the decisions that it leaves behind.

    Those are about reports that are lost: they hold still, but change nothing.
    """

    article: ArticleRead
    difference: Difference
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True)
class Rereading:
    """Reads articles of a ledger again.

    `by` is the extractor as the ledger names it. On a dry run nothing is appended.
    """

    ledger: Ledger
    extractor: Extractor
    by: By
    clock: Callable[[], datetime]
    batch: int
    dry_run: bool = False

    def of(self, article_ids: Iterable[str]) -> Iterator[Reread]:
        """Read articles again, in their order; each is appended on its own.

        Those whose words were redacted are left out.
        """
        decisions = holding(self.ledger.decisions())
        for some in batches(article_ids, self.batch):
            stored = [self.ledger.latest(article_id) for article_id in some]
            readable = [
                (latest.article, latest)
                for latest in stored
                if latest.article is not None and not is_redacted(latest.article)
            ]
            found = self.extractor.read_all(article for article, _ in readable)
            for (article, latest), reading in zip(readable, found, strict=True):
                difference = self._taken(article, latest, reading.reports)
                lost = {report_id(report) for report in difference.lost}
                left = (d for d in decisions if not lost.isdisjoint(subjects(d)))
                yield Reread(article, difference, tuple(left))

    def _taken(
        self, article: ArticleRead, latest: Latest, reports: tuple[Report, ...]
    ) -> Difference:
        if self.dry_run:
            return Difference.of(latest.reports, reports)
        return self.ledger.reread(article, reports, by=self.by, now=self.clock())


def articles_in(ledger: Ledger) -> tuple[str, ...]:
    """Return the ids of all articles of a ledger, in the order they were taken in."""
    ids = (
        row.article_id
        for rows in ledger.rows()
        for row in rows
        if row.topic == ArticleRead.NAME and row.article_id is not None
    )
    return tuple(dict.fromkeys(ids))
