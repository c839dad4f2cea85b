"""The rule: the proposals of an article, one report each."""

from collections.abc import Iterator

from domain.reports import ProposalTabled, Report
from domain.vocabulary import Level
from ingest.analysis import Analysis

from .chains import gathered
from .named import told_by_nouns
from .offered import told_by_offers
from .on_table import told_on_table
from .told import Proposal, Told
from .would_be import told_by_content

RANK = {Level.HIGH: 0, Level.MEDIUM: 1, Level.LOW: 2}
MOST = 4
"""How many places of a proposal a report shows as evidence, the surest first."""


def proposals(analysis: Analysis) -> Iterator[Report]:
    """Find "Egypt's proposal", "a plan drawn up by the mediators", "put an offer to"."""
    talks = analysis.mentions.talks
    places = (
        *told_by_nouns(analysis),
        *told_by_offers(analysis),
        *told_on_table(analysis),
        *told_by_content(analysis),
    )
    for proposal in gathered(places, sides=() if talks is None else talks.sides):
        if proposal.stands:
            yield _report(analysis, proposal)


def _report(analysis: Analysis, proposal: Proposal) -> Report:
    shown = _shown(proposal)
    best = shown[0]
    return ProposalTabled(
        **analysis.base(
            sorted((p.evidence for p in shown), key=lambda span: span.start),
            rule=best.rule,
            happened=proposal.happened,
            voice=best.voice,
            level=best.level,
            reasons=() if proposal.sponsors else ("no sponsor told",),
        ),
        by=proposal.sponsors,
        to=_to(proposal),
        terms=proposal.terms,
        name=proposal.said("name"),
        answers=proposal.said("answers"),
    )


def _shown(proposal: Proposal) -> list[Told]:
    """Return the places that show a proposal best, the surest first, one a sentence."""
    standing = [p for p in proposal.places if p.stands or p.counts]
    ranked = sorted(standing, key=lambda p: (not p.stands, RANK[p.level], p.anchor.i))
    kept: dict[int, Told] = {}
    for place in ranked:
        kept.setdefault(place.anchor.sent.start, place)
    return list(kept.values())[:MOST]


def _to(proposal: Proposal) -> tuple[str, ...]:
    told = {party for p in proposal.places for party in p.to}
    return tuple(sorted(told - set(proposal.sponsors)))


RULES = (proposals,)
