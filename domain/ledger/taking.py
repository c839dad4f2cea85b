"""Decides what readings and decisions append, on one look at the ledger."""

from collections.abc import Mapping, Sequence
from functools import reduce
from typing import Literal, NamedTuple, cast
from uuid import UUID

from ..article import Article, evolve
from ..article import read as decide_reading
from ..catalogue import Catalogue
from ..errors import ArticleIdTaken, EvidenceMismatch
from ..identity import article_uuid
from ..reports import Event
from .recorded import Outcome, Reading
from .rows import Batch, Belonging, Draft, drafts, ties


class Past(NamedTuple):
    """A stream as it is: how many events it has, and the article they make."""

    length: int = 0
    article: Article | None = None


class Taking:
    """Readings that are to be appended together, each seen by those after it."""

    def __init__(
        self, place: str, catalogue: Catalogue, taken_away: Mapping[str, str]
    ) -> None:
        """Take readings; `taken_away` are the articles of texts, by their hashes.

        Those are the texts whose words a redaction took away.
        """
        self._place = place
        self._catalogue = catalogue
        self._taken_away = taken_away
        self._pasts: dict[str, Past] = {}
        self._claimed: dict[str, str] = {}
        self._drafts: list[Draft] = []
        self._claims: list[tuple[str, str]] = []
        self._belonging: set[Belonging] = set()

    def look(self, stream: str, past: Sequence[Event]) -> None:
        """Take note of the events that a stream has."""
        self._pasts[stream] = Past(len(past), folded(None, past))

    def claimed(self, article_id: str, stream: str) -> None:
        """Take note of the stream that an article id stands for."""
        self._claimed[article_id] = stream

    @property
    def batch(self) -> Batch:
        """What is to be appended, in the order in which it was taken."""
        return Batch(self._drafts, self._claims, sorted(self._belonging))

    def take(self, reading: Reading) -> Outcome | ArticleIdTaken | EvidenceMismatch:
        """Add what a reading appends; return what becomes of it, or why it may not be."""
        stream = stream_of(reading)
        article_id = reading.article.article_id
        if self._claimed.get(article_id, stream.hex) != stream.hex:
            return ArticleIdTaken(self._place, article_id)
        past = self._pasts.get(stream.hex, Past())
        if reading.article.text_hash in self._taken_away:
            return self._stays_away(reading, past)
        try:
            events = decide_reading(past.article, reading.article, reading.reports)
        except EvidenceMismatch as error:
            return error
        if past.article is None:
            self._claimed[article_id] = stream.hex
            self._claims.append((article_id, stream.hex))
        settled = self._add(stream, past, events)
        return Outcome(
            status=_status(past.article, events),
            article_id=settled.article_id,
            revision=settled.revision,
            # The first event is the article itself.
            reports=max(0, len(events) - 1),
        )

    def _stays_away(self, reading: Reading, past: Past) -> Outcome:
        """Return what becomes of a text whose words were taken away: nothing."""
        return Outcome(
            status="redacted",
            article_id=self._taken_away[reading.article.text_hash],
            revision=1 if past.article is None else past.article.revision,
            reports=0,
        )

    def _add(self, stream: UUID, past: Past, events: Sequence[Event]) -> Article:
        added = drafts(self._catalogue, stream, past.length, events)
        self._drafts.extend(added)
        self._belonging.update(ties(added, events))
        # Never None: a text that is not known makes the article.
        article = cast("Article", folded(past.article, events))
        self._pasts[stream.hex] = Past(past.length + len(events), article)
        return article


def stream_of(reading: Reading) -> UUID:
    """Return the stream that a reading belongs to."""
    article = reading.article
    return article_uuid(url=article.url, given_id=reading.given_id, text=article.text)


def folded(article: Article | None, events: Sequence[Event]) -> Article | None:
    """Fold events of a stream into its article."""
    return reduce(evolve, events, article)


def _status(
    article: Article | None, events: Sequence[Event]
) -> Literal["new", "revised", "known"]:
    if len(events) == 0:
        return "known"
    return "new" if article is None else "revised"
