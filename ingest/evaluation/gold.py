"""An annotated article: its text, and the events that a reader finds in it.

The fields have the names of the annotation guide, and those of reports in their flat
form.
"""

from datetime import UTC, date, datetime, time
from typing import Annotated, Literal, Self

from pydantic import AwareDatetime, Field, model_validator

from domain.article import ArticleRead, Publication, reading_of
from domain.values import Value
from domain.vocabulary import (
    Bound,
    Category,
    Issue,
    MeetingFormat,
    Metric,
    PublicationBasis,
    Stance,
    Tone,
)


class GoldEvent(Value):
    """What every annotated event has.

    `quote` is the shortest run of words that shows it. One that is `optional` is
    neither asked for nor held against an extractor.
    """

    quote: str = Field(min_length=1)
    optional: bool = False


class GoldDated(GoldEvent):
    """An event on some days; both are None where the text does not settle them."""

    start: date | None = None
    end: date | None = None

    @model_validator(mode="after")
    def _days_are_ordered(self) -> Self:
        if (self.start is None) != (self.end is None):
            raise ValueError(
                "a date has both a start and an end; give both, or neither"
            )
        if self.start is not None and self.end is not None and self.end < self.start:
            raise ValueError("the end comes before the start; put them in their order")
        return self


class GoldMeeting(GoldDated):
    """An encounter of parties, held or planned."""

    type: Literal["MeetingHeld", "MeetingPlanned"]
    format: MeetingFormat
    place: str | None = None
    parties: tuple[str, ...]


class GoldProposal(GoldDated):
    """Terms that were put forward."""

    type: Literal["ProposalTabled"]
    by: tuple[str, ...] = ()
    terms: tuple[Issue, ...] = ()


class GoldAnswer(GoldDated):
    """One party's answer to a proposal."""

    type: Literal["ProposalRejected", "ProposalAccepted"]
    party: str


class GoldRelease(GoldDated):
    """Captives who came free."""

    type: Literal["HostagesReleased"]
    category: Category
    count: int | float | None = None
    by: str | None = None


class GoldFigure(GoldEvent):
    """A count of people or things."""

    type: Literal["FigureReported"]
    metric: Metric
    value: int | float | None = None
    bound: Bound
    group: str | None = None
    source: str | None = None


class GoldPosition(GoldEvent):
    """What a party wants on an issue."""

    type: Literal["PositionStated"]
    party: str
    issue: Issue
    stance: Stance


class GoldAssessment(GoldEvent):
    """How somebody says that the talks go."""

    type: Literal["TalksAssessed"]
    party: str | None = None
    tone: Tone


class GoldAgreement(GoldDated):
    """A deal that was concluded."""

    type: Literal["AgreementReached"]
    parties: tuple[str, ...] = ()


class GoldTruce(GoldDated):
    """A truce that began or ended."""

    type: Literal["TruceBegan", "TruceEnded"]


AnyGoldEvent = Annotated[
    GoldMeeting
    | GoldProposal
    | GoldAnswer
    | GoldRelease
    | GoldFigure
    | GoldPosition
    | GoldAssessment
    | GoldAgreement
    | GoldTruce,
    Field(discriminator="type"),
]


class GoldArticle(Value):
    """An article with the events that a reader found in it."""

    id: str = Field(min_length=1)
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: AwareDatetime | date
    talks: str | None = None
    text: str = Field(min_length=1)
    events: tuple[AnyGoldEvent, ...]

    @model_validator(mode="after")
    def _quotes_stand_in_the_text(self) -> Self:
        for number, event in enumerate(self.events, start=1):
            if event.quote not in self.text:
                raise ValueError(
                    f"the quote of event {number} does not stand in the text: "
                    f"{event.quote!r}; copy it from there, character by character"
                )
        return self

    def reading(self) -> ArticleRead:
        """Return the event of reading the article, for an extractor."""
        return reading_of(
            article_id=self.id,
            text=self.text,
            published=self._publication(),
            publisher=self.outlet,
            url=self.url,
            title=self.title,
            talks=() if self.talks is None else (self.talks,),
        )

    def _publication(self) -> Publication:
        basis = PublicationBasis.METADATA
        if isinstance(self.published, datetime):
            return Publication(at=self.published, precision="second", basis=basis)
        midnight = datetime.combine(self.published, time(), UTC)
        return Publication(at=midnight, precision="day", basis=basis)
