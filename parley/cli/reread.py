"""`parley reread`: what today's extractor makes of the articles that are stored.

What reads articles is imported inside the command: the others need not wait for it.
"""
# ruff: noqa: PLC0415

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer
from pydantic import JsonValue

from domain.flat import flat
from domain.identity import report_id
from domain.ledger import Ledger as OpenLedger
from domain.ledger import open_ledger
from domain.reports import Report
from domain.rereading import By, Difference

from ..jobs import Workshop, cores
from ..settings import extractor
from .console import Table, json_line, say, show, write_lines
from .decisions import what
from .errors import nothing
from .options import DEFAULT_LEDGER, Jobs, JsonLines, Ledger, Registry
from .progress import shown
from .wording import SHORT_ID, counted

if TYPE_CHECKING:
    from ..rereading import Reread

Asked = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[ARTICLE]...",
        show_default="all articles",
        help="The ids of articles to read again.",
    ),
]
DryRun = Annotated[
    bool,
    typer.Option("--dry-run", help="Show what would change, and append nothing."),
]


def reread(
    articles: Asked = None,
    *,
    dry_run: DryRun = False,
    registry: Registry = None,
    ledger: Ledger = DEFAULT_LEDGER,
    jobs: Jobs = None,
    json: JsonLines = False,
) -> None:
    """Read stored articles again, and take in what is found otherwise today.

    Example: parley reread --dry-run

    Only the newest text of each article is read. Where it tells the same nothing is
    appended; where not, its new reports take the place of the old ones, and reports
    that are still told keep their ids. What was answered before can be answered again
    with --recorded-by.
    """
    from ..rereading import Rereading

    found: list[Reread] = []
    make = partial(extractor, tuple(registry or ()))
    with (
        open_ledger(ledger, create=False) as opened,
        Workshop(make, jobs or cores()) as workshop,
    ):
        asked = _asked(opened, articles)
        rereading = Rereading(opened, workshop, _by(), _now, workshop.batch, dry_run)
        read = shown(rereading.of(asked), printing=json, total=len(asked))
        for one in read:
            found.append(one)
            if json and one.difference:
                write_lines([json_line(_document(one))])
    if not json and any(one.difference for one in found):
        show(_table(found))
    say(_summary(found, asked, dry_run=dry_run))


def _asked(ledger: OpenLedger, articles: Sequence[str] | None) -> tuple[str, ...]:
    """Return the articles that are asked for, or all; they must be there."""
    for article in articles or ():
        if ledger.stream_of(article) is None:
            nothing(
                f"there is no article {article!r}; `parley articles` lists them all"
            )
    from ..rereading import articles_in

    return tuple(dict.fromkeys(articles or articles_in(ledger)))


def _by() -> By:
    from ingest.analysis import NAME
    from ingest.extractor import extractor_version

    return By(NAME, extractor_version())


def _now() -> datetime:
    return datetime.now(UTC)


def _table(found: "Iterable[Reread]") -> Table:
    """Lay out what changes, a row for each report and for each decision left behind."""
    rows = [
        (one.article.article_id, *row)
        for one in found
        for row in (*_report_rows(one.difference), *_decision_rows(one))
    ]
    return Table(("article", "what", "type", "words", "id"), rows, prose=("words",))


def _report_rows(difference: Difference) -> Iterator[tuple[str, str, str, str]]:
    for report in difference.added:
        yield "added", *_told(report)
    for change in difference.changed:
        fields = ", ".join(_fields(change.before, change.after))
        yield f"changed: {fields}", *_told(change.after)
    for report in difference.lost:
        yield "lost", *_told(report)


def _decision_rows(one: "Reread") -> Iterator[tuple[str, str, str, str]]:
    for decision in one.decisions:
        said = f"{what(decision)}, by {decision.author}: {decision.reason}"
        yield "left behind", decision.NAME, said, decision.id[:SHORT_ID]


def _told(report: Report) -> tuple[str, str, str]:
    return report.NAME, report.evidence[0].words, report_id(report)[:SHORT_ID]


def _fields(before: Report, after: Report) -> list[str]:
    """Return the fields of the flat form in which two reports differ."""
    was, now = flat(before), flat(after)
    return [name for name in now if name != "extractor" and was[name] != now[name]]


def _document(one: "Reread") -> JsonValue:
    difference = one.difference
    return {
        "article_id": one.article.article_id,
        "revision": one.article.revision,
        "added": [flat(report) for report in difference.added],
        "changed": [
            {
                "fields": [*_fields(change.before, change.after)],
                "was": flat(change.before),
                "is": flat(change.after),
            }
            for change in difference.changed
        ],
        "lost": [flat(report) for report in difference.lost],
        "decisions_left_behind": [decision.id for decision in one.decisions],
    }


def _summary(found: "Sequence[Reread]", asked: Sequence[str], *, dry_run: bool) -> str:
    """Return what became of all articles, in one line."""
    otherwise = [one for one in found if one.difference]
    counts = Counter[str]()
    for one in otherwise:
        counts["added"] += len(one.difference.added)
        counts["changed"] += len(one.difference.changed)
        counts["lost"] += len(one.difference.lost)
        counts["left"] += len(one.decisions)
    parts = [f"{counted(len(found), 'article')} read again, {len(otherwise)} otherwise"]
    if otherwise:
        told = (f"{counts[end]} {end}" for end in ("added", "changed", "lost"))
        parts.append(f"reports: {', '.join(told)}")
    if counts["left"]:
        parts.append(f"{counted(counts['left'], 'decision')} left behind")
    if len(asked) > len(found):
        parts.append(f"{len(asked) - len(found)} redacted, not read")
    if dry_run:
        parts.append("a dry run, nothing appended")
    return "; ".join(parts)
