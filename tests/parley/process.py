"""Runs the command as a process of its own, in a pipe or on a terminal."""

import os
import pty
import subprocess
import sys
from fcntl import ioctl
from pathlib import Path
from struct import pack
from termios import TIOCSWINSZ
from typing import NamedTuple

from .desk import Desk

ROOT = Path(__file__).parents[2]


class Screen(NamedTuple):
    """What a command wrote on a terminal, and how it ended."""

    text: str
    status: int


def environment(desk: Desk, **env: str) -> dict[str, str]:
    """Return an environment without what could colour or size the output."""
    unset = {"NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES"}
    own = {name: value for name, value in os.environ.items() if name not in unset}
    return {**own, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT), **desk.env, **env}


def in_pipe(desk: Desk, *words: str, **env: str) -> subprocess.CompletedProcess[str]:
    """Run a command in a pipe."""
    return subprocess.run(
        [sys.executable, "-m", "parley", *words],
        env=environment(desk, **env),
        capture_output=True,
        text=True,
        check=False,
    )


def in_closed_pipe(desk: Desk, *words: str) -> Screen:
    """Run a command in a pipe that nobody reads; tell what it says of that."""
    reading, writing = os.pipe()
    os.close(reading)
    with subprocess.Popen(
        [sys.executable, "-m", "parley", *words],
        env=environment(desk),
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        os.close(writing)
        _, talk = process.communicate()
    return Screen(talk, process.returncode)


def on_terminal(
    desk: Desk, *words: str, size: tuple[int, int] = (100, 40), **env: str
) -> Screen:
    """Run a command on a terminal of some columns and lines."""
    keyboard, terminal = pty.openpty()
    columns, lines = size
    ioctl(terminal, TIOCSWINSZ, pack("HHHH", lines, columns, 0, 0))
    with subprocess.Popen(
        [sys.executable, "-m", "parley", *words],
        env=environment(desk, **env),
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
    ) as process:
        os.close(terminal)
        text = _written(keyboard)
    return Screen(text, process.returncode)


def _written(keyboard: int) -> str:
    """Read all that is written on a terminal, until nobody can write any more."""
    with os.fdopen(keyboard, "rb", buffering=0) as stream:
        chunks = []
        try:
            while chunk := stream.read(65536):
                chunks.append(chunk)
        except OSError:
            # That is how Linux says that the terminal was closed.
            pass
    return b"".join(chunks).decode().replace("\r\n", "\n")
