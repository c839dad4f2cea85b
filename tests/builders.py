"""Makes articles and reports in few words, with sensible defaults for what is left out.

Every report builder takes the fields of `Common` beside its own. Days and times are
ISO strings; a report happened on its day of publication unless `start` says otherwise,
and `start=None` leaves its date unsettled. A report's evidence is its `quote`, at offset
`at`; `telling` puts reports into an article whose text holds their quotes.
"""

from collections.abc import Iterable
from typing import Unpack

from domain.article import ArticleRead, reading_of
from domain.reports import (
    AgreementReached,
    FigureReported,
    HostagesReleased,
    MeetingHeld,
    MeetingPlanned,
    PositionStated,
    ProposalAccepted,
    ProposalRef,
    ProposalRejected,
    ProposalTabled,
    Report,
    TalksAssessed,
    TruceBegan,
    TruceEnded,
)
from domain.values import Participant, Quantity, Span, Term
from domain.vocabulary import (
    Bound,
    Category,
    Issue,
    MeetingFormat,
    Metric,
    Stance,
    Tone,
)
from tests import parts
from tests.parts import PUBLISHED, Common, happened, instant, publication, quantity

__all__ = [
    "PUBLISHED",
    "Common",
    "accepted",
    "agreed",
    "article",
    "assessed",
    "figure",
    "happened",
    "instant",
    "meeting",
    "planned",
    "position",
    "publication",
    "quantity",
    "rejected",
    "released",
    "tabled",
    "telling",
    "truce_began",
    "truce_ended",
]


def article(
    *,
    article_id: str = "a1",
    text: str = "Delegations of Israel and Hamas met in Cairo on Sunday.",
    published: str = PUBLISHED,
    publisher: str | None = "Example Times",
    url: str | None = None,
    title: str | None = None,
    talks: tuple[str, ...] = ("gaza",),
) -> ArticleRead:
    """Make the reading of an article."""
    return reading_of(
        article_id=article_id,
        text=text,
        published=publication(published),
        publisher=publisher,
        url=url,
        title=title,
        talks=talks,
    )


def telling(
    *reports: Report, article_id: str = "a1", published: str = PUBLISHED, url: str = ""
) -> tuple[ArticleRead, tuple[Report, ...]]:
    """Make an article that tells some reports, and the reports as it tells them.

    Its text is made of the reports' quotes, one a paragraph.
    """
    text = "\n\n".join(span.quote for report in reports for span in report.evidence)
    told: list[Report] = []
    at = 0
    for report in reports:
        spans: list[Span] = []
        for span in report.evidence:
            spans.append(Span.of(text, at, at + len(span.quote)))
            at += len(span.quote) + 2
        told.append(
            report.model_copy(
                update={
                    "article_id": article_id,
                    "published_at": instant(published),
                    "evidence": tuple(spans),
                }
            )
        )
    reading = article(
        article_id=article_id,
        text=text or "Nothing happened.",
        published=published,
        url=url or None,
    )
    return reading, tuple(told)


def meeting(
    *,
    parties: Iterable[str] = ("Hamas", "Israel"),
    place: str | None = "Cairo",
    participants: Iterable[Participant] = (),
    format: MeetingFormat = MeetingFormat.MEETING,  # noqa: A002  # the field's name
    **common: Unpack[Common],
) -> MeetingHeld:
    """Make a report of a meeting that was held."""
    return MeetingHeld(
        format=format,
        place=place,
        participants=tuple(participants),
        parties=tuple(parties),
        **parts.common(common, "They met."),
    )


def planned(
    *,
    parties: Iterable[str] = ("Hamas", "Israel"),
    place: str | None = "Cairo",
    participants: Iterable[Participant] = (),
    format: MeetingFormat = MeetingFormat.MEETING,  # noqa: A002  # the field's name
    **common: Unpack[Common],
) -> MeetingPlanned:
    """Make a report of a meeting to come."""
    return MeetingPlanned(
        format=format,
        place=place,
        participants=tuple(participants),
        parties=tuple(parties),
        **parts.common(common, "They will meet."),
    )


def tabled(
    *,
    by: Iterable[str] = ("Egypt",),
    to: Iterable[str] = (),
    terms: Iterable[Issue | str | Term] = (Issue.CEASEFIRE,),
    name: str | None = None,
    answers: str | None = None,
    **common: Unpack[Common],
) -> ProposalTabled:
    """Make a report of a proposal that was put forward."""
    return ProposalTabled(
        by=tuple(by),
        to=tuple(to),
        terms=parts.terms(*terms),
        name=name,
        answers=answers,
        **parts.common(common, "A proposal was put forward."),
    )


def rejected(
    *,
    party: str = "Hamas",
    sponsors: Iterable[str] = (),
    name: str | None = None,
    condition: str | None = None,
    **common: Unpack[Common],
) -> ProposalRejected:
    """Make a report of a party's no to a proposal."""
    return ProposalRejected(
        party=party,
        of=ProposalRef(sponsors=tuple(sponsors), name=name),
        condition=condition,
        **parts.common(common, "The proposal was rejected."),
    )


def accepted(
    *,
    party: str = "Hamas",
    sponsors: Iterable[str] = (),
    name: str | None = None,
    condition: str | None = None,
    **common: Unpack[Common],
) -> ProposalAccepted:
    """Make a report of a party's yes to a proposal."""
    return ProposalAccepted(
        party=party,
        of=ProposalRef(sponsors=tuple(sponsors), name=name),
        condition=condition,
        **parts.common(common, "The proposal was accepted."),
    )


def released(
    *,
    count: float | Quantity | None = 10,
    category: Category = Category.HOSTAGES,
    by: str | None = "Hamas",
    to: str | None = None,
    **common: Unpack[Common],
) -> HostagesReleased:
    """Make a report of captives that were freed."""
    number = quantity(count) if isinstance(count, int | float) else count
    return HostagesReleased(
        category=category,
        count=number,
        by=by,
        to=to,
        **parts.common(common, "Captives were freed."),
    )


def figure(
    *,
    value: float | None = 25000,
    metric: Metric = Metric.KILLED,
    group: str | None = "Gaza",
    source: str | None = "Gaza Health Ministry",
    bound: Bound = Bound.EXACT,
    quantity: Quantity | None = None,
    **common: Unpack[Common],
) -> FigureReported:
    """Make a report of a count; `quantity`, where given, goes before `value`."""
    return FigureReported(
        metric=metric,
        quantity=quantity or Quantity(value=value, bound=bound, text=str(value)),
        group=group,
        source=source,
        **parts.common(common, "The toll rose."),
    )


def position(
    *,
    party: str = "Hamas",
    issue: Issue = Issue.WITHDRAWAL,
    stance: Stance = Stance.DEMANDS,
    speaker: str | None = None,
    words: str = "a full withdrawal",
    **common: Unpack[Common],
) -> PositionStated:
    """Make a report of what a party wants on an issue."""
    return PositionStated(
        party=party,
        speaker=speaker,
        issue=issue,
        stance=stance,
        words=words,
        **parts.common(common, "It insists on a full withdrawal."),
    )


def assessed(
    *, party: str | None = "Qatar", tone: Tone = Tone.POSITIVE, **common: Unpack[Common]
) -> TalksAssessed:
    """Make a report of how somebody says that the talks go."""
    return TalksAssessed(
        party=party, tone=tone, **parts.common(common, "The talks go on.")
    )


def agreed(
    *,
    parties: Iterable[str] = ("Hamas", "Israel"),
    terms: Iterable[Issue | str | Term] = (),
    name: str | None = None,
    **common: Unpack[Common],
) -> AgreementReached:
    """Make a report of a deal that was concluded."""
    return AgreementReached(
        parties=tuple(parties),
        terms=parts.terms(*terms),
        name=name,
        **parts.common(common, "A deal was reached."),
    )


def truce_began(
    *,
    parties: Iterable[str] = (),
    terms: Iterable[Issue | str | Term] = (),
    **common: Unpack[Common],
) -> TruceBegan:
    """Make a report of a truce that took effect."""
    return TruceBegan(
        parties=tuple(parties),
        terms=parts.terms(*terms),
        **parts.common(common, "The truce took effect."),
    )


def truce_ended(
    *,
    parties: Iterable[str] = (),
    cause: str | None = None,
    **common: Unpack[Common],
) -> TruceEnded:
    """Make a report of a truce that lapsed or broke down."""
    return TruceEnded(
        parties=tuple(parties),
        cause=cause,
        **parts.common(common, "The truce is over."),
    )
