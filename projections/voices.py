"""What the parties say of the talks themselves: how they go, and what they deny."""

from datetime import date

from domain.order import OrderKey
from domain.reports import (
    Meeting,
    PositionStated,
    ProposalAnswer,
    ProposalTabled,
    Report,
    TalksAssessed,
)
from domain.vocabulary import Modality

from .answers import AssessmentLine, DenialLine
from .entries import Entry, of_type, standing
from .telling import Telling


def assessments(telling: Telling) -> tuple[AssessmentLine, ...]:
    """Return each party's latest word on how the talks go, the newest first.

    Unnamed voices count as one.
    """
    newest = sorted(
        _spoken(telling).values(), key=lambda told: _said(told[-1]), reverse=True
    )
    return tuple(_assessment(telling, told) for told in newest)


def assessment_history(telling: Telling) -> tuple[AssessmentLine, ...]:
    """Return every word on how the talks go, by party and day: the tone over time."""
    said = _spoken(telling)
    return tuple(
        _assessment(telling, said[party][: at + 1])
        for party in sorted(said)
        for at in range(len(said[party]))
    )


def _spoken(telling: Telling) -> dict[str, list[Entry[TalksAssessed]]]:
    """Return each party's words on the talks, in the order of saying."""
    said: dict[str, list[Entry[TalksAssessed]]] = {}
    for entry in sorted(standing(telling.entries, TalksAssessed), key=_said):
        said.setdefault(entry.report.party or "", []).append(entry)
    return said


def denials(telling: Telling) -> tuple[DenialLine, ...]:
    """Return what the articles deny, the newest first."""
    denied = [
        entry
        for entry in of_type(telling.entries, Report)
        if entry.report.modality is Modality.DENIED
    ]
    denied.sort(key=_said, reverse=True)
    return tuple(
        DenialLine(
            evidence=telling.cite((entry,)),
            party=_who(entry.report),
            denies=entry.report.NAME,
            said=entry.published,
        )
        for entry in denied
    )


def _who(report: Report) -> str | None:
    """Return the party that a denial is about, None where it is about several."""
    match report:
        case ProposalAnswer() | PositionStated() | TalksAssessed():
            return report.party
        case ProposalTabled(by=(party,)) | Meeting(parties=(party,)):
            return party
        case _:
            return report.attribution.party


def _said(entry: Entry[Report]) -> tuple[date, OrderKey]:
    return entry.said, entry.key


def _assessment(telling: Telling, told: list[Entry[TalksAssessed]]) -> AssessmentLine:
    entry = told[-1]
    return AssessmentLine(
        evidence=telling.cite((entry,)),
        party=entry.report.party,
        tone=entry.report.tone,
        words=entry.report.evidence[0].words,
        said=entry.said,
        days=telling.days_since(entry.said),
        before=told[-2].report.tone if len(told) > 1 else None,
    )
