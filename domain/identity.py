"""Ids made from content, so that the same thing read twice has the same id."""

from collections.abc import Callable
from functools import cache
from hashlib import sha256
from operator import attrgetter
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

import orjson

from .values import Happened, Quantity, Span, Term

if TYPE_CHECKING:
    from .reports import Report

ARTICLES = UUID("5c6f6a0e-5f0c-5d5c-9a0e-2b7d3b0f8a11")
"""The name space of article ids; changing it would make every article a new one."""

ALWAYS_TELLS = ("article_id", "modality", "happened", "evidence")
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
    match value:
        case Span():
            return value.start, value.end
        case Happened():
            return value.start, value.end, value.precision
        case Quantity():
            # As texts, since numbers may be larger than JSON can hold.
            numbers = value.value, value.low, value.high
            return (*map(repr, numbers), value.bound)
        case Term():
            return value.kind, value.quantity, value.unit
        case _:
            raise TypeError(f"{type(value).__name__} has no part in an id")
