"""What the ledger is measured beside: a bare loop, and the library as it comes.

The bare loop writes the very rows of the ledger (same tables, indexes, guards, digests
and chain) in the same transactions, with sqlite3 and orjson alone; its events are plain
dicts, its columns are worked out beforehand, and it looks at nothing before it writes.
The library stores the same events, as dataclasses with typed values, by its default
mapper with the JSONTranscoder and its own SQLite recorder and tables.
"""

import sqlite3
from collections.abc import Sequence
from dataclasses import make_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

import orjson
from eventsourcing.persistence import (
    DatetimeAsISO,
    EventStore,
    JSONTranscoder,
    Mapper,
    Transcoding,
    UUIDAsHex,
)
from eventsourcing.sqlite import SQLiteApplicationRecorder, SQLiteDatastore
from pydantic import BaseModel

from domain.catalogue import Catalogue
from domain.identity import article_uuid
from domain.ledger.rows import belonging, columns, drafts
from domain.ledger.sqlite_tables import INSERT, TABLES

from .generate import Story

NOW = datetime(2026, 1, 1, tzinfo=UTC)
RECORDED_AT = NOW.isoformat(timespec="microseconds")
GENESIS = bytes(32)

Plain = tuple[tuple[str, str], list[tuple[str, str, str]], list[tuple[Any, ...]]]
Typed = list[Any]


def stream_of(story: Story) -> UUID:
    """Return the stream of a made-up article."""
    article = story.article
    return article_uuid(url=article.url, given_id=story.given_id, text=article.text)


def plain(story: Story) -> Plain:
    """Return an article as the bare loop wants it: its claim, its talks, its events."""
    stream = stream_of(story).hex
    events = (story.article, *story.reports)
    made = drafts(Catalogue(), stream_of(story), 0, events)
    ties = {
        (*tie, stream)
        for draft, event in zip(made, events, strict=True)
        for tie in belonging(draft, event)
    }
    rows = [
        (stream, version, event.NAME, 1, columns(event), event.model_dump(mode="json"))
        for version, event in enumerate(events, start=1)
    ]
    return (story.article.article_id, stream), sorted(ties), rows


class Bare:
    """The bare loop on a file of its own."""

    def __init__(self, folder: Path) -> None:
        self._c = sqlite3.connect(folder / "bare.db", isolation_level=None)
        self._c.execute("PRAGMA journal_mode = WAL")
        self._c.execute("PRAGMA synchronous = FULL")
        for statement in TABLES:
            self._c.execute(statement)
        self._position, self._chain = 0, GENESIS

    def append(self, articles: Sequence[Plain]) -> None:
        """Append articles in one transaction."""
        c = self._c
        position, chain = self._position, self._chain
        c.execute("BEGIN IMMEDIATE")
        for claim, ties, events in articles:
            rows = []
            for stream, version, topic, form, taken, event in events:
                position += 1
                state = orjson.dumps(event)
                digest = sha256(state).digest()
                told = (
                    f"{position}\n{stream}\n{version}\n{form}\n{RECORDED_AT}\n{topic}"
                )
                chain = sha256(chain + digest + told.encode()).digest()
                place = (position, stream, version, topic, form, RECORDED_AT)
                rows.append((*place, *taken, digest, chain, state))
            c.execute("INSERT INTO article_ids VALUES (?, ?)", claim)
            c.executemany(INSERT, rows)
            c.executemany("INSERT INTO article_talks VALUES (?, ?, ?)", ties)
        c.execute("COMMIT")
        self._position, self._chain = position, chain

    def read(self, after: int, upto: int) -> int:
        """Read events as dicts, with their places, and return how many there were."""
        query = (
            "SELECT rowid, originator_id, originator_version, topic, recorded_at, state "
            "FROM stored_events WHERE rowid > ? AND rowid <= ? ORDER BY rowid"
        )
        count = 0
        for *_, state in self._c.execute(query, (after, upto)):
            orjson.loads(state)
            count += 1
        return count


class Library:
    """The library's event store on a file of its own."""

    def __init__(self, folder: Path) -> None:
        transcoder = JSONTranscoder()
        for transcoding in (UUIDAsHex(), DatetimeAsISO(), DateAsISO()):
            transcoder.register(transcoding)
        self.types = Types(transcoder)
        recorder = SQLiteApplicationRecorder(
            SQLiteDatastore(str(folder / "library.db"), lock_timeout=30)
        )
        recorder.create_table()
        self._recorder = recorder
        self._mapper = Mapper[UUID](transcoder)
        self._store = EventStore(self._mapper, recorder)

    def append(self, articles: Sequence[Typed]) -> None:
        """Append articles in one transaction."""
        self._store.put([event for events in articles for event in events])

    def read(self, after: int, upto: int) -> int:
        """Read events with their places, and return how many there were."""
        count = 0
        while batch := self._recorder.select_notifications(
            after, 500, upto, inclusive_of_start=False
        ):
            for notification in batch:
                self._mapper.to_domain_event(notification)
                count += 1
            after = batch[-1].id
        return count


class DateAsISO(Transcoding):
    """Days as the library's documentation would have them."""

    type = date
    name = "date_iso"

    def encode(self, obj: date) -> str:
        """Return a day as text."""
        return obj.isoformat()

    def decode(self, data: str) -> date:
        """Return the day of a text."""
        return date.fromisoformat(data)


class Types:
    """Makes dataclasses like the models, each with its transcoding."""

    def __init__(self, transcoder: JSONTranscoder) -> None:
        self._transcoder = transcoder
        self._made: dict[type[BaseModel], type] = {}

    def typed(self, story: Story) -> Typed:
        """Return an article's events as the library wants them."""
        stream = stream_of(story)
        return [
            self._event(event, stream, version)
            for version, event in enumerate((story.article, *story.reports), start=1)
        ]

    def _event(self, event: BaseModel, stream: UUID, version: int) -> object:
        made = self._class(type(event), value=False)
        return made(stream, version, NOW, *self._values(event))

    def _values(self, model: BaseModel) -> list[object]:
        return [self._value(value) for _, value in model]

    def _value(self, value: object) -> object:
        match value:
            case BaseModel():
                return self._class(type(value), value=True)(*self._values(value))
            case tuple():
                return [self._value(one) for one in value]
            case Enum():
                return value.value
            case _:
                return value

    def _class(self, model: type[BaseModel], *, value: bool) -> type:
        if model not in self._made:
            fields = [(name, object) for name in model.model_fields]
            if value:
                self._made[model] = make_dataclass(model.__name__, fields, frozen=True)
                self._transcoder.register(_transcoding(self._made[model]))
            else:
                places = [
                    ("originator_id", UUID),
                    ("originator_version", int),
                    ("timestamp", datetime),
                ]
                made = make_dataclass(model.__name__, [*places, *fields], frozen=True)
                made.TOPIC = f"benchmarks:{model.__name__}"
                self._made[model] = made
        return self._made[model]


def _transcoding(made: type) -> Transcoding:
    """Return how a value is written and read: its fields by their names."""

    class ByFields(Transcoding):
        type = made
        name = made.__name__

        def encode(self, obj: object) -> dict[str, object]:
            return vars(obj)

        def decode(self, data: dict[str, object]) -> object:
            return made(**data)

    return ByFields()
