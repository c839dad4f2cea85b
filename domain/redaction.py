"""What is left of an article and its reports when their words have to go.

What a report says stays, in the project's own words: which parties met, when and where,
a number, a stance, and whose number it is. What stands in the article's words is blanked,
and so are the names of persons and proposals; quotes and texts character by character,
so that all offsets hold. The ids of article and reports stay as they are.
"""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

import orjson
from pydantic import JsonValue

from .article import ArticleRead
from .reports import Event, Report
from .values import BLANK, REDACTED, Value


class Left(Value):
    """What a redaction leaves of a stored event: its JSON, and the version of its model."""

    form: int
    event: dict[str, JsonValue]

    def content(self) -> bytes:
        """Return the JSON as it would be stored."""
        return orjson.dumps(self.event)


PROSE = frozenset(
    {
        "cause",
        "condition",
        "phrase",
        "relays",
        "role",
        "speaker",
        "text",
        "via",
        "words",
    }
)
"""Fields that hold words of the text, or who is said to say them."""

NAMING = frozenset({"answers", "name", "person"})
"""Fields by whose words one thing is told from another: without them there are none."""

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


def _report(stored: dict[str, Any]) -> Mapping[str, Any]:
    extractor = stored.pop("extractor")  # Its name is no word of the text.
    for span in stored["evidence"]:
        span["quote"] = BLANK * len(span["quote"])
    for holder in _holders(stored):
        for field in PROSE & holder.keys():
            if holder[field] is not None:
                holder[field] = REDACTED
        for field in NAMING & holder.keys():
            holder[field] = None
    return {**stored, "extractor": extractor}


def _holders(stored: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield a report and all values in it, however deep."""
    waiting: list[Any] = [stored]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            yield one
            waiting.extend(one.values())
        elif isinstance(one, list):
            waiting.extend(one)
