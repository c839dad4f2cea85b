"""Why a line says what it says: a report's words where they stand, and who says them."""

from collections.abc import Iterable, Sequence

from pydantic import JsonValue

from domain.article import ArticleRead, ArticleReread
from domain.deciding import concerned, in_order, undone
from domain.decisions import Decision
from domain.flat import flat
from domain.identity import report_id
from domain.reports import Event, Report
from domain.values import Span, Value
from projections.decided import Decided, correct
from projections.entries import enter

AROUND = 100
"""How many characters of the text are shown on each side of a quote, at most."""


class Passage(Value):
    """A quote where it stands in its article, with the words around it.

    An ellipsis shows where the article goes on before or after these words.
    """

    start: int
    end: int
    before: str
    quote: str
    after: str


class Grounds(Value):
    """A report as it was recorded, with its article and what came of it later.

    `article` is None where the ledger holds no text for the report. `superseded` tells
    that a later reading of the article took the report's place. `corrected` is the
    report as people put it right, None where they did not. `decisions` are all that
    concern it, and `undone` the ids of those that do not hold any more.
    """

    id: str
    report: Report
    article: ArticleRead | None
    superseded: bool = False
    corrected: Report | None = None
    retracted: bool = False
    decisions: tuple[Decision, ...] = ()
    undone: frozenset[str] = frozenset()

    @property
    def now(self) -> Report:
        """The report as it is told today."""
        return self.corrected or self.report

    @property
    def changed(self) -> dict[str, tuple[JsonValue, JsonValue]]:
        """What fields of the flat form said before people put them right, and say now."""
        was, now = flat(self.report), flat(self.now)
        return {
            name: (was[name], now[name])
            for name in now
            if name != "id" and was[name] != now[name]
        }

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The quotes of the report with the words around them."""
        text = None if self.article is None else self.article.text
        return tuple(passage(text, span) for span in self.report.evidence)


def passage(text: str | None, span: Span) -> Passage:
    """Cut a quote and the words around it out of a text, at the ends of words.

    Of a text that was redacted there are none.
    """
    if span.words != span.quote:
        return Passage(
            start=span.start, end=span.end, before="", quote=span.words, after=""
        )
    before = "" if text is None else text[max(0, span.start - AROUND) : span.start]
    after = "" if text is None else text[span.end : span.end + AROUND]
    if span.start > AROUND:
        before = f"… {before.partition(' ')[2]}"
    if text is not None and len(text) > span.end + AROUND:
        after = f"{after.rpartition(' ')[0]} …"
    return Passage(
        start=span.start, end=span.end, before=before, quote=span.quote, after=after
    )


def grounds(events: Iterable[Event], asked: str) -> tuple[Grounds, ...]:
    """Return the grounds of the reports that are asked for, in their order.

    `asked` is the beginning of a report's id, or the handle of an article.
    """
    found: dict[str, Grounds] = {}
    articles: dict[str, ArticleRead] = {}
    decisions: list[Decision] = []
    for event in events:
        match event:
            case ArticleRead():
                articles[event.article_id] = event
                _supersede(found, event.article_id)
            case ArticleReread():
                _supersede(found, event.article_id)
            case Report():
                one, article = report_id(event), articles.get(event.article_id)
                if one.startswith(asked) or event.article_id == asked:
                    found[one] = Grounds(id=one, report=event, article=article)
            case Decision():
                decisions.append(event)
            case _:
                pass
    return _with_decisions(found, decisions)


def reading_of(events: Iterable[Event], article_id: str) -> ArticleRead | None:
    """Return the latest reading of an article, None if it was never read."""
    readings = [
        event
        for event in events
        if isinstance(event, ArticleRead) and event.article_id == article_id
    ]
    return readings[-1] if len(readings) > 0 else None


def _supersede(found: dict[str, Grounds], article_id: str) -> None:
    for one in tuple(found.values()):
        if one.report.article_id == article_id:
            found[one.id] = one.model_copy(update={"superseded": True})


def _with_decisions(
    found: dict[str, Grounds], decisions: Sequence[Decision]
) -> tuple[Grounds, ...]:
    """Add to each report what people decided about it, in the order of their times."""
    about: dict[str, list[Decision]] = {}
    made = {decision.id: decision for decision in decisions}
    for decision in in_order(decisions):
        for one in concerned(decision, made):
            about.setdefault(one, []).append(decision)
    decided, gone = Decided.of(decisions), undone(decisions)
    return tuple(
        _decided(one, about[one.id], decided, gone) if one.id in about else one
        for one in found.values()
    )


def _decided(
    one: Grounds, about: list[Decision], decided: Decided, gone: frozenset[str]
) -> Grounds:
    entry = correct(enter(one.report), decided.corrections.get(one.id, ()))
    return one.model_copy(
        update={
            "corrected": None if entry.report == one.report else entry.report,
            "retracted": one.id in decided.retracted,
            "decisions": tuple(about),
            "undone": gone,
        }
    )
