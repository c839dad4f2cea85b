"""The lines `key: value` between two lines `---` at the head of a file."""

import re

from .model import Refusal

_FENCE = "---"
_ENTRY = re.compile(r"([A-Za-z][\w-]*)\s*:(?:\s+(.*))?$")
_ADVICE = (
    "between the lines --- write one `key: value` a line, "
    "with a value that needs more than that in quotes"
)
_QUOTES = "\"'"
_STRUCTURES = ("[", "{", "|", ">", "&", "*", "!")


def split(text: str) -> tuple[dict[str, str], str]:
    """Give the entries of a text's front matter, and the text after it.

    A text that does not begin with `---` has no front matter.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        return {}, text
    end = _closing(lines)
    entries: dict[str, str] = {}
    for number, line in enumerate(lines[1:end], start=2):
        if line.strip() and not line.lstrip().startswith("#"):
            key, value = _entry(line, number)
            if key in entries:
                raise _wrong(number, f"{key!r} stands there twice")
            entries[key] = value
    return entries, "\n".join(lines[end + 1 :])


def _closing(lines: list[str]) -> int:
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == _FENCE:
            return number
    raise Refusal("its front matter has no closing line ---", _ADVICE)


def _entry(line: str, number: int) -> tuple[str, str]:
    matched = _ENTRY.match(line.rstrip())
    if matched is None:
        raise _wrong(number, "is no `key: value`")
    key, value = matched[1], (matched[2] or "").strip()
    if value.startswith(_STRUCTURES):
        raise _wrong(number, "has a value that is no plain text")
    return key, _unquoted(value, number)


def _unquoted(value: str, number: int) -> str:
    quote = value[:1]
    if quote == "" or quote not in _QUOTES:
        return value
    if len(value) == 1 or not value.endswith(quote):
        raise _wrong(number, "has a quotation mark without its pair")
    inside = value[1:-1]
    return inside.replace("''", "'") if quote == "'" else inside.replace('\\"', '"')


def _wrong(number: int, problem: str) -> Refusal:
    return Refusal(f"line {number} of its front matter {problem}", _ADVICE)
