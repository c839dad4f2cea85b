"""The reports: what one article says of one happening, with its evidence."""

from typing import ClassVar

from pydantic import AwareDatetime, Field

from .values import (
    Attribution,
    Confidence,
    Extractor,
    Happened,
    Participant,
    Quantity,
    Span,
    Term,
    Value,
)
from .vocabulary import (
    Category,
    Issue,
    MeetingFormat,
    Metric,
    Modality,
    Stance,
    Tone,
)


class Event(Value):
    """Something that happened, stored under a name and version of its own."""

    NAME: ClassVar[str]
    VERSION: ClassVar[int] = 1


class Report(Event):
    """What every report has, whatever it tells of.

    `article_id` is the handle of the article, `talks` the slug of the negotiation it
    belongs to (None where it belongs to none), `published_at` the article's own time.
    """

    TELLS: ClassVar[tuple[str, ...]] = ()
    """The fields of a type that make its reports' ids, beside those that all have.

    To change them gives every report of the type another id, which decisions on it do
    not know.
    """

    article_id: str
    talks: str | None
    happened: Happened
    published_at: AwareDatetime
    evidence: tuple[Span, ...] = Field(min_length=1)
    attribution: Attribution
    modality: Modality
    confidence: Confidence
    extractor: Extractor


class Meeting(Report):
    """An encounter of two or more parties; `place` is a city, else a country."""

    TELLS: ClassVar[tuple[str, ...]] = ("format", "place", "parties")

    format: MeetingFormat = MeetingFormat.MEETING
    place: str | None = None
    participants: tuple[Participant, ...] = ()
    parties: tuple[str, ...]


class MeetingHeld(Meeting):
    """Representatives of parties met or spoke, or their talks are under way."""

    NAME: ClassVar[str] = "MeetingHeld"


class MeetingPlanned(Meeting):
    """An encounter of parties is announced or expected after publication."""

    NAME: ClassVar[str] = "MeetingPlanned"


class ProposalTabled(Report):
    """Terms were put forward, or their content is said to be under discussion.

    `by` is empty where the text does not say who. `answers` names the earlier
    proposal that this one replies to, None where it replies to none.
    """

    NAME: ClassVar[str] = "ProposalTabled"
    TELLS: ClassVar[tuple[str, ...]] = ("by", "to", "terms")

    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    name: str | None = None
    answers: str | None = None


class ProposalRef(Value):
    """Which proposal an answer is about, as far as its sentence tells."""

    sponsors: tuple[str, ...] = ()
    name: str | None = None


class ProposalAnswer(Report):
    """One party's answer to a proposal, with the condition it sets, if any."""

    TELLS: ClassVar[tuple[str, ...]] = ("party", "of.sponsors")

    party: str
    of: ProposalRef = ProposalRef()
    condition: str | None = None


class ProposalRejected(ProposalAnswer):
    """A party turned a proposal down."""

    NAME: ClassVar[str] = "ProposalRejected"


class ProposalAccepted(ProposalAnswer):
    """A party accepted a proposal: in whole, in principle or with conditions."""

    NAME: ClassVar[str] = "ProposalAccepted"


class HostagesReleased(Report):
    """Captives were freed or exchanged, or remains handed over, in fact."""

    NAME: ClassVar[str] = "HostagesReleased"
    TELLS: ClassVar[tuple[str, ...]] = ("category", "count", "by", "to")

    category: Category
    count: Quantity | None = None
    by: str | None = None
    to: str | None = None


class FigureReported(Report):
    """Somebody gives a count that describes the conflict's toll or stock."""

    NAME: ClassVar[str] = "FigureReported"
    TELLS: ClassVar[tuple[str, ...]] = ("metric", "quantity", "group", "source")

    metric: Metric
    quantity: Quantity
    group: str | None = None
    source: str | None = None


class PositionStated(Report):
    """A party demands, supports or opposes something on one issue."""

    NAME: ClassVar[str] = "PositionStated"
    TELLS: ClassVar[tuple[str, ...]] = ("party", "issue", "stance")

    party: str
    speaker: str | None = None
    issue: Issue
    stance: Stance
    words: str


class TalksAssessed(Report):
    """A party or mediator says how the talks go; `party` is None if anonymous."""

    NAME: ClassVar[str] = "TalksAssessed"
    TELLS: ClassVar[tuple[str, ...]] = ("party", "tone")

    party: str | None = None
    tone: Tone


class AgreementReached(Report):
    """The parties, or mediators for them, concluded a deal."""

    NAME: ClassVar[str] = "AgreementReached"
    TELLS: ClassVar[tuple[str, ...]] = ("parties", "terms")

    parties: tuple[str, ...]
    terms: tuple[Term, ...] = ()
    name: str | None = None


class Truce(Report):
    """A turn in the life of a truce; `parties` is empty where the text names none."""

    TELLS: ClassVar[tuple[str, ...]] = ("parties",)

    parties: tuple[str, ...] = ()


class TruceBegan(Truce):
    """A truce or ceasefire took effect."""

    NAME: ClassVar[str] = "TruceBegan"
    TELLS: ClassVar[tuple[str, ...]] = ("parties", "terms")

    terms: tuple[Term, ...] = ()


class TruceEnded(Truce):
    """A truce or ceasefire lapsed, broke down or was ended."""

    NAME: ClassVar[str] = "TruceEnded"

    cause: str | None = None
