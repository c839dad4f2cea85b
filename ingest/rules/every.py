"""All rules, in the order of the annotation guide."""

from collections.abc import Callable, Iterator

from domain.reports import Report
from ingest.analysis import Analysis

from . import (
    agreements,
    answers,
    assessments,
    figures,
    meetings,
    positions,
    proposals,
    releases,
    truces,
)

Rule = Callable[[Analysis], Iterator[Report]]

RULES: tuple[Rule, ...] = (
    *meetings.RULES,
    *proposals.RULES,
    *answers.RULES,
    *releases.RULES,
    *figures.RULES,
    *positions.RULES,
    *assessments.RULES,
    *agreements.RULES,
    *truces.RULES,
)
"""Each rule yields the reports of one family of events."""
