"""The envelope of a stored event: its stream, its place there, the time of recording."""

from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

import orjson

from ..catalogue import Catalogue
from ..reports import Event


@dataclass(frozen=True, slots=True)
class Envelope:
    """An event with what its stream and the ledger add to it.

    The first two names are those that the ledger's library asks for.
    """

    originator_id: UUID
    originator_version: int
    recorded_at: datetime
    event: Event


def seal(
    catalogue: Catalogue, recorded_at: datetime, event: Event
) -> tuple[str, bytes]:
    """Return an event's stored name, and its version, time and content as JSON."""
    name, version, content = catalogue.dump(event)
    state = {
        "version": version,
        # Of fixed width, so that the order of the texts is the order of the times.
        "recorded_at": recorded_at.isoformat(timespec="microseconds"),
        "event": orjson.Fragment(content),
    }
    return name, orjson.dumps(state)


def unseal(catalogue: Catalogue, name: str, state: bytes) -> tuple[datetime, Event]:
    """Return the time and the event that were sealed, lifted to today's version.

    Raises UnknownEvent for a name or version this program does not know, and another
    CatalogueError, KeyError, TypeError or ValueError for what was never sealed.
    """
    stored = orjson.loads(state)
    event = catalogue.load(name, stored["version"], orjson.dumps(stored["event"]))
    return datetime.fromisoformat(stored["recorded_at"]), event


def in_utc(time: datetime) -> datetime:
    """Return an aware time in UTC; a naive one is refused, as it could mean any zone."""
    if time.tzinfo is None:
        raise ValueError(f"{time.isoformat()} has no time zone")
    return time.astimezone(UTC)
