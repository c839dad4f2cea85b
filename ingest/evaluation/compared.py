"""Annotated events and reports in one form, in which they are compared."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Self

from pydantic import BaseModel, ConfigDict

from domain.flat import flat
from domain.reports import Report

from .gold import GoldEvent
from .sentences import overlap, sentence_at

Names = str | tuple[str, ...] | None


class Compared(BaseModel):
    """What counts of an event when it is compared, whoever told it.

    `sentences` are those of its evidence, as offsets in the article's text; `rule` is
    the extractor's, None for an annotated event.
    """

    model_config = ConfigDict(frozen=True, extra="ignore")

    type: str
    sentences: tuple[tuple[int, int], ...]
    rule: str | None = None
    optional: bool = False
    start: date | None = None
    end: date | None = None
    format: str | None = None
    place: str | None = None
    parties: tuple[str, ...] = ()
    by: Names = None
    terms: tuple[str, ...] = ()
    party: str | None = None
    category: str | None = None
    count: int | float | None = None
    metric: str | None = None
    value: int | float | None = None
    bound: str | None = None
    group: str | None = None
    source: str | None = None
    issue: str | None = None
    stance: str | None = None
    tone: str | None = None

    @classmethod
    def of_gold(cls, event: GoldEvent, text: str) -> Self:
        """Bring an annotated event of a text into this form."""
        at = text.find(event.quote)
        own = event.model_dump(mode="json")
        sentence = sentence_at(text, at, at + len(event.quote))
        return cls.model_validate({**own, "sentences": (sentence,)})

    @classmethod
    def of_report(cls, report: Report, text: str) -> Self:
        """Bring a report of a text into this form."""
        sentences = [sentence_at(text, s.start, s.end) for s in report.evidence]
        added = {"sentences": sentences, "rule": report.extractor.rule}
        return cls.model_validate({**flat(report), **added})

    @property
    def counts(self) -> bool:
        """Tell whether it is scored at all: a figure of the rest is not."""
        return not (self.type == "FigureReported" and self.metric == "other")

    @property
    def days(self) -> tuple[date, date] | None:
        """Its first and last day, None if it has none."""
        start, end = self.start or self.end, self.end or self.start
        return None if start is None or end is None else (start, end)

    def is_near(self, other: "Compared") -> bool:
        """Tell whether the two have a sentence in common."""
        return any(overlap(a, b) for a in self.sentences for b in other.sentences)


def names(value: Names) -> frozenset[str]:
    """Return names as a set in which case does not matter."""
    several: Iterable[str] = (value,) if isinstance(value, str) else value or ()
    return frozenset(name.strip().casefold() for name in several if name)


def jaccard(one: frozenset[str], other: frozenset[str]) -> float:
    """Return how much of two sets is in both, 1 for two empty ones."""
    if not one and not other:
        return 1.0
    return len(one & other) / len(one | other)


def dates_agree(one: Compared, other: Compared, *, slack: int = 1) -> bool:
    """Tell whether two dates overlap within some days, or one of them is not known."""
    mine, yours = one.days, other.days
    if mine is None or yours is None:
        return True
    days = timedelta(days=slack)
    return yours[0] <= mine[1] + days and yours[1] >= mine[0] - days
