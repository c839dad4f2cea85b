"""The answers: what the folds say, each line with the evidence that it rests on.

A line never stands alone: it carries the reports behind it, with their quotes, their
articles and URLs. What no report settles is None.
"""

from datetime import date
from enum import StrEnum
from typing import Literal

from domain.values import Participant, Term, Value
from domain.vocabulary import (
    Issue,
    MeetingFormat,
    Precision,
    Stance,
    Tone,
)

from .counted import FigureLine, ReleaseLine, ReleaseTotal
from .evidence import Evidence, Line

__all__ = [
    "Answer",
    "AnswerLine",
    "AssessmentLine",
    "DenialLine",
    "DisputeLine",
    "DistanceLine",
    "Evidence",
    "FigureLine",
    "Line",
    "MeetingLine",
    "Mode",
    "Phase",
    "PhaseLine",
    "PositionLine",
    "ProposalLine",
    "ReleaseLine",
    "ReleaseTotal",
    "StateOfTalks",
    "TruceLine",
]

Mode = Literal["as_of", "hindsight"]


class Phase(StrEnum):
    """How far the talks are, from the furthest to none at all."""

    IN_FORCE = "in_force"
    AGREED = "agreed"
    BROKEN_OFF = "broken_off"
    AGREEMENT_IN_PRINCIPLE = "agreement_in_principle"
    PROPOSAL_ON_TABLE = "proposal_on_table"
    TALKS = "talks"
    CONTACTS = "contacts"
    NO_CONTACT = "no_contact"


class Answer(StrEnum):
    """What a party says to a proposal; `none` is an answer that is still awaited."""

    NONE = "none"
    ACCEPTED = "accepted"
    ACCEPTED_WITH_CONDITIONS = "accepted_with_conditions"
    REJECTED = "rejected"


class PhaseLine(Line):
    """A move of the talks into a phase, and the reports that made it.

    `at_latest` says that the reports do not date the move: `since` is then the day on
    which it was published, by which it had happened at the latest. `moved_by` is the
    report that made the move.
    """

    phase: Phase
    moved_by: str
    since: date
    at_latest: bool = False


class TruceLine(Line):
    """A truce between the sides; `until` is None while no end is told."""

    since: date
    until: date | None = None


class MeetingLine(Line):
    """A meeting, held or planned; `end` is None while it is under way.

    A planned one `became` the held one with that line id, or it `lapsed`: its days
    passed, and nothing tells that it was held. `denied_by` are the reports in which
    somebody denies it. `also` says what single reports tell otherwise than the line.
    """

    planned: bool
    format: MeetingFormat
    place: str | None = None
    start: date | None = None
    end: date | None = None
    precision: Precision = Precision.UNKNOWN
    under_way: bool = False
    parties: tuple[str, ...]
    participants: tuple[Participant, ...] = ()
    became: str | None = None
    lapsed: bool = False
    denied_by: tuple[Evidence, ...] = ()
    also: tuple[str, ...] = ()


class AnswerLine(Line):
    """A party's answer to a proposal, since when, and how many days ago that was.

    For an answer that is awaited, `since` is the day on which the proposal was tabled
    and the evidence is that of the proposal. `denied_by` lists the reports in which
    the party is said to deny having given this answer.
    """

    party: str
    answer: Answer
    since: date
    days: int
    condition: str | None = None
    denied_by: tuple[Evidence, ...] = ()


class ProposalLine(Line):
    """A proposal, its terms, and each party's answer to it.

    `tabled` is None where no report dates it. `answers` maps each party that is asked
    or has answered to its answer; a side that replied with terms of its own stands in
    `countered_by` instead. `replaced_by` is the line id of a later version, `closed`
    the day on which the proposal ceased to be open. `awaiting` are the sides whose
    move it is. Beside the version that it replaces, `replaces`, it `added` and
    `dropped` terms, where both versions tell theirs.
    """

    by: tuple[str, ...]
    to: tuple[str, ...] = ()
    name: str | None = None
    tabled: date | None = None
    tabled_until: date | None = None
    known_since: date
    days: int
    terms: tuple[Issue, ...] = ()
    term_details: tuple[Term, ...] = ()
    answers: dict[str, Answer]
    answer_lines: tuple[AnswerLine, ...] = ()
    countered_by: tuple[str, ...] = ()
    replaced_by: str | None = None
    replaces: str | None = None
    added: tuple[Issue, ...] = ()
    dropped: tuple[Issue, ...] = ()
    awaiting: tuple[str, ...] = ()
    settled: bool = False
    closed: date | None = None
    open: bool


class PositionLine(Line):
    """A party's position on one issue, in its words, and how old it is.

    `said` is the day of its latest statement, `since` that of the first one since
    when the party has said nothing to the contrary; `times` counts the articles that
    told it since. `days` is the age of `said`. `before` is what the party said before
    that, to the contrary; None if nothing is told.
    """

    party: str
    issue: Issue
    stance: Stance
    speaker: str | None = None
    words: str
    said: date
    since: date
    days: int
    times: int = 1
    before: Stance | None = None


class DisputeLine(Line):
    """An issue on which one side is for what another side opposes."""

    issue: Issue
    supported_by: tuple[str, ...]
    opposed_by: tuple[str, ...]


class DistanceLine(Line):
    """How far the sides are apart on one issue.

    `agree` says that all sides are for it, or all against; `apart` that one is for what
    another is against; `silent` that some side has not spoken on it.
    """

    issue: Issue
    distance: Literal["agree", "apart", "silent"]
    stances: dict[str, Stance]
    silent: tuple[str, ...] = ()


class AssessmentLine(Line):
    """How a party says that the talks go; `party` is None for an unnamed voice."""

    party: str | None = None
    tone: Tone
    words: str
    said: date
    days: int


class DenialLine(Line):
    """Something that a party denies; it undoes nothing by itself."""

    party: str | None = None
    denies: str
    said: date


class StateOfTalks(Value):
    """Where the talks stand, on one day and in one mode.

    `on` is the day asked for, else that of the latest article; None where there is
    none. `last_meeting` is one in person, `last_contact` any encounter of a side with
    another side or a mediator, calls included. `told_by` lists the articles behind
    phase, truce, meetings and proposals.
    `hostages_released_events` counts handovers, one for each day and category.
    """

    talks: str
    title: str
    on: date | None
    mode: Mode
    phase: Phase
    phase_since: date | None = None
    phase_days: int | None = None
    phases: tuple[PhaseLine, ...] = ()
    truce_in_force: bool
    truce: TruceLine | None = None
    sides: tuple[str, ...]
    mediators: tuple[str, ...]
    last_meeting: MeetingLine | None = None
    last_contact: MeetingLine | None = None
    next_meeting: MeetingLine | None = None
    proposals: tuple[ProposalLine, ...] = ()
    positions: tuple[PositionLine, ...] = ()
    disputes: tuple[DisputeLine, ...] = ()
    distances: tuple[DistanceLine, ...] = ()
    releases: tuple[ReleaseTotal, ...] = ()
    hostages_released_events: int = 0
    latest_figures: tuple[FigureLine, ...] = ()
    assessments: tuple[AssessmentLine, ...] = ()
    denials: tuple[DenialLine, ...] = ()
    articles: int = 0
    told_by: tuple[str, ...] = ()
