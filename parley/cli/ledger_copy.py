"""`parley ledger copy`: moves a ledger from one place to another."""

from typing import Annotated

import typer

from domain.errors import LedgerCorrupt
from domain.ledger import open_ledger
from domain.ledger import shown as displayed
from domain.ledger.copying import copying
from domain.values import Value

from .console import show_json, write_lines
from .errors import Status, fail
from .options import Json
from .progress import shown

From = Annotated[
    str,
    typer.Argument(metavar="FROM", show_default=False, help="The ledger to copy."),
]
To = Annotated[
    str,
    typer.Argument(
        metavar="TO", show_default=False, help="A new ledger, or a copy to go on with."
    ),
]


class Copied(Value):
    """Where a copy of a ledger is, where it ends, and how many events were new to it."""

    ledger: str
    copy_at: str
    copied: int
    position: int
    recorded_at: str | None
    chain: str


def copy(source: From, to: To, *, json: Json = False) -> None:
    """Copy a ledger to another place, a file or a database, and compare the two.

    Example: parley ledger copy gaza.db postgresql://ada@db.example.org/talks

    Positions, times and the chain stay as they are. A copy that was cut off goes on
    where it was when the same is done again, and so does one of a ledger that has
    grown. A place that holds anything else is left as it is.
    """
    try:
        told = copied(source, to)
    except LedgerCorrupt as error:
        fail(str(error), Status.UNSOUND)
    if json:
        show_json(told)
    else:
        events = "1 event" if told.position == 1 else f"{told.position} events"
        write_lines(
            [f"{told.copy_at}: {events}, {told.copied} of them new, chain {told.chain}"]
        )


def copied(source: str, to: str) -> Copied:
    """Copy a ledger, showing how far it is, and return where the copy ends."""
    with (
        open_ledger(source, create=False) as one,
        open_ledger(to) as other,
    ):
        before = other.position()
        total = max(0, one.position() - before)
        for _ in shown(copying(one, other), printing=False, total=total, of="events"):
            pass
        head = other.head()
    return Copied(
        ledger=displayed(source),
        copy_at=displayed(to),
        copied=head.position - before,
        position=head.position,
        recorded_at=head.recorded_at or None,
        chain=head.chain.hex(),
    )
