"""What is left of an article's rows when its words have to go."""

from collections.abc import Iterable

import orjson

from ..catalogue import Catalogue
from ..decisions import ArticleRedacted
from ..redaction import Left, redacted
from ..reports import Event
from .decoding import Decoder
from .rows import Row


def leavings(
    rows: Iterable[Row], decoder: Decoder, catalogue: Catalogue
) -> dict[int, Left]:
    """Return what is left of rows without their words, by position."""
    left = {}
    for row in rows:
        _, form, state = catalogue.dump(redacted(decoder.event(row)))
        left[row.position] = Left(form=form, event=orjson.loads(state))
    return left


def left_by(decisions: Iterable[Event]) -> dict[int, Left]:
    """Return what redactions left of the rows that they blanked, by position."""
    return {
        position: left
        for decision in decisions
        if isinstance(decision, ArticleRedacted)
        for position, left in decision.left.items()
    }


def taken_away(decisions: Iterable[Event]) -> dict[str, str]:
    """Return the hashes of the texts that redactions took away, with their articles."""
    return {
        str(left.event["text_hash"]): decision.article_id
        for decision in decisions
        if isinstance(decision, ArticleRedacted)
        for left in decision.left.values()
        if "text_hash" in left.event
    }
