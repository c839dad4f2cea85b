"""`parley correct`, `retract`, `merge`, `split` and `undo`: what people decide.

The extractor's reports stay as they are; a decision is added to them, and can be undone.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, TypedDict

import typer

from domain.decisions import (
    Decision,
    DecisionUndone,
    HappeningsMerged,
    HappeningsSplit,
    ReportCorrected,
    ReportRetracted,
    decision_id,
)
from domain.ledger import open_ledger
from domain.reports import Event

from ..account import account
from ..amending import amended
from ..why import Grounds, grounds
from .console import show_json, write_lines
from .errors import misused, nothing
from .finding import only
from .options import DEFAULT_LEDGER, Author, Json, Ledger, Reason
from .question import stored
from .verdicts import decision_json, told

ONE = typer.Argument(
    metavar="REPORT", show_default=False, help="A report's id or its beginning."
)
SEVERAL = typer.Argument(
    metavar="REPORT...", show_default=False, help="Two reports' ids or more."
)
One = Annotated[str, ONE]
Several = Annotated[list[str], SEVERAL]
Fields = Annotated[
    list[str],
    typer.Argument(
        metavar="FIELD=VALUE...",
        show_default=False,
        help="Fields as `parley events --json` prints them, with their right values.",
    ),
]
Undone = Annotated[
    str,
    typer.Argument(
        metavar="DECISION", show_default=False, help="A decision's id or its beginning."
    ),
]


class Who(TypedDict):
    """Who decides, why, and when."""

    author: str
    reason: str
    decided_at: datetime


def correct(
    report: One,
    fields: Fields,
    *,
    reason: Reason,
    author: Author = None,
    ledger: Ledger = DEFAULT_LEDGER,
    json: Json = False,
) -> None:
    """Put fields of a report right.

    Example: parley correct r3fa91c02 place=Doha --reason "it says so" --author Ada

    Commas part the members of a list, as in parties=Israel,Hamas; nothing after the
    equals sign takes a value away. A day alone is the only one: start=2024-01-02.
    """
    found = _reports(stored(ledger), [report])[0]
    changes = amended(found.id, found.now, _given(fields))
    decision = ReportCorrected(
        report_id=found.id, changes=changes, **_who(author, reason)
    )
    _take(ledger, decision, json=json)


def retract(
    report: One,
    *,
    reason: Reason,
    author: Author = None,
    ledger: Ledger = DEFAULT_LEDGER,
    json: Json = False,
) -> None:
    """Take a report back: it counts no more.

    Example: parley retract r3fa91c02 --reason "the text denies it" --author Ada
    """
    (found,) = _reports(stored(ledger), [report])
    _take(
        ledger, ReportRetracted(report_id=found.id, **_who(author, reason)), json=json
    )


def merge(
    reports: Several,
    *,
    reason: Reason,
    author: Author = None,
    ledger: Ledger = DEFAULT_LEDGER,
    json: Json = False,
) -> None:
    """Say that reports tell of one happening.

    Example: parley merge r3fa91c02 r5b0c77de --reason "both are Sunday" --author Ada
    """
    ids = _several(ledger, reports)
    _take(ledger, HappeningsMerged(report_ids=ids, **_who(author, reason)), json=json)


def split(
    reports: Several,
    *,
    reason: Reason,
    author: Author = None,
    ledger: Ledger = DEFAULT_LEDGER,
    json: Json = False,
) -> None:
    """Say that reports tell of different happenings.

    Example: parley split r3fa91c02 r5b0c77de --reason "a day apart" --author Ada
    """
    ids = _several(ledger, reports)
    _take(ledger, HappeningsSplit(report_ids=ids, **_who(author, reason)), json=json)


def undo(
    decision: Undone,
    *,
    reason: Reason,
    author: Author = None,
    ledger: Ledger = DEFAULT_LEDGER,
    json: Json = False,
) -> None:
    """Undo a decision, as if it had never been made; an undoing can be undone too.

    Example: parley undo d81c6f20 --reason "the editor was right" --author Ada
    """
    names = [one.id for one in account(stored(ledger))]
    found = [name for name in names if name.startswith(decision)]
    if len(found) == 0:
        nothing(f"no decision's id begins with {decision!r}; see `parley decisions`")
    if len(found) > 1:
        misused(f"several decisions begin with {decision!r}: {', '.join(found)}")
    _take(
        ledger, DecisionUndone(decision_id=found[0], **_who(author, reason)), json=json
    )


def _several(ledger: Path, reports: Sequence[str]) -> tuple[str, ...]:
    if len(reports) == 1:
        misused("one report alone tells of one happening; name two or more")
    return tuple(one.id for one in _reports(stored(ledger), reports))


def _reports(events: Iterable[Event], asked: Sequence[str]) -> list[Grounds]:
    """Return the reports whose ids begin in some ways, one for each."""
    known = tuple(events)
    return [only(grounds(known, one), one, article=False) for one in asked]


def _given(fields: Sequence[str]) -> dict[str, str]:
    parted = [field.partition("=") for field in fields]
    for name, sign, _ in parted:
        if name == "" or sign == "":
            misused(f"{name + sign!r} gives no field a value; write it as place=Doha")
    return {name: text for name, _, text in parted}


def _who(author: str | None, reason: str) -> Who:
    if author is None or author.strip() == "":
        misused(
            "nobody is named who decides; give --author NAME, or set PARLEY_AUTHOR "
            "to your name once"
        )
    if reason.strip() == "":
        misused("a decision needs a reason that others can read; give --reason TEXT")
    return {"author": author, "reason": reason, "decided_at": datetime.now(UTC)}


def _take(ledger: Path, decision: Decision, *, json: bool) -> None:
    """Append a decision to the ledger, and show what it changes."""
    with open_ledger(ledger, create=False) as opened:
        opened.decide(decision, now=decision.decided_at)
    name = decision_id(decision)
    (made,) = (one for one in account(stored(ledger)) if one.id == name)
    if json:
        show_json(decision_json(made))
    else:
        write_lines([f"{made.id}: {told(made)}"])
