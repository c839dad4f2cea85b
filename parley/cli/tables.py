"""Lays out the lines of an answer as tables, one layout for each kind of line."""

from collections.abc import Sequence

from projections.answers import (
    FigureLine,
    Line,
    MeetingLine,
    PositionLine,
    ProposalLine,
    ReleaseLine,
)

from .console import Table
from .wording import iso, listed, short, voices, words

BEHIND = ("voices", "report")
"""The last columns of every table: what stands behind its lines."""


def positions_table(lines: Sequence[PositionLine]) -> Table:
    """Lay out who wants what, in whose words, and how old that is."""
    return Table(
        ("party", "issue", "stance", "said", "since", "days", "words", *BEHIND),
        [
            (
                line.party,
                words(line.issue),
                line.stance,
                iso(line.said),
                iso(line.since),
                str(line.days),
                line.words,
                *behind(line),
            )
            for line in lines
        ],
        prose=("words",),
        for_pipes=("since",),
    )


def proposals_table(lines: Sequence[ProposalLine]) -> Table:
    """Lay out who tabled what, and what the others answered."""
    return Table(
        ("tabled", "by", "name", "state", "answers", "terms", *BEHIND),
        [
            (
                iso(line.tabled),
                listed(line.by),
                line.name or "",
                "open" if line.open else "settled" if line.settled else "closed",
                "; ".join(
                    f"{who}: {words(said)}" for who, said in line.answers.items()
                ),
                listed(line.terms),
                *behind(line),
            )
            for line in lines
        ],
        prose=("by", "answers", "terms", "name"),
    )


def meetings_table(lines: Sequence[MeetingLine]) -> Table:
    """Lay out who met, or is to meet, where and when."""
    return Table(
        ("start", "end", "status", "format", "place", "parties", *BEHIND),
        [
            (
                iso(line.start),
                iso(line.end),
                meeting_status(line),
                line.format,
                line.place or "",
                listed(line.parties),
                *behind(line),
            )
            for line in lines
        ],
        prose=("parties",),
    )


def releases_table(lines: Sequence[ReleaseLine]) -> Table:
    """Lay out who was freed, when and by whom."""
    return Table(
        ("start", "end", "kind", "category", "count", "by", "to", *BEHIND),
        [
            (
                iso(line.start),
                iso(line.end),
                line.kind,
                line.category,
                "" if line.count is None else str(line.count),
                line.by or "",
                line.to or "",
                *behind(line),
            )
            for line in lines
        ],
        prose=("by", "to"),
    )


def figures_table(lines: Sequence[FigureLine]) -> Table:
    """Lay out the counts by what they count, each with who gives it."""
    return Table(
        ("metric", "group", "value", "bound", "source", "covers", "said", *BEHIND),
        [
            (
                words(line.metric),
                line.group or "",
                line.quantity.text if line.value is None else str(line.value),
                words(line.bound),
                line.source or "",
                "a part" if line.part else "the whole",
                iso(line.said),
                *behind(line),
            )
            for line in lines
        ],
        prose=("metric", "group", "value", "source"),
    )


def with_reports(table: Table, lines: Sequence[Line]) -> Table:
    """Lay out below each line the reports behind it: who told it when, in which words."""
    width = len(table.columns)
    rows: list[tuple[str, ...]] = []
    for row, line in zip(table.rows, lines, strict=True):
        rows.append(row)
        for told in line.evidence:
            who = told.publisher or told.attribution.outlet or told.article
            quote = " … ".join(span.quote for span in told.spans)
            words = f"{told.published_at:%Y-%m-%d} {who}: {quote}"
            rows.append(("", words, *[""] * (width - 3), told.report))
    return table._replace(rows=rows, prose=(*table.prose, table.columns[1]))


def meeting_status(line: MeetingLine) -> str:
    """Tell whether a meeting is to come, is under way or was held, or lapsed."""
    if line.planned:
        return "was held" if line.became else "lapsed" if line.lapsed else "planned"
    return "under way" if line.under_way else "held"


def behind(line: Line) -> tuple[str, str]:
    """Return what stands behind a line: how many voices, and the first report."""
    return voices(line), short(line)
