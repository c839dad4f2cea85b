"""Decisions by people about what the extractor found; they never edit, they add."""

from typing import ClassVar

from pydantic import AwareDatetime, Field, JsonValue

from .identity import content_id
from .redaction import Left
from .reports import Event


class Decision(Event):
    """Who decided, when and why."""

    author: str = Field(min_length=1)
    reason: str = Field(min_length=1)
    decided_at: AwareDatetime

    @property
    def id(self) -> str:
        """The id of the decision, made from its content."""
        return content_id("d", f"{self.NAME} {self.model_dump_json()}".encode())


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


class DecisionUndone(Decision):
    """A person took a decision back; it may itself be undone, and then that holds again."""

    NAME: ClassVar[str] = "DecisionUndone"

    decision_id: str


class ArticleRedacted(Decision):
    """The words of an article had to go, and those of its reports with them.

    `left` gives for each position of the ledger whose content was taken away what is
    left of it. It cannot be undone.
    """

    NAME: ClassVar[str] = "ArticleRedacted"

    article_id: str
    left: dict[int, Left]
