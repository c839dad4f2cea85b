"""Two runs over the same articles: what got better, what got worse, and where."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, Self

from domain.values import Value

from .cases import Case, Key
from .run import Evaluation
from .scores import DIGITS, TOTALS, Score


class Saved(Value):
    """What is kept of a run for later ones to be compared with.

    `matched`, `missed` and `spurious` are the keys of the events.
    """

    format: Literal[1] = 1
    articles: tuple[str, ...]
    scores: dict[str, Score]
    slots: dict[str, float]
    matched: tuple[str, ...]
    missed: tuple[str, ...]
    spurious: tuple[str, ...]

    @classmethod
    def of(cls, run: Evaluation) -> Self:
        """Return what is kept of a run."""
        return cls(
            articles=run.articles,
            scores=run.scores,
            slots={name: slot.score for name, slot in run.slots.items()},
            matched=tuple(case.key for case in run.matched),
            missed=tuple(case.key for case in run.missed),
            spurious=tuple(case.key for case in run.spurious),
        )


class Change(Value):
    """A number of both runs; None where a run did not have it."""

    name: str
    before: float | None
    now: float | None

    @property
    def by(self) -> float:
        """By how much it grew."""
        return round((self.now or 0.0) - (self.before or 0.0), DIGITS)


class Comparison(Value):
    """What differs between an earlier run and one of today.

    `changes` are F1 scores, and scores of details, that are not the same. `gained` and
    `lost` are annotated events that only one of the runs found, `added` and `gone`
    spurious reports that only one of them made; of the last only keys are known. What
    only one run was asked for, of types or of articles, is left out.
    """

    same_articles: bool
    changes: tuple[Change, ...]
    gained: tuple[Case, ...]
    lost: tuple[Case, ...]
    added: tuple[Case, ...]
    gone: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Common:
    """The types and the articles that two runs were both asked for."""

    types: frozenset[str]
    articles: frozenset[str]

    @classmethod
    def of(cls, before: Saved, now: Evaluation) -> Self:
        """Find what both runs were asked for; totals are, if all of their types are."""
        types = before.scores.keys() & now.scores.keys()
        if before.scores.keys() != now.scores.keys():
            types = types - set(TOTALS)
        return cls(frozenset(types), frozenset(before.articles) & set(now.articles))

    def cases(self, cases: Iterable[Case]) -> list[Case]:
        """Return the cases of these types and articles."""
        return [one for one in cases if self._has(one.type, one.article)]

    def keys(self, keys: Iterable[str]) -> Counter[str]:
        """Count the keys of these types and articles."""
        apart = ((key, Key.of(key)) for key in keys)
        return Counter(key for key, of in apart if self._has(of.type, of.article))

    def scores(self, scores: Mapping[str, float]) -> dict[str, float]:
        """Return the scores of these types and of their details."""
        return {
            name: score
            for name, score in scores.items()
            if name.partition(".")[0] in self.types
        }

    def _has(self, kind: str, article: str) -> bool:
        return kind in self.types and article in self.articles


def compared_with(before: Saved, now: Evaluation) -> Comparison:
    """Compare a run of today with an earlier one."""
    common = Common.of(before, now)
    today = Saved.of(now)
    lost = common.keys(before.matched) - common.keys(today.matched)
    gone = common.keys(before.spurious) - common.keys(today.spurious)
    return Comparison(
        same_articles=set(before.articles) == set(now.articles),
        changes=(
            *_changes(common.scores(_f1(before)), common.scores(_f1(today))),
            *_changes(common.scores(before.slots), common.scores(today.slots)),
        ),
        gained=_without(common.cases(now.matched), common.keys(before.matched)),
        lost=tuple(case for case in common.cases(now.missed) if case.key in lost),
        added=_without(common.cases(now.spurious), common.keys(before.spurious)),
        gone=tuple(gone.elements()),
    )


def _f1(run: Saved) -> dict[str, float]:
    return {name: score.f1 for name, score in run.scores.items()}


def _changes(
    before: Mapping[str, float], now: Mapping[str, float]
) -> tuple[Change, ...]:
    return tuple(
        Change(name=name, before=before.get(name), now=now.get(name))
        for name in dict.fromkeys((*now, *before))
        if before.get(name) != now.get(name)
    )


def _without(cases: Iterable[Case], known: Counter[str]) -> tuple[Case, ...]:
    """Return the cases whose keys are not among those known, each as often."""
    left = Counter(known)
    fresh: list[Case] = []
    for case in cases:
        left[case.key] -= 1
        if left[case.key] < 0:
            fresh.append(case)
    return tuple(fresh)
