"""`parley correct`, `retract`, `merge`, `split` and `undo`: what people decide.

A decision never edits: it is an event of its own, with who made it, when and why.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Annotated

import typer
from pydantic import JsonValue

from domain.deciding import corrected
from domain.decisions import (
    Decision,
    DecisionUndone,
    HappeningsMerged,
    HappeningsSplit,
    ReportCorrected,
    ReportRetracted,
)
from domain.flat import flat
from domain.ledger import Ledger as OpenLedger
from domain.ledger import open_ledger
from domain.reports import Report
from projections.decided import Decided

from ..correcting import changes
from .console import show_json, write_lines
from .errors import misused, nothing
from .options import DEFAULT_LEDGER, Json, Ledger


def words(text: str) -> str:
    """Read a name or a reason from the command line; it must have words."""
    if text.strip() == "":
        raise typer.BadParameter("it is empty; write what others can read")
    return text.strip()


Reason = Annotated[
    str,
    typer.Option(
        "--reason", metavar="TEXT", parser=words, help="Why it is so decided."
    ),
]
Author = Annotated[
    str,
    typer.Option(
        "--author",
        metavar="NAME",
        envvar="PARLEY_AUTHOR",
        parser=words,
        help="Who decides; the system's account is never taken for it.",
    ),
]
OneReport = Annotated[
    str,
    typer.Argument(
        metavar="REPORT", show_default=False, help="A report's id or its beginning."
    ),
]
Reports = Annotated[
    list[str],
    typer.Argument(
        metavar="REPORT...",
        show_default=False,
        help="Two reports or more, by their ids or the beginnings of them.",
    ),
]


def correct(
    report: OneReport,
    assignments: Annotated[
        list[str],
        typer.Argument(
            metavar="FIELD=VALUE...",
            show_default=False,
            help="What is right, such as place=Doha or start=2024-01-28.",
        ),
    ],
    *,
    reason: Reason,
    author: Author,
    ledger: Ledger = DEFAULT_LEDGER,
    json: Json = False,
) -> None:
    """Put fields of a report right; what was read stays in the ledger.

    Example: parley correct r3fa91c02 place=Doha --reason "see the dateline" --author Ada
    """
    with open_ledger(ledger, create=False) as opened:
        name, was = _report(opened, report)
        before = _now_told(opened, name, was)
        made = ReportCorrected(
            author=author,
            reason=reason,
            decided_at=_now(),
            report_id=name,
            changes=changes(before, assignments),
        )
        opened.decide(made, now=made.decided_at)
        after = _now_told(opened, name, was)
    told = _said(before, name), _said(after, name)
    if json:
        show_json({**_document(made), "was": told[0], "is": told[1]})
    else:
        write_lines(_differences(*told))
        write_lines([_undoable(made)])


def retract(
    report: OneReport,
    *,
    reason: Reason,
    author: Author,
    ledger: Ledger = DEFAULT_LEDGER,
    json: Json = False,
) -> None:
    """Take a report back, so that no answer counts it.

    Example: parley retract r3fa91c02 --reason "the outlet withdrew it" --author Ada
    """
    with open_ledger(ledger, create=False) as opened:
        name, _ = _report(opened, report)
        made = ReportRetracted(
            author=author, reason=reason, decided_at=_now(), report_id=name
        )
        _decide(opened, made, json=json)


def merge(
    reports: Reports,
    *,
    reason: Reason,
    author: Author,
    ledger: Ledger = DEFAULT_LEDGER,
    json: Json = False,
) -> None:
    """Say that reports tell of one happening, whatever the rules make of them.

    Example: parley merge r3fa91c02 r81d07be4 --reason "one round" --author Ada
    """
    with open_ledger(ledger, create=False) as opened:
        names = tuple(_report(opened, one)[0] for one in _two_or_more(reports))
        made = HappeningsMerged(
            author=author, reason=reason, decided_at=_now(), report_ids=names
        )
        _decide(opened, made, json=json)


def split(
    reports: Reports,
    *,
    reason: Reason,
    author: Author,
    ledger: Ledger = DEFAULT_LEDGER,
    json: Json = False,
) -> None:
    """Say that reports tell of different happenings, whatever the rules make of them.

    Example: parley split r3fa91c02 r81d07be4 --reason "two rounds" --author Ada
    """
    with open_ledger(ledger, create=False) as opened:
        names = tuple(_report(opened, one)[0] for one in _two_or_more(reports))
        made = HappeningsSplit(
            author=author, reason=reason, decided_at=_now(), report_ids=names
        )
        _decide(opened, made, json=json)


def undo(
    decision: Annotated[
        str,
        typer.Argument(
            metavar="DECISION",
            show_default=False,
            help="A decision's id or its beginning; `parley decisions` lists them.",
        ),
    ],
    *,
    reason: Reason,
    author: Author,
    ledger: Ledger = DEFAULT_LEDGER,
    json: Json = False,
) -> None:
    """Take a decision back; an undoing can itself be undone.

    Example: parley undo d81d07be4 --reason "it was right" --author Ada
    """
    with open_ledger(ledger, create=False) as opened:
        fits = [one.id for one in opened.decisions() if one.id.startswith(decision)]
        made = DecisionUndone(
            author=author,
            reason=reason,
            decided_at=_now(),
            decision_id=_only(fits, decision, "decision", "parley decisions"),
        )
        _decide(opened, made, json=json)


def _decide(ledger: OpenLedger, made: Decision, *, json: bool) -> None:
    ledger.decide(made, now=made.decided_at)
    if json:
        show_json(_document(made))
    else:
        write_lines([_undoable(made)])


def _report(ledger: OpenLedger, asked: str) -> tuple[str, Report]:
    """Return the only report whose id begins so, and its id."""
    whole = ledger.reports([asked])
    if asked in whole:
        return asked, whole[asked]
    fits = sorted(
        {
            row.report_id
            for rows in ledger.rows()
            for row in rows
            if row.report_id is not None and row.report_id.startswith(asked)
        }
    )
    name = _only(fits, asked, "report", "parley events")
    found = ledger.reports([name])
    if name not in found:
        nothing(
            f"a later reading of its article took the place of report {name}; "
            "`parley events` lists those that count"
        )
    return name, found[name]


def _now_told(ledger: OpenLedger, name: str, report: Report) -> Report:
    """Return a report as it is told after all that was decided so far."""
    decided = Decided.of(ledger.decisions())
    return corrected(report, decided.corrections.get(name, ()))


def _only(fits: list[str], asked: str, kind: str, lists: str) -> str:
    if len(fits) == 0:
        nothing(f"no {kind}'s id begins with {asked!r}; `{lists}` lists them all")
    if len(fits) > 1 and asked not in fits:
        misused(f"{len(fits)} {kind}s begin with {asked!r}; write more of one")
    return asked if asked in fits else fits[0]


def _two_or_more(reports: list[str]) -> list[str]:
    if len(set(reports)) == 1:
        misused("one report alone cannot be merged or split; name two or more")
    return reports


def _said(report: Report, name: str) -> Mapping[str, JsonValue]:
    return {**flat(report), "id": name}


def _differences(
    was: Mapping[str, JsonValue], now: Mapping[str, JsonValue]
) -> list[str]:
    return [
        f"{field}\t{was[field]}\t{now[field]}"
        for field in now
        if was.get(field) != now[field]
    ]


def _document(made: Decision) -> dict[str, JsonValue]:
    return {"id": made.id, "type": made.NAME, **made.model_dump(mode="json")}


def _undoable(made: Decision) -> str:
    return f"{made.id}\t{made.NAME}"


def _now() -> datetime:
    return datetime.now(UTC)
