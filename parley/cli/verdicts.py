"""Says people's decisions in words, and as JSON."""

from collections.abc import Iterable

from pydantic import JsonValue

from domain.decisions import (
    Decision,
    DecisionUndone,
    HappeningsMerged,
    HappeningsSplit,
    ReportCorrected,
    ReportRetracted,
)

from ..account import Change, Made
from .wording import SHORT_ID


def told(made: Made) -> str:
    """Return what a decision says, and whether it was undone, in one line."""
    undone = " (undone)" if made.undone else ""
    return f"{_said(made.decision)}{_changed(made.changes)}{undone}"


def made_at(made: Made) -> str:
    """Return when a decision was made, to the second."""
    return made.decision.decided_at.isoformat(timespec="seconds")


def decision_json(made: Made) -> JsonValue:
    """Return a decision as a JSON object, with its id and what it changed."""
    changed: list[JsonValue] = [
        {"field": one.field, "was": one.was, "is": one.now} for one in made.changes
    ]
    return {
        "id": made.id,
        "type": made.decision.NAME,
        **made.decision.model_dump(mode="json"),
        "reports": list(made.reports),
        "changed": changed,
        "undone": made.undone,
    }


def value(said: JsonValue) -> str:
    """Return a value of the flat form as it is written on the command line."""
    match said:
        case None:
            return "nothing"
        case list():
            return ",".join(map(value, said)) or "nothing"
        case dict():
            parts = (f"{key}={value(part)}" for key, part in said.items() if part)
            return " ".join(parts)
        case _:
            return str(said)


def _said(decision: Decision) -> str:
    match decision:
        case ReportCorrected():
            return f"corrected {_short(decision.reports)}"
        case ReportRetracted():
            return f"retracted {_short(decision.reports)}"
        case HappeningsMerged():
            return f"merged {_short(decision.reports)}"
        case HappeningsSplit():
            return f"split {_short(decision.reports)}"
        case DecisionUndone():
            return f"undid {decision.decision_id}"
        case _:
            return decision.NAME


def _changed(changes: Iterable[Change]) -> str:
    said = [f"{one.field} {value(one.was)} → {value(one.now)}" for one in changes]
    return f": {'; '.join(said)}" if said else ""


def _short(reports: Iterable[str]) -> str:
    return ", ".join(report[:SHORT_ID] for report in reports)
