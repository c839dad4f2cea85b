"""What the ledger takes in and hands out: readings and their outcomes, and events."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple
from uuid import UUID

from ..article import ArticleRead
from ..reports import Event, Report


class Reading(NamedTuple):
    """An article with what it reports, and the id that it came with, if any."""

    article: ArticleRead
    reports: Sequence[Report]
    given_id: str | None = None


class Recorded(NamedTuple):
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of reading a text.

    "known" means that the text was read before and nothing was appended, "redacted"
    that its words were taken out of the ledger before, under whatever id: it is not
    read again. `reports` is the number of reports that were appended.
    """

    status: Literal["new", "revised", "known", "redacted"]
    article_id: str
    revision: int
    reports: int
