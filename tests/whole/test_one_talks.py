"""Asking the ledger for one negotiation changes no answer about it."""

import tempfile
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.decisions import ReportCorrected
from domain.errors import DecisionRefused
from domain.identity import report_id
from domain.ledger import Ledger, open_ledger
from domain.reports import MeetingHeld
from projections.history import History
from projections.telling import Telling
from tests.builders import article, instant, meeting

NOW = instant("2024-03-01T09:00:00")
TALKS = ("gaza", "lebanon")

talks = st.sampled_from((*TALKS, None))
revisions = st.tuples(
    st.integers(0, 2),
    st.lists(st.sampled_from(TALKS), max_size=2, unique=True),
    st.lists(talks, max_size=3),
)
corrections = st.tuples(st.integers(0, 8), talks)


def fill(ledger: Ledger, steps: list[tuple[int, list[str], list[str | None]]]) -> None:
    """Read revisions of articles: number, talks of the article, talks of its reports."""
    for step, (number, of_article, of_reports) in enumerate(steps):
        article_id = f"a{number}"
        text = f"They met, says text {step}."
        reports = [
            meeting(quote=text, talks=one, article_id=article_id, place=f"Place {n}")
            for n, one in enumerate(of_reports)
        ]
        reading = article(article_id=article_id, text=text, talks=tuple(of_article))
        ledger.read(reading, reports, given_id=article_id, now=NOW)


def correct(ledger: Ledger, choices: list[tuple[int, str | None]]) -> None:
    """Put the talks of some reports right."""
    events = [entry.event for entry in ledger.recorded()]
    ids = [report_id(event) for event in events if isinstance(event, MeetingHeld)]
    for choice, one in choices:
        if choice < len(ids):
            decision = ReportCorrected(
                author="Ada",
                reason="read again",
                decided_at=NOW,
                report_id=ids[choice],
                changes={"talks": one},
            )
            # Some say nothing new, or are about what a revision superseded.
            with suppress(DecisionRefused):
                ledger.decide(decision, now=NOW)


def telling(ledger: Ledger, *, narrowed: bool, of: str) -> Telling:
    """Return what is told of talks, by all events or by those that are asked for."""
    recorded = ledger.recorded(talks=of if narrowed else None)
    return History.of(entry.event for entry in recorded).told(talks=of)


@settings(max_examples=40, deadline=None)
@given(st.lists(revisions, max_size=5), st.lists(corrections, max_size=3))
def test_narrowing_to_talks_leaves_nothing_out(steps, choices):
    """Revisions, corrections and articles of several talks told, it is all the same."""
    with (
        tempfile.TemporaryDirectory() as folder,
        open_ledger(f"{folder}/x.db") as ledger,
    ):
        fill(ledger, steps)
        correct(ledger, choices)

        for one in TALKS:
            assert telling(ledger, narrowed=True, of=one) == telling(
                ledger, narrowed=False, of=one
            )
        assert ledger.check() == ()
