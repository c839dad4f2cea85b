"""What a ledger asks of its store, and what it is shown."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from .rows import Row


class Look(NamedTuple):
    """What a store holds at one moment, of what was asked for.

    `streams` are the rows of each stream that has some, `claims` the streams of the
    article ids that are taken.
    """

    streams: Mapping[str, Sequence[Row]]
    claims: Mapping[str, str]


class Wanted(NamedTuple):
    """Which rows are wanted: those after one position and up to another.

    With `recorded_by`, none that was recorded later. With `talks`, only whole streams:
    those that belong to the talks, those named in `streams`, and those of `reports`.
    """

    after: int
    upto: int
    recorded_by: str | None = None
    talks: str | None = None
    streams: Collection[str] = ()
    reports: Collection[str] = ()
