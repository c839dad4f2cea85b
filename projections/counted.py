"""The lines of answers that count: captives who were freed, and figures that are given."""

from datetime import date
from typing import Literal

from domain.values import Quantity
from domain.vocabulary import Bound, Category, Metric

from .evidence import Line


class ReleaseLine(Line):
    """Captives freed: one handover, or a total of several.

    `kind` is `handover` for what happened on one day, `part` for a group counted
    within a handover that is told too, `total` for a count over several handovers.
    """

    kind: Literal["handover", "part", "total"]
    category: Category
    count: int | float | None = None
    quantity: Quantity | None = None
    by: str | None = None
    to: str | None = None
    start: date | None = None
    end: date | None = None


class ReleaseTotal(Line):
    """How many captives of one category came out, by both ways of counting.

    `counted` adds up the handovers told one by one, `uncounted` of them without a
    number; it holds no totals. `said` is the latest total that somebody gives. The two
    may differ: a total may hold handovers that nobody dates, or cover one truce only.
    """

    category: Category
    handovers: int
    counted: int | float
    uncounted: int
    said: int | float | None = None
    said_from: date | None = None
    said_until: date | None = None


class FigureLine(Line):
    """A count that somebody gives; `said` is the day of its publication.

    `part` marks a number that covers an incident or a part, not the whole. `lowered`
    is the higher number that the same source gave before, where it counts what can
    only grow: a correction, or a count of something less.
    """

    metric: Metric
    group: str | None = None
    source: str | None = None
    value: int | float | None = None
    bound: Bound
    quantity: Quantity
    said: date
    days: int
    part: bool = False
    lowered: int | float | None = None
