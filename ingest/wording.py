"""What an event says, in one phrase: its own fields in a fixed order, the empty ones not."""

from collections.abc import Mapping
from types import MappingProxyType

from pydantic import JsonValue

from domain.flat import Flat, flat
from domain.reports import Report

MEETING = ("format", "place", "start", "end", "parties")

FIELDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "MeetingHeld": MEETING,
        "MeetingPlanned": MEETING,
        "ProposalTabled": ("by", "terms"),
        "ProposalRejected": ("party", "start", "end"),
        "ProposalAccepted": ("party", "start", "end"),
        "HostagesReleased": ("category", "count", "by", "start", "end"),
        "FigureReported": ("metric", "value", "bound", "group", "source"),
        "PositionStated": ("party", "issue", "stance"),
        "TalksAssessed": ("party", "tone"),
        "AgreementReached": ("parties", "start", "end"),
        "TruceBegan": ("start", "end"),
        "TruceEnded": ("start", "end"),
    }
)
"""The fields that tell the events of each type apart, as they stand in the flat form."""


def wording(report: Report) -> str:
    """Return what a report says: `meeting; Paris; 2024-01-28; Egypt, Israel`."""
    return flat_wording(flat(report))


def flat_wording(event: Flat) -> str:
    """Return what an event in the flat form says."""
    fields = FIELDS[str(event["type"])]
    words = [_worded(event.get(field)) for field in fields]
    if fields[-2:] == ("start", "end") or fields == MEETING:
        words = _with_days(fields, words)
    return "; ".join(word for word in words if word)


def _with_days(fields: tuple[str, ...], words: list[str]) -> list[str]:
    """Write the first and the last day as one."""
    at = fields.index("start")
    start, end = words[at], words[at + 1]
    days = start if start == end else f"{start} to {end}"
    return [*words[:at], days, *words[at + 2 :]]


def _worded(value: JsonValue) -> str:
    match value:
        case None:
            return ""
        case list():
            return ", ".join(sorted(map(_worded, value)))
        case _:
            return str(value)
