"""Lays out scores, what is behind them, and what changed between two runs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ingest.evaluation import Comparison, Evaluation, Score
from ingest.evaluation.cases import Case, Key
from ingest.evaluation.comparison import Change
from ingest.evaluation.confusions import Confusion
from ingest.evaluation.run import TalksScore
from ingest.evaluation.scores import TOTALS
from ingest.evaluation.slots import SlotScore

from .console import Table, draw, on_terminal, say, show, write_lines
from .wording import counted, listed

SCORES = ("precision", "recall", "f1", "matched", "gold", "got")


class Titled(NamedTuple):
    """A table, and the title that it has on a terminal."""

    title: str
    table: Table


def show_all(tables: Iterable[Titled]) -> None:
    """Show tables one below the other, with an empty line between them."""
    for number, (title, table) in enumerate(tables):
        if number > 0:
            write_lines([""])
        if on_terminal():
            draw(table, title=title)
        else:
            show(table)


def run_tables(run: Evaluation, *, by: str | None) -> tuple[Titled, ...]:
    """Lay out the scores of a run, by type and detail, and what was found instead."""
    articles = counted(len(run.articles), "annotated article")
    tables = (
        Titled(articles, scores_table(run.scores)),
        Titled("Details of the events that were found", slots_table(run.slots)),
        Titled(
            "What the sentences of missed events gave", confusions_table(run.confusions)
        ),
    )
    apart = Titled("By talks", talks_table(run.talks))
    return tables if by is None else (tables[0], apart, *tables[1:])


def comparison_tables(comparison: Comparison) -> tuple[Titled, ...]:
    """Lay out what changed since a run that was saved, and say if nothing did."""
    if not comparison.same_articles:
        say("the saved run was over other articles: what changed may be due to that")
    changes = changes_table(comparison.changes)
    events = changed_events_table(comparison)
    if len(changes.rows) == len(events.rows) == 0:
        say("nothing changed since the run that was saved")
        return ()
    return (
        Titled("What changed since the saved run", changes),
        Titled("In which events", events),
    )


def scores_table(scores: Mapping[str, Score]) -> Table:
    """Lay out scores by type, the totals last."""
    return Table(
        ("type", *SCORES), [(kind, *_score(score)) for kind, score in scores.items()]
    )


def talks_table(talks: Mapping[str, TalksScore]) -> Table:
    """Lay out the totals of each negotiation."""
    rows = [
        (slug, str(one.articles), total, *_score(one.scores[total]))
        for slug, one in talks.items()
        for total in TOTALS
    ]
    return Table(("talks", "articles", "types", *SCORES), rows)


def slots_table(slots: Mapping[str, SlotScore]) -> Table:
    """Lay out how right each detail is, and how many events ask for it."""
    rows = [
        (*name.split("."), f"{slot.score:.3f}", str(slot.events))
        for name, slot in slots.items()
    ]
    return Table(("type", "detail", "score", "events"), rows)


def confusions_table(confusions: Iterable[Confusion]) -> Table:
    """Lay out what the sentences of missed events gave instead, the commonest first."""
    rows = [
        (one.missed, one.given, listed(one.differing), str(one.events))
        for one in confusions
    ]
    return Table(("missed", "given", "differing", "events"), rows)


def event_table(name: str, cases: Iterable[Case]) -> Titled:
    """Lay out events with their sentences, under what they are."""
    table = Table(
        (name, *EVENT), [(case.article, *_event(case)) for case in cases], prose=PROSE
    )
    return Titled(name.capitalize(), table)


def changes_table(changes: Iterable[Change]) -> Table:
    """Lay out the scores that changed: F1 of types, and scores of details."""
    rows = [
        (one.name, _number(one.before), _number(one.now), f"{one.by:+.3f}")
        for one in changes
    ]
    return Table(("score", "before", "now", "change"), rows)


def changed_events_table(comparison: Comparison) -> Table:
    """Lay out the events that only one of two runs found."""
    rows = [
        *_changed("gained", comparison.gained),
        *_changed("lost", comparison.lost),
        *_changed("new spurious", comparison.added),
        *(_gone(key) for key in comparison.gone),
    ]
    return Table(("change", "article", *EVENT), rows, prose=PROSE)


EVENT = ("type", "says", "rule", "sentence")

PROSE = ("says", "sentence")


def _changed(change: str, cases: Iterable[Case]) -> Iterator[tuple[str, ...]]:
    return ((change, case.article, *_event(case)) for case in cases)


def _gone(key: str) -> tuple[str, ...]:
    """Lay out a report that is made no more, of which the key alone is known."""
    of = Key.of(key)
    return "spurious no more", of.article, of.type, of.says, "", ""


def _event(case: Case) -> tuple[str, ...]:
    return case.type, case.says, case.rule or "", case.sentence


def _score(score: Score) -> Sequence[str]:
    rates = (score.precision, score.recall, score.f1)
    counts = (score.matched, score.gold, score.got)
    return (*(f"{rate:.3f}" for rate in rates), *map(str, counts))


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"
