"""`parley decisions`: what people decided, and whether it still holds."""

from collections.abc import Sequence

from pydantic import JsonValue

from domain.deciding import in_order, undone
from domain.decisions import (
    ArticleRedacted,
    Decision,
    DecisionUndone,
    HappeningsMerged,
    HappeningsSplit,
    ReportCorrected,
    ReportRetracted,
)
from domain.ledger import open_ledger

from .console import Table, show, show_json
from .errors import nothing
from .options import DEFAULT_LEDGER, Json, Ledger

COLUMNS = ("decision", "when", "who", "what", "about", "holds", "why")


def decisions(ledger: Ledger = DEFAULT_LEDGER, *, json: Json = False) -> None:
    """List what people decided: corrections, merges, redactions, and what was undone.

    Example: parley decisions
    """
    with open_ledger(ledger, create=False) as opened:
        made = in_order(opened.decisions())
    gone = undone(made)
    if json:
        show_json([decision_json(one, holds=one.id not in gone) for one in made])
    if len(made) == 0:
        nothing("nobody has decided anything yet")
    if not json:
        show(_table(made, gone))


WHAT = {
    ReportRetracted.NAME: "retracted",
    HappeningsMerged.NAME: "merged into one happening",
    HappeningsSplit.NAME: "split into different happenings",
    DecisionUndone.NAME: "undone",
    ArticleRedacted.NAME: "redacted",
}


def what(decision: Decision) -> str:
    """Say in words what was decided."""
    if isinstance(decision, ReportCorrected):
        told = (_written(*one) for one in sorted(decision.changes.items()))
        return f"corrected: {', '.join(told)}"
    return WHAT.get(decision.NAME, decision.NAME)


def _written(name: str, value: JsonValue) -> str:
    """Write a change as it is given on the command line, the parts of a value by name."""
    match value:
        case dict():
            parts = (
                value.items() if "value" not in value else [("value", value["value"])]
            )
            return ", ".join(_written(*part) for part in parts if part[1] is not None)
        case list():
            kinds = [one["kind"] if isinstance(one, dict) else one for one in value]
            return f"{name}={','.join(map(str, kinds))}"
        case None:
            return f"{name}="
        case _:
            return f"{name}={value}"


def about(decision: Decision) -> str:
    """Say by their ids what was decided on."""
    match decision:
        case ReportCorrected() | ReportRetracted():
            return decision.report_id
        case HappeningsMerged() | HappeningsSplit():
            return ", ".join(decision.report_ids)
        case DecisionUndone():
            return decision.decision_id
        case ArticleRedacted():
            return decision.article_id
        case _:
            return ""


def _table(made: Sequence[Decision], gone: frozenset[str]) -> Table:
    rows = [
        (
            one.id,
            one.decided_at.isoformat(timespec="seconds"),
            one.author,
            what(one),
            about(one),
            "no" if one.id in gone else "yes",
            one.reason,
        )
        for one in made
    ]
    return Table(COLUMNS, rows, prose=("what", "about", "why"))


def decision_json(decision: Decision, *, holds: bool) -> dict[str, JsonValue]:
    """Return a decision as a JSON object, with its id and whether it holds."""
    told = decision.model_dump(mode="json", exclude={"left"})
    return {"id": decision.id, "type": decision.NAME, "holds": holds, **told}
