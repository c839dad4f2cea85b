"""One encounter as a sentence tells it, and the report that it becomes."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from spacy.tokens import Token

from domain.reports import MeetingHeld, MeetingPlanned, Report
from domain.values import Happened
from domain.vocabulary import Level, MeetingFormat, Modality
from ingest.analysis import Analysis
from ingest.frames import Frame

from .attendees import participants


class Status(StrEnum):
    """Whether an encounter has been or is to come."""

    HELD = "held"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True)
class Encounter:
    """An encounter with its frame and those whom the sentence names as there.

    `open` tells that the text names too few, so that the talks' own sides fill in;
    `again` that it only adds to a meeting told before.
    `evidence` is the word whose clause shows it, `more` those of later sentences.
    """

    frame: Frame
    kind: str
    status: Status
    happened: Happened
    place: str | None
    attendees: tuple[Token, ...]
    parties: tuple[str, ...]
    evidence: Token
    more: tuple[Token, ...] = ()
    form: MeetingFormat = MeetingFormat.MEETING
    level: Level = Level.MEDIUM
    reasons: tuple[str, ...] = ()
    open: bool = False
    again: bool = False

    def among(self, parties: tuple[str, ...], reason: str) -> "Encounter":
        """Return the same encounter with its parties filled in, and why so."""
        reasons = (*self.reasons, reason)
        return replace(
            self, parties=parties, level=Level.LOW, reasons=reasons, open=False
        )

    def at(self, place: str | None) -> "Encounter":
        """Return the same encounter at a place."""
        return replace(self, place=place)

    def with_people(self, attendees: Iterable[Token]) -> "Encounter":
        """Return the same encounter with other people named as there."""
        return replace(self, attendees=tuple(attendees))

    def joined_by(self, other: "Encounter") -> "Encounter":
        """Return the same encounter with the people of another sentence added."""
        return replace(
            self,
            parties=tuple(sorted({*self.parties, *other.parties})),
            attendees=(*self.attendees, *other.attendees),
        )


def report(analysis: Analysis, encounter: Encounter) -> Report:
    """Make the report of an encounter."""
    held = encounter.status is Status.HELD
    make = MeetingHeld if held else MeetingPlanned
    call = encounter.form is MeetingFormat.CALL
    return make(
        **analysis.base(
            [analysis.clause(t) for t in (encounter.evidence, *encounter.more)],
            rule=f"meetings.{encounter.kind}",
            happened=encounter.happened,
            voice=analysis.frames.voice(encounter.frame),
            modality=_modality(encounter),
            level=encounter.level,
            reasons=encounter.reasons,
        ),
        format=encounter.form,
        place=None if call else encounter.place,
        participants=participants(analysis, encounter.attendees, encounter.parties),
        parties=encounter.parties,
    )


def _modality(encounter: Encounter) -> Modality:
    if encounter.status is Status.PLANNED:
        return Modality.PLANNED
    told = encounter.frame.standing.modality
    return told if told is Modality.ALLEGED else Modality.ASSERTED
