"""The options that several commands share, each defined once."""

from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Annotated

import typer

DEFAULT_LEDGER = "parley.db"


def day(text: str) -> date:
    """Read an ISO day, such as 2024-06-01, from the command line."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(
            f"{text!r} is no day; write year, month and day, as in 2024-06-01"
        ) from error


def moment(text: str) -> datetime:
    """Read a time with its zone, or a day, which is its last moment in UTC."""
    try:
        if len(text) == len("2024-06-01"):
            return datetime.combine(date.fromisoformat(text), time.max, UTC)
        read = datetime.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(
            f"{text!r} is no time; write 2024-06-01 or 2024-06-01T18:30:00+00:00"
        ) from error
    if read.tzinfo is None:
        raise typer.BadParameter(f"{text!r} has no zone; add one, as in {text}+00:00")
    return read


Ledger = Annotated[
    str,
    typer.Option(
        "--ledger",
        metavar="PLACE",
        envvar="PARLEY_LEDGER",
        show_default="parley.db in the current folder",
        help="Where events are kept: a file, or postgresql://user@host/database.",
    ),
]
Talks = Annotated[
    str | None,
    typer.Option(
        "--talks",
        metavar="NAME",
        show_default="the only talks in the ledger",
        help="The negotiation asked about, such as gaza.",
    ),
]
AsOf = Annotated[
    date | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        parser=day,
        show_default="all that was published",
        help="Answer as the articles published by the end of this day told it.",
    ),
]
RecordedBy = Annotated[
    datetime | None,
    typer.Option(
        "--recorded-by",
        metavar="TIME",
        parser=moment,
        show_default="all that was recorded",
        help="Answer as this ledger could have done then: a day, or a time with its zone.",
    ),
]
Since = Annotated[
    date | None,
    typer.Option(
        "--since",
        metavar="DATE",
        parser=day,
        show_default="nothing of what changed",
        help="Begin with what has changed since the end of this day.",
    ),
]
Hindsight = Annotated[
    bool,
    typer.Option(
        "--hindsight",
        help="With --as-of: how it stood that day, as all articles up to now tell it.",
    ),
]
Json = Annotated[
    bool,
    typer.Option("--json", help="Print one JSON document instead of a table."),
]
JsonLines = Annotated[
    bool,
    typer.Option("--json", help="Print a line of JSON for each article."),
]
Published = Annotated[
    date | None,
    typer.Option(
        "--published",
        metavar="DATE",
        parser=day,
        help="The day of publication of all these articles, whatever they say of it.",
    ),
]
Registry = Annotated[
    list[Path] | None,
    typer.Option(
        "--registry",
        metavar="FILE",
        help="A file of people and parties to add to those that ship with parley.",
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        "-j",
        metavar="N",
        min=1,
        show_default="one for each core",
        help="How many processes read articles at once; the answers are the same.",
    ),
]
Articles = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH",
        show_default=False,
        help="Files or folders of articles; - reads one from standard input.",
    ),
]
Reports = Annotated[
    bool,
    typer.Option(
        "--reports", help="Below each line, the reports behind it with their words."
    ),
]
History = Annotated[
    bool,
    typer.Option("--history", help="All that was ever said, not only what stands."),
]
