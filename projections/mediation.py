"""Who mediates, by what they do: who meets the sides, and tables terms for them."""

from datetime import timedelta

from domain.reports import Meeting, ProposalTabled, Report

from .answers import MediatorLine
from .entries import Entry, standing
from .meetings import held, parties
from .outline import TalksOutline
from .telling import Telling

LATELY = timedelta(days=60)
"""How far back it counts what somebody did."""


def mediating(telling: Telling, outline: TalksOutline) -> tuple[MediatorLine, ...]:
    """Return those that stand between the sides, the busiest first.

    They met each side, at one table or one after the other, or met one and tabled
    terms, be it together with a side.
    """
    sides = frozenset(outline.sides)
    met: dict[str, set[str]] = {}
    tabled: dict[str, int] = {}
    shown: dict[str, list[Entry[Report]]] = {}
    for meeting in held(telling):
        if _is_late(telling, meeting.best):
            together = frozenset(parties(meeting.entries))
            for party in together - sides if together & sides else ():
                met.setdefault(party, set()).update(together & sides)
                shown.setdefault(party, []).extend(_reports(meeting.entries))
    for entry in standing(telling.entries, ProposalTabled):
        if _is_late(telling, entry):
            for party in sorted(frozenset(entry.report.by) - sides):
                tabled[party] = tabled.get(party, 0) + 1
                shown.setdefault(party, []).append(entry)
    lines = [
        MediatorLine(
            evidence=telling.cite(shown[party]),
            party=party,
            met=tuple(sorted(met.get(party, ()))),
            tabled=tabled.get(party, 0),
        )
        for party in shown
        if met.get(party, set()) == sides or (party in met and party in tabled)
    ]
    return tuple(sorted(lines, key=lambda line: (-len(line.evidence), line.party)))


def _reports(entries: tuple[Entry[Meeting], ...]) -> list[Entry[Report]]:
    return [*entries]


def _is_late(telling: Telling, entry: Entry[Report]) -> bool:
    return telling.today is None or telling.today - entry.day <= LATELY
