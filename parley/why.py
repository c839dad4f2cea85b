"""Why a line says what it says: a report's words where they stand, and who says them."""

from collections.abc import Iterable

from domain.article import ArticleRead, ArticleReread
from domain.deciding import subjects
from domain.decisions import Decision, DecisionUndone
from domain.identity import report_id
from domain.reports import Event, Report
from domain.values import Span, Value

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
    that a later reading of the article took the report's place.
    """

    id: str
    report: Report
    article: ArticleRead | None
    superseded: bool = False
    decisions: tuple[Decision, ...] = ()

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The quotes of the report with the words around them."""
        text = None if self.article is None else self.article.text
        return tuple(passage(text, span) for span in self.report.evidence)


def passage(text: str | None, span: Span) -> Passage:
    """Cut a quote and the words around it out of a text, at the ends of words."""
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
                for one in _touched(found, event):
                    _decide(found, one, event)
            case _:
                pass
    return tuple(found.values())


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


def _touched(found: dict[str, Grounds], decision: Decision) -> list[str]:
    """Return the reports that a decision is about, or the decision that it undoes."""
    if not isinstance(decision, DecisionUndone):
        return [one for one in subjects(decision) if one in found]
    return [
        one
        for one, known in found.items()
        if any(past.id == decision.decision_id for past in known.decisions)
    ]


def _decide(found: dict[str, Grounds], one: str, decision: Decision) -> None:
    known = found[one]
    decisions = (*known.decisions, decision)
    found[one] = known.model_copy(update={"decisions": decisions})
