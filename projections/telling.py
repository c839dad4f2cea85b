"""What was told by a day: the reports that count then, and the articles they are in."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from domain.article import ArticleRead
from domain.reports import Report

from .answers import Mode
from .copies import voices
from .decided import Grouping
from .entries import Entry
from .evidence import Evidence

T = TypeVar("T")


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
    _gathered: dict[str, list[Any]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def once(self, name: str, gather: Callable[[], list[T]]) -> list[T]:
        """Return what was gathered under a name; several answers ask for the same."""
        if name not in self._gathered:
            self._gathered[name] = gather()
        return self._gathered[name]

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
        told_by = self._voices({entry.report.article_id for entry in ordered})
        return tuple(self._evidence(entry, told_by) for entry in ordered)

    def _voices(self, handles: Iterable[str]) -> Mapping[str, str]:
        """Return whose telling articles are; alone, each is its outlet's."""
        return voices(self.articles[name] for name in handles if name in self.articles)

    def _evidence(self, entry: Entry[Report], told_by: Mapping[str, str]) -> Evidence:
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
            voice=told_by.get(report.article_id, report.article_id),
        )
