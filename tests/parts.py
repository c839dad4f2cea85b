"""The values that reports are made of, made in few words."""

from datetime import UTC, date, datetime
from typing import Any, TypedDict

from domain.article import Publication
from domain.values import (
    Attribution,
    Confidence,
    Extractor,
    Happened,
    Quantity,
    Span,
    Term,
)
from domain.vocabulary import (
    Bound,
    DateBasis,
    Issue,
    Level,
    Modality,
    Precision,
    PublicationBasis,
)

PUBLISHED = "2024-01-28"


class Common(TypedDict, total=False):
    """The fields that every report builder takes, each with a default of its own."""

    article_id: str
    talks: str | None
    published: str
    start: str | None
    end: str | None
    precision: Precision
    basis: DateBasis
    phrase: str | None
    quote: str
    at: int
    evidence: tuple[Span, ...]
    attribution: Attribution
    outlet: str | None
    modality: Modality
    level: Level
    reasons: tuple[str, ...]
    extractor: Extractor


def instant(text: str) -> datetime:
    """Return an ISO day or time as an aware time, in UTC where it names no zone."""
    time = datetime.fromisoformat(text)
    return time if time.tzinfo is not None else time.replace(tzinfo=UTC)


def publication(published: str = PUBLISHED) -> Publication:
    """Make an article's time of publication of an ISO day or time."""
    return Publication(
        at=instant(published),
        precision="second" if "T" in published else "day",
        basis=PublicationBasis.METADATA,
    )


def happened(
    start: str | None,
    end: str | None = None,
    *,
    precision: Precision | None = None,
    basis: DateBasis = DateBasis.STATED,
    phrase: str | None = None,
) -> Happened:
    """Make the days from `start` to `end`, one day where `end` is left out."""
    if start is None:
        return Happened(phrase=phrase)
    first = date.fromisoformat(start)
    last = first if end is None else date.fromisoformat(end)
    return Happened(
        start=first,
        end=last,
        precision=precision or _precision((last - first).days + 1),
        basis=basis,
        phrase=phrase,
    )


def _precision(days: int) -> Precision:
    steps = ((1, Precision.DAY), (7, Precision.WEEK), (31, Precision.MONTH))
    return next((step for most, step in steps if days <= most), Precision.YEAR)


def quantity(
    value: float | None = None,
    *,
    low: float | None = None,
    high: float | None = None,
    bound: Bound = Bound.EXACT,
    text: str | None = None,
) -> Quantity:
    """Make a quantity whose words are its number, unless they are given."""
    words = text or (str(value) if value is not None else f"{low} to {high}")
    return Quantity(value=value, low=low, high=high, bound=bound, text=words)


def terms(*kinds: Issue | str | Term) -> tuple[Term, ...]:
    """Make terms of issues, of their stored names or of terms as they are."""
    return tuple(
        kind if isinstance(kind, Term) else Term(kind=Issue(kind)) for kind in kinds
    )


def common(given: Common, quote: str) -> dict[str, Any]:
    """Return the fields that every report has, with defaults for those not given."""
    published = given.get("published", PUBLISHED)
    return {
        "article_id": given.get("article_id", "a1"),
        "talks": given.get("talks", "gaza"),
        "published_at": instant(published),
        "happened": _happened(given, published),
        "evidence": given.get("evidence") or (_span(given, quote),),
        "attribution": given.get("attribution")
        or Attribution(outlet=given.get("outlet", "Example Times")),
        "modality": given.get("modality", Modality.ASSERTED),
        "confidence": Confidence(
            level=given.get("level", Level.HIGH), reasons=given.get("reasons", ())
        ),
        "extractor": given.get("extractor")
        or Extractor(name="test", version="1", rule="test"),
    }


def _happened(given: Common, published: str) -> Happened:
    return happened(
        given.get("start", published[:10]),
        given.get("end"),
        precision=given.get("precision"),
        basis=given.get("basis", DateBasis.STATED),
        phrase=given.get("phrase"),
    )


def _span(given: Common, quote: str) -> Span:
    words = given.get("quote", quote)
    at = given.get("at", 0)
    return Span(start=at, end=at + len(words), quote=words)
