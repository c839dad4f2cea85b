"""A proposal in the course of its life: tabled, told again, answered, replaced."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from domain.order import OrderKey
from domain.reports import ProposalAnswer, ProposalRejected, ProposalTabled
from domain.vocabulary import Issue, Modality

from .answers import Answer
from .entries import Entry
from .happenings import Happening

ON_A_TRUCE = frozenset(
    {
        Issue.TEMPORARY_TRUCE,
        Issue.PERMANENT_CEASEFIRE,
        Issue.CEASEFIRE,
        Issue.WITHDRAWAL,
        Issue.HOSTAGE_RELEASE,
        Issue.PRISONER_RELEASE,
    }
)
"""Terms that the talks turn on; a plan without any of them does not move the talks."""

COUNTERING = ("counter", "answer", "reply", "replied", "respon")
"""Words by which a proposal is told as an answer to another one."""


@dataclass(frozen=True, slots=True)
class Reply:
    """One report of a party's answer."""

    entry: Entry[ProposalAnswer]
    conditional: bool = False

    @property
    def party(self) -> str:
        """The party that answers."""
        return self.entry.report.party

    @property
    def answer(self) -> Answer:
        """What it answers."""
        report = self.entry.report
        if isinstance(report, ProposalRejected):
            return Answer.REJECTED
        told_so = report.condition is not None
        if told_so or self.conditional or report.modality is Modality.CONDITIONAL:
            return Answer.ACCEPTED_WITH_CONDITIONS
        return Answer.ACCEPTED


@dataclass(slots=True, eq=False)
class Draft:
    """A proposal that lies before the parties, as far as it has been told.

    `key` is its place in the order: that of its first report or of the first answer to
    it, whichever comes first. `countered` gives the terms of its own with which
    a side replied; `replaced` is the later version that took its place.
    """

    key: OrderKey
    entries: list[Entry[ProposalTabled]]
    replies: list[Reply] = field(default_factory=list)
    countered: dict[str, "Draft"] = field(default_factory=dict)
    replaced: "Draft | None" = None
    settled: bool = False

    @property
    def id(self) -> str:
        """The id of the report that told of it first."""
        return min(self.entries, key=lambda entry: entry.key).id

    @property
    def root(self) -> str:
        """The id of the report it was entered with, which no later report changes."""
        return self.entries[0].id

    @property
    def happening(self) -> Happening[ProposalTabled]:
        """The reports that tell of its being tabled, as one happening."""
        return Happening(tuple(sorted(self.entries, key=lambda entry: entry.key)))

    @property
    def by(self) -> tuple[str, ...]:
        """Everyone who is said to have tabled it."""
        return tuple(sorted({name for e in self.entries for name in e.report.by}))

    @property
    def terms(self) -> frozenset[Issue]:
        """The kinds of its terms."""
        return frozenset(term.kind for e in self.entries for term in e.report.terms)

    @property
    def names(self) -> frozenset[str]:
        """The names it is called by, in small letters."""
        names = (entry.report.name for entry in self.entries)
        return frozenset(name.casefold() for name in names if name is not None)

    @property
    def answers(self) -> dict[str, Reply]:
        """The latest answer of each party, by party."""
        latest = {reply.party: reply for reply in self.replies}
        return {party: latest[party] for party in sorted(latest)}

    @property
    def on_a_truce(self) -> bool:
        """Whether its terms are such as the talks turn on, or are not told."""
        return len(self.terms) == 0 or not ON_A_TRUCE.isdisjoint(self.terms)

    def open_before(self, insiders: Iterable[str]) -> bool:
        """Tell whether it lies before the parties, with none of them against it."""
        if self.settled or self.replaced is not None:
            return False
        answers = self.answers
        return not any(
            party in answers and answers[party].answer is Answer.REJECTED
            for party in insiders
        )

    def accepted_by(self) -> frozenset[str]:
        """Return those who have said yes, and those who tabled it."""
        yes = (
            party
            for party, reply in self.answers.items()
            if reply.answer is not Answer.REJECTED
        )
        return frozenset(yes) | frozenset(self.by)

    def told_in(self, handle: str) -> bool:
        """Tell whether an article tells of it."""
        return any(entry.report.article_id == handle for entry in self.entries)

    def shares_sponsors(self, by: Iterable[str]) -> bool:
        """Tell whether somebody in *by* is said to have tabled it."""
        return not frozenset(self.by).isdisjoint(by)


def is_mention(entry: Entry[ProposalTabled]) -> bool:
    """Tell whether a report only mentions a proposal: without a date and terms."""
    return entry.start is None and len(entry.report.terms) == 0


def is_counter(entry: Entry[ProposalTabled]) -> bool:
    """Tell whether a proposal is told as an answer to another one."""
    if entry.report.answers is not None:
        return True
    words = " ".join(span.quote for span in entry.report.evidence).casefold()
    return any(word in words for word in COUNTERING)
