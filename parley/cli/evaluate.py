"""`parley evaluate`: how well articles are read, measured against annotated ones.

What reads articles is imported inside the command: the others need not wait for it.
"""
# ruff: noqa: PLC0415

from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from domain.errors import GoldError

from ..settings import extractor
from .console import show_json
from .errors import Status, fail
from .listing import report_type
from .options import Json, Registry
from .progress import shown

if TYPE_CHECKING:
    from ingest.evaluation import Comparison, Evaluation, GoldArticle
    from ingest.evaluation.run import Read

    from ..intake import Extractor


class Shown(StrEnum):
    """Which single events are listed beside the scores."""

    MISSED = "missed"
    SPURIOUS = "spurious"


class By(StrEnum):
    """What scores are told apart by, beside the types."""

    TALKS = "talks"


class Types(NamedTuple):
    """Types of events; typer would take a bare tuple for several arguments."""

    names: tuple[str, ...]


class Lists(NamedTuple):
    """Which single events to list; wrapped for the same reason."""

    names: tuple[Shown, ...]


def report_types(text: str) -> Types:
    """Read the names of types of reports, split by commas, from the command line."""
    return Types(tuple(report_type(name.strip()) for name in text.split(",")))


def event_lists(text: str) -> Lists:
    """Read which single events to list, split by commas, from the command line."""
    names = [name.strip().casefold() for name in text.split(",")]
    known = ", ".join(Shown)
    for name in names:
        if name not in set(Shown):
            raise typer.BadParameter(f"{name!r} cannot be listed; take {known}")
    return Lists(tuple(Shown(name) for name in names))


Gold = Annotated[
    list[Path],
    typer.Argument(
        metavar="GOLD",
        show_default=False,
        help="Annotated articles: .json files, or folders of them.",
    ),
]
OfTypes = Annotated[
    Types | None,
    typer.Option(
        "--types",
        metavar="A,B",
        parser=report_types,
        help="Only these types of events, such as MeetingHeld,PositionStated.",
    ),
]
Events = Annotated[
    Lists | None,
    typer.Option(
        "--show",
        metavar="missed,spurious",
        parser=event_lists,
        help="List the events that were missed, those nobody annotated, or both.",
    ),
]
Apart = Annotated[
    By | None, typer.Option("--by", help="Tell the scores of each negotiation, too.")
]
Save = Annotated[
    Path | None,
    typer.Option(
        "--save", metavar="FILE", help="Keep the run in a file, for --against."
    ),
]
Against = Annotated[
    Path | None,
    typer.Option(
        "--against",
        metavar="FILE",
        help="Tell what is better and worse than in a run that was saved.",
    ),
]


def evaluate(
    gold: Gold,
    *,
    types: OfTypes = None,
    show: Events = None,
    by: Apart = None,
    save: Save = None,
    against: Against = None,
    registry: Registry = None,
    json: Json = False,
) -> None:
    """Measure how well annotated articles are read: what is found, missed and made up.

    Example: parley evaluate gold/ --show missed,spurious

    Optional events count neither way. CORE are the types that a state of talks is made
    of first of all, ALL are all that were asked for.
    """
    from ingest.evaluation import TYPES, compared_with, evaluated

    from ..runs import save_run, saved_run

    try:
        golds = _annotated(gold)
        before = None if against is None else saved_run(against)
    except GoldError as error:
        fail(str(error), Status.REFUSED)
    run = evaluated(_read(golds, registry or ()), types.names if types else TYPES)
    if save is not None:
        save_run(run, save)
    comparison = None if before is None else compared_with(before, run)
    if json:
        show_json(_document(run, comparison))
    else:
        _show(run, comparison, show.names if show else (), by=by)


def _annotated(paths: Sequence[Path]) -> "tuple[GoldArticle, ...]":
    from ingest.evaluation import gold_articles

    return gold_articles(paths)


def _read(golds: "Sequence[GoldArticle]", registry: Sequence[Path]) -> "Iterator[Read]":
    """Read annotated articles, and show how far it is."""
    reading = _readings(golds, extractor(registry))
    return shown(reading, printing=False, total=len(golds))


def _readings(golds: "Sequence[GoldArticle]", reader: "Extractor") -> "Iterator[Read]":
    from ..intake import BATCH, batches

    for batch in batches(golds, BATCH):
        readings = reader.read_all([gold.reading() for gold in batch])
        for gold, reading in zip(batch, readings, strict=True):
            yield gold, reading.reports


def _document(run: "Evaluation", comparison: "Comparison | None") -> object:
    document = run.model_dump(mode="json")
    if comparison is not None:
        document["comparison"] = comparison.model_dump(mode="json")
    return document


def _show(
    run: "Evaluation",
    comparison: "Comparison | None",
    wanted: Sequence[Shown],
    *,
    by: By | None,
) -> None:
    from .measures import comparison_tables, event_table, run_tables, show_all

    tables = comparison_tables(comparison) if comparison else run_tables(run, by=by)
    if Shown.MISSED in wanted:
        tables = (*tables, event_table("missed", run.missed))
    if Shown.SPURIOUS in wanted:
        tables = (*tables, event_table("spurious", run.spurious))
    show_all(tables)
