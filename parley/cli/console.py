"""Writes answers on standard output, for a terminal or for a pipe, and talk beside it."""

import os
import sys
from collections.abc import Iterable, Sequence
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple, TextIO

import orjson
from pydantic import BaseModel

if TYPE_CHECKING:
    from rich.console import Console

CONTROL = dict.fromkeys((*range(32), *range(127, 160)), " ")
"""Characters that could move a terminal's cursor or break a line of a table."""


STYLES = {"topic": "bold", "field": "bold", "report": "cyan"}
"""How some columns look on a terminal that shows styles."""


class Table(NamedTuple):
    """Rows under a header, as both a screen and a spreadsheet can show them.

    On a terminal that is too narrow the `prose` columns are wrapped, the widest first,
    and columns that are `for_pipes` are left out. With `one_line` the table takes all
    of the width, and a row that is too long is cut instead.
    """

    columns: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    prose: tuple[str, ...] = ()
    one_line: bool = False
    for_pipes: tuple[str, ...] = ()


def say(message: str) -> None:
    """Write a line of talk on standard error."""
    print(message, file=sys.stderr)


def on_terminal(stream: TextIO | None = None) -> bool:
    """Tell whether a stream, standard output by default, is a terminal."""
    return (sys.stdout if stream is None else stream).isatty()


def plain(text: str) -> str:
    """Return a text on one line, without characters that steer a terminal."""
    return text.translate(CONTROL).rstrip()


def show(table: Table) -> None:
    """Write a table: drawn on a terminal, separated by tabs in a pipe."""
    if on_terminal():
        draw(table)
    else:
        write_lines(
            "\t".join(plain(cell) for cell in row)
            for row in (table.columns, *table.rows)
        )


def show_json(answer: object) -> None:
    """Write one JSON document, of pydantic models or of what they are made of."""
    option = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    sys.stdout.write(orjson.dumps(answer, default=_dumped, option=option).decode())


def json_line(answer: object) -> str:
    """Return one JSON document on one line."""
    return orjson.dumps(answer, default=_dumped).decode()


def write_lines(lines: Iterable[str]) -> None:
    """Write lines on standard output, each as soon as it is there."""
    for line in lines:
        sys.stdout.write(f"{line}\n")


def console(stream: TextIO | None = None) -> "Console":
    """Make a console that draws without escape codes where they are not wanted."""
    from rich.console import Console  # noqa: PLC0415  # only a terminal needs it

    bare = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    stream = sys.stdout if stream is None else stream
    styled = on_terminal(stream) and not bare
    return Console(
        file=stream,
        color_system="auto" if styled else None,
        force_terminal=styled,
        highlight=False,
        markup=False,
        emoji=False,
    )


def draw(table: Table, *, title: str | None = None) -> None:
    """Draw a table as wide as the terminal, under a title if it has one."""
    from rich.table import Table as Drawn  # noqa: PLC0415  # only a terminal needs it

    drawn = Drawn(
        box=None,
        pad_edge=False,
        padding=(0, 2, 0, 0),
        header_style="bold",
        expand=table.one_line,
        title=title,
        title_style="bold",
        title_justify="left",
    )
    shown = [column not in table.for_pipes for column in table.columns]
    for column in compress(table.columns, shown):
        prose = column in table.prose
        wrapped = prose and not table.one_line
        drawn.add_column(
            column,
            ratio=1 if prose and table.one_line else None,
            style=STYLES.get(column, ""),
            no_wrap=not wrapped,
            overflow="fold" if wrapped else "ellipsis",
        )
    for row in table.rows:
        drawn.add_row(*(plain(cell) for cell in compress(row, shown)))
    console().print(drawn)


def _dumped(value: object) -> object:
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    raise TypeError(type(value))
