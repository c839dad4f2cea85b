"""Articles from standard input: JSON, JSON Lines or one text."""

import sys
from collections.abc import Iterator
from io import BytesIO
from typing import IO

from .article import Place
from .content import cannot_read, decoded, too_large
from .json_articles import MAX_JSON_BYTES, from_json, from_lines, parsed
from .model import Refusal, Refused, SourceArticle
from .plain import from_text


def read_input(
    stdin: IO[str] | IO[bytes] | None, place: Place
) -> Iterator[SourceArticle | Refused]:
    """Read what comes in by what it begins with: `{` or `[` is JSON, else it is text."""
    try:
        text = decoded(_all_of(stdin))
        if text.lstrip().startswith(("{", "[")):
            yield from _json(text, place)
        else:
            yield from_text(text, place)
    except Refusal as refusal:
        yield refusal.at(place.origin)
    except OSError as error:
        yield cannot_read(error).at(place.origin)


def _all_of(stdin: IO[str] | IO[bytes] | None) -> bytes:
    stream = sys.stdin if stdin is None else stdin
    raw = getattr(stream, "buffer", stream).read(MAX_JSON_BYTES + 1)
    if isinstance(raw, str):
        raw = raw.encode("utf-8", "surrogatepass")
    if len(raw) > MAX_JSON_BYTES:
        raise too_large(MAX_JSON_BYTES)
    return bytes(raw)


def _json(text: str, place: Place) -> Iterator[SourceArticle | Refused]:
    """Take the text as one JSON value, else as lines of JSON, else as plain text."""
    try:
        found = parsed(text)
    except Refusal as refusal:
        if _first_line_is_object(text):
            yield from from_lines(BytesIO(text.encode()), place, None)
        elif text.lstrip().startswith("["):
            yield from_text(text, place)
        else:
            yield refusal.at(place.origin)
        return
    yield from from_json(found, place, None)


def _first_line_is_object(text: str) -> bool:
    first, _, rest = text.strip().partition("\n")
    try:
        return rest != "" and isinstance(parsed(first), dict)
    except Refusal:
        return False
