"""What changed in the talks from one day to another."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from domain.vocabulary import Stance, Tone
from projections.changes import Change, Kind, Topic, changes
from projections.history import History
from projections.replay import by_day, by_event
from projections.saying import said
from projections.snapshot import Snapshot
from tests.builders import (
    accepted,
    agreed,
    assessed,
    figure,
    meeting,
    planned,
    position,
    rejected,
    released,
    tabled,
    telling,
    truce_began,
)
from tests.gold_events import gold_events
from tests.projections.given import GAZA, Told, told


def on(day: str, *articles: Told) -> Snapshot:
    """Return the talks as articles told them by a day."""
    return Snapshot.of(told(*articles, as_of=day), GAZA)


def between(first: str, second: str, *articles: Told) -> dict[Topic, Change]:
    """Return what changed between two days, by what it is about."""
    found = changes(on(first, *articles), on(second, *articles))
    return {change.topic: change for change in found}


def article(*reports, article_id: str, day: str) -> Told:
    """Return an article published on a day."""
    return telling(*reports, article_id=article_id, published=day)


OLD = article(
    meeting(start="2024-01-28", published="2024-01-29"),
    tabled(by=["Egypt"], to=["Hamas"], start="2024-01-28", published="2024-01-29"),
    position(stance=Stance.DEMANDS, published="2024-01-29"),
    figure(value=26000, published="2024-01-29"),
    assessed(party="Qatar", tone=Tone.POSITIVE, published="2024-01-29"),
    article_id="a1",
    day="2024-01-29",
)


def test_nothing_changes_between_a_day_and_itself():
    """The same day twice has no changes."""
    assert between("2024-01-29", "2024-01-29", OLD) == {}


def test_time_alone_changes_nothing():
    """Lines that only grow older are no change."""
    assert between("2024-01-29", "2024-02-20", OLD) == {}


def test_a_meeting_that_is_told_later_is_new():
    """A meeting of which no report told on the first day is new."""
    later = article(
        meeting(place="Doha", start="2024-02-03", published="2024-02-03"),
        article_id="a2",
        day="2024-02-03",
    )
    change = between("2024-01-30", "2024-02-04", OLD, later)[Topic.MEETING]

    assert change.kind is Kind.NEW
    assert said(change.line).says == "held, 2024-02-03 in Doha"


def test_an_answer_is_new_when_it_is_given():
    """A no to a proposal is told as an answer, and its proposal as changed."""
    later = article(
        rejected(party="Hamas", start="2024-02-03", published="2024-02-03"),
        article_id="a2",
        day="2024-02-03",
    )
    found = between("2024-01-30", "2024-02-04", OLD, later)

    assert found[Topic.ANSWER].kind is Kind.CHANGED
    assert said(found[Topic.ANSWER].line).says == "rejected 2024-02-03"
    assert found[Topic.PROPOSAL].kind is Kind.CHANGED
    assert Topic.PHASE in found


def test_a_position_that_turned_is_changed():
    """Of one issue the old stance stands beside the new one."""
    later = article(
        position(stance=Stance.OPPOSES, start="2024-02-03", published="2024-02-03"),
        article_id="a2",
        day="2024-02-03",
    )
    change = between("2024-01-30", "2024-02-04", OLD, later)[Topic.POSITION]

    assert change.kind is Kind.CHANGED
    assert change.before is not None
    assert said(change.before).says.startswith("demands withdrawal")
    assert said(change.line).says.startswith("opposes withdrawal")


def test_a_position_that_was_repeated_is_said_again():
    """The same stance on a later day is no new one."""
    later = article(
        position(stance=Stance.DEMANDS, start="2024-02-03", published="2024-02-03"),
        article_id="a2",
        day="2024-02-03",
    )
    change = between("2024-01-30", "2024-02-04", OLD, later)[Topic.POSITION]

    assert change.kind is Kind.AGAIN


def test_a_higher_toll_is_changed():
    """The newest number of one source takes the place of the one before."""
    later = article(
        figure(value=27000, published="2024-02-03"), article_id="a2", day="2024-02-03"
    )
    change = between("2024-01-30", "2024-02-04", OLD, later)[Topic.FIGURE]

    assert (change.kind, said(change.line).subject) == (Kind.CHANGED, "killed, Gaza")


def test_a_release_a_deal_and_a_truce_are_new():
    """What happened for the first time is new, and moves the phase."""
    later = article(
        agreed(start="2024-02-02", published="2024-02-03"),
        truce_began(start="2024-02-03", published="2024-02-03"),
        released(count=3, start="2024-02-03", published="2024-02-03"),
        article_id="a2",
        day="2024-02-03",
    )
    found = between("2024-01-30", "2024-02-04", OLD, later)

    assert found[Topic.TRUCE].kind is Kind.NEW
    assert found[Topic.RELEASE].kind is Kind.NEW
    assert said(found[Topic.PHASE].line).says == "in force since 2024-02-03"


def test_a_retold_happening_is_no_change():
    """A second outlet that tells of the same meeting changes nothing."""
    again = article(
        meeting(start="2024-01-28", published="2024-02-03"),
        article_id="a2",
        day="2024-02-03",
    )

    assert between("2024-01-30", "2024-02-04", OLD, again) == {}


def test_each_change_rests_on_reports():
    """No change stands without its evidence."""
    history = History.of(gold_events())
    first, second = (
        Snapshot.of(history.told(day, talks="gaza"), GAZA)
        for day in (date(2023, 11, 20), date(2024, 2, 20))
    )
    found = changes(first, second)

    assert len(found) > 20
    assert all(len(change.line.evidence) > 0 for change in found)
    assert all(said(change.line).says for change in found)


@given(st.permutations([1, 2, 3, 4]))
def test_the_steps_of_a_replay_do_not_depend_on_the_order_of_arrival(order):
    """Articles in any order give the same steps."""
    told_in = [
        article(
            accepted(party="Israel", start=f"2024-02-0{n}", published=f"2024-02-0{n}"),
            planned(start=f"2024-03-0{n}", published=f"2024-02-0{n}"),
            article_id=f"n{n}",
            day=f"2024-02-0{n}",
        )
        for n in order
    ]
    days = [date(2024, 2, n) for n in range(1, 6)]

    def steps(*articles: Told):
        tellings = [(day, told(*articles, as_of=day.isoformat())) for day in days]
        return list(by_day(tellings, GAZA, told(*articles, as_of="2024-01-01")))

    assert steps(OLD, *told_in) == steps(
        *sorted(told_in, key=lambda one: one[0].article_id), OLD
    )


def test_the_last_event_leaves_the_talks_as_they_are():
    """The changes of all events, one by one, end in the state of the last day."""
    whole = told(OLD)
    steps = list(by_event(whole, date(2024, 1, 1), GAZA))

    assert [step.entry.id for step in steps if step.entry] == [
        entry.id for entry in whole.entries
    ]
    assert steps[0].changes[-1].kind is Kind.NEW
