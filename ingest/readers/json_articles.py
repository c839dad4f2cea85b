"""Articles in JSON: one object, a list of objects, or one object a line."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import IO

from .article import Place, article
from .content import cannot_read, content, decoded
from .model import MAX_CHARACTERS, Refusal, Refused, SourceArticle
from .plain import text_at

MAX_JSON_BYTES = 64_000_000
"""The largest file of JSON; a larger collection goes into JSON Lines."""

MAX_LINE_BYTES = 8 * MAX_CHARACTERS
"""The longest line of JSON Lines: an escaped character takes six bytes."""

_ADVICE = "mend the JSON; one object a line belongs in a .jsonl file"


def read_json(path: Path, place: Place) -> Iterator[SourceArticle | Refused]:
    """Read the article or the list of articles in a file of JSON."""
    try:
        found = parsed(decoded(content(path, MAX_JSON_BYTES)))
    except Refusal as refusal:
        yield refusal.at(place.origin)
        return
    yield from from_json(found, place, path.parent)


def from_json(
    found: object, place: Place, folder: Path | None
) -> Iterator[SourceArticle | Refused]:
    """Make articles of a JSON value; places in a list count from 1."""
    if not isinstance(found, list):
        yield one(found, place, folder)
        return
    for number, item in enumerate(found, start=1):
        yield one(item, replace(place, origin=f"{place.origin}[{number}]"), folder)


def read_lines(path: Path, place: Place) -> Iterator[SourceArticle | Refused]:
    """Read one article a line; a bad line is refused, and the others go in."""
    try:
        with path.open("rb") as opened:
            yield from from_lines(opened, place, path.parent)
    except OSError as error:
        yield cannot_read(error).at(place.origin)


def from_lines(
    lines: IO[bytes], place: Place, folder: Path | None
) -> Iterator[SourceArticle | Refused]:
    """Make articles of lines of JSON; blank lines are passed over."""
    for number, line in enumerate(_lines(lines), start=1):
        at = replace(place, origin=f"{place.origin}:{number}")
        if line is None:
            yield Refused(
                at.origin,
                f"the line has more than {MAX_LINE_BYTES:,} bytes",
                "split the article",
            )
        elif line.strip():
            yield _line(line, at, folder)


def _lines(lines: IO[bytes]) -> Iterator[bytes | None]:
    """Yield each line, None for one that is too long to be read whole."""
    while line := lines.readline(MAX_LINE_BYTES):
        whole = line.endswith(b"\n") or len(line) < MAX_LINE_BYTES
        yield line if whole else None
        while not whole and line:
            line = lines.readline(MAX_LINE_BYTES)
            whole = line.endswith(b"\n")


def _line(line: bytes, place: Place, folder: Path | None) -> SourceArticle | Refused:
    try:
        found = parsed(decoded(line))
    except Refusal as refusal:
        return refusal.at(place.origin)
    return one(found, place, folder)


def parsed(text: str) -> object:
    """Parse JSON, and tell the line and the column where it breaks."""
    try:
        found: object = json.loads(text)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise Refusal(f"its JSON breaks at {where}: {error.msg}", _ADVICE) from None
    except (ValueError, RecursionError) as error:
        raise Refusal(f"its JSON cannot be read: {error}", _ADVICE) from None
    return found


def one(found: object, place: Place, folder: Path | None) -> SourceArticle | Refused:
    """Make one article of a JSON value."""
    try:
        return _article(found, place, folder)
    except Refusal as refusal:
        return refusal.at(place.origin)


def _article(found: object, place: Place, folder: Path | None) -> SourceArticle:
    if not isinstance(found, dict):
        raise Refusal(
            f"it is no JSON object but {type(found).__name__}",
            "give each article as an object with a 'text'",
        )
    text, text_file = found.get("text"), found.get("text_file")
    if text is None and isinstance(text_file, str):
        return _with_text_file(found, text_path(text_file, folder), place)
    if not isinstance(text, str):
        raise Refusal("it has no 'text' that is text", "give the article's 'text'")
    return article(found, text, place)


def _with_text_file(
    entries: dict[str, object], path: Path, place: Place
) -> SourceArticle:
    place.taken.add(path)
    try:
        text = text_at(path)
    except Refusal as refusal:
        reason = f"its 'text_file' {path.name!r}: {refusal.reason}"
        raise Refusal(reason, refusal.advice) from None
    return article(entries, text, replace(place, file_name=path.name))


def text_path(text_file: str, folder: Path | None) -> Path:
    """Give the path of a text beside its JSON; one outside that folder is refused."""
    advice = "give a path inside the folder of the JSON file, or the 'text' itself"
    if folder is None:
        raise Refusal("its 'text_file' has no folder to be looked for in", advice)
    try:
        path = (folder / text_file).resolve()
        inside = path.is_relative_to(folder.resolve())
    except (OSError, ValueError, RuntimeError):
        inside = False
    if not inside:
        raise Refusal(f"its 'text_file' {text_file!r} leads elsewhere", advice)
    return path
