"""`parley events` and `parley export`: what the articles report, one by one."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from domain.catalogue import REPORTS
from domain.reports import Report
from projections.entries import Entry

from ..export import csv_lines, flat_entries, jsonl_lines
from ..selection import Selection, concerned
from .console import Table, show, show_json, write_lines
from .errors import nothing
from .options import (
    DEFAULT_LEDGER,
    AsOf,
    Hindsight,
    Json,
    Ledger,
    RecordedBy,
    Talks,
    day,
)
from .question import Question, everything_told
from .wording import SHORT_ID, iso


class Format(StrEnum):
    """The forms that reports are written out in."""

    JSONL = "jsonl"
    CSV = "csv"


def report_type(text: str) -> str:
    """Read the name of a type of reports from the command line."""
    names = {report.NAME.casefold(): report.NAME for report in REPORTS}
    if text.casefold() not in names:
        known = ", ".join(names.values())
        raise typer.BadParameter(f"{text!r} is no type of reports; take one of {known}")
    return names[text.casefold()]


OfType = Annotated[
    str | None,
    typer.Option(
        "--type",
        metavar="TYPE",
        parser=report_type,
        help="Only reports of this type, such as MeetingHeld.",
    ),
]
OfParty = Annotated[
    str | None,
    typer.Option("--party", metavar="PARTY", help="Only reports that name this party."),
]
OfArticle = Annotated[
    str | None,
    typer.Option("--article", metavar="ID", help="Only what this article reports."),
]
Since = Annotated[
    date | None,
    typer.Option(
        "--from", metavar="DATE", parser=day, help="Only what happened then or later."
    ),
]
Until = Annotated[
    date | None,
    typer.Option(
        "--to", metavar="DATE", parser=day, help="Only what happened then or before."
    ),
]


def events(
    *,
    of_type: OfType = None,
    party: OfParty = None,
    article: OfArticle = None,
    since: Since = None,
    until: Until = None,
    ledger: Ledger = DEFAULT_LEDGER,
    talks: Talks = None,
    as_of: AsOf = None,
    hindsight: Hindsight = False,
    recorded_by: RecordedBy = None,
    json: Json = False,
) -> None:
    """List what the articles report, in the order of time.

    Example: parley events --type ProposalRejected --party hamas --from 2024-01-01
    """
    telling = everything_told(Question(ledger, talks, as_of, hindsight, recorded_by))
    selection = Selection(
        kind=of_type, party=party, article=article, since=since, until=until
    )
    wanted = tuple(selection.of(telling.entries))
    if json:
        show_json(list(flat_entries(telling, wanted)))
    if len(wanted) == 0:
        nothing("no report is like that; ask for less, or see `parley articles`")
    if not json:
        show(events_table(wanted))


def export(
    *,
    form: Annotated[
        Format, typer.Option("--format", help="The form to write reports in.")
    ] = Format.JSONL,
    ledger: Ledger = DEFAULT_LEDGER,
    talks: Talks = None,
    as_of: AsOf = None,
    hindsight: Hindsight = False,
    recorded_by: RecordedBy = None,
) -> None:
    """Write out all reports, with where each comes from.

    Example: parley export --format csv > reports.csv
    """
    telling = everything_told(Question(ledger, talks, as_of, hindsight, recorded_by))
    if len(telling.entries) == 0:
        nothing("nothing was told by then")
    lines = csv_lines if form is Format.CSV else jsonl_lines
    write_lines(lines(telling, telling.entries))


def events_table(entries: Iterable[Entry[Report]]) -> Table:
    """Lay out reports: when, what, of whom, in which words, and where."""
    rows = [
        (
            iso(entry.start),
            iso(entry.end),
            entry.report.NAME,
            ", ".join(concerned(entry.report)),
            entry.report.modality,
            entry.report.evidence[0].words,
            entry.report.article_id,
            entry.id[:SHORT_ID],
        )
        for entry in entries
    ]
    columns = ("start", "end", "type", "parties", "modality", "words", "article")
    return Table(
        (*columns, "report"), rows, prose=("parties", "words"), for_pipes=("end",)
    )
