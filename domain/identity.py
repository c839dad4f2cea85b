"""Ids made from content, so that the same thing read twice has the same id."""

from collections.abc import Callable, Mapping
from functools import cache
from hashlib import sha256
from operator import attrgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

import orjson

from .values import Quantity, Span, Term

if TYPE_CHECKING:
    from .reports import Report

ARTICLES = UUID("5c6f6a0e-5f0c-5d5c-9a0e-2b7d3b0f8a11")
"""The name space of article ids; changing it would make every article a new one."""

ALWAYS_TELLS = (
    *("article_id", "modality", "evidence"),
    *("happened.start", "happened.end", "happened.precision"),
)
"""The fields that make the id of every report, beside those that its type names."""


def text_hash(text: str) -> str:
    """Return the SHA-256 of a text's UTF-8 bytes, in hexadecimal."""
    return sha256(text.encode()).hexdigest()


def article_uuid(*, url: str | None, given_id: str | None, text: str) -> UUID:
    """Return the id of an article's stream: of its URL, else its id, else its text."""
    if url:
        return uuid5(ARTICLES, f"url:{url.strip()}")
    if given_id:
        return uuid5(ARTICLES, f"id:{given_id}")
    return uuid5(ARTICLES, f"text:{text_hash(text)}")


def article_handle(uuid: UUID, given_id: str | None) -> str:
    """Return the short name of an article: the id it came with, else one made."""
    return given_id or f"a{uuid.hex[:12]}"


def content_id(kind: str, content: bytes) -> str:
    """Return an id made of some content: the letter of its kind, and a hash."""
    return f"{kind}{sha256(content).hexdigest()[:12]}"


def report_id(report: "Report") -> str:
    """Return the id of a report, made from what it tells and where its words stand.

    The words themselves are no part of it, so that it outlives their redaction.
    """
    told = orjson.dumps(_told_by(type(report))(report), default=_told)
    return content_id("r", told)


@cache
def _told_by(kind: "type[Report]") -> "Callable[[Report], tuple[object, ...]]":
    """Return what takes out of a report what makes its id."""
    fields = attrgetter(*ALWAYS_TELLS, *kind.TELLS)
    return lambda report: (kind.NAME, *fields(report))


def _told(value: object) -> object:
    """Return what a value inside of a report tells."""
    return _TELLING[type(value)](value)


def _of_quantity(quantity: Quantity) -> tuple[str, str, str, str]:
    # As texts, since numbers may be larger than JSON can hold.
    numbers = repr(quantity.value), repr(quantity.low), repr(quantity.high)
    return (*numbers, quantity.bound)


_TELLING: Mapping[type, Callable[[Any], object]] = MappingProxyType(
    {
        Span: attrgetter("start", "end"),
        Quantity: _of_quantity,
        Term: attrgetter("kind", "quantity", "unit"),
    }
)
"""What the values inside of a report tell, without the words of the text."""
