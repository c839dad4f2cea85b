"""What the ledger hands out: events as they were recorded, and outcomes of readings."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

from ..errors import ParleyError
from ..reports import Event


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event with its place in the ledger and the time the ledger took it in.

    `position` counts all events from 1, `version` those of the event's own stream.
    Both, and `recorded_at` (in UTC), differ from ledger to ledger and are no part of
    any answer.
    """

    position: int
    stream: UUID
    version: int
    recorded_at: datetime
    event: Event


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A stored event that cannot be read back, and the error that says why."""

    position: int
    stream: UUID
    version: int
    error: ParleyError


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of reading a text.

    "known" means that the text was read before and nothing was appended. `reports` is
    the number of reports that were appended.
    """

    status: Literal["new", "revised", "known"]
    article_id: str
    revision: int
    reports: int
