"""What is left of an article and its reports when their words have to go.

What a report says stays, in the project's own words: who met whom, when and where, a
number, a stance. What stands in the article's words is blanked, character by character,
so that all offsets hold. The ids of article and reports stay as they are.
"""

from collections.abc import Mapping
from typing import Any, TypeVar

import orjson
from pydantic import JsonValue

from .article import ArticleRead
from .identity import QUANTITIES, WORDS
from .reports import Event, Report
from .values import Value

BLANK = "\N{FULL BLOCK}"
"""What stands in the place of each character."""

REDACTED = "[redacted]"
"""What stands in the place of a title, or of words that are not counted."""


class Left(Value):
    """What a redaction leaves of a stored event: its JSON, and the version of its model."""

    form: int
    event: dict[str, JsonValue]

    def content(self) -> bytes:
        """Return the JSON as it would be stored."""
        return orjson.dumps(self.event)


E = TypeVar("E", bound=Event)


def redacted(event: E) -> E:
    """Return an article or report without the article's words; others as they are."""
    match event:
        case ArticleRead():
            title = None if event.title is None else REDACTED
            blank = {"text": BLANK * len(event.text), "title": title}
            return event.model_copy(update=blank)
        case Report():
            stored = event.model_dump(mode="json")
            return type(event).model_validate(_report(stored))
        case _:
            return event


def is_redacted(article: ArticleRead) -> bool:
    """Tell whether an article's words were taken away."""
    return len(article.text) > 0 and not article.text.strip(BLANK)


def _report(stored: dict[str, Any]) -> Mapping[str, Any]:
    for span in stored["evidence"]:
        span["quote"] = BLANK * len(span["quote"])
    _blank(stored["happened"], "phrase")
    for field in WORDS:
        _blank(stored, field)
    for quantified in (stored, *stored.get("terms", ())):
        _blank(quantified, "text")
        for field in QUANTITIES:
            _blank(quantified.get(field), "text")
    if not stored["attribution"]["named"]:
        # Then the speaker is told in the article's words: "two officials close to".
        _blank(stored["attribution"], "speaker")
    _blank(stored["attribution"], "relays")
    return stored


def _blank(holder: dict[str, Any] | None, field: str) -> None:
    if holder is not None and holder.get(field) is not None:
        holder[field] = REDACTED
