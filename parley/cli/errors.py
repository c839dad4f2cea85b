"""Turns what went wrong into one line of talk and an exit status."""

import os
import sys
from enum import IntEnum
from typing import Any, NoReturn

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

from domain.errors import ParleyError

from .console import say


class Status(IntEnum):
    """How a command ended, as the shell sees it."""

    DONE = 0
    FAILURE = 1
    USAGE = 2
    NOTHING = 3
    """There is nothing to show at that date."""
    REFUSED = 4
    """Some inputs were refused; the others were read."""
    UNSOUND = 5
    """The ledger is not sound."""
    STOPPED = 130
    """Somebody pressed Ctrl-C."""


class Commands(TyperGroup):
    """The commands, with every error explained in one line on standard error.

    PARLEY_DEBUG=1 in the environment lets the traceback through.
    """

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401  # the type is typer's private one
        """Run the command that was asked for."""
        try:
            answer = super().invoke(ctx)
            # Here, where a closed pipe is still known for what it is.
            sys.stdout.flush()
        except (typer.Exit, typer.Abort, TyperException):
            raise
        except KeyboardInterrupt:
            say("parley: stopped")
            raise typer.Exit(Status.STOPPED) from None
        except BrokenPipeError:
            _leave_pipe()
        except Exception as error:
            if os.environ.get("PARLEY_DEBUG"):
                raise
            fail(explained(error))
        return answer


def explained(error: Exception) -> str:
    """Return what went wrong and what to do about it, in one line."""
    match error:
        case ParleyError():
            return str(error)
        case OSError(filename=str() as name, strerror=str() as why):
            return f"{name}: {why}; check the path and its permissions"
        case _:
            return (
                f"unexpected {type(error).__name__}: {error}; "
                "run it again with PARLEY_DEBUG=1 to see where it comes from"
            )


def fail(message: str, status: Status = Status.FAILURE) -> NoReturn:
    """Say what went wrong and leave with a status."""
    say(f"parley: {message}")
    raise typer.Exit(status)


def misused(message: str) -> NoReturn:
    """Say how the command line should have been, and leave."""
    fail(message, Status.USAGE)


def nothing(message: str) -> NoReturn:
    """Say that there is nothing to show, and leave."""
    fail(message, Status.NOTHING)


def leave(status: Status) -> None:
    """Leave with a status, unless all went well."""
    if status is not Status.DONE:
        raise typer.Exit(status)


def _leave_pipe() -> NoReturn:
    """Leave quietly when the reader of a pipe has had enough, such as `head`."""
    # The interpreter flushes standard output once more as it ends.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    raise typer.Exit(Status.DONE)
