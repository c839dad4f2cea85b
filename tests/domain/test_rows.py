from hypothesis import given
from hypothesis import strategies as st

from domain.catalogue import Catalogue
from domain.identity import article_uuid, report_id
from domain.ledger.chain import GENESIS, digest
from domain.ledger.moments import fixed_width
from domain.ledger.rows import (
    Columns,
    Draft,
    Head,
    belonging,
    columns,
    drafts,
    follows,
    placed,
)
from domain.reports import Event
from tests.builders import article, figure, instant, meeting
from tests.domain.given import LATER, NOW, retraction

STREAM = article_uuid(url=None, given_id="a1", text="")


def drafted(*events: Event, past: int = 0) -> list[Draft]:
    """Return the drafts of events in one stream."""
    return drafts(Catalogue(), STREAM, past, events)


def test_a_draft_holds_the_events_own_json_and_its_digest():
    """Name, form and number stand beside it."""
    (draft,) = drafted(meeting(), past=4)

    assert draft.state == meeting().model_dump_json().encode()
    assert draft[:4] == (STREAM.hex, 5, "MeetingHeld", 1)
    assert draft.digest == digest(draft.state)


def test_a_report_can_be_asked_for_by_its_columns():
    """They are taken out of it, its time of publication in UTC."""
    report = meeting(start="2024-01-28").model_copy(
        update={"published_at": instant("2024-01-29T01:30:00+02:00")}
    )

    assert columns(report) == Columns(
        article_id="a1",
        report_id=report_id(report),
        talks="gaza",
        happened="2024-01-28",
        published="2024-01-28T23:30:00.000000+00:00",
    )


def test_an_article_of_several_talks_has_no_one_talks():
    """It belongs to each of them, and so does its stream."""
    both = article(talks=("gaza", "lebanon"))
    (draft,) = drafted(both)

    assert draft.talks is None
    assert [talks for talks, _ in belonging(draft, both)] == ["gaza", "lebanon"]


def test_a_report_ties_its_stream_to_its_talks():
    """The time of publication is told with it."""
    told, untold = drafted(meeting(), figure(talks=None))
    published = fixed_width(meeting().published_at)

    assert tuple(belonging(told, meeting())) == (("gaza", published),)
    assert tuple(belonging(untold, figure(talks=None))) == ()


def test_a_decision_has_no_columns():
    """It is about reports, and is none."""
    assert columns(retraction()) == Columns()


def test_rows_go_on_from_the_head():
    """Positions count on, and each row is chained to the one before."""
    head = Head(7, "", b"c" * 32)

    one, other = placed(drafted(meeting(), figure()), head, NOW)

    assert (one.position, other.position) == (8, 9)
    assert follows(one, head.chain)
    assert follows(other, one.chain)


def test_a_clock_that_was_set_back_does_not_set_the_ledger_back():
    """The newest time of recording is recorded again."""
    (newest,) = placed(drafted(meeting()), Head(), LATER)
    head = Head(newest.position, newest.recorded_at, newest.chain)

    (row,) = placed(drafted(figure(), past=1), head, NOW)

    assert row.recorded_at == newest.recorded_at


names = st.text(max_size=3)
rows = st.builds(
    lambda stream, version, topic, form, state: Draft(
        stream, version, topic, form, state, digest(state)
    ),
    st.sampled_from(["s", "s\n1"]),
    st.integers(1, 12),
    names,
    st.integers(1, 3),
    st.binary(max_size=3),
)


@given(rows, rows)
def test_rows_that_differ_have_different_chains(one, other):
    """Stream, number, name, form and content all go into the chain."""
    (first,) = placed([one], Head(), NOW)
    (second,) = placed([other], Head(), NOW)

    assert (first.chain == second.chain) == (one == other)


@given(st.lists(rows, min_size=2, max_size=6))
def test_a_row_follows_only_what_it_was_chained_to(several):
    """Each row knows all rows before it."""
    placed_rows = placed(several, Head(), NOW)
    chains = [GENESIS, *(row.chain for row in placed_rows)]

    for number, row in enumerate(placed_rows):
        assert [follows(row, chain) for chain in chains].index(True) == number
        assert sum(follows(row, chain) for chain in chains) == 1
