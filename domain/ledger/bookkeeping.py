"""What a ledger promises, whatever keeps its events.

The rules are here; a store adds how to look, append and list.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import reduce
from typing import Literal, Self, TypeVar, cast
from uuid import UUID, uuid5

from ..article import Article, ArticleRead, evolve
from ..article import read as decide_reading
from ..decisions import Decision
from ..errors import ArticleIdTaken, LedgerConflict, LedgerError
from ..identity import ARTICLES, article_uuid
from ..reports import Event, Report
from .envelope import in_utc
from .recorded import Outcome, Recorded, Unreadable
from .soundness import problems

DECISIONS = uuid5(ARTICLES, "decisions")
"""The one stream of people's decisions: they may span articles, and are few."""

Result = TypeVar("Result")


class Ledger(ABC):
    """The append-only record of events: appends are atomic, positions never move."""

    @property
    @abstractmethod
    def place(self) -> str:
        """Return where the events are kept, as a person would say it."""

    @abstractmethod
    def close(self) -> None:
        """Let go of the store; the ledger cannot be used any more."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @abstractmethod
    def position(self) -> int:
        """Return the position of the newest event, 0 if there is none."""

    @abstractmethod
    def stream_of(self, article_id: str) -> UUID | None:
        """Return the stream of the article that was first read under an id."""

    @abstractmethod
    def _stream(self, stream: UUID) -> Sequence[Event]:
        """Return the events of one stream, the oldest first."""

    @abstractmethod
    def _append(
        self,
        stream: UUID,
        past: int,
        events: Sequence[Event],
        *,
        now: datetime,
        article_id: str | None = None,
    ) -> None:
        """Append events to a stream of `past` events, all or nothing.

        Claims `article_id` for the stream, if one is given. Raises LedgerConflict if
        the stream has grown, or the id was claimed, since the look.
        """

    @abstractmethod
    def _entries(self, after: int, upto: int) -> Iterator[Recorded | Unreadable]:
        """Yield all events after one position and up to another, in their order."""

    @abstractmethod
    def _damage(self) -> Sequence[str]:
        """Return what is wrong with the store itself, a sentence for each."""

    def article(self, stream: UUID) -> Article | None:
        """Return what is known of an article, None if it was never read."""
        return _folded(None, self._stream(stream))

    def read(
        self,
        reading: ArticleRead,
        reports: Sequence[Report],
        *,
        given_id: str | None,
        now: datetime,
    ) -> Outcome:
        """Append an article and what it reports, all or nothing.

        A text that was read before is "known" and appends nothing; a changed text
        under the same identity is a new revision. Raises ArticleIdTaken if another
        article has the id, EvidenceMismatch if a quote does not stand in the text.
        """
        stream = article_uuid(url=reading.url, given_id=given_id, text=reading.text)
        time = in_utc(now)
        return _looking_again(lambda: self._read(stream, reading, reports, time))

    def decide(self, decision: Decision, *, now: datetime) -> bool:
        """Append a person's decision; return False if it was recorded before."""
        time = in_utc(now)
        return _looking_again(lambda: self._decide(decision, time))

    def recorded(
        self,
        *,
        after: int = 0,
        upto: int | None = None,
        recorded_by: datetime | None = None,
    ) -> Iterator[Recorded]:
        """Yield events in the order of their positions, after one and up to another.

        Without `upto` it ends with what is there when it starts. With `recorded_by`
        it leaves out what was taken in later. Raises LedgerCorrupt or UnknownEvent at
        an event that cannot be read.
        """
        latest = None if recorded_by is None else in_utc(recorded_by)
        for entry in self._entries(after, self.position() if upto is None else upto):
            if isinstance(entry, Unreadable):
                raise entry.error
            if latest is None or entry.recorded_at <= latest:
                yield entry

    def check(self) -> tuple[str, ...]:
        """Return what is wrong with the store and its events, a sentence for each."""
        found = list(self._damage())
        try:
            found.extend(problems(self._entries(0, self.position())))
        except LedgerError as error:
            found.append(error.problem)
        return tuple(found)

    def _read(
        self,
        stream: UUID,
        reading: ArticleRead,
        reports: Sequence[Report],
        now: datetime,
    ) -> Outcome:
        if self.stream_of(reading.article_id) not in (None, stream):
            raise ArticleIdTaken(self.place, reading.article_id)
        past = self._stream(stream)
        article = _folded(None, past)
        events = decide_reading(article, reading, reports)
        if len(events) > 0:
            claim = reading.article_id if article is None else None
            self._append(stream, len(past), events, now=now, article_id=claim)
        # Never None: a text that is not known makes the article.
        settled = cast("Article", _folded(article, events))
        return Outcome(
            status=_status(article, events),
            article_id=settled.article_id,
            revision=settled.revision,
            reports=sum(isinstance(event, Report) for event in events),
        )

    def _decide(self, decision: Decision, now: datetime) -> bool:
        past = self._stream(DECISIONS)
        if decision in past:
            return False
        self._append(DECISIONS, len(past), (decision,), now=now)
        return True


def _folded(article: Article | None, events: Sequence[Event]) -> Article | None:
    return reduce(evolve, events, article)


def _looking_again(attempt: Callable[[], Result]) -> Result:
    """Look and append; if another writer came in between, look again and decide anew."""
    try:
        return attempt()
    except LedgerConflict:
        return attempt()


def _status(
    article: Article | None, events: Sequence[Event]
) -> Literal["new", "revised", "known"]:
    if len(events) == 0:
        return "known"
    return "new" if article is None else "revised"
