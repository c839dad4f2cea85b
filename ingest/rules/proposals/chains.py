"""Which places of an article speak of the same proposal."""

from collections.abc import Collection, Iterable, Sequence

from ingest.merge import compatible

from .told import Proposal, Told

NEAR = 12
"""How many sentences apart an unnamed proposal may still be taken up again."""


def gathered(
    places: Iterable[Told], *, sides: Collection[str] = ()
) -> tuple[Proposal, ...]:
    """Return the proposals that places speak of, in the order of the text.

    A place goes to the latest proposal that it can be: the same sponsors, dates and
    names that do not clash, or none told and the words taking up what is known.
    `sides` are the parties whose terms are never those of others with them.
    """
    found: list[Proposal] = []
    for told in sorted(places, key=lambda t: t.anchor.i):
        known = _known(found, told, sides)
        if known is None and told.seeds:
            found.append(Proposal(told))
        elif known is not None:
            known.add(told)
    return tuple(found)


def _known(
    found: Sequence[Proposal], told: Told, sides: Collection[str]
) -> Proposal | None:
    """Return the proposal that a place speaks of: content goes to the main one."""
    if told.content:
        return next((p for p in found if p.stands and _is_near(p, told)), None)
    fitting = [p for p in reversed(found) if _same(p, told, sides)]
    alike = [p for p in fitting if p.replies == told.replies]
    return next(iter(alike or fitting), None)


def _same(proposal: Proposal, told: Told, sides: Collection[str]) -> bool:
    if not _fits(proposal, told):
        return False
    if told.sponsors and proposal.sponsors:
        return _same_sponsors(proposal, told, sides)
    if told.sponsors or proposal.sponsors:
        new = told.own and not told.definite
        return _is_near(proposal, told) and not new
    return told.definite or _is_near(proposal, told)


def _fits(proposal: Proposal, told: Told) -> bool:
    """Tell whether nothing sets the two apart: date, name, age, whose reply it is."""
    taken_up = told.definite and not told.sponsors
    if not taken_up and not compatible(proposal.happened, told.happened):
        return False
    if told.after and proposal.afters and told.after not in proposal.afters:
        return False
    return not (
        _are_changes_apart(proposal, told)
        or _is_of_another_age(proposal, told)
        or _is_another_reply(proposal, told)
    )


def _are_changes_apart(proposal: Proposal, told: Told) -> bool:
    """Tell whether one is only what is asked to be changed in the other."""
    if told.changes:
        return not any(p.changes or p.replies for p in proposal.places)
    return not (told.replies or told.sponsors) and proposal.is_changes


def _is_of_another_age(proposal: Proposal, told: Told) -> bool:
    """Tell whether one is called new, or earlier, and the other is not."""
    if told.own and told.old and not any(p.old for p in proposal.places):
        return True
    return any(p.old != told.old and (p.fresh or told.fresh) for p in proposal.places)


def _is_another_reply(proposal: Proposal, told: Told) -> bool:
    """Tell whether one is a reply and the other the text that it answers."""
    replies = any(p.replies for p in proposal.places)
    apart = told.replies or bool(told.sponsors)
    return (
        told.replies != replies
        and apart
        and not (set(told.sponsors) & set(proposal.sponsors))
    )


def _same_sponsors(proposal: Proposal, told: Told, sides: Collection[str]) -> bool:
    mine, yours = set(proposal.sponsors), set(told.sponsors)
    if mine == yours or yours <= proposal.carriers:
        return True
    return (mine <= yours or yours <= mine) and not (mine | yours) & set(sides)


def _is_near(proposal: Proposal, told: Told) -> bool:
    text = told.anchor.doc[proposal.last.anchor.i : told.anchor.i + 1]
    return sum(1 for t in text if t.is_sent_start) <= NEAR
