"""Ids made from content, so that the same thing read twice has the same id."""

from hashlib import sha256
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

import orjson

if TYPE_CHECKING:
    from .reports import Report

ARTICLES = UUID("5c6f6a0e-5f0c-5d5c-9a0e-2b7d3b0f8a11")
"""The name space of article ids; changing it would make every article a new one."""

NOT_IDENTITY = {"attribution", "confidence", "extractor", "published_at", "talks"}
"""Fields that may change without making a report another report."""


WORDS = {"cause", "condition", "words"}
"""Fields of a report that hold words of the text, and are no part of its identity."""

QUANTITIES = ("count", "quantity")


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


def report_id(report: "Report", state: bytes | None = None) -> str:
    """Return the id of a report, made from what it says and where it says it.

    The words of the text do not enter it, only their offsets: a report keeps its id
    when its article's words are redacted. `state` is the report's JSON, where that is
    at hand; it need not be made again.
    """
    content = (
        report.model_dump(mode="json", exclude=NOT_IDENTITY)
        if state is None
        else orjson.loads(state)
    )
    for field in NOT_IDENTITY | WORDS:
        content.pop(field, None)
    content["happened"].pop("phrase")
    content["evidence"] = [(span["start"], span["end"]) for span in content["evidence"]]
    for quantified in (content, *content.get("terms", ())):
        _drop_words(quantified)
    content["type"] = report.NAME
    packed = orjson.dumps(content, option=orjson.OPT_SORT_KEYS)
    return f"r{sha256(packed).hexdigest()[:12]}"


def content_id(kind: str, content: bytes) -> str:
    """Return an id made of some content: the letter of its kind, and a hash."""
    return f"{kind}{sha256(content).hexdigest()[:12]}"


def _drop_words(content: dict[str, Any]) -> None:
    """Take the words out of a term, and out of the quantities that it or a report has."""
    content.pop("text", None)
    for field in QUANTITIES:
        if content.get(field) is not None:
            content[field].pop("text")
