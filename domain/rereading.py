"""Reading a stored text again: what a later reading changes, and what is appended of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple, Self

from .article import ArticleRead, ArticleReread, check_evidence, is_redacted
from .identity import report_id
from .reports import Event, Report


class By(NamedTuple):
    """Which extractor reads, and of which version."""

    name: str
    version: str


class Change(NamedTuple):
    """A report that two readings of one text tell, and do not tell alike."""

    before: Report
    after: Report


@dataclass(frozen=True, slots=True)
class Difference:
    """What a later reading of a text tells that an earlier one did not, or not so."""

    added: tuple[Report, ...] = ()
    changed: tuple[Change, ...] = ()
    lost: tuple[Report, ...] = ()

    def __bool__(self) -> bool:
        return self != Difference()

    @classmethod
    def of(cls, before: Iterable[Report], after: Iterable[Report]) -> Self:
        """Compare the reports of two readings of one text, by their ids.

        Which version of the extractor found a report, and by which rule, is none.
        """
        was = {report_id(report): report for report in before}
        now = {report_id(report): report for report in after}
        return cls(
            added=tuple(now[one] for one in now if one not in was),
            changed=tuple(
                Change(was[one], now[one])
                for one in now
                if one in was and not _alike(was[one], now[one])
            ),
            lost=tuple(was[one] for one in was if one not in now),
        )


class Latest(NamedTuple):
    """The newest text of an article, and what its newest reading reports."""

    article: ArticleRead | None = None
    reports: tuple[Report, ...] = ()

    @classmethod
    def of(cls, events: Iterable[Event]) -> Self:
        """Fold the events of an article's stream."""
        article: ArticleRead | None = None
        reports: list[Report] = []
        for event in events:
            if isinstance(event, ArticleRead | ArticleReread):
                reports = []
            if isinstance(event, ArticleRead):
                article = event
            if isinstance(event, Report):
                reports.append(event)
        return cls(article, tuple(reports))


def counting(events: Iterable[Event]) -> tuple[Report, ...]:
    """Return those reports of an article's stream that count, for some day at least.

    They are those of the newest reading of each of its texts.
    """
    reports: dict[int, list[Report]] = {}
    revision = 1
    for event in events:
        if isinstance(event, ArticleRead | ArticleReread):
            revision = event.revision
            reports[revision] = []
        if isinstance(event, Report):
            reports.setdefault(revision, []).append(event)
    return tuple(chain.from_iterable(reports.values()))


def reread(
    latest: Latest, reading: ArticleRead, reports: Sequence[Report], by: By
) -> tuple[Event, ...]:
    """Decide what to append when a stored text is read again: nothing if it tells the same.

    Nothing either if `reading` is not the newest text any more, or its words are gone.
    All reports of the new reading are appended, as they supersede all earlier ones.
    Raises EvidenceMismatch if a report's quote does not stand in the text.
    """
    article = latest.article
    if article is None or article != reading or is_redacted(article):
        return ()
    if not Difference.of(latest.reports, reports):
        return ()
    for report in reports:
        if report.article_id != article.article_id:
            raise ValueError(f"a report of {report.article_id} is none of {article}")
        check_evidence(report, article.text)
    again = ArticleReread(
        article_id=article.article_id,
        revision=article.revision,
        extractor_name=by.name,
        extractor_version=by.version,
    )
    return (
        again,
        *reports,
    )


def _alike(one: Report, other: Report) -> bool:
    return one.model_copy(update={"extractor": other.extractor}) == other
