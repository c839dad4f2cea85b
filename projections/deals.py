"""Deals on a truce between the sides, and no others."""

from domain.reports import AgreementReached
from domain.vocabulary import Issue

from .entries import Entry, standing
from .outline import TalksOutline
from .telling import Telling

TRUCE_TERMS = frozenset(
    {
        Issue.TEMPORARY_TRUCE,
        Issue.PERMANENT_CEASEFIRE,
        Issue.CEASEFIRE,
        Issue.WITHDRAWAL,
    }
)


def deals(telling: Telling, outline: TalksOutline) -> list[Entry[AgreementReached]]:
    """Return the reports of deals on a truce that all sides concluded.

    A deal whose terms are not told is taken to be on a truce.
    """
    sides = frozenset(outline.sides)
    return [
        entry
        for entry in standing(telling.entries, AgreementReached)
        if sides.issubset(entry.report.parties) and _on_a_truce(entry.report)
    ]


def _on_a_truce(deal: AgreementReached) -> bool:
    kinds = {term.kind for term in deal.terms}
    return len(kinds) == 0 or not TRUCE_TERMS.isdisjoint(kinds)
