"""Which of the talks that an article is about each of its reports belongs to."""

from collections.abc import Iterable, Sequence

from domain.reports import Report
from ingest.registry import Talks

NAMING = ("parties", "party", "by", "to", "group")
"""Fields of reports that hold names of parties."""


def assigned(reports: Iterable[Report], about: Sequence[Talks]) -> tuple[Report, ...]:
    """Give each report to the first of some talks that it may belong to.

    A report belongs to talks other than the first only where it names both of their
    sides, or one of them, and none of those of the first that is not theirs as well.
    """
    if len(about) <= 1:
        return tuple(reports)
    main, *others = about
    return tuple(_assigned(report, main, others) for report in reports)


def _assigned(report: Report, main: Talks, others: Sequence[Talks]) -> Report:
    names = names_in(report)
    if names >= frozenset(main.sides):
        return report
    for talks in others:
        if _is_of(names, talks, main):
            return report.model_copy(update={"talks": talks.slug})
    return report


def _is_of(names: frozenset[str], talks: Talks, main: Talks) -> bool:
    sides, first = frozenset(talks.sides), frozenset(main.sides)
    own = sides - first - frozenset(main.mediators)
    return bool(names & own) and names.isdisjoint(first - sides)


def names_in(report: Report) -> frozenset[str]:
    """Return the parties that a report names."""
    found: set[str] = set()
    for field in NAMING:
        value = getattr(report, field, None)
        found |= {value} if isinstance(value, str) else set(value or ())
    return frozenset(found)
