"""Says in fields what stands behind a report: its words, its article, its speaker."""

from collections.abc import Iterable, Iterator

from pydantic import JsonValue

from domain.article import ArticleRead
from domain.decisions import Decision
from domain.flat import flat
from domain.reports import Report
from domain.values import Attribution, Happened

from ..compared import Compared
from ..lines import Beside
from ..outlets import kind_of
from ..settings import registry_paths
from ..why import Grounds, Passage
from .decisions import what
from .wording import iso, words

Field = tuple[str, str]
"""The name of a field, and its value in words; an empty one says nothing."""


def report_fields(one: Grounds) -> Iterator[Field]:
    """Yield all that is known of a report: what, when, in which words, and by whom."""
    report = one.now
    yield "report", one.id
    yield "type", report.NAME
    yield from _payload(report)
    yield "happened", _happened(report.happened)
    for passage in one.passages:
        yield f"words {passage.start}-{passage.end}", _in_context(passage)
    yield "said by", _said_by(report.attribution)
    yield "modality", report.modality
    yield "confidence", report.confidence.level
    yield "because", "; ".join(report.confidence.reasons)
    yield "rule", report.extractor.rule
    yield "extractor", f"{report.extractor.name} {report.extractor.version}"
    if one.article is not None:
        yield from article_fields(one.article)
    if one.superseded:
        yield "superseded", "a later reading of the article took its place"
    if one.retracted:
        yield "retracted", "a person took it back; no answer counts it"
    for name, (was, _) in one.changed.items():
        yield "before", f"{name}={_said(was) or 'nothing'}"
    for decision in one.decisions:
        yield _decision(decision, undone=decision.id in one.undone)


def _payload(report: Report) -> Iterator[Field]:
    """Yield what the report says, in the names of the flat form."""
    own = type(report).model_fields.keys() - Report.model_fields.keys()
    for name, value in flat(report).items():
        if name in own:
            yield name, _said(value)


def _said(value: JsonValue) -> str:
    match value:
        case None:
            return ""
        case list():
            return ", ".join(filter(None, map(_said, value)))
        case dict():
            return " ".join(
                f"{key}={_said(part)}" for key, part in value.items() if part
            )
        case _:
            return str(value)


def _happened(happened: Happened) -> str:
    if happened.start is None:
        return "on a day that the text does not settle"
    days = iso(happened.start)
    if happened.end != happened.start:
        days += f" to {iso(happened.end)}"
    phrase = f" {happened.phrase!r}" if happened.phrase else ""
    return f"{days}, from {happened.basis}{phrase}"


def _in_context(passage: Passage) -> str:
    """Return a quote between marks, with the words around it."""
    return f"{passage.before}»{passage.quote}«{passage.after}"


def _said_by(attribution: Attribution) -> str:
    unnamed = "" if attribution.named or not attribution.speaker else "not named"
    via = f"via {attribution.via}" if attribution.via else ""
    relays = f"citing {attribution.relays}" if attribution.relays else ""
    parts = (
        attribution.speaker,
        attribution.role,
        attribution.party,
        unnamed,
        via,
        relays,
        attribution.outlet,
    )
    return ", ".join(part for part in parts if part)


def article_fields(article: ArticleRead) -> Iterator[Field]:
    """Yield where an article comes from, and which text it is."""
    yield "article", article.article_id
    yield "title", article.title or ""
    yield "publisher", _publisher(article.publisher)
    yield "url", article.url or ""
    when = article.published
    at = when.at.date() if when.precision == "day" else when.at
    yield "published", f"{at.isoformat()}, from {words(when.basis)}"
    yield "revision", str(article.revision)
    yield "sha256", article.text_hash


def told_fields(told: Iterable[Grounds]) -> Iterator[Field]:
    """Yield what an article reports, a field for each report."""
    for one in told:
        quotes = " … ".join(span.words for span in one.report.evidence)
        yield "report", f"{one.id} {one.report.NAME}: {quotes}"


def beside_fields(near: Beside) -> Iterator[Field]:
    """Yield what else is told of the same, a field for each report, and why."""
    for join in near.joins:
        why = "; ".join(join.because)
        yield "joined", f"{join.report} to {join.to}, {join.sure.value}: {why}"
    for other in near.others:
        who = other.publisher or other.attribution.outlet or other.article
        quotes = " … ".join(span.words for span in other.spans)
        when = other.published_at.date()
        yield "beside it", f"{other.report} {other.type}, {who}, {when}: {quotes}"


def comparison_fields(told: Compared) -> Iterator[Field]:
    """Yield why two reports were taken for one happening, or were not."""
    says = {
        True: "one happening",
        False: "different happenings",
        None: "nothing tells; they are kept apart",
    }
    yield "reports", f"{told.report} and {told.other}"
    yield "told of", says[told.one_happening]
    if told.decided is not None:
        yield "decided", "by a person; `parley decisions` tells who and why"
    yield "because", "; ".join(told.because)
    yield "sure", told.sure.value


def _publisher(name: str | None) -> str:
    kind = kind_of(name, registry_paths())
    return f"{name} ({kind})" if kind is not None else name or ""


def _decision(decision: Decision, *, undone: bool) -> Field:
    when = f"{decision.decided_at:%Y-%m-%d}"
    who = f"{decision.id} by {decision.author}, {when}: {decision.reason}"
    return what(decision), f"{who} (undone)" if undone else who
