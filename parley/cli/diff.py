"""`parley diff`: what changed in the talks between two days."""

from datetime import date
from typing import Annotated

import typer

from projections.changes import changes

from .changed import changes_table, document
from .console import show, show_json
from .errors import misused, nothing
from .moments import Moments
from .options import DEFAULT_LEDGER, Hindsight, Json, Ledger, RecordedBy, Talks, day
from .question import Question

First = Annotated[
    date,
    typer.Argument(
        metavar="DATE1", parser=day, show_default=False, help="The day to compare with."
    ),
]
Second = Annotated[
    date | None,
    typer.Argument(
        metavar="DATE2",
        parser=day,
        show_default="all that was published",
        help="The later day.",
    ),
]


def diff(
    first: First,
    second: Second = None,
    *,
    ledger: Ledger = DEFAULT_LEDGER,
    talks: Talks = None,
    hindsight: Hindsight = False,
    recorded_by: RecordedBy = None,
    json: Json = False,
) -> None:
    """Show what changed in the talks from the end of one day to the end of another.

    Example: parley diff 2024-02-01 2024-02-20

    A change is new, changed, said again, or gone: told by the first day and by the
    second no more, because it was called off or put right.
    """
    if second is not None and second < first:
        misused(f"{second} is before {first}; name the earlier day first")
    moments = Moments(Question(ledger, talks, None, hindsight, recorded_by))
    found = changes(moments.on(first), moments.on(second))
    if json:
        show_json(
            {
                "talks": moments.talks,
                "from": first.isoformat(),
                "to": None if second is None else second.isoformat(),
                "mode": "hindsight" if hindsight else "as_of",
                "changes": document(found),
            }
        )
    if len(found) == 0:
        nothing(f"nothing changed in the talks {moments.talks!r} between those days")
    if not json:
        show(changes_table(found))
