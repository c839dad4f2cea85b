"""The `parley` command: all commands put together."""

import io
import sys
from typing import Annotated

import typer

from .answers import figures, meetings, positions, proposals, releases
from .articles import articles
from .console import write_lines
from .decide import correct, merge, retract, split, undo
from .decisions import decisions
from .demo import demo
from .diff import diff
from .errors import Commands
from .evaluate import evaluate
from .explain import explain
from .follow import follow
from .intake import extract, ingest
from .ledger import ledger
from .listing import events, export
from .redact import redact
from .registered import with_registry
from .replay import replay
from .reread import reread
from .state import brief, state
from .talks import talks
from .why import why

HELP = """Tell where negotiations stand, who wants what, and who says so.

\b
Example: parley demo
         parley ingest articles/
         parley state --as-of 2024-06-01
         parley why r3fa91c02

Answers go to standard output, all else to standard error. Exit status: 0 done,
1 failed, 2 wrong usage, 3 nothing to show, 4 some inputs refused, 5 the ledger is
not sound.
"""

COMMANDS = (
    demo,
    ingest,
    state,
    positions,
    proposals,
    meetings,
    releases,
    figures,
    why,
    brief,
    diff,
    replay,
    follow,
    events,
    articles,
    talks,
    correct,
    retract,
    merge,
    split,
    undo,
    decisions,
    reread,
    redact,
    export,
    extract,
    explain,
    evaluate,
)
"""All commands, in the order in which the help lists them."""

app = typer.Typer(
    cls=Commands,
    # Plain help: it can be piped, and needs no frames.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in COMMANDS:
    app.command()(with_registry(command))
app.add_typer(ledger)


def show_version(wanted: bool) -> None:  # typer calls it by position
    """Print the version and leave, if that is wanted."""
    if wanted:
        from importlib.metadata import version  # noqa: PLC0415  # slow, rarely wanted

        write_lines([f"parley {version('parley-tracker')}"])
        raise typer.Exit


@app.callback(help=HELP)
def parley(
    version: Annotated[  # its callback has done all there is to do
        bool,
        typer.Option(
            "--version",
            callback=show_version,
            is_eager=True,
            help="Print the version and leave.",
        ),
    ] = False,
) -> None:
    """Leave the work to the command that was asked for."""


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        # A pipe gets UTF-8 whatever the locale; a terminal shows what it can.
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")
    app(prog_name="parley")
