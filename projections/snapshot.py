"""All that the folds say of some talks at one moment, for comparing it with another."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from .answers import MeetingLine, ProposalLine, ReleaseLine, StateOfTalks
from .meetings import meetings
from .outline import TalksOutline
from .proposals import proposals
from .releases import releases
from .talks import state
from .telling import Telling


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The state of the talks, with all their meetings, proposals and releases."""

    state: StateOfTalks
    meetings: tuple[MeetingLine, ...]
    proposals: tuple[ProposalLine, ...]
    releases: tuple[ReleaseLine, ...]

    @classmethod
    def of(cls, telling: Telling, outline: TalksOutline) -> Self:
        """Fold a telling of the talks."""
        return cls(
            state=state(telling, outline),
            meetings=meetings(telling),
            proposals=proposals(telling, outline),
            releases=releases(telling),
        )


def until(telling: Telling, moment: datetime) -> Telling:
    """Return what was told by a moment, out of what was told by a later one."""
    articles = {
        handle: article
        for handle, article in telling.articles.items()
        if article.published.at <= moment
    }
    entries = tuple(
        entry for entry in telling.entries if entry.report.published_at <= moment
    )
    day = moment.date()
    return replace(telling, as_of=day, today=day, articles=articles, entries=entries)
