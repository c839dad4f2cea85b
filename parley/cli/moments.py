"""The talks at several moments, from one look at the ledger."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from domain.reports import Event
from projections.history import History
from projections.outline import TalksOutline
from projections.snapshot import Snapshot
from projections.telling import Telling

from .question import Question, only_talks, outline_of, stored, talks_in


@dataclass
class Moments:
    """What the ledger told of some talks by any day; the question's own is not used."""

    question: Question

    @cached_property
    def talks(self) -> str:
        """The talks asked about, or the only ones there are."""
        known = talks_in(self._events)
        return self.question.talks or only_talks(known, self.question.ledger)

    @cached_property
    def outline(self) -> TalksOutline:
        """Who sits on which side of the talks."""
        return outline_of(self.talks, talks_in(self._events))

    def told(self, day: date | None) -> Telling:
        """Return what was told by the end of a day, all of it if no day is given."""
        return self._history.told(
            day,
            hindsight=self.question.hindsight,
            talks=self.talks,
            mediators=self.outline.mediators,
        )

    def on(self, day: date | None) -> Snapshot:
        """Return the talks at the end of a day."""
        return Snapshot.of(self.told(day), self.outline)

    def days(self) -> Iterator[date]:
        """Yield the days that may have changed something, in their order.

        By default those are the days of publication; in hindsight also those on which
        something began or ended.
        """
        told = self.told(None)
        days = {article.published.at.date() for article in told.articles.values()}
        days.update(entry.published for entry in told.entries)
        if self.question.hindsight:
            happened = {day for one in told.entries for day in (one.start, one.end)}
            days.update(day for day in happened if day is not None)
        yield from sorted(days)

    @cached_property
    def _events(self) -> tuple[Event, ...]:
        return stored(self.question.ledger, self.question.recorded_by)

    @cached_property
    def _history(self) -> History:
        return History.of(self._events)
