"""When two texts are one proposal told twice, and when one takes the other's place."""

from datetime import timedelta

from domain.reports import ProposalTabled

from .drafts import Draft, is_mention
from .entries import Entry
from .outline import TalksOutline

SLACK = timedelta(days=2)
"""How far two reports of one dated proposal may be apart."""

MEMORY = timedelta(days=45)
"""How long after its last report a proposal is taken to be meant without its date."""


def same_proposal(entry: Entry[ProposalTabled], draft: Draft, *, is_open: bool) -> bool:
    """Tell whether a report of another article tells of a proposal again.

    It does by the same name, by the same sponsors on the same day, by a mere mention
    while the proposal is open, or by like terms of the same sponsors soon after.
    """
    name = entry.report.name
    if name is not None and name.casefold() in draft.names:
        return True
    unnamed = len(entry.report.by) == 0 or len(draft.by) == 0
    if not unnamed and not draft.shares_sponsors(entry.report.by):
        return False
    if entry.start is not None:
        start = draft.happening.start
        return start is not None and abs(entry.start - start) <= SLACK
    if not is_open or is_mention(entry):
        return is_open
    return not unnamed and recent(entry, draft) and _alike(entry, draft)


def recent(entry: Entry[ProposalTabled], draft: Draft) -> bool:
    """Tell whether a proposal was told of not long before a report."""
    last = max(other.day for other in draft.entries)
    return entry.day - last <= MEMORY


def replaces(draft: Draft, earlier: Draft, outline: TalksOutline) -> bool:
    """Tell whether a proposal takes the place of an earlier one.

    It does if they share a sponsor. What nobody is said to have tabled gives way to
    what mediators table, not to what a side does.
    """
    if not draft.on_a_truce or not earlier.on_a_truce:
        return False
    if len(earlier.by) > 0:
        return earlier.shares_sponsors(draft.by)
    by_sides_alone = len(draft.by) > 0 and set(draft.by) <= set(outline.sides)
    return not by_sides_alone


def _alike(entry: Entry[ProposalTabled], draft: Draft) -> bool:
    kinds = {term.kind for term in entry.report.terms}
    if len(draft.terms) == 0:
        return True
    return 2 * len(kinds & draft.terms) >= len(kinds | draft.terms)
