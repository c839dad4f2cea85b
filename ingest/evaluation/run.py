"""A whole run: the scores of an extractor over annotated articles, and what is behind."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from domain.reports import Report
from domain.values import Value

from .cases import Case, case_of
from .compared import Compared
from .confusions import Confusion, confusions
from .gold import GoldArticle
from .matching import Matching, matching
from .scores import TYPES, Score, scores
from .slots import SlotScore, slot_scores

Read = tuple[GoldArticle, Sequence[Report]]
"""An annotated article with the reports that an extractor found in it."""

Marked = tuple[GoldArticle, Sequence[Matching]]
"""An annotated article with its events paired, a matching for each type."""

NO_TALKS = "none"
"""What articles that belong to no talks are counted under."""


class TalksScore(Value):
    """How many articles are about some talks, and their scores."""

    articles: int
    scores: dict[str, Score]


class Evaluation(Value):
    """What came of a run over annotated articles.

    `scores` are by type, with the core types (`CORE`) and all (`ALL`) together, `slots`
    by type and detail, `talks` by the slugs of the talks. `matched` and `missed` are
    annotated events that are asked for, `spurious` reports that nobody annotated.
    """

    articles: tuple[str, ...]
    scores: dict[str, Score]
    slots: dict[str, SlotScore]
    talks: dict[str, TalksScore]
    confusions: tuple[Confusion, ...]
    matched: tuple[Case, ...]
    missed: tuple[Case, ...]
    spurious: tuple[Case, ...]


def evaluated(read: Iterable[Read], types: Sequence[str] = TYPES) -> Evaluation:
    """Compare reports with what readers annotated, for some types of events."""
    marked = [(gold, marks(gold, reports, types)) for gold, reports in read]
    matchings = [one for _, several in marked for one in several]
    return Evaluation(
        articles=tuple(gold.id for gold, _ in marked),
        scores=scores(matchings, types),
        slots=slot_scores(matchings),
        talks=_by_talks(marked, types),
        confusions=confusions(several for _, several in marked),
        matched=_cases(marked, _asked_and_found),
        missed=_cases(marked, lambda one: one.missed),
        spurious=_cases(marked, lambda one: one.spurious),
    )


def marks(
    gold: GoldArticle, reports: Iterable[Report], types: Iterable[str]
) -> tuple[Matching, ...]:
    """Pair the events of one article, type by type."""
    golds = [Compared.of_gold(event, gold.text) for event in gold.events]
    gots = [Compared.of_report(report, gold.text) for report in reports]
    return tuple(matching(kind, golds, gots) for kind in types)


def _by_talks(marked: Iterable[Marked], types: Sequence[str]) -> dict[str, TalksScore]:
    ordered = sorted(marked, key=_talks)
    return {
        talks: _talks_score([several for _, several in group], types)
        for talks, group in groupby(ordered, key=_talks)
    }


def _talks(one: Marked) -> str:
    return one[0].talks or NO_TALKS


def _talks_score(
    articles: Sequence[Sequence[Matching]], types: Sequence[str]
) -> TalksScore:
    matchings = [one for several in articles for one in several]
    return TalksScore(articles=len(articles), scores=scores(matchings, types))


def _asked_and_found(one: Matching) -> list[Compared]:
    return [gold for gold, _ in one.matched if not gold.optional]


def _cases(
    marked: Iterable[Marked], choose: Callable[[Matching], Iterable[Compared]]
) -> tuple[Case, ...]:
    """Return the chosen events of all articles, in the order of their texts."""
    return tuple(
        case
        for gold, several in marked
        for case in sorted(
            (case_of(gold, event) for one in several for event in choose(one)),
            key=lambda case: (case.start, case.type, case.says),
        )
    )
