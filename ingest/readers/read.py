"""Read articles from paths: files, folders, and `-` for standard input."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from stat import S_ISDIR
from typing import IO

from .article import Place
from .content import cannot_read, origin_of
from .folders import JSON_LINES, JSONS, KNOWN, TEXTS, article_files
from .json_articles import read_json, read_lines
from .model import Refusal, Refused, SourceArticle
from .plain import read_plain
from .standard_input import read_input

STANDARD_INPUT = "-"


def read_articles(
    paths: Iterable[str | Path],
    *,
    published: date | None = None,
    stdin: IO[str] | IO[bytes] | None = None,
) -> Iterator[SourceArticle | Refused]:
    """Read the articles of files and folders, one after the other, as they are found.

    `published` is the day or time of publication of all of them; without it each must
    tell its own. `stdin` is read for the path `-`. What cannot be read is refused, with
    a reason and an advice, and never raises.
    """
    for path in paths:
        if str(path) == STANDARD_INPUT:
            place = Place("standard input", "", published)
            yield from read_input(stdin, place)
        else:
            yield from _read_path(Path(path), published)


def _read_path(path: Path, published: date | None) -> Iterator[SourceArticle | Refused]:
    place = Place(origin_of(path), path.name, published)
    try:
        is_folder = S_ISDIR(path.stat().st_mode)
    except OSError as error:
        yield cannot_read(error).at(place.origin)
    except ValueError:
        yield Refused(place.origin, "there is no such file", "check the path")
    else:
        yield from (_read_folder if is_folder else _read_file)(path, place)


def _read_folder(path: Path, place: Place) -> Iterator[SourceArticle | Refused]:
    for found in article_files(path):
        if isinstance(found, Refused):
            yield found
        elif found.resolve() not in place.taken:
            at = replace(place, origin=origin_of(found), file_name=found.name)
            yield from _read_file(found, at)


def _read_file(path: Path, place: Place) -> Iterator[SourceArticle | Refused]:
    """Read a file by its suffix; a pipe or a device is not waited for."""
    suffix = path.suffix.lower()
    if not path.is_file():
        yield Refused(place.origin, "it is no file", "give a file, a folder or -")
    elif suffix in JSONS:
        yield from read_json(path, place)
    elif suffix in JSON_LINES:
        yield from read_lines(path, place)
    elif suffix in TEXTS:
        yield _read_text(path, place)
    else:
        reason = f"the suffix {path.suffix!r} is none that holds articles"
        yield Refused(place.origin, reason, f"use one of {', '.join(KNOWN)}")


def _read_text(path: Path, place: Place) -> SourceArticle | Refused:
    try:
        return read_plain(path, place)
    except Refusal as refusal:
        return refusal.at(place.origin)
