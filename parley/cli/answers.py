"""The lists of one negotiation: its positions, proposals, meetings and numbers."""

from collections.abc import Callable, Sequence
from typing import Annotated, TypeVar

import typer

from domain.vocabulary import Issue
from projections.answers import Line
from projections.figures import figures as all_figures
from projections.figures import latest_figures
from projections.meetings import meetings as all_meetings
from projections.positions import position_history
from projections.positions import positions as current_positions
from projections.proposals import proposals as all_proposals
from projections.releases import releases as all_releases

from .console import Table, show, show_json
from .errors import nothing
from .options import (
    DEFAULT_LEDGER,
    AsOf,
    Hindsight,
    History,
    Json,
    Ledger,
    RecordedBy,
    Reports,
    Talks,
)
from .question import Question, told
from .tables import (
    figures_table,
    meetings_table,
    positions_table,
    proposals_table,
    releases_table,
    with_reports,
)

L = TypeVar("L", bound=Line)

Who = Annotated[
    str | None,
    typer.Argument(
        metavar="PARTY", show_default=False, help="Only the positions of this party."
    ),
]
On = Annotated[
    Issue | None,
    typer.Option("--issue", metavar="ISSUE", help="Only positions on this issue."),
]


def positions(  # typer gives all by name
    party: Who = None,
    *,
    issue: On = None,
    history: History = False,
    ledger: Ledger = DEFAULT_LEDGER,
    talks: Talks = None,
    as_of: AsOf = None,
    hindsight: Hindsight = False,
    recorded_by: RecordedBy = None,
    reports: Reports = False,
    json: Json = False,
) -> None:
    """Show who wants what, in whose words, and how old that is.

    Example: parley positions hamas --issue withdrawal --history
    """
    telling = told(Question(ledger, talks, as_of, hindsight, recorded_by)).telling
    lines = (position_history if history else current_positions)(telling)
    wanted = tuple(
        line
        for line in lines
        if (party is None or line.party.casefold() == party.casefold())
        and (issue is None or line.issue is issue)
    )
    answer(wanted, positions_table, json=json, reports=reports)


def proposals(
    ledger: Ledger = DEFAULT_LEDGER,
    *,
    talks: Talks = None,
    as_of: AsOf = None,
    hindsight: Hindsight = False,
    recorded_by: RecordedBy = None,
    reports: Reports = False,
    json: Json = False,
) -> None:
    """Show who tabled what, its terms, and what each side answered.

    Example: parley proposals --as-of 2024-02-01
    """
    known = told(Question(ledger, talks, as_of, hindsight, recorded_by))
    lines = all_proposals(known.telling, known.outline)
    answer(lines, proposals_table, json=json, reports=reports)


def meetings(
    ledger: Ledger = DEFAULT_LEDGER,
    *,
    talks: Talks = None,
    as_of: AsOf = None,
    hindsight: Hindsight = False,
    recorded_by: RecordedBy = None,
    reports: Reports = False,
    json: Json = False,
) -> None:
    """Show who met, or is to meet, where and when.

    Example: parley meetings --as-of 2024-02-01
    """
    telling = told(Question(ledger, talks, as_of, hindsight, recorded_by)).telling
    answer(all_meetings(telling), meetings_table, json=json, reports=reports)


def releases(
    ledger: Ledger = DEFAULT_LEDGER,
    *,
    talks: Talks = None,
    as_of: AsOf = None,
    hindsight: Hindsight = False,
    recorded_by: RecordedBy = None,
    reports: Reports = False,
    json: Json = False,
) -> None:
    """Show who was freed, when, how many, and by whom.

    Example: parley releases --json
    """
    telling = told(Question(ledger, talks, as_of, hindsight, recorded_by)).telling
    answer(all_releases(telling), releases_table, json=json, reports=reports)


def figures(
    *,
    history: History = False,
    ledger: Ledger = DEFAULT_LEDGER,
    talks: Talks = None,
    as_of: AsOf = None,
    hindsight: Hindsight = False,
    recorded_by: RecordedBy = None,
    reports: Reports = False,
    json: Json = False,
) -> None:
    """Show the latest counts, source beside source.

    Example: parley figures --history
    """
    telling = told(Question(ledger, talks, as_of, hindsight, recorded_by)).telling
    lines = (all_figures if history else latest_figures)(telling)
    answer(lines, figures_table, json=json, reports=reports)


def answer(
    lines: Sequence[L],
    table: Callable[[Sequence[L]], Table],
    *,
    json: bool,
    reports: bool,
) -> None:
    """Show lines as JSON or as a table; say so if there are none."""
    if json:
        show_json(lines)
    if len(lines) == 0:
        nothing("nothing of that kind was told by then")
    if not json:
        laid = table(lines)
        show(with_reports(laid, lines) if reports else laid)
