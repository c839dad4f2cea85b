"""How the command starts: what it imports, and how it ends."""

import subprocess
import sys
import textwrap

import pytest

from .desk import Desk
from .process import environment, in_pipe

pytestmark = pytest.mark.slow

HEAVY = ("spacy", "numpy", "ingest.extractor", "ingest.readers", "rich", "requests")

STOPPED = """
import os, signal
from parley.cli import state
from parley.cli.app import app
state.told = lambda _: os.kill(os.getpid(), signal.SIGINT)
app(["state"])
"""
"""A program in which Ctrl-C is pressed while a state is told."""


def imported_by(desk: Desk, *words: str) -> set[str]:
    """Return the modules that a command has imported when it ends."""
    script = f"""
        import atexit, sys
        from parley.cli.app import app
        atexit.register(lambda: print(*sorted(sys.modules), file=sys.stderr))
        app({list(words)!r})
    """
    result = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script)],
        env=environment(desk),
        capture_output=True,
        text=True,
        check=True,
    )
    return set(result.stderr.split())


def test_a_state_imports_nothing_heavy(desk: Desk):
    """Neither the parser of language nor the drawing of tables is loaded in a pipe."""
    assert imported_by(desk, "state") & set(HEAVY) == set()


def test_an_error_is_a_traceback_only_on_demand(desk: Desk):
    """PARLEY_DEBUG lets the traceback through, and nothing else does."""
    asked = ("state", "--ledger", "no/such/ledger.db")

    assert "Traceback" not in in_pipe(desk, *asked).stderr
    assert "Traceback" in in_pipe(desk, *asked, PARLEY_DEBUG="1").stderr


def test_ctrl_c_stops_quietly(empty_desk: Desk):
    """A command that is stopped ends with status 130, in one line."""
    with subprocess.Popen(
        [sys.executable, "-c", STOPPED],
        env=environment(empty_desk),
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        _, talk = process.communicate()

    assert (process.returncode, talk) == (130, "parley: stopped\n")
