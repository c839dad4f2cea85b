"""The bytes of a file, and the text in them."""

from pathlib import Path

from .model import MAX_CHARACTERS, Refusal

MAX_TEXT_BYTES = 4 * MAX_CHARACTERS
"""No UTF-8 text of the longest length needs more."""

_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def origin_of(path: Path) -> str:
    """Name a path in a way that can be printed whatever bytes it holds."""
    return str(path).encode("utf-8", "surrogatepass").decode("utf-8", "replace")


def content(path: Path, limit: int) -> bytes:
    """Read a file of so many bytes at the most; a larger one is not read at all."""
    try:
        if path.stat().st_size > limit:
            raise too_large(limit)
        with path.open("rb") as opened:
            raw = opened.read(limit + 1)
    except OSError as error:
        raise cannot_read(error) from None
    if len(raw) > limit:
        raise too_large(limit)
    return raw


def cannot_read(error: OSError) -> Refusal:
    """Give the system's own reason why a file or folder cannot be read."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Refusal("there is no such file", "check the path")
    return Refusal(
        f"it cannot be read: {error.strerror}", "check the path and its permissions"
    )


def too_large(limit: int) -> Refusal:
    """Refuse a file by its size in bytes."""
    return Refusal(
        f"it has more than {limit:,} bytes",
        "split it into one file for each article, or give articles as JSON Lines",
    )


def decoded(raw: bytes) -> str:
    """Give the text of UTF-8 bytes, without a byte order mark and with plain newlines."""
    if raw.startswith(_UTF_16_MARKS):
        raise _not_utf8("utf-16")
    if b"\0" in raw:
        raise Refusal("it is a binary file", "give the article as plain text")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _not_utf8("latin1") from None
    return plain_newlines(text)


def _not_utf8(encoding: str) -> Refusal:
    return Refusal(
        "it is not UTF-8",
        f"convert it first: iconv -f {encoding} -t utf-8 OLD > NEW",
    )


def plain_newlines(text: str) -> str:
    """Give every line end as a single newline."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
