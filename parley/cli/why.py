"""`parley why`: the words behind a line, and who says them."""

from collections.abc import Iterable, Sequence
from typing import Annotated

import typer
from pydantic import JsonValue

from domain.article import ArticleRead
from domain.flat import flat
from domain.reports import Event
from projections.history import History

from ..compared import Compared, compared
from ..lines import Beside, beside
from ..outlines import outline_told, outlines
from ..settings import registry_paths
from ..why import Grounds, grounds, reading_of
from .console import Table, show, show_json
from .decisions import decision_json
from .errors import misused, nothing
from .evidence import (
    Field,
    article_fields,
    beside_fields,
    comparison_fields,
    report_fields,
    told_fields,
)
from .options import DEFAULT_LEDGER, Json, Ledger, RecordedBy
from .question import stored

MANY = 8
"""How many ids are listed where the beginning of one fits several."""


Asked = Annotated[
    str,
    typer.Argument(
        metavar="ID",
        show_default=False,
        help="A report's id or its beginning, or the id of an article.",
    ),
]
Second = Annotated[
    str | None,
    typer.Argument(
        metavar="OTHER",
        show_default=False,
        help="A second report: tell why the two are one happening, or are not.",
    ),
]


def why(
    report: Asked,
    other: Second = None,
    *,
    ledger: Ledger = DEFAULT_LEDGER,
    recorded_by: RecordedBy = None,
    json: Json = False,
) -> None:
    """Show the words behind a report, and who says them.

    Example: parley why r3fa91c02

    Given two reports it tells why they were taken for one happening, or were not.
    """
    events = stored(ledger, recorded_by)
    found = grounds(events, report)
    if other is not None:
        pair = _only(found, report), _only(grounds(events, other), other)
        _compare(compared(events, *pair), json=json)
        return
    article = reading_of(events, report)
    if article is not None:
        current = [one for one in found if _is_told(one, report)]
        if json:
            show_json(_article_json(article, current))
        else:
            show(_fields(article_fields(article), told_fields(current)))
        return
    one = _only(found, report)
    near = _beside(events, one)
    if json:
        show_json(_grounds_json(one, near))
    else:
        show(_fields(report_fields(one), beside_fields(near)))


def _compare(told: Compared, *, json: bool) -> None:
    if json:
        show_json(told)
    else:
        show(_fields(comparison_fields(told)))


def _is_told(one: Grounds, article_id: str) -> bool:
    told = one.report.article_id == article_id
    return told and not one.superseded and not one.retracted


def _beside(events: Sequence[Event], one: Grounds) -> Beside:
    """Return the reports that tell of the same, as far as the talks are known."""
    slug = one.report.talks or ""
    outline = outlines(registry_paths()).get(slug) or outline_told(slug, events)
    if outline is None:
        return Beside()
    telling = History.of(events).told(talks=outline.slug)
    return beside(telling, outline, one.id)


def _only(found: Sequence[Grounds], asked: str) -> Grounds:
    """Return the only report that fits; explain it if none or several do."""
    exact = [one for one in found if one.id == asked]
    if len(found) == 0:
        nothing(
            f"no report's id begins with {asked!r} and no article has it; "
            "`parley events` and `parley articles` list them all"
        )
    if len(found) > 1 and len(exact) == 0:
        ids = ", ".join(one.id for one in found[:MANY])
        misused(f"{len(found)} reports begin with {asked!r}; write more of one: {ids}")
    return (exact or list(found))[0]


def _fields(*groups: Iterable[Field]) -> Table:
    rows = [field for group in groups for field in group if field[1] != ""]
    return Table(("field", "value"), rows, prose=("value",))


def _grounds_json(one: Grounds, near: Beside) -> JsonValue:
    return {
        "report": {**flat(one.now), "id": one.id},
        "recorded": None if one.corrected is None else flat(one.report),
        "passages": [passage.model_dump(mode="json") for passage in one.passages],
        "article": None if one.article is None else _without_text(one.article),
        "beside": [other.model_dump(mode="json") for other in near.others],
        "joins": [join.model_dump(mode="json") for join in near.joins],
        "superseded": one.superseded,
        "retracted": one.retracted,
        "decisions": [
            decision_json(decision, holds=decision.id not in one.undone)
            for decision in one.decisions
        ],
    }


def _article_json(article: ArticleRead, told: Sequence[Grounds]) -> JsonValue:
    reports: list[JsonValue] = [{**flat(one.now), "id": one.id} for one in told]
    return {"article": _without_text(article), "reports": reports}


def _without_text(article: ArticleRead) -> JsonValue:
    fields: JsonValue = article.model_dump(mode="json", exclude={"text"})
    return fields
