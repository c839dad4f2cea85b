"""Chooses reports by what they are, whom they concern, when and where they stand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from domain.reports import Report
from projections.entries import Entry

CONCERNED = ("parties", "party", "by", "to")
"""The fields of reports that name the parties concerned."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which reports are wanted; None asks for nothing in particular.

    A report falls within `since` and `until`, both included, if any day of its
    happening does; one without a date stands at its publication.
    """

    kind: str | None = None
    party: str | None = None
    article: str | None = None
    since: date | None = None
    until: date | None = None

    def of(self, entries: Iterable[Entry[Report]]) -> Iterator[Entry[Report]]:
        """Yield the entries that are wanted, in their order."""
        return (entry for entry in entries if self._wants(entry))

    def _wants(self, entry: Entry[Report]) -> bool:
        report = entry.report
        return (
            self.kind in (None, report.NAME)
            and self.article in (None, report.article_id)
            and (self.party is None or self.party.casefold() in _named(report))
            and (self.since is None or (entry.end or entry.published) >= self.since)
            and (self.until is None or (entry.start or entry.published) <= self.until)
        )


def concerned(report: Report) -> tuple[str, ...]:
    """Return the parties that a report names, each once, in alphabetical order."""
    names: set[str] = set()
    for field in CONCERNED:
        value = getattr(report, field, None)
        names.update((value,) if isinstance(value, str) else value or ())
    return tuple(sorted(names))


def _named(report: Report) -> frozenset[str]:
    return frozenset(name.casefold() for name in concerned(report))
