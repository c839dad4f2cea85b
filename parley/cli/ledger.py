"""`parley ledger`: looks after the ledger itself."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from domain.errors import LedgerCorrupt
from domain.ledger import Ledger as Opened
from domain.ledger import open_ledger, shown
from domain.ledger.chain import GENESIS
from domain.ledger.rows import Head
from domain.values import Value

from .console import show_json, write_lines
from .errors import Commands, Status, fail
from .ledger_copy import copy
from .options import DEFAULT_LEDGER, Json, Ledger

To = Annotated[
    Path,
    typer.Argument(
        metavar="TO", show_default=False, help="The file to make; it must not be there."
    ),
]


def chain_of(text: str) -> bytes:
    """Read a chain, as a check prints it, from the command line."""
    try:
        return bytes.fromhex(text)
    except ValueError as error:
        raise typer.BadParameter(
            f"{text!r} is no chain; give what `parley ledger check` printed"
        ) from error


Noted = Annotated[
    bytes | None,
    typer.Option(
        "--chain",
        metavar="CHAIN",
        parser=chain_of,
        show_default=False,
        help="What an earlier check printed: all up to there must still be the same.",
    ),
]

ledger = typer.Typer(
    name="ledger",
    help="Look after the ledger itself: check it, back it up, copy it.",
    cls=Commands,
    rich_markup_mode=None,
    no_args_is_help=True,
)


ledger.command()(copy)


class Checked(Value):
    """What a check of a ledger found, and where the ledger ends.

    `chain` stands for all that is in the ledger, up to its newest event: two ledgers
    with the same chain hold the same. Position, time and chain are null where none can
    be told.
    """

    ledger: str
    sound: bool
    position: int | None
    recorded_at: str | None
    chain: str | None
    problems: tuple[str, ...]


class BackedUp(Value):
    """Where a copy of a ledger is, and where it ends."""

    ledger: str
    copy_at: str
    position: int
    recorded_at: str | None
    chain: str


@ledger.command()
def check(
    *, ledger: Ledger = DEFAULT_LEDGER, chain: Noted = None, json: Json = False
) -> None:
    """Look whether the ledger holds what was recorded, all of it and nothing else.

    Example: parley ledger check --ledger gaza.db

    Every event is read and compared with its digest, its place in the chain, its
    columns and the text that it quotes. Nothing is mended. Who can write to the ledger
    could make all of its chain anew: note the chain that is printed elsewhere, and give
    it to a later check.
    """
    found = checked(ledger, chain)
    if json:
        show_json(found)
    elif found.sound:
        write_lines([f"sound; {_ends(found.position, found.chain)}"])
    else:
        write_lines(found.problems)
    if not found.sound:
        fail(
            f"ledger {shown(ledger)}: it is not sound; put a copy from before in its place, "
            "or read the articles into a new ledger",
            Status.UNSOUND,
        )


@ledger.command()
def backup(to: To, *, ledger: Ledger = DEFAULT_LEDGER, json: Json = False) -> None:
    """Copy the ledger as it is now into a new file, and check the copy.

    Example: parley ledger backup gaza-2024-06-01.db --ledger gaza.db

    Others may write to the ledger meanwhile. A file that is there is never replaced,
    and a copy that is not sound is not kept.
    """
    with open_ledger(ledger, create=False) as opened:
        try:
            head = opened.backup(to)
        except LedgerCorrupt as error:
            fail(str(error), Status.UNSOUND)
    told = BackedUp(
        ledger=shown(ledger),
        copy_at=str(to),
        position=head.position,
        recorded_at=head.recorded_at or None,
        chain=head.chain.hex(),
    )
    if json:
        show_json(told)
    else:
        write_lines([f"{to}: {_ends(told.position, told.chain)}"])


def checked(ledger: str, noted: bytes | None = None) -> Checked:
    """Return what a check of a ledger finds, even if it cannot be opened any more.

    `noted` is a chain that it had before.
    """
    try:
        with open_ledger(ledger, create=False) as opened:
            problems = (*opened.check(), *_lost(opened, noted))
            head = None if problems else opened.head()
    except LedgerCorrupt as error:
        problems, head = (error.problem,), None
    return _checked(ledger, problems, head)


def _lost(opened: Opened, noted: bytes | None) -> Iterator[str]:
    """Tell that a ledger is not what it was when a chain was noted."""
    chains = (row.chain for rows in opened.rows() for row in rows)
    if noted not in (None, GENESIS) and noted not in chains:
        yield (
            f"no event has the chain {noted.hex()}: what the ledger held when that was "
            "noted is not there any more, or was changed"
        )


def _checked(ledger: str, problems: tuple[str, ...], head: Head | None) -> Checked:
    return Checked(
        ledger=shown(ledger),
        sound=len(problems) == 0,
        position=None if head is None else head.position,
        recorded_at=None if head is None else head.recorded_at or None,
        chain=None if head is None else head.chain.hex(),
        problems=problems,
    )


def _ends(position: int | None, chain: str | None) -> str:
    events = "1 event" if position == 1 else f"{position} events"
    return f"{events}, chain {chain}"
