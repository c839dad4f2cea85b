"""What a line of an answer rests on: reports, their words, and who says them."""

from pydantic import AwareDatetime, computed_field

from domain.values import Attribution, Span, Value
from domain.vocabulary import Level, Modality


class Evidence(Value):
    """One report behind a line: its words, who says them, and the article they are in.

    `voice` is whose telling it is: the outlet's, or that of the outlet of which the
    article is a copy.
    """

    report: str
    type: str
    article: str
    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    published_at: AwareDatetime
    spans: tuple[Span, ...]
    attribution: Attribution
    modality: Modality
    confidence: Level
    voice: str = ""


class Join(Value):
    """Why one report was taken to tell of the same happening as another."""

    report: str
    to: str
    because: tuple[str, ...]
    sure: Level


class Line(Value):
    """One line of an answer, with its evidence in the order of time.

    `joins` tell why the reports behind it were taken to be of one happening.
    """

    evidence: tuple[Evidence, ...]
    joins: tuple[Join, ...] = ()

    @computed_field  # type: ignore[prop-decorator]  # mypy cannot stack on a property
    @property
    def id(self) -> str:
        """The id of the line: that of its first report."""
        return self.evidence[0].report

    @computed_field  # type: ignore[prop-decorator]  # mypy cannot stack on a property
    @property
    def reports(self) -> tuple[str, ...]:
        """The ids of the reports behind the line."""
        return tuple(told.report for told in self.evidence)

    @computed_field  # type: ignore[prop-decorator]  # mypy cannot stack on a property
    @property
    def told_by(self) -> tuple[str, ...]:
        """The articles behind the line, each once."""
        return tuple(sorted({told.article for told in self.evidence}))

    @computed_field  # type: ignore[prop-decorator]  # mypy cannot stack on a property
    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets behind the line, each once; unnamed ones are left out."""
        names = {told.publisher or told.attribution.outlet for told in self.evidence}
        return tuple(sorted(name for name in names if name is not None))

    @computed_field  # type: ignore[prop-decorator]  # mypy cannot stack on a property
    @property
    def voices(self) -> tuple[str, ...]:
        """The independent voices behind the line: copies of one report are one."""
        return tuple(sorted({told.voice for told in self.evidence}))
