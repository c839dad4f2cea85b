"""Reads the pairs of reports in tests/gold/joining/, and scores a joiner on them."""

import shlex
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from domain.reports import Report
from domain.values import Quantity
from domain.vocabulary import (
    Bound,
    Category,
    Issue,
    MeetingFormat,
    Metric,
    Modality,
    Stance,
)
from projections.entries import Entry, enter
from tests import builders

FOLDER = Path(__file__).parent / "gold" / "joining"

Builder = Callable[..., Report]

BUILDERS: dict[str, Builder] = {
    "MeetingHeld": builders.meeting,
    "MeetingPlanned": builders.planned,
    "HostagesReleased": builders.released,
    "FigureReported": builders.figure,
    "ProposalTabled": builders.tabled,
    "ProposalAccepted": builders.accepted,
    "ProposalRejected": builders.rejected,
    "AgreementReached": builders.agreed,
    "TruceBegan": builders.truce_began,
    "TruceEnded": builders.truce_ended,
    "PositionStated": builders.position,
}

LISTS = {"parties", "terms"}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports of two articles, and whether they tell of one happening."""

    one: Entry[Report]
    other: Entry[Report]
    same: bool


@dataclass(frozen=True, slots=True)
class Score:
    """How a joiner did: the pairs it joined rightly, wrongly, and those it missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        """Which part of what was joined is one."""
        return self.right / (self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Which part of what is one was joined."""
        return self.right / (self.right + self.missed)


def pairs(name: str) -> Iterator[Pair]:
    """Yield the pairs of a file, `tuned` or `kept`."""
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield _pair(line)


def score(told: Iterable[Pair], is_same: Callable[[Pair], bool]) -> Score:
    """Return how a joiner does on pairs."""
    found = [(pair.same, is_same(pair)) for pair in told]
    return Score(
        right=found.count((True, True)),
        wrong=found.count((False, True)),
        missed=found.count((True, False)),
    )


def _pair(line: str) -> Pair:
    head, _, other = line.partition(" | ")
    talks, verdict, *one = shlex.split(head)
    reports = (
        _report(talks, article, words)
        for article, words in (("a1", one), ("a2", shlex.split(other)))
    )
    first, second = map(enter, reports)
    return Pair(first, second, same={"same": True, "apart": False}[verdict])


def _report(talks: str, article: str, words: list[str]) -> Report:
    kind, *told = words
    fields: dict[str, Any] = {"talks": talks, "start": None}
    for word in told:
        name, equals, value = word.partition("=")
        fields.update(_field(name, value) if equals else {"quote": word})
    if "end" not in fields and fields["start"] is not None:
        fields["end"] = fields["start"]
    report = BUILDERS[kind](**_quantified(kind, fields))
    return report.model_copy(update={"article_id": article})


def _field(name: str, value: str) -> dict[str, Any]:
    readers: dict[str, Callable[[str], Any]] = {
        "category": Category,
        "format": MeetingFormat,
        "issue": Issue,
        "metric": Metric,
        "modality": Modality,
        "stance": Stance,
        "bound": Bound,
        "count": float,
        "value": float,
    }
    if name == "of":
        return {"sponsors": tuple(value.split(","))}
    if name in LISTS or (name == "by" and "," in value):
        return {name: tuple(value.split(","))}
    return {name: readers.get(name, str)(value)}


def _quantified(kind: str, fields: dict[str, Any]) -> dict[str, Any]:
    """Make the number of a release, and the lists of a proposal, of what is written."""
    if kind == "ProposalTabled":
        named = {name: fields[name] for name in ("by", "to") if name in fields}
        fields.update({n: (v,) for n, v in named.items() if isinstance(v, str)})
    if kind.startswith("Meeting") and "place" not in fields:
        fields["place"] = None
    if kind == "HostagesReleased":
        count, bound = fields.pop("count", None), fields.pop("bound", Bound.EXACT)
        fields.setdefault("by", None)
        text = "" if count is None else f"{count:,.0f}"
        fields["count"] = (
            None if count is None else Quantity(value=count, bound=bound, text=text)
        )
    if kind == "FigureReported":
        fields.setdefault("source", None)
    return fields
