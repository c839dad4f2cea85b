"""What changed between two moments of the talks, each change with its evidence.

Happenings are the same at both moments if a report stands behind both; what a party
wants and says, and what somebody counts, is the same by its subject.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from enum import StrEnum
from typing import TypeVar

from pydantic import SerializeAsAny

from domain.values import Value

from .answers import (
    Answer,
    AnswerLine,
    AssessmentLine,
    FigureLine,
    Line,
    PositionLine,
    ProposalLine,
)
from .snapshot import Snapshot

L = TypeVar("L", bound=Line)
Pair = tuple[L | None, L | None]

PASSING = {
    "days",
    "evidence",
    "id",
    "joins",
    "lapsed",
    "last_told",
    "outlets",
    "reports",
    "told_by",
    "voices",
}
"""Fields in which lines differ that say the same: their age, and who tells them."""

SAYING = {
    *PASSING,
    "before",
    "contradicts",
    "lowered",
    "quantity",
    "role",
    "said",
    "since",
    "speaker",
    "times",
    "words",
}
"""Fields in which a thing said again differs from what was said before."""

OF_ANSWERS = {*PASSING, "answers", "answer_lines"}
"""Fields of a proposal that are told of as answers to it."""


class Topic(StrEnum):
    """What a change is about."""

    PHASE = "phase"
    TRUCE = "truce"
    MEETING = "meeting"
    PROPOSAL = "proposal"
    ANSWER = "answer"
    POSITION = "position"
    RELEASE = "release"
    FIGURE = "figure"
    TONE = "tone"


class Kind(StrEnum):
    """How a line changed.

    `again` is what was said once more. `gone` is what was told at the first moment and
    is told no more: it was called off, corrected, or is told as something else.
    """

    NEW = "new"
    CHANGED = "changed"
    AGAIN = "again"
    GONE = "gone"


class Change(Value):
    """A line that is new, says something else, was said again or is gone.

    `before` is None for a new line, `now` for one that is gone.
    """

    topic: Topic
    kind: Kind
    before: SerializeAsAny[Line] | None = None
    now: SerializeAsAny[Line] | None = None

    @property
    def line(self) -> Line:
        """The line as it is now, else as it was."""
        line = self.before if self.now is None else self.now
        if line is None:
            raise ValueError("a change has a line before it, after it, or both")
        return line


def changes(before: Snapshot, now: Snapshot) -> tuple[Change, ...]:
    """Return what changed from one moment of the talks to another."""
    return tuple(_changes(before, now))


def _changes(before: Snapshot, now: Snapshot) -> Iterator[Change]:
    old, new = before.state, now.state
    if old.phase is not new.phase:
        moves = old.phases[-1:], new.phases[-1:]
        yield from _compared(Topic.PHASE, [_pair(*moves)], PASSING)
    yield from _compared(Topic.TRUCE, [(old.truce, new.truce)], PASSING)
    met = _alike(before.meetings, now.meetings)
    yield from _compared(Topic.MEETING, met, PASSING)
    yield from _proposals(before.proposals, now.proposals)
    yield from _positions(old.positions, new.positions)
    freed = _alike(before.releases, now.releases)
    yield from _compared(Topic.RELEASE, freed, PASSING)
    counted = _keyed(old.latest_figures, new.latest_figures, _counts)
    # A number is not taken back by growing old.
    yield from _compared(Topic.FIGURE, (pair for pair in counted if pair[1]), SAYING)
    tones = _keyed(old.assessments, new.assessments, _voice)
    yield from _compared(Topic.TONE, (pair for pair in tones if pair[1]), SAYING)


def _proposals(
    before: Sequence[ProposalLine], now: Sequence[ProposalLine]
) -> Iterator[Change]:
    pairs = list(_alike(before, now))
    yield from _compared(Topic.PROPOSAL, pairs, OF_ANSWERS)
    for past, line in pairs:
        if line is not None:
            told = () if past is None else past.answer_lines
            answers = _keyed(told, line.answer_lines, _answerer)
            given = (pair for pair in answers if _is_given(pair))
            yield from _compared(Topic.ANSWER, given, {*PASSING, "denied_by"})


def _is_given(pair: Pair[AnswerLine]) -> bool:
    """Tell whether an answer was given or taken back; that none has come is no change."""
    return any(line is not None and line.answer is not Answer.NONE for line in pair)


def _positions(
    before: Sequence[PositionLine], now: Sequence[PositionLine]
) -> Iterator[Change]:
    """Compare stances one by one; what is left over on an issue has changed."""
    same = list(_keyed(before, now, lambda line: (*_issue(line), line.stance)))
    yield from _compared(Topic.POSITION, [pair for pair in same if all(pair)], SAYING)
    old = [past for past, line in same if past is not None and line is None]
    new = [line for past, line in same if line is not None and past is None]
    yield from _compared(Topic.POSITION, _keyed(old, new, _issue), SAYING)


def _compared(
    topic: Topic, pairs: Iterable[Pair[L]], passing: set[str]
) -> Iterator[Change]:
    for past, line in pairs:
        kind = _kind(past, line, passing)
        if kind is not None:
            yield Change(topic=topic, kind=kind, before=past, now=line)


def _kind(past: L | None, line: L | None, passing: set[str]) -> Kind | None:
    """Return how a line changed, None if it says what it said."""
    if past is None and line is None:
        return None
    if past is None or line is None:
        return Kind.NEW if past is None else Kind.GONE
    if past.model_dump(exclude=passing) != line.model_dump(exclude=passing):
        return Kind.CHANGED
    said_again = getattr(past, "said", None) != getattr(line, "said", None)
    return Kind.AGAIN if said_again else None


def _pair(before: Sequence[L], now: Sequence[L]) -> Pair[L]:
    return (before[0] if before else None, now[0] if now else None)


def _alike(before: Sequence[L], now: Sequence[L]) -> Iterator[Pair[L]]:
    """Pair lines that share a report, those first that share most of them."""
    told: dict[str, set[int]] = {}
    for place, line in enumerate(before):
        for report in line.reports:
            told.setdefault(report, set()).add(place)
    left = set(range(len(before)))
    for line in now:
        shared = [place for report in line.reports for place in told.get(report, ())]
        near = sorted((-shared.count(place), place) for place in left & set(shared))
        past = near[0][1] if near else None
        left.discard(-1 if past is None else past)
        yield (None if past is None else before[past]), line
    yield from ((before[place], None) for place in sorted(left))


def _keyed(
    before: Sequence[L], now: Sequence[L], key: Callable[[L], Hashable]
) -> Iterator[Pair[L]]:
    """Pair lines with equal keys; of several with one key the first counts."""
    past = {key(line): line for line in reversed(before)}
    present = {key(line): line for line in reversed(now)}
    yield from (
        (past.get(key(line)), line) for line in now if present[key(line)] is line
    )
    yield from (
        (line, None)
        for line in before
        if past[key(line)] is line and key(line) not in present
    )


def _issue(line: PositionLine) -> tuple[Hashable, ...]:
    return line.party, line.issue


def _counts(line: FigureLine) -> Hashable:
    return line.metric, line.group, line.source


def _voice(line: AssessmentLine) -> Hashable:
    return line.party


def _answerer(line: AnswerLine) -> Hashable:
    return line.party
