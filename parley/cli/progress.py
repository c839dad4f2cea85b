"""Shows on a terminal how far a long command is; in a pipe it shows nothing."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from .console import console, on_terminal

T = TypeVar("T")


def shown(
    items: Iterable[T],
    *,
    printing: bool,
    total: int | None = None,
    of: str = "articles",
) -> Iterator[T]:
    """Yield articles, and count them on standard error if that is a terminal.

    `of` is what is counted, where it is not articles. Where their `total` is known a
    bar shows how many are done. Nothing is shown where the command is `printing` lines
    on a terminal as well.
    """
    if not on_terminal(sys.stderr) or (printing and on_terminal()):
        yield from items
        return
    # Only a terminal needs it.
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        Progress,
        SpinnerColumn,
        TextColumn,
        TimeElapsedColumn,
    )

    whole = "" if total is None else " of {task.total:.0f}"
    columns = (
        SpinnerColumn() if total is None else BarColumn(),
        TextColumn("{task.completed:.0f}" + f"{whole} {of}"),
        TimeElapsedColumn(),
    )
    # What is printed goes on to standard output, and not through this console.
    bar = Progress(
        *columns, console=console(sys.stderr), transient=True, redirect_stdout=False
    )
    with bar as progress:
        task = progress.add_task("", total=total)
        for item in items:
            progress.advance(task)
            yield item
