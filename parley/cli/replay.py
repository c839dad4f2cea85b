"""`parley replay`: the history of the talks, step by step."""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated

import typer

from projections.replay import Step, by_day, by_event

from .changed import dated, document, steps_table
from .console import json_line, show, write_lines
from .errors import misused, nothing
from .moments import Moments
from .options import DEFAULT_LEDGER, Hindsight, Ledger, RecordedBy, Talks, day
from .progress import shown
from .question import Question


class Every(StrEnum):
    """What one step of a replay is."""

    DAY = "day"
    EVENT = "event"


From = Annotated[
    date | None,
    typer.Option(
        "--from",
        metavar="DATE",
        parser=day,
        show_default="the first day",
        help="Begin with the changes of this day.",
    ),
]
To = Annotated[
    date | None,
    typer.Option(
        "--to",
        metavar="DATE",
        parser=day,
        show_default="the last day",
        help="End with the changes of this day.",
    ),
]
EachStep = Annotated[
    Every,
    typer.Option("--step", help="A step for each day, or for each event reported."),
]
StepLines = Annotated[
    bool,
    typer.Option("--json", help="Print a line of JSON for each step."),
]


def replay(
    *,
    first: From = None,
    last: To = None,
    step: EachStep = Every.DAY,
    ledger: Ledger = DEFAULT_LEDGER,
    talks: Talks = None,
    hindsight: Hindsight = False,
    recorded_by: RecordedBy = None,
    json: StepLines = False,
) -> None:
    """Tell the history of the talks step by step: what each day, or event, changed.

    Example: parley replay --from 2024-01-28 --to 2024-02-14

    A step is a day on which something changed, or with --step event one report after
    the other in the order of their publication.
    """
    if step is Every.EVENT and hindsight:
        misused("--step event goes by publication; leave out --hindsight")
    moments = Moments(Question(ledger, talks, None, hindsight, recorded_by))
    days = [
        one
        for one in moments.days()
        if (first is None or one >= first) and (last is None or one <= last)
    ]
    if len(days) == 0:
        nothing(f"nothing was told of the talks {moments.talks!r} in those days")
    steps = shown(_steps(moments, days, step), printing=json, of="steps")
    if json:
        write_lines(_line(one) for one in steps)
    else:
        show(steps_table(row for one in steps for row in dated(one.on, one.changes)))


def _steps(moments: Moments, days: list[date], step: Every) -> Iterator[Step]:
    if step is Every.EVENT:
        return by_event(moments.told(days[-1]), days[0], moments.outline)
    tellings = ((one, moments.told(one)) for one in days)
    before = moments.told(days[0] - timedelta(days=1))
    return by_day(tellings, moments.outline, before)


def _line(step: Step) -> str:
    entry = step.entry
    return json_line(
        {
            "on": step.on.isoformat(),
            "event": None if entry is None else entry.id,
            "type": None if entry is None else entry.report.NAME,
            "changes": document(step.changes),
        }
    )
