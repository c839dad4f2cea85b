"""What holds between two reports: that they tell of one happening, or not, and why."""

from dataclasses import dataclass
from enum import Enum

from domain.vocabulary import Level


class Bond(Enum):
    """What holds between two reports.

    `OPEN` is neither: nothing brings the two together, and nothing contradicts.
    """

    SAME = "same"
    OPEN = "open"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What holds between two reports, how sure that is, and why."""

    bond: Bond
    because: tuple[str, ...]
    sure: Level = Level.HIGH

    @property
    def is_same(self) -> bool:
        """Whether the two tell of one happening."""
        return self.bond is Bond.SAME


def same(*because: str, sure: Level = Level.HIGH) -> Verdict:
    """Return the verdict that two reports tell of one happening."""
    return Verdict(Bond.SAME, because, sure)


def apart(*because: str) -> Verdict:
    """Return the verdict that two reports contradict each other."""
    return Verdict(Bond.APART, because)


def unlinked(*because: str) -> Verdict:
    """Return the verdict that nothing brings two reports together."""
    return Verdict(Bond.OPEN, because)
