"""The history: all articles and reports that count, and what they told by a given day."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Self

from domain.article import ArticleRead, ArticleReread
from domain.decisions import Decision
from domain.reports import Event, Report

from .decided import Decided
from .entries import Entry, enter
from .hindsight import by_then
from .telling import Telling


@dataclass
class Reading:
    """One revision of an article, with the reports of its latest reading.

    `article` is None where reports came without the text that they are from.
    """

    article: ArticleRead | None = None
    reports: list[Report] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Revision:
    """One revision of an article with what counts of its reports."""

    article: ArticleRead | None
    entries: tuple[Entry[Report], ...]

    def published_by(self, day: date | None) -> bool:
        """Tell whether readers could know this revision by the end of a day."""
        if day is None:
            return True
        if self.article is not None:
            return self.article.published.at.date() <= day
        return all(entry.published <= day for entry in self.entries)


@dataclass(frozen=True, slots=True)
class History:
    """All that was read and decided, ready to be told as of any day."""

    articles: tuple[tuple[Revision, ...], ...]
    decided: Decided

    @classmethod
    def of(cls, events: Iterable[Event]) -> Self:
        """Fold events into a history.

        The events of one article come in the order of its stream; articles and
        decisions may come in any order among each other.
        """
        readings: dict[str, dict[int, Reading]] = {}
        decisions: list[Decision] = []
        current: dict[str, Reading] = {}
        for event in events:
            match event:
                case ArticleRead() | ArticleReread():
                    revisions = readings.setdefault(event.article_id, {})
                    current[event.article_id] = _open(revisions, event)
                case Report():
                    _file(readings, current, event)
                case Decision():
                    decisions.append(event)
                case _:
                    pass
        decided = Decided.of(decisions)
        return cls(
            articles=tuple(
                _revisions(readings[handle], decided) for handle in sorted(readings)
            ),
            decided=decided,
        )

    def told(
        self,
        as_of: date | None = None,
        *,
        hindsight: bool = False,
        talks: str | None = None,
        mediators: Iterable[str] = (),
    ) -> Telling:
        """Return what was told by the end of a day, all of it if no day is given.

        By default that is what had been published by then. In hindsight it is what had
        happened by then, as all articles tell it. `talks` narrows it to one
        negotiation. A revision that was published later than the day does not count.
        `mediators` help in hindsight to find which of an article's proposals a party
        had accepted by then.
        """
        revisions = self._known(None if hindsight else as_of)
        articles = _articles(revisions, talks)
        entries = _entries(revisions, talks)
        if hindsight and as_of is not None:
            texts = {handle: article.text for handle, article in articles.items()}
            entries = by_then(entries, as_of, texts=texts, mediators=mediators)
        return Telling(
            as_of=as_of,
            today=as_of or _latest_day(articles.values(), entries),
            mode="hindsight" if hindsight else "as_of",
            talks=talks,
            entries=tuple(entries),
            articles=articles,
            groups=self.decided.groups(),
        )

    def _known(self, day: date | None) -> list[Revision]:
        latest = [_latest(revisions, day) for revisions in self.articles]
        return [revision for revision in latest if revision is not None]


def _latest_day(
    articles: Iterable[ArticleRead], entries: Iterable[Entry[Report]]
) -> date | None:
    days = [article.published.at.date() for article in articles]
    days.extend(entry.published for entry in entries)
    return max(days, default=None)


def _articles(
    revisions: Iterable[Revision], talks: str | None
) -> dict[str, ArticleRead]:
    """Return the articles that belong to some talks, or report on them."""
    return {
        revision.article.article_id: revision.article
        for revision in revisions
        if revision.article is not None
        and (
            talks is None
            or talks in revision.article.talks
            or any(entry.report.talks == talks for entry in revision.entries)
        )
    }


def _entries(revisions: Iterable[Revision], talks: str | None) -> list[Entry[Report]]:
    entries = (
        entry
        for revision in revisions
        for entry in revision.entries
        if talks is None or entry.report.talks == talks
    )
    return sorted(entries, key=lambda entry: entry.key)


def _open(revisions: dict[int, Reading], event: ArticleRead | ArticleReread) -> Reading:
    """Start the reading that the reports after an event belong to."""
    if isinstance(event, ArticleRead):
        revisions[event.revision] = Reading(event)
    else:
        known = revisions.setdefault(event.revision, Reading())
        revisions[event.revision] = Reading(known.article)
    return revisions[event.revision]


def _file(
    readings: dict[str, dict[int, Reading]],
    current: dict[str, Reading],
    report: Report,
) -> None:
    handle = report.article_id
    if handle not in current:
        current[handle] = readings.setdefault(handle, {}).setdefault(1, Reading())
    current[handle].reports.append(report)


def _revisions(readings: dict[int, Reading], decided: Decided) -> tuple[Revision, ...]:
    return tuple(
        Revision(
            article=readings[number].article,
            entries=tuple(
                decided.apply(enter(report) for report in readings[number].reports)
            ),
        )
        for number in sorted(readings)
    )


def _latest(revisions: tuple[Revision, ...], day: date | None) -> Revision | None:
    """Return the latest revision that readers could know by the end of a day."""
    known = [revision for revision in revisions if revision.published_by(day)]
    return known[-1] if len(known) > 0 else None
