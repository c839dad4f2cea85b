"""What was told by a day: the reports that count then, and the articles they are in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from domain.article import ArticleRead
from domain.reports import Report

from .answers import Mode
from .decided import Grouping
from .entries import Entry
from .evidence import Evidence


@dataclass(frozen=True, slots=True)
class Telling:
    """What the articles told by a day, in the total order of reports.

    `as_of` is the day asked for, None for all there is; `today` is the day from which
    ages count: the one asked for, else that of the latest article. `articles` are those that were
    published by then (in hindsight: all), by their handles.
    """

    as_of: date | None
    today: date | None
    mode: Mode
    talks: str | None
    entries: tuple[Entry[Report], ...]
    articles: Mapping[str, ArticleRead]
    groups: tuple[Grouping, ...] = ()

    @property
    def texts(self) -> Mapping[str, str]:
        """The articles' texts, by their handles."""
        return {handle: article.text for handle, article in self.articles.items()}

    def days_since(self, day: date) -> int:
        """Return the age of a day, 0 for one that is still to come."""
        return 0 if self.today is None else max(0, (self.today - day).days)

    def cite(self, entries: Iterable[Entry[Report]]) -> tuple[Evidence, ...]:
        """Return the evidence that entries give, in the order of time, each once."""
        unique = {entry.id: entry for entry in entries}
        ordered = sorted(unique.values(), key=lambda entry: entry.key)
        return tuple(self._evidence(entry) for entry in ordered)

    def _evidence(self, entry: Entry[Report]) -> Evidence:
        report = entry.report
        article = self.articles.get(report.article_id)
        return Evidence(
            report=entry.id,
            type=report.NAME,
            article=report.article_id,
            publisher=None if article is None else article.publisher,
            title=None if article is None else article.title,
            url=None if article is None else article.url,
            published_at=report.published_at,
            spans=report.evidence,
            attribution=report.attribution,
            modality=report.modality,
            confidence=report.confidence.level,
        )
