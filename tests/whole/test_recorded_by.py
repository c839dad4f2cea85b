"""What a ledger could have answered at a time, it answers for ever."""

import tempfile
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import JsonValue

from domain.decisions import (
    Decision,
    DecisionUndone,
    HappeningsMerged,
    ReportCorrected,
    ReportRetracted,
)
from domain.errors import DecisionRefused
from domain.ledger import Ledger, open_ledger
from domain.rereading import By
from projections.history import History
from projections.talks import state
from tests.builders import meeting, position, rejected, tabled, telling
from tests.domain.given import NOW, ids
from tests.projections.given import GAZA, Why

REPORTS = (meeting(), meeting(place="Doha"), tabled(), rejected(), position())
KINDS = ("read", "reread", "correct", "retract", "merge", "undo")


class Step(NamedTuple):
    """Something done to a ledger; the numbers say what it is done to."""

    kind: str
    number: int
    chosen: frozenset[int]


steps = st.lists(
    st.builds(
        Step,
        st.sampled_from(KINDS),
        st.integers(0, 4),
        st.frozensets(st.integers(0, len(REPORTS) - 1), min_size=1),
    ),
    max_size=8,
)


def answers(ledger: Ledger, recorded_by: datetime | None = None) -> str:
    """Return the state of the talks, and all reports as they are told."""
    recorded = ledger.recorded(recorded_by=recorded_by)
    telling = History.of(one.event for one in recorded).told(talks="gaza")
    told = [(entry.id, entry.report) for entry in telling.entries]
    return f"{state(telling, GAZA).model_dump_json()} {told}"


def do(ledger: Ledger, step: Step, now: datetime) -> None:
    """Read an article, read one again, or decide on what was read."""
    reading, reports = telling(
        *(REPORTS[one] for one in sorted(step.chosen)), article_id=f"a{step.number % 3}"
    )
    latest = ledger.latest(reading.article_id)
    if step.kind == "read" or ledger.position() == 0:
        ledger.read(reading, reports, given_id=reading.article_id, now=now)
    elif step.kind != "reread":
        # Some are about what is lost, or change nothing.
        with suppress(DecisionRefused):
            ledger.decide(decision(ledger, step, now), now=now)
    elif latest.article is not None:
        found = latest.reports[: len(step.chosen) - 1]
        ledger.reread(latest.article, found, by=By("rules", "2"), now=now)


def decision(ledger: Ledger, step: Step, now: datetime) -> Decision:
    """Return a decision on some reports, or the undoing of one."""
    why: Why = {"author": "Ada", "reason": step.kind, "decided_at": now}
    names = ids(ledger)
    one, other = names[step.number % len(names)], names[len(step.chosen) % len(names)]
    match step.kind:
        case "correct":
            changes: dict[str, JsonValue] = {"modality": "denied"}
            return ReportCorrected(report_id=one, changes=changes, **why)
        case "retract":
            return ReportRetracted(report_id=one, **why)
        case "merge":
            return HappeningsMerged(report_ids=(one, other), **why)
        case _:
            made = [known.id for known in ledger.decisions()] or ["d0"]
            return DecisionUndone(decision_id=made[step.number % len(made)], **why)


def answered(some: Iterable[Step]) -> set[str]:
    """Do some things to a ledger, and return the names of the events that came of it.

    After each the ledger is asked, and at the end again for each of these times.
    """
    with (
        tempfile.TemporaryDirectory() as folder,
        open_ledger(f"{folder}/x.db") as ledger,
    ):
        then = {}
        for number, step in enumerate(some):
            now = NOW + timedelta(hours=number)
            do(ledger, step, now)
            then[now] = answers(ledger)

        assert {now: answers(ledger, now) for now in then} == then
        assert answers(ledger, NOW + timedelta(days=9)) == answers(ledger)
        assert ledger.check() == ()
        return {recorded.event.NAME for recorded in ledger.recorded()}


@settings(max_examples=25, deadline=None)
@given(steps)
def test_what_was_answered_at_a_time_is_answered_again(some):
    """Whatever was read, read again, decided and undone since."""
    answered(some)


def test_a_ledger_to_which_all_was_done_answers_again():
    """Each kind of step leaves its event."""
    every = frozenset(range(len(REPORTS)))
    kinds = ("read", "correct", "undo", "merge", "reread", "retract")

    chosen = {"read": every, "reread": frozenset({0, 1})}

    names = answered(Step(kind, 0, chosen.get(kind, frozenset({0}))) for kind in kinds)

    assert {
        *("ArticleRead", "ArticleReread", "ReportCorrected", "DecisionUndone"),
        *("HappeningsMerged", "ReportRetracted"),
    } <= names
