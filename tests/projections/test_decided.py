"""What decisions, and their undoing, make of the answers."""

from datetime import timedelta
from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.decisions import (
    Decision,
    DecisionUndone,
    HappeningsMerged,
    HappeningsSplit,
    ReportCorrected,
    ReportRetracted,
)
from domain.identity import report_id
from projections.decided import Decided
from projections.history import History
from projections.talks import state
from tests.builders import meeting, position, telling
from tests.projections.given import DECIDED, GAZA, Why, events_of, told

ARTICLES = (
    telling(
        meeting(quote="They met in Paris.", place="Paris"),
        meeting(quote="Later they met in Doha.", place="Doha"),
        position(quote="Hamas wants a full withdrawal."),
        article_id="a1",
    ),
    telling(meeting(quote="The Paris round is over.", place="Paris"), article_id="a2"),
)
EVENTS = events_of(*ARTICLES)
MEETINGS = [
    report_id(one) for _, told in ARTICLES for one in told if one.NAME[0] == "M"
]


def why(days: int) -> Why:
    """Return who decides some days later, and why."""
    return {**DECIDED, "decided_at": DECIDED["decided_at"] + timedelta(days=days)}


def undoing(decision: Decision, days: int = 30) -> DecisionUndone:
    """Return the decision that undoes another."""
    return DecisionUndone(decision_id=decision.id, **why(days))


days = st.integers(0, 9).map(why)
one = st.sampled_from(MEETINGS)
several = st.lists(one, min_size=2, max_size=3, unique=True).map(tuple)
decisions = st.one_of(
    st.builds(
        lambda why, one, place: ReportCorrected(
            report_id=one, changes={"place": place}, **why
        ),
        days,
        one,
        st.sampled_from(["Cairo", "Doha", "Paris", None]),
    ),
    st.builds(lambda why, one: ReportRetracted(report_id=one, **why), days, one),
    st.builds(lambda why, ids: HappeningsMerged(report_ids=ids, **why), days, several),
    st.builds(lambda why, ids: HappeningsSplit(report_ids=ids, **why), days, several),
)


def answers(*also: Decision) -> bytes:
    """Return all that is told after some decisions, and the state of the talks."""
    telling = History.of([*EVENTS, *also]).told(talks="gaza")
    entries = [(entry.id, entry.report, entry.key) for entry in telling.entries]
    return (state(telling, GAZA).model_dump_json() + repr(entries)).encode()


@settings(max_examples=40, deadline=None)
@given(st.lists(decisions, max_size=4), decisions)
def test_what_was_done_and_undone_was_never_done(others, decision):
    """Whatever else was decided before or after it."""
    without = [other for other in others if other != decision]

    assert answers(*without, decision, undoing(decision)) == answers(*without)


@settings(max_examples=40, deadline=None)
@given(st.lists(decisions, max_size=4), decisions)
def test_an_undoing_that_was_undone_undoes_nothing(others, decision):
    """The decision counts again, as of its own time."""
    undone = undoing(decision)

    assert answers(*others, decision, undone, undoing(undone, 31)) == answers(
        *others, decision
    )


@settings(max_examples=20, deadline=None)
@given(st.lists(decisions, min_size=2, max_size=3), st.randoms(use_true_random=False))
def test_the_order_of_arrival_of_decisions_does_not_matter(some, random):
    """They go by the time at which they were made."""
    undone = [undoing(decision) for decision in some[:1]]
    shuffled = [*some, *undone]
    random.shuffle(shuffled)

    assert answers(*shuffled) == answers(*some, *undone)


def test_of_two_decisions_on_the_same_the_later_holds():
    """Two meetings that were merged and then split are two."""
    both = (MEETINGS[0], MEETINGS[2])
    merged = HappeningsMerged(report_ids=both, **why(1))
    split = HappeningsSplit(report_ids=both, **why(2))

    for order in permutations([merged, split]):
        assert answers(*order) == answers(split)
    assert answers(merged, split, undoing(split)) == answers(merged)


def test_a_correction_that_was_undone_leaves_the_answers_as_they_were():
    """It stays in the history, as a decision that does not count."""
    correction = ReportCorrected(
        report_id=MEETINGS[0], changes={"place": "Rome"}, **why(1)
    )
    undone = undoing(correction)

    assert answers(correction, undone) == answers()
    assert answers(correction) != answers()
    assert Decided.of([undone, correction]).decisions == (undone,)


def test_a_long_chain_of_undoings_is_followed_to_its_end():
    """Every other one leaves the first decision as it was."""
    chain: list[Decision] = [ReportRetracted(report_id=MEETINGS[0], **why(0))]
    for number in range(2000):
        chain.append(undoing(chain[-1], number))

    assert Decided.of(chain).retracted == {MEETINGS[0]}
    assert Decided.of(chain[:-1]).retracted == frozenset()


def test_one_of_two_undoings_is_enough():
    """Taking one of them back leaves the other."""
    retraction = ReportRetracted(report_id=MEETINGS[0], **why(0))
    first, second = undoing(retraction, 1), undoing(retraction, 2)

    also = [retraction, first, second, undoing(first, 3)]

    assert Decided.of(also).retracted == frozenset()
    assert len(told(*ARTICLES, also=also).entries) == 4
