"""Make an article of what a file tells and its text, checked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from .content import plain_newlines
from .model import MAX_CHARACTERS, Refusal, SourceArticle
from .publication import publication


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article stands, and the day of publication that the caller gave.

    `taken` gathers the text files that articles in JSON name as their own.
    """

    origin: str
    file_name: str
    flag: date | None
    taken: set[Path] = field(default_factory=set)


def article(entries: Mapping[str, object], text: str, place: Place) -> SourceArticle:
    """Make an article, or refuse it; entries of other names are passed over."""
    text = checked(text)
    published = publication(
        flag=place.flag,
        stated=words_of(entries, "published"),
        text=text,
        file_name=place.file_name,
    )
    return SourceArticle(
        given_id=words_of(entries, "id"),
        url=words_of(entries, "url"),
        title=words_of(entries, "title"),
        publisher=words_of(entries, "publisher") or words_of(entries, "outlet"),
        language=words_of(entries, "language") or "en",
        talks=_talks(entries),
        text=text,
        published=published,
        origin=place.origin,
    )


def checked(text: str) -> str:
    """Give a text with plain newlines, and refuse one that cannot be stored."""
    if not text.strip():
        raise Refusal("it has no text", "give the text of the article")
    if len(text) > MAX_CHARACTERS:
        raise Refusal(
            f"its text has {len(text):,} characters, more than {MAX_CHARACTERS:,}",
            "split it into its articles",
        )
    _encodable("text", text)
    return plain_newlines(text)


def words_of(entries: Mapping[str, object], key: str) -> str | None:
    """Give the words of an entry, None where it is missing, null or empty."""
    value = entries.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise _no_text(key, value)
    _encodable(key, value)
    return value.strip() or None


def _talks(entries: Mapping[str, object]) -> tuple[str, ...]:
    """Give the slugs of one or more talks: a list, or words split by commas."""
    value = entries.get("talks")
    if not isinstance(value, list):
        value = (words_of(entries, "talks") or "").split(",")
    if not all(isinstance(slug, str) for slug in value):
        raise _no_text("talks", value)
    for slug in value:
        _encodable("talks", slug)
    return tuple(slug.strip() for slug in value if slug.strip())


def _no_text(key: str, value: object) -> Refusal:
    return Refusal(
        f"its {key!r} is no text but {type(value).__name__}", f"write {key!r} as text"
    )


def _encodable(key: str, value: str) -> None:
    """Refuse half of a surrogate pair, which JSON can name and UTF-8 cannot hold."""
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise Refusal(
            f"its {key!r} holds half a character at {error.start}",
            "write the character whole",
        ) from None
