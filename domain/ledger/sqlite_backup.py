"""Copies a ledger's SQLite file while others may write to it."""

import os
import sqlite3
import stat
from contextlib import closing, suppress
from pathlib import Path

from ..errors import LedgerError


def copy_out(source: Path, to: Path) -> None:
    """Copy a database as it is at one moment into a new file, down to the disk.

    Writers need not wait, and what they append meanwhile is not in the copy. Who may
    not read the database may not read its copy.
    """
    mode = stat.S_IMODE(source.stat().st_mode)
    os.close(os.open(to, os.O_CREAT | os.O_EXCL | os.O_WRONLY, mode))
    with (
        closing(sqlite3.connect(source.absolute())) as one,
        closing(sqlite3.connect(to.absolute())) as other,
    ):
        # All pages in one step: several steps would begin again after every append.
        one.backup(other)


def partial(to: Path) -> Path:
    """Return where a copy is made until it is whole.

    Raises LedgerError if there is something at the place it is for, or its folder is
    missing.
    """
    if os.path.lexists(to):
        raise _taken(to)
    if not to.parent.is_dir():
        raise LedgerError(
            str(to), "there is no such folder", "make it, or choose another place"
        )
    return to.with_name(f".{to.name}.{os.getpid()}.part")


def settle(part: Path, to: Path) -> None:
    """Give a whole copy its name, unless the name was taken meanwhile."""
    try:
        _named(part, to)
    except FileExistsError:
        raise _taken(to) from None
    folder = os.open(to.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _named(part: Path, to: Path) -> None:
    try:
        # Unlike a renaming, this never replaces a file.
        os.link(part, to)
    except FileExistsError:
        raise
    except OSError:
        # Some disks, such as those that are carried about, have no links.
        os.close(os.open(to, os.O_CREAT | os.O_EXCL))
        part.replace(to)


def discard(part: Path) -> None:
    """Remove what is left of a copy under its first name."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        with suppress(FileNotFoundError):
            part.with_name(part.name + suffix).unlink()


def _taken(to: Path) -> LedgerError:
    return LedgerError(
        str(to), "something is there already", "choose another place; it was left alone"
    )
