"""`parley talks`: the negotiations that articles were read about."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Annotated

import typer

from domain.article import ArticleRead
from domain.ledger import is_there
from domain.values import Value
from projections.outline import TalksOutline
from projections.telling import Telling

from ..outlines import outline_told, outlines
from ..settings import registry_paths
from .console import Table, show, show_json
from .errors import nothing
from .options import DEFAULT_LEDGER, AsOf, Json, Ledger, RecordedBy
from .question import Question, everything_told
from .wording import iso, listed


class TalksLine(Value):
    """A negotiation, and how many articles are about it.

    `title` is None and `sides` are empty where no registry knows the talks; `first` and
    `last` are the days of publication, None where no article is about them.
    """

    talks: str
    title: str | None
    sides: tuple[str, ...]
    articles: int
    first: date | None
    last: date | None


Every = Annotated[
    bool,
    typer.Option("--all", help="Also those known that no article is about."),
]


def talks(
    ledger: Ledger = DEFAULT_LEDGER,
    *,
    every: Every = False,
    as_of: AsOf = None,
    recorded_by: RecordedBy = None,
    json: Json = False,
) -> None:
    """List the negotiations, and how many articles are about each.

    Example: parley talks --all
    """
    question = Question(ledger, as_of=as_of, recorded_by=recorded_by)
    telling = _told(question, every=every)
    articles = {} if telling is None else by_talks(telling)
    known = outlines(registry_paths())
    if telling is not None:
        known |= _told_of(telling, {*articles} - {*known})
    lines = talks_lines(articles, known, every=every)
    if json:
        show_json(lines)
    if len(lines) == 0:
        nothing("no article about any talks is there; `parley ingest` reads some")
    if not json:
        show(talks_table(lines))


def talks_lines(
    articles: Mapping[str, Sequence[ArticleRead]],
    known: Mapping[str, TalksOutline],
    *,
    every: bool,
) -> tuple[TalksLine, ...]:
    """Return a line for each negotiation, in alphabetical order.

    `articles` are those about each, `known` what is known of each beforehand; with
    `every` those known that no article is about are told as well.
    """
    slugs = {*articles, *(known if every else ())}
    return tuple(
        _line(slug, articles.get(slug, ()), known.get(slug)) for slug in sorted(slugs)
    )


def talks_table(lines: Sequence[TalksLine]) -> Table:
    """Lay out negotiations: their sides, and the articles about them."""
    rows = [
        (
            line.talks,
            line.title or "",
            listed(line.sides),
            str(line.articles),
            iso(line.first),
            iso(line.last),
        )
        for line in lines
    ]
    columns = ("talks", "title", "sides", "articles", "first", "last")
    return Table(columns, rows, prose=("title", "sides"))


def _told(question: Question, *, every: bool) -> Telling | None:
    """Return what a ledger told of all talks.

    What is known of all talks can be listed where there is no ledger yet.
    """
    if every and not is_there(question.ledger):
        return None
    return everything_told(question)


def _told_of(telling: Telling, slugs: Iterable[str]) -> dict[str, TalksOutline]:
    """Return the outlines of talks that no registry knows, by their reports."""
    reports = [entry.report for entry in telling.entries]
    found = ((slug, outline_told(slug, reports)) for slug in slugs)
    return {slug: outline for slug, outline in found if outline is not None}


def by_talks(telling: Telling) -> Mapping[str, Sequence[ArticleRead]]:
    """Return the articles about each negotiation, by what they say or report."""
    reported: defaultdict[str, set[str]] = defaultdict(set)
    for entry in telling.entries:
        if entry.report.talks is not None:
            reported[entry.report.article_id].add(entry.report.talks)
    about: defaultdict[str, list[ArticleRead]] = defaultdict(list)
    for article in telling.articles.values():
        for slug in {*article.talks, *reported[article.article_id]}:
            about[slug].append(article)
    return about


def _line(
    slug: str, articles: Sequence[ArticleRead], outline: TalksOutline | None
) -> TalksLine:
    days = sorted(article.published.at.date() for article in articles)
    return TalksLine(
        talks=slug,
        title=None if outline is None else outline.title,
        sides=() if outline is None else outline.sides,
        articles=len(articles),
        first=days[0] if days else None,
        last=days[-1] if days else None,
    )
