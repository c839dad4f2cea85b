"""What a ledger promises, whatever keeps its events.

The rules are here; a store adds how to look, append and list rows.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Self, TypeVar
from uuid import UUID, uuid5

from ..article import Article, ArticleRead, Readings
from ..catalogue import Catalogue
from ..deciding import decide
from ..decisions import Decision, ReportCorrected
from ..errors import ArticleIdTaken, EvidenceMismatch, LedgerConflict, LedgerError
from ..identity import ARTICLES, report_id
from ..reports import Event, Report
from .decoding import Decoder
from .grounds import Grounds
from .looking import Look, Wanted
from .moments import fixed_width
from .noted import Noted
from .recorded import Outcome, Reading, Recorded
from .rows import Batch, Head, Row, drafts
from .soundness import Soundness
from .taking import Taking, folded, stream_of
from .walk import each

DECISIONS = uuid5(ARTICLES, "decisions")
"""The one stream of people's decisions: they may span articles, and are few."""

Result = TypeVar("Result")


class Ledger(ABC):
    """The append-only record of events: appends are atomic, positions never move."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

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
    def _look(self, streams: Collection[str], article_ids: Collection[str]) -> Look:
        """Return the rows of streams, the oldest first, and who has the ids."""

    @abstractmethod
    def _append(self, batch: Batch, *, now: datetime) -> None:
        """Append a batch, all or nothing, in the rows that `placed` makes of it.

        Raises LedgerConflict if a number in a stream, or an article id, is taken.
        """

    @abstractmethod
    def _rows(self, wanted: Wanted) -> Iterator[Sequence[Row]]:
        """Yield the rows that are wanted in their order, some at a time."""

    @abstractmethod
    def _claims(self) -> Mapping[str, str]:
        """Return the streams of all article ids."""

    @abstractmethod
    def _belonging(self) -> Collection[tuple[str, str, str]]:
        """Return which streams belong to which talks, with the time of publication."""

    @abstractmethod
    def _damage(self) -> Sequence[str]:
        """Return what is wrong with the store itself, a sentence for each."""

    @abstractmethod
    def backup(self, to: Path) -> Head:
        """Copy the ledger as it is at one moment into a new file, and check the copy.

        Returns where the copy ends. Raises LedgerError if that cannot be.
        """

    def head(self) -> Head:
        """Return where the ledger ends: its newest position, time and chain."""
        last = self.position()
        rows = [row for rows in self._rows(Wanted(last - 1, last)) for row in rows]
        if len(rows) == 0:
            return Head()
        return Head(rows[0].position, rows[0].recorded_at, rows[0].chain)

    def stream_of(self, article_id: str) -> UUID | None:
        """Return the stream of the article that was first read under an id."""
        stream = self._look((), (article_id,)).claims.get(article_id)
        return None if stream is None else UUID(stream)

    def article(self, stream: UUID) -> Article | None:
        """Return what is known of an article, None if it was never read."""
        return folded(None, self._stream(stream))

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
        (outcome,) = self.read_many([Reading(reading, reports, given_id)], now=now)
        if not isinstance(outcome, Outcome):
            raise outcome
        return outcome

    def read_many(
        self, readings: Sequence[Reading], *, now: datetime
    ) -> list[Outcome | ArticleIdTaken | EvidenceMismatch]:
        """Append articles and what they report, all of them or none.

        The rules are those of `read`, and each article is seen by those after it. One
        that may not be appended costs only itself: its error stands in its place.
        """
        fixed_width(now)  # A time without a zone is refused before anything is done.
        return _looking_again(lambda: self._read_many(readings, now))

    def decide(self, decision: Decision, *, now: datetime) -> bool:
        """Append a person's decision; return False if it was recorded before.

        Raises a DecisionError if it is about what is not there, or cannot be so.
        """
        fixed_width(now)
        return _looking_again(lambda: self._decide(decision, now))

    def recorded(
        self,
        *,
        after: int = 0,
        upto: int | None = None,
        recorded_by: datetime | None = None,
        talks: str | None = None,
    ) -> Iterator[Recorded]:
        """Yield events in the order of their positions, after one and up to another.

        Without `upto` it ends with what is there when it starts. With `recorded_by`
        it leaves out what was taken in later. With `talks` it leaves out articles that
        never had to do with them; those that had come whole, and so do decisions.
        Raises LedgerCorrupt or UnknownEvent at an event that cannot be read.
        """
        wanted = self._wanted(after, upto, recorded_by, talks)
        decoder = Decoder(self._catalogue, self.place)
        for rows in self._rows(wanted):
            for row in rows:
                yield decoder.recorded(row)

    def rows(
        self, *, after: int = 0, upto: int | None = None
    ) -> Iterator[Sequence[Row]]:
        """Yield rows as they are stored, some at a time, in the order of positions.

        Nothing is decoded or compared with its digest. Without `upto` it ends with
        what is there when it starts.
        """
        return self._rows(self._wanted(after, upto))

    def check(self, *, blanked: Collection[int] = ()) -> tuple[str, ...]:
        """Return what is wrong with the store and its events, a sentence for each.

        `blanked` are the positions whose content a redaction took away.
        """
        found = list(self._damage())
        noted = Noted()
        decoder = Decoder(self._catalogue, self.place)
        soundness = Soundness(decoder, Grounds(self._earlier), noted, blanked)
        try:
            rows = each(lambda *span: self._rows(Wanted(*span)), self.position())
            found.extend(soundness.problems(rows))
            found.extend(noted.problems(self._claims(), self._belonging()))
        except LedgerError as error:
            found.append(error.problem)
        return tuple(found)

    def _earlier(self, row: Row) -> ArticleRead | None:
        """Return the article that a row's stream had read last before the row."""
        past = self._look((row.stream,), ()).streams.get(row.stream, ())
        readings = [
            one
            for one in past
            if one.topic == ArticleRead.NAME and one.version < row.version
        ]
        if len(readings) == 0:
            return None
        (event,) = self._decoded(readings[-1:])
        return event if isinstance(event, ArticleRead) else None

    def _wanted(
        self,
        after: int,
        upto: int | None,
        recorded_by: datetime | None = None,
        talks: str | None = None,
    ) -> Wanted:
        last = self.position() if upto is None else upto
        by = None if recorded_by is None else fixed_width(recorded_by)
        if talks is None:
            return Wanted(after, last, by)
        moved = {
            event.report_id
            for event in self._stream(DECISIONS)
            if isinstance(event, ReportCorrected)
            and event.changes.get("talks") == talks
        }
        return Wanted(after, last, by, talks, {DECISIONS.hex}, moved)

    def _stream(self, stream: UUID) -> list[Event]:
        return self._decoded(self._look((stream.hex,), ()).streams.get(stream.hex, ()))

    def _decoded(self, rows: Sequence[Row]) -> list[Event]:
        decoder = Decoder(self._catalogue, self.place)
        return [decoder.event(row) for row in rows]

    def _read_many(
        self, readings: Sequence[Reading], now: datetime
    ) -> list[Outcome | ArticleIdTaken | EvidenceMismatch]:
        look = self._look(
            {stream_of(reading).hex for reading in readings},
            {reading.article.article_id for reading in readings},
        )
        taking = Taking(self.place, self._catalogue)
        for stream, rows in look.streams.items():
            taking.look(stream, self._decoded(rows))
        for article_id, stream in look.claims.items():
            taking.claimed(article_id, stream)
        outcomes = [taking.take(reading) for reading in readings]
        if len(taking.batch.drafts) > 0:
            self._append(taking.batch, now=now)
        return outcomes

    def _decide(self, decision: Decision, now: datetime) -> bool:
        past = self._stream(DECISIONS)
        made = [event for event in past if isinstance(event, Decision)]
        events = decide(made, self._standing(decision.reports), decision)
        if len(events) > 0:
            added = drafts(self._catalogue, DECISIONS, len(past), events)
            self._append(Batch(added), now=now)
        return len(events) > 0

    def _standing(self, report_ids: Collection[str]) -> dict[str, Report]:
        """Return those of some reports that count, whatever article they are of."""
        if len(report_ids) == 0:
            return {}
        readings: dict[str, Readings] = {}
        decoder = Decoder(self._catalogue, self.place)
        # Of no talks: of the articles that the reports stand in, and of no other.
        wanted = Wanted(0, self.position(), talks="", reports=report_ids)
        for rows in self._rows(wanted):
            for row in rows:
                of_stream = readings.setdefault(row.stream, Readings())
                of_stream.take(decoder.event(row))
        told = {report_id(one): one for of in readings.values() for one in of.every()}
        return {one: told[one] for one in report_ids if one in told}


def _looking_again(attempt: Callable[[], Result]) -> Result:
    """Look and append; if another writer came in between, look again and decide anew."""
    try:
        return attempt()
    except LedgerConflict:
        return attempt()
