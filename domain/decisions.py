"""Decisions by people about what the extractor found; they never edit, they add."""

from typing import ClassVar

from pydantic import AwareDatetime, Field, JsonValue

from .reports import Event


class Decision(Event):
    """Who decided, when and why."""

    author: str = Field(min_length=1)
    reason: str = Field(min_length=1)
    decided_at: AwareDatetime


class ReportCorrected(Decision):
    """A person put fields of one report right.

    `changes` maps the names of the report's fields to their right values, in the
    form that stored events have.
    """

    NAME: ClassVar[str] = "ReportCorrected"

    report_id: str
    changes: dict[str, JsonValue]


class ReportRetracted(Decision):
    """A person took one report back."""

    NAME: ClassVar[str] = "ReportRetracted"

    report_id: str


class HappeningsMerged(Decision):
    """A person said that some reports tell of one happening."""

    NAME: ClassVar[str] = "HappeningsMerged"

    report_ids: tuple[str, ...] = Field(min_length=2)


class HappeningsSplit(Decision):
    """A person said that some reports tell of different happenings."""

    NAME: ClassVar[str] = "HappeningsSplit"

    report_ids: tuple[str, ...] = Field(min_length=2)
