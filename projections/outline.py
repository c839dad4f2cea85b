"""What is known of a negotiation before any article is read: who sits on which side."""

from collections.abc import Mapping
from datetime import date

from pydantic import Field

from domain.values import Value


class TalksOutline(Value):
    """The sides and mediators of one negotiation, by their canonical names.

    `joined` gives the day from which a mediator mediates, for those that did not do so
    from the start.
    """

    slug: str
    title: str
    sides: tuple[str, ...] = Field(min_length=1)
    mediators: tuple[str, ...] = ()
    joined: Mapping[str, date] = Field(default_factory=dict)

    def mediators_on(self, day: date | None) -> tuple[str, ...]:
        """Return those who mediate on a day, all of them if no day is given."""
        return tuple(
            name
            for name in self.mediators
            if day is None or self.joined.get(name, day) <= day
        )

    def insiders_on(self, day: date | None) -> frozenset[str]:
        """Return the sides and those who mediate between them on a day."""
        return frozenset(self.sides) | frozenset(self.mediators_on(day))
