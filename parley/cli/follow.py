"""`parley follow`: what changes in the talks, as articles come in."""

from collections.abc import Iterator
from time import monotonic
from typing import Annotated

import typer

from domain.ledger import Ledger as OpenLedger
from domain.ledger import open_ledger
from projections.changes import Change, changes

from .changed import COLUMNS, document, row
from .console import json_line, on_terminal, plain, say, write_lines
from .moments import Moments
from .options import DEFAULT_LEDGER, Ledger, Talks
from .question import Question

Interval = Annotated[
    float,
    typer.Option(
        "--interval",
        metavar="SECONDS",
        min=0.05,
        help="How long to wait for news at a time.",
    ),
]
Patience = Annotated[
    float | None,
    typer.Option(
        "--timeout",
        metavar="SECONDS",
        min=0,
        show_default="never",
        help="Leave when nothing has come in for so long.",
    ),
]
ChangeLines = Annotated[
    bool,
    typer.Option("--json", help="Print a line of JSON for each change."),
]


def follow(
    *,
    interval: Interval = 1.0,
    timeout: Patience = None,
    ledger: Ledger = DEFAULT_LEDGER,
    talks: Talks = None,
    json: ChangeLines = False,
) -> None:
    """Print what changes in the talks as articles come in, until Ctrl-C.

    Example: parley follow --talks gaza

    The articles may be read by another process, such as `parley ingest`.
    """
    question = Question(ledger, talks)
    with open_ledger(ledger, create=False) as opened:
        seen = opened.position()
        past = Moments(question).on(None)
        say(f"parley: following the talks {past.state.talks!r}; Ctrl-C ends it")
        for position in _news(opened, seen, interval, timeout):
            now = Moments(question).on(None)
            _tell(changes(past, now), position=position, json=json)
            past = now


def _news(
    ledger: OpenLedger, position: int, interval: float, timeout: float | None
) -> Iterator[int]:
    """Yield the ledger's newest position each time that it has grown."""
    last = monotonic()
    while timeout is None or monotonic() - last < timeout:
        newest = ledger.wait(position, interval)
        if newest > position:
            position = newest
            yield position
            last = monotonic()


def _tell(found: tuple[Change, ...], *, position: int, json: bool) -> None:
    if json:
        lines = [json_line({"position": position, **told}) for told in document(found)]
    else:
        lines = [_line(change) for change in found]
    write_lines(lines)
    # Whoever reads along has each change as it comes.
    typer.get_text_stream("stdout").flush()


def _line(change: Change) -> str:
    cells = [plain(cell) for cell in row(change)]
    if not on_terminal():
        return "\t".join(cells)
    told = dict(zip(COLUMNS, cells, strict=True))
    before = f" (before: {told['before']})" if told["before"] else ""
    subject = f"{told['subject']}: " if told["subject"] else ""
    now = told["now"] or "no more"
    return f"{told['topic']} {told['change']}  {subject}{now}{before}  {told['report']}"
