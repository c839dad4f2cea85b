# ruff: noqa: INP001  # A script beside the pages; `docs` is no package.
"""Writes docs/events.md, the schema of all events, from the models themselves.

python -m docs.make_events
"""

import ast
import inspect
import json
from collections.abc import Collection, Iterator, Mapping
from enum import StrEnum
from itertools import pairwise
from pathlib import Path
from textwrap import dedent
from typing import Any

from pydantic import BaseModel

from domain import article, values, vocabulary
from domain.catalogue import EVENTS, REPORTS
from domain.reports import Event, ProposalRef, Report

PAGE = Path(__file__).with_name("events.md")

Schema = Mapping[str, Any]

WHOLE = "whole number"

VALUES: tuple[type[BaseModel], ...] = (
    values.Happened,
    values.Span,
    values.Attribution,
    values.Confidence,
    values.Extractor,
    values.Quantity,
    values.Participant,
    values.Term,
    ProposalRef,
    article.Publication,
)

HEAD = """\
# Events

<!-- Written by `python -m docs.make_events` from the models in `domain/`. -->

An event is what the ledger keeps: a stored name, a version of its own, and a JSON
object with the fields below. Names and versions do not change when code moves; what an
older version stored is lifted, one version at a time, when it is read.

In the ledger an event is the `state` of a row. The columns of the table `stored_events` are:

| column | meaning |
| --- | --- |
| `rowid` | the position among all events, from 1, never given twice |
| `originator_id` | the stream: an article's UUID in hexadecimal, or that of all decisions |
| `originator_version` | the place in the stream, from 1 |
| `topic` | the event's stored name |
| `form` | the version of its model |
| `recorded_at` | when the ledger took it in (UTC); never less than that of the row before |
| `article_id`, `report_id` | the handle of its article, and the id of a report |
| `talks` | the talks of a report, or of an article that belongs to just one |
| `happened`, `published` | the first day of what is reported; the article's time (UTC) |
| `digest` | the SHA-256 of `state` |
| `chain` | the SHA-256 of the chain before, the digest, the position and what precedes `talks` |
| `state` | the JSON object described here; empty where a redaction blanked it |

`article_ids` holds the stream of each article's handle, `article_talks` which streams
have to do with which talks, and since when.

Printed or exported, a report has the flat form instead: `happened` is spread out into
`start`, `end`, `precision`, `date_basis` and `date_phrase`; `id` and `type` are added;
`terms` lists the kinds, with the terms in `term_details`; `count` is a number, with its
`quantity` beside it; a figure has `value` and `bound` beside its `quantity`.
"""

REPORT_HEAD = """\
## Every report

{meaning}

{fields}

## Reports

Each has the fields of every report, and its own.
"""


def page() -> str:
    """Return the whole page."""
    others = [event for event in EVENTS if not issubclass(event, Report)]
    parts = [
        HEAD,
        REPORT_HEAD.format(meaning=meaning(Report), fields=fields(Report)),
        *(section(event) for event in REPORTS),
        "## Articles and decisions\n",
        *(section(event) for event in others),
        "## Values\n",
        *(f"### {v.__name__}\n\n{meaning(v)}\n\n{fields(v)}\n" for v in VALUES),
        "## Vocabularies\n",
        *(words(enum) for enum in vocabularies()),
    ]
    return "\n".join(parts)


def section(event: type[Event]) -> str:
    """Return the section of one event: its name, version, meaning and own fields."""
    inherited = set(Report.model_fields) if issubclass(event, Report) else set()
    return (
        f"### {event.NAME}\n\n"
        f"Stored as `{event.NAME}`, version {event.VERSION}.\n\n"
        f"{meaning(event)}\n\n{fields(event, inherited)}\n"
    )


def meaning(model: type[BaseModel]) -> str:
    """Return a model's docstring, and those of the models that it refines."""
    above = [
        base
        for base in model.__mro__[1:]
        if issubclass(base, values.Value) and base not in {values.Value, Event, Report}
    ]
    return "\n\n".join(inspect.getdoc(each) or "" for each in (model, *above))


def fields(model: type[BaseModel], inherited: Collection[str] = ()) -> str:
    """Return the table of a model's fields, without those inherited."""
    schema = model.model_json_schema()
    required = set(schema.get("required", ()))
    rows = [
        f"| `{name}` | {kind(field)} | {default(field, needed=name in required)} |"
        for name, field in schema["properties"].items()
        if name not in inherited
    ]
    return "\n".join(["| field | type | if left out |", "| --- | --- | --- |", *rows])


def kind(schema: Schema) -> str:
    """Return the type of a field in words."""
    match schema:
        case {"anyOf": choices}:
            kinds = dict.fromkeys(kind(choice) for choice in choices)
            # A number may be whole or not; one word is enough.
            return " or ".join(k for k in kinds if k != WHOLE or "number" not in kinds)
        case {"$ref": str(reference)}:
            name = reference.rpartition("/")[2]
            return f"[{name}](#{name.lower()})"
        case {"type": "array", "items": items}:
            least = schema.get("minItems", 0)
            return f"list of {kind(items)}" + (f", at least {least}" if least else "")
        case {"type": "object"}:
            return "object"
        case {"enum": choices}:
            return " or ".join(f"`{choice}`" for choice in choices)
        case _:
            return plain(schema)


def plain(schema: Schema) -> str:
    """Return the type of a field that holds no other values."""
    formats = {"date": "day", "date-time": "time with zone"}
    types = {"string": "text", "integer": WHOLE, "boolean": "true or false"}
    named = str(schema.get("type", "any JSON"))
    return formats.get(str(schema.get("format")), types.get(named, named))


def default(schema: Schema, *, needed: bool) -> str:
    """Return what a field is if it is left out."""
    if needed:
        return "(must be given)"
    match schema.get("default"):
        case None:
            return "null"
        case []:
            return "empty"
        case dict():
            return "all empty"
        case value:
            return f"`{json.dumps(value)}`"


def vocabularies() -> Iterator[type[StrEnum]]:
    """Yield the closed lists of words, in the order of their module."""
    for enum in vars(vocabulary).values():
        if inspect.isclass(enum) and issubclass(enum, StrEnum) and enum is not StrEnum:
            yield enum


def words(enum: type[StrEnum]) -> str:
    """Return the section of one vocabulary."""
    notes = dict(explained(enum))
    lines = [
        f"- `{word.value}`" + (f": {notes[word.name]}" if word.name in notes else "")
        for word in enum
    ]
    return (
        f"### {enum.__name__}\n\n{inspect.getdoc(enum)}\n\n" + "\n".join(lines) + "\n"
    )


def explained(enum: type[StrEnum]) -> Iterator[tuple[str, str]]:
    """Yield the words that have a text below them, which Python itself forgets."""
    (definition,) = ast.parse(dedent(inspect.getsource(enum))).body
    body = definition.body if isinstance(definition, ast.ClassDef) else []
    for word, note in pairwise(body):
        match word, note:
            case (
                ast.Assign(targets=[ast.Name(id=name)]),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                yield name, " ".join(text.split())


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
