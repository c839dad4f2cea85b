"""Where the talks stand: one state, put together from all the folds."""

from collections.abc import Iterable
from datetime import date, timedelta

from .answers import Line, Phase, ProposalLine, StateOfTalks
from .figures import latest_figures
from .lineage import Lineage
from .meetings import last_contact, last_meeting, next_meeting
from .outline import TalksOutline
from .phases import phases, truce_of
from .positions import disputes, distances, positions
from .proposals import proposals
from .releases import handovers, release_totals, releases
from .telling import Telling
from .voices import assessments, denials

LATELY = timedelta(days=90)
"""How long a proposal stays in the state after it ceased to be open."""


def state(telling: Telling, outline: TalksOutline) -> StateOfTalks:
    """Return the state of the talks as a telling of these talks has it."""
    asked = telling, outline
    lineage = Lineage.of(telling, outline)
    moves = phases(telling, outline, lineage)
    truce = truce_of(telling, outline)
    tabled = _that_matter(proposals(telling, outline, lineage), telling.today)
    met = last_meeting(*asked), last_contact(*asked), next_meeting(*asked)
    freed = releases(telling)
    current = positions(telling)
    now = moves[-1] if len(moves) > 0 else None
    return StateOfTalks(
        talks=outline.slug,
        title=outline.title,
        on=telling.today,
        mode=telling.mode,
        phase=Phase.NO_CONTACT if now is None else now.phase,
        phase_since=None if now is None else now.since,
        phase_days=None if now is None else telling.days_since(now.since),
        phases=moves,
        truce_in_force=truce is not None and truce.until is None,
        truce=truce,
        sides=outline.sides,
        mediators=outline.mediators_on(telling.today),
        last_meeting=met[0],
        last_contact=met[1],
        next_meeting=met[2],
        proposals=tabled,
        positions=current,
        disputes=disputes(current, outline.sides),
        distances=distances(current, outline.sides),
        releases=release_totals(freed),
        hostages_released_events=handovers(freed),
        latest_figures=latest_figures(telling),
        assessments=assessments(telling),
        denials=denials(telling),
        articles=len(telling.articles),
        told_by=_told_by((now, truce, *met, *tabled)),
    )


def _that_matter(
    lines: Iterable[ProposalLine], today: date | None
) -> tuple[ProposalLine, ...]:
    """Return the open proposals first, then those that were open until lately."""
    matter = (line for line in lines if _lately(line, today))
    return tuple(sorted(matter, key=lambda line: not line.open))


def _lately(line: ProposalLine, today: date | None) -> bool:
    return today is None or line.closed is None or today - line.closed <= LATELY


def _told_by(lines: Iterable[Line | None]) -> tuple[str, ...]:
    told = (handle for line in lines if line is not None for handle in line.told_by)
    return tuple(sorted(set(told)))
