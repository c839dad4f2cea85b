"""The row: what one stored event is, whatever store keeps it.

An event becomes a `Draft`, which is all that can be said of it before it has its place;
a store looks up its `Head` and asks `placed` for the rows to insert. Nothing here reads
or writes.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from ..article import ArticleRead, ArticleReread
from ..catalogue import Catalogue
from ..identity import report_id
from ..reports import Event, Report
from .chain import GENESIS, digest, link
from .moments import fixed_width


class Draft(NamedTuple):
    """An event in the form it is stored in, before the ledger gives it a position.

    `stream` is the id of its stream in 32 hexadecimal digits, `version` its number
    there, from 1. `topic` is the event's stored name, `form` the version of its model,
    `state` its JSON. What follows `digest` is taken out of the event to be asked for in
    SQL: `happened` is the first day of a report's happening, `published` a time of
    fixed width in UTC; each is None where the event does not have it.
    """

    stream: str
    version: int
    topic: str
    form: int
    state: bytes
    digest: bytes
    article_id: str | None = None
    report_id: str | None = None
    talks: str | None = None
    happened: str | None = None
    published: str | None = None


class Row(NamedTuple):
    """A stored event with its place: the columns of a store's table, in their order.

    `recorded_at` is a time of fixed width in UTC and never less than that of the row
    before. `state` is empty where a redaction blanked it. It comes last, so that what
    is asked of the other columns need not read past it.
    """

    position: int
    stream: str
    version: int
    topic: str
    form: int
    recorded_at: str
    article_id: str | None
    report_id: str | None
    talks: str | None
    happened: str | None
    published: str | None
    digest: bytes
    chain: bytes
    state: bytes


class Head(NamedTuple):
    """Where a ledger ends: what the next row has to follow.

    `position` is the last position that was ever given.
    """

    position: int = 0
    recorded_at: str = ""
    chain: bytes = GENESIS


class Columns(NamedTuple):
    """What is taken out of an event to be asked for in SQL."""

    article_id: str | None = None
    report_id: str | None = None
    talks: str | None = None
    happened: str | None = None
    published: str | None = None


class Belonging(NamedTuple):
    """That a stream has to do with some talks, and when its article was published."""

    talks: str
    published: str
    stream: str


class Batch(NamedTuple):
    """What is appended together, all or nothing.

    `claims` are article ids and the streams they shall stand for. A store refuses a
    draft whose number in its stream, or a claim whose id, is taken. `blanked` are
    positions whose content a redaction among the drafts takes away.
    """

    drafts: Sequence[Draft]
    claims: Sequence[tuple[str, str]] = ()
    belonging: Sequence[Belonging] = ()
    blanked: Sequence[int] = ()


def drafts(
    catalogue: Catalogue, stream: UUID, past: int, events: Iterable[Event]
) -> list[Draft]:
    """Return the drafts of events that follow `past` others in their stream."""
    name = stream.hex
    return [
        draft(catalogue, name, version, event)
        for version, event in enumerate(events, start=past + 1)
    ]


def draft(catalogue: Catalogue, stream: str, version: int, event: Event) -> Draft:
    """Return the draft of an event with its number in a stream."""
    topic, form, state = catalogue.dump(event)
    return Draft(stream, version, topic, form, state, digest(state), *columns(event))


def columns(event: Event) -> Columns:
    """Return what is taken out of an event to be asked for in SQL.

    An article has `talks` only if it belongs to just one; `belonging` tells them all.
    """
    if isinstance(event, Report):
        start = event.happened.start
        return Columns(
            event.article_id,
            report_id(event),
            event.talks,
            None if start is None else start.isoformat(),
            fixed_width(event.published_at),
        )
    if isinstance(event, ArticleRead):
        talks = event.talks[0] if len(event.talks) == 1 else None
        published = fixed_width(event.published.at)
        return Columns(event.article_id, talks=talks, published=published)
    if isinstance(event, ArticleReread):
        return Columns(event.article_id)
    return Columns()


def belonging(told: Columns | Draft | Row, event: Event) -> Iterable[tuple[str, str]]:
    """Return the talks, with a time of publication, that an event's stream belongs to.

    `told` is what is taken out of the event.
    """
    if told.published is None:
        return ()
    if told.talks is not None:
        return ((told.talks, told.published),)
    if isinstance(event, ArticleRead):
        return ((talks, told.published) for talks in event.talks)
    return ()


def ties(drafts: Iterable[Draft], events: Iterable[Event]) -> set[Belonging]:
    """Return the talks that events, of which there are drafts, tie their streams to."""
    # Most are the same, and plain ones are quicker to make.
    told = {
        (*tie, one.stream)
        for one, event in zip(drafts, events, strict=True)
        for tie in belonging(one, event)
    }
    return set(map(Belonging._make, told))


def placed(drafts: Iterable[Draft], head: Head, now: datetime) -> list[Row]:
    """Return the rows of drafts that are appended now, after the head of a ledger.

    A clock that was set back does not set the ledger back: then the newest time of
    recording is recorded again, so that what was recorded by a time is always what
    comes before some position.
    """
    recorded_at = max(head.recorded_at, fixed_width(now))
    position, chain = head.position, head.chain
    rows = []
    for one in drafts:
        position += 1
        row = chained(one, position, recorded_at, chain)
        chain = row.chain
        rows.append(row)
    return rows


def chained(one: Draft, position: int, recorded_at: str, previous: bytes) -> Row:
    """Return the row of a draft at its place, tied to the row before it."""
    chain = link(
        previous,
        one.digest,
        (position, one.stream, one.version),
        topic=one.topic,
        form=one.form,
        recorded_at=recorded_at,
    )
    return Row(
        position,
        one.stream,
        one.version,
        one.topic,
        one.form,
        recorded_at,
        one.article_id,
        one.report_id,
        one.talks,
        one.happened,
        one.published,
        one.digest,
        chain,
        one.state,
    )


def follows(row: Row, previous: bytes) -> bool:
    """Tell whether a row's chain is what it must be after the chain before it."""
    return row.chain == link(
        previous,
        row.digest,
        (row.position, row.stream, row.version),
        topic=row.topic,
        form=row.form,
        recorded_at=row.recorded_at,
    )


def well_formed(row: Row) -> bool:
    """Tell whether a row has values of the types that its columns have.

    What a damaged store hands out may be anything.
    """
    whole = (row.position, row.version, row.form)
    texts = (row.stream, row.topic, row.recorded_at)
    packed = (row.digest, row.chain, row.state)
    return (
        all(isinstance(value, int) for value in whole)
        and all(isinstance(value, str) for value in texts)
        and all(isinstance(value, bytes) for value in packed)
    )
