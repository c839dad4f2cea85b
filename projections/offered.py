"""What a party offers in a proposal of its own, as far as it stated no position since."""

from collections.abc import Iterable, Iterator
from datetime import date

from domain.order import OrderKey
from domain.reports import ProposalTabled
from domain.vocabulary import Issue, Stance

from .answers import PositionLine
from .entries import Entry, standing
from .telling import Telling

Offer = Entry[ProposalTabled]


def offers(
    telling: Telling, stated: Iterable[PositionLine]
) -> Iterator[tuple[tuple[str, Issue], PositionLine]]:
    """Yield a line for each term of a party's latest own proposal, by party and issue.

    A proposal with one sponsor tells what that party is ready for. Its terms are left
    out where the party was for the same thing already, or spoke of it later.
    """
    known = list(stated)
    for (party, issue), offer in sorted(_latest(telling).items()):
        if not any(_outweighs(line, party, issue, offer) for line in known):
            yield (party, issue), _line(telling, offer, party, issue)


def _latest(telling: Telling) -> dict[tuple[str, Issue], Offer]:
    latest: dict[tuple[str, Issue], Offer] = {}
    for entry in sorted(standing(telling.entries, ProposalTabled), key=_said):
        if len(entry.report.by) == 1:
            for term in entry.report.terms:
                latest[entry.report.by[0], term.kind] = entry
    return latest


def _said(entry: Offer) -> tuple[date, OrderKey]:
    return entry.said, entry.key


def _outweighs(line: PositionLine, party: str, issue: Issue, offer: Offer) -> bool:
    if (line.party, line.issue) != (party, issue):
        return False
    return line.said >= offer.said or line.stance is not Stance.OPPOSES


def _line(telling: Telling, offer: Offer, party: str, issue: Issue) -> PositionLine:
    return PositionLine(
        evidence=telling.cite([offer]),
        party=party,
        issue=issue,
        stance=Stance.SUPPORTS,
        speaker=None,
        words=offer.report.evidence[0].words,
        said=offer.said,
        since=offer.said,
        days=telling.days_since(offer.said),
    )
