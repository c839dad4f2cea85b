"""What a ledger promises, whatever keeps its events.

The rules are here; a store (`store.py`) adds how to look, append and list rows.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from uuid import UUID, uuid5

from ..article import Article, ArticleRead
from ..deciding import check, concerned
from ..decisions import ArticleRedacted, Decision, ReportCorrected
from ..errors import (
    ArticleIdTaken,
    DecisionRefused,
    EvidenceMismatch,
    LedgerError,
)
from ..identity import ARTICLES, report_id
from ..redaction import Left
from ..reports import Event, Report
from ..rereading import By, Difference, Latest, counting, reread
from .attempts import looking_again
from .decoding import Decoder
from .grounds import Grounds
from .moments import fixed_width
from .noted import Noted
from .recorded import Outcome, Reading, Recorded
from .redacting import leavings, left_by, taken_away
from .rows import Batch, Head, Row, drafts, ties
from .soundness import Soundness
from .store import Store, Wanted
from .taking import Taking, folded, stream_of
from .walk import each

DECISIONS = uuid5(ARTICLES, "decisions")
"""The one stream of people's decisions: they may span articles, and are few."""


class Ledger(Store):
    """The append-only record of events, with the rules of what is appended."""

    def head(self) -> Head:
        """Return where the ledger ends: its newest position, time and chain."""
        last = self.position()
        rows = [row for rows in self._rows(Wanted(last - 1, last)) for row in rows]
        ends = [Head(row.position, row.recorded_at, row.chain) for row in rows]
        return ends[-1] if ends else Head()

    def stream_of(self, article_id: str) -> UUID | None:
        """Return the stream of the article that was first read under an id."""
        stream = self._look((), (article_id,)).claims.get(article_id)
        return None if stream is None else UUID(stream)

    def article(self, stream: UUID) -> Article | None:
        """Return what is known of an article, None if it was never read."""
        return folded(None, self._stream(stream))

    def latest(self, article_id: str) -> Latest:
        """Return the newest text of an article, and what it reports; it may be none."""
        stream = self.stream_of(article_id)
        return Latest() if stream is None else Latest.of(self._stream(stream))

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
        return looking_again(lambda: self._read_many(readings, now))

    def decide(self, decision: Decision, *, now: datetime) -> bool:
        """Append a person's decision; return False if it was recorded before.

        Raises DecisionRefused if it is about nothing in the ledger, or makes no sense.
        """
        fixed_width(now)
        return looking_again(lambda: self._decide(decision, now))

    def reread(
        self, reading: ArticleRead, reports: Sequence[Report], *, by: By, now: datetime
    ) -> Difference:
        """Append what a stored text reports as it is read today, all or nothing.

        Nothing is appended where it tells the same, or where the text is not the
        newest of its article any more. Raises EvidenceMismatch as `read` does.
        """
        fixed_width(now)
        return looking_again(lambda: self._reread(reading, reports, by, now))

    def redact(
        self, article_id: str, *, author: str, reason: str, now: datetime
    ) -> ArticleRedacted | None:
        """Take away the words of an article and its reports; what they say stays.

        Positions, hashes and the chain stay as they are. Returns the decision, None
        if no words are left to take. Raises DecisionRefused if there is no such
        article, LedgerError if bytes of the words may still be there.
        """
        decision = looking_again(lambda: self._redact(article_id, author, reason, now))
        self._scrub()
        return decision

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
        decoder = self.decoder()
        for rows in self._rows(wanted._replace(content_only=True)):
            yield from map(decoder.recorded, rows)

    def rows(
        self, *, after: int = 0, upto: int | None = None
    ) -> Iterator[Sequence[Row]]:
        """Yield rows as they are stored, some at a time, in the order of positions.

        Nothing is decoded or compared with its digest. Without `upto` it ends with
        what is there when it starts.
        """
        return self._rows(self._wanted(after, upto))

    def check(self) -> tuple[str, ...]:
        """Return what is wrong with the store and its events, a sentence for each."""
        found = list(self._damage())
        noted = Noted()
        decoder = self.decoder()
        soundness = Soundness(decoder, Grounds(self._earlier), noted)
        try:
            last = self.position()
            rows = each(lambda *span: self._rows(Wanted(*span)), last)
            found.extend(soundness.problems(rows))
            claims, belonging = self._claims(), self._belonging()
            # Others may have appended while the rows were looked at.
            noted.pass_over(self._rows(Wanted(last, self.position())))
            found.extend(noted.problems(claims, belonging))
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

    def decoder(self) -> Decoder:
        """Return what makes events of rows, those that were redacted too."""
        return Decoder(self._catalogue, self.place, self._left)

    def _left(self) -> dict[int, Left]:
        """Return what redactions left of the rows that they blanked, by position."""
        return left_by(self.decisions())

    def _stream(self, stream: UUID) -> list[Event]:
        return self._decoded(self._look((stream.hex,), ()).streams.get(stream.hex, ()))

    def _decoded(self, rows: Sequence[Row]) -> list[Event]:
        decoder = self.decoder()
        return [decoder.event(row) for row in rows]

    def _read_many(
        self, readings: Sequence[Reading], now: datetime
    ) -> list[Outcome | ArticleIdTaken | EvidenceMismatch]:
        streams = {stream_of(reading).hex for reading in readings}
        look = self._look(
            streams | {DECISIONS.hex},
            {reading.article.article_id for reading in readings},
        )
        pasts = {name: self._decoded(rows) for name, rows in look.streams.items()}
        taking = Taking(
            self.place, self._catalogue, taken_away(pasts.pop(DECISIONS.hex, ()))
        )
        for stream, past in pasts.items():
            taking.look(stream, past)
        for article_id, stream in look.claims.items():
            taking.claimed(article_id, stream)
        outcomes = [taking.take(reading) for reading in readings]
        if len(taking.batch.drafts) > 0:
            self._append(taking.batch, now=now)
        return outcomes

    def reports(self, ids: Collection[str]) -> dict[str, Report]:
        """Return those reports with these ids that count, for some day at least."""
        streams = {row.stream for row in self._of_reports(ids)}
        found = self._look(streams, ()).streams.values()
        standing = (one for rows in found for one in counting(self._decoded(rows)))
        return {name: one for one in standing if (name := report_id(one)) in ids}

    def decisions(self) -> tuple[Decision, ...]:
        """Return all decisions on reports, in the order in which they were recorded."""
        past = self._stream(DECISIONS)
        return tuple(one for one in past if isinstance(one, Decision))

    def _redact(
        self, article_id: str, author: str, reason: str, now: datetime
    ) -> ArticleRedacted | None:
        stream = self.stream_of(article_id)
        if stream is None:
            raise DecisionRefused(
                f"there is no article {article_id!r}; `parley articles` lists them all"
            )
        rows = self._look((stream.hex,), ()).streams.get(stream.hex, ())
        written = [row for row in rows if row.state]
        if len(written) == 0:
            return None
        decision = ArticleRedacted(
            author=author,
            reason=reason,
            decided_at=now,
            article_id=article_id,
            left=leavings(written, self.decoder(), self._catalogue),
        )
        past = len(self._stream(DECISIONS))
        added = drafts(self._catalogue, DECISIONS, past, (decision,))
        blanked = [row.position for row in written]
        self._append(Batch(added, blanked=blanked), now=now)
        return decision

    def _reread(
        self, reading: ArticleRead, reports: Sequence[Report], by: By, now: datetime
    ) -> Difference:
        stream = self.stream_of(reading.article_id)
        past = [] if stream is None else self._stream(stream)
        latest = Latest.of(past)
        events = reread(latest, reading, reports, by)
        if stream is None or len(events) == 0:
            return Difference()
        added = drafts(self._catalogue, stream, len(past), events)
        self._append(Batch(added, belonging=sorted(ties(added, events))), now=now)
        return Difference.of(latest.reports, reports)

    def _decide(self, decision: Decision, now: datetime) -> bool:
        past = self.decisions()
        if decision in past:
            return False
        made = {one.id: one for one in past}
        check(decision, past, self.reports(concerned(decision, made)))
        added = drafts(self._catalogue, DECISIONS, len(past), (decision,))
        self._append(Batch(added), now=now)
        return True
