"""Finds the lines of answers that a report stands behind, and what stands beside it."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from projections.answers import Evidence, Line
from projections.evidence import Join
from projections.figures import figures
from projections.meetings import meetings
from projections.outline import TalksOutline
from projections.phases import phases
from projections.positions import positions
from projections.proposals import proposals
from projections.releases import releases
from projections.telling import Telling


class Beside(NamedTuple):
    """What stands beside a report: others of the same things, and why they are joined."""

    others: tuple[Evidence, ...] = ()
    joins: tuple[Join, ...] = ()


def beside(telling: Telling, outline: TalksOutline, report: str) -> Beside:
    """Return the reports that tell of the same things as one does, each once."""
    lines = [line for line in _lines(telling, outline) if report in line.reports]
    others = {
        told.report: told
        for line in lines
        for told in line.evidence
        if told.report != report
    }
    joins = (
        join
        for line in lines
        for join in line.joins
        if report in {join.report, join.to}
    )
    return Beside(tuple(others.values()), tuple(dict.fromkeys(joins)))


def _lines(telling: Telling, outline: TalksOutline) -> Iterator[Line]:
    tabled = proposals(telling, outline)
    answers: Iterable[Iterable[Line]] = (one.answer_lines for one in tabled)
    return chain[Line](
        phases(telling, outline),
        meetings(telling),
        tabled,
        chain.from_iterable(answers),
        positions(telling),
        releases(telling),
        figures(telling),
    )
