"""The files of a folder that may hold articles, in an order of their own."""

import logging
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from .content import cannot_read, origin_of
from .model import Refused

TEXTS = (".txt", ".md", ".markdown")
JSONS = (".json",)
JSON_LINES = (".jsonl", ".ndjson")
KNOWN = (*TEXTS, *JSONS, *JSON_LINES)

_log = logging.getLogger(__name__)


def article_files(folder: Path) -> Iterator[Path | Refused]:
    """Yield the files of a folder and its subfolders that have a known suffix.

    Those in JSON come first, since they may name texts beside them, and each sort comes
    sorted by path. Hidden files and folders are left out; what has another suffix is
    left out with one note for the folder.
    """
    unreadable: list[OSError] = []
    files = sorted(_files(folder, unreadable))
    for error in unreadable:
        yield cannot_read(error).at(str(error.filename or folder))
    _note(folder, files)
    known = (path for path in files if path.suffix.lower() in KNOWN)
    yield from sorted(known, key=lambda path: path.suffix.lower() in TEXTS)


def _files(folder: Path, unreadable: list[OSError]) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder, onerror=unreadable.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith("."):
                yield Path(parent) / name


def _note(folder: Path, files: Iterable[Path]) -> None:
    others = Counter(
        path.suffix.lower() or "no suffix"
        for path in files
        if path.suffix.lower() not in KNOWN
    )
    if others.total() > 0:
        kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(others.items()))
        _log.warning("%s: left out what is no article: %s", origin_of(folder), kinds)
