"""All rules, in the order of the annotation guide."""

from collections.abc import Callable, Iterator

from domain.reports import Report
from ingest.analysis import Analysis

Rule = Callable[[Analysis], Iterator[Report]]

RULES: tuple[Rule, ...] = ()
"""Each rule yields the reports of one family of events."""
