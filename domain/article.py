"""The `Article` aggregate: what was read, and what reading a text again means."""

from collections.abc import Sequence
from typing import ClassVar, Literal

from pydantic import AwareDatetime

from .errors import EvidenceMismatch
from .identity import text_hash
from .reports import Event, Report
from .values import BLANK, Value
from .vocabulary import PublicationBasis


class Publication(Value):
    """An article's time of publication, how fine it is and where it was found."""

    at: AwareDatetime
    precision: Literal["day", "second"]
    basis: PublicationBasis


class ArticleRead(Event):
    """A text was read: the article itself, as it was published.

    `revision` counts the texts read under one identity, from 1. `talks` are the
    slugs of the negotiations that the article belongs to.
    """

    NAME: ClassVar[str] = "ArticleRead"

    article_id: str
    revision: int = 1
    text: str
    text_hash: str
    publisher: str | None = None
    url: str | None = None
    title: str | None = None
    language: str = "en"
    published: Publication
    talks: tuple[str, ...] = ()


class ArticleReread(Event):
    """A stored text was read again by a newer extractor.

    The reports that follow supersede all earlier ones of the article.
    """

    NAME: ClassVar[str] = "ArticleReread"

    article_id: str
    revision: int
    extractor_name: str
    extractor_version: str


class Article(Value):
    """What the decisions about an article need to know of its past.

    `redacted` are the hashes of its texts whose words were taken away.
    """

    article_id: str
    revision: int
    text_hash: str
    published: Publication
    redacted: frozenset[str] = frozenset()


def is_redacted(article: ArticleRead) -> bool:
    """Tell whether an article's words were taken away."""
    return len(article.text) > 0 and not article.text.strip(BLANK)


def evolve(article: Article | None, event: Event) -> Article | None:
    """Fold one event of an article's stream into its state."""
    if isinstance(event, ArticleRead):
        before = frozenset() if article is None else article.redacted
        gone = {event.text_hash} if is_redacted(event) else ()
        return Article(
            article_id=event.article_id,
            revision=event.revision,
            text_hash=event.text_hash,
            published=event.published,
            redacted=before.union(gone),
        )
    return article


def read(
    article: Article | None, reading: ArticleRead, reports: Sequence[Report]
) -> tuple[Event, ...]:
    """Decide what to append when a text is read: nothing if it was read before.

    Nor is a text appended whose words were taken away, in whatever revision. A changed
    text under the same identity is a new revision, under the id that the article had
    first. Raises EvidenceMismatch if a report's quote does not stand in the text.
    """
    if article is not None and reading.text_hash in {
        article.text_hash,
        *article.redacted,
    }:
        return ()
    for report in reports:
        check_evidence(report, reading.text)
    if article is None:
        article_id, revision = reading.article_id, 1
    else:
        article_id, revision = article.article_id, article.revision + 1
    named = {"article_id": article_id}
    return (
        reading.model_copy(update={**named, "revision": revision}),
        *(
            # Mostly it is; a copy is slow.
            report
            if report.article_id == article_id
            else report.model_copy(update=named)
            for report in reports
        ),
    )


def check_evidence(report: Report, text: str) -> None:
    """Raise EvidenceMismatch unless each quote stands in the text at its offsets."""
    for span in report.evidence:
        if text[span.start : span.end] != span.quote:
            raise EvidenceMismatch(report.article_id, span.start, span.end, span.quote)


def reading_of(
    *,
    article_id: str,
    text: str,
    published: Publication,
    publisher: str | None = None,
    url: str | None = None,
    title: str | None = None,
    language: str = "en",
    talks: tuple[str, ...] = (),
) -> ArticleRead:
    """Make the event of reading a text, with the text's hash."""
    return ArticleRead(
        article_id=article_id,
        text=text,
        text_hash=text_hash(text),
        publisher=publisher,
        url=url,
        title=title,
        language=language,
        published=published,
        talks=talks,
    )
