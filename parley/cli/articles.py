"""`parley articles`: the articles that were read."""

from collections import Counter
from collections.abc import Mapping, Sequence

from pydantic import AwareDatetime

from domain.article import ArticleRead
from domain.values import Value
from projections.telling import Telling

from .console import Table, show, show_json
from .errors import nothing
from .options import DEFAULT_LEDGER, AsOf, Json, Ledger, RecordedBy, Talks
from .question import Question, everything_told


class ArticleLine(Value):
    """An article as it is read now, and how many reports count of it."""

    article: str
    published_at: AwareDatetime
    publisher: str | None
    title: str | None
    url: str | None
    talks: tuple[str, ...]
    revision: int
    reports: int
    text_hash: str


def articles(
    ledger: Ledger = DEFAULT_LEDGER,
    *,
    talks: Talks = None,
    as_of: AsOf = None,
    recorded_by: RecordedBy = None,
    json: Json = False,
) -> None:
    """List the articles that were read, in the order of publication.

    Example: parley articles --as-of 2024-02-01
    """
    lines = article_lines(
        everything_told(Question(ledger, talks, as_of, recorded_by=recorded_by))
    )
    if json:
        show_json(lines)
    if len(lines) == 0:
        nothing("no article had been published by then; `parley ingest` reads some")
    if not json:
        show(articles_table(lines))


def article_lines(telling: Telling) -> tuple[ArticleLine, ...]:
    """Return a line for each article that was told, the earliest first."""
    reports = Counter(entry.report.article_id for entry in telling.entries)
    ordered = sorted(
        telling.articles.values(),
        key=lambda article: (article.published.at, article.article_id),
    )
    return tuple(_line(article, reports) for article in ordered)


def articles_table(lines: Sequence[ArticleLine]) -> Table:
    """Lay out articles: when, by whom, about which talks, and what came of them."""
    columns = ("article", "published", "publisher", "talks", "reports", "revision")
    rows = [
        (
            line.article,
            line.published_at.date().isoformat(),
            line.publisher or "",
            ", ".join(line.talks),
            str(line.reports),
            str(line.revision),
            line.title or "",
        )
        for line in lines
    ]
    return Table(
        (*columns, "title"),
        rows,
        prose=("publisher", "title"),
        for_pipes=("revision",),
    )


def _line(article: ArticleRead, reports: Mapping[str, int]) -> ArticleLine:
    return ArticleLine(
        article=article.article_id,
        published_at=article.published.at,
        publisher=article.publisher,
        title=article.title,
        url=article.url,
        talks=article.talks,
        revision=article.revision,
        reports=reports.get(article.article_id, 0),
        text_hash=article.text_hash,
    )
