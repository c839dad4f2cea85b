"""Articles come late and out of order; the answers do not depend on it."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.article import ArticleRead
from domain.reports import Event, Report
from domain.vocabulary import Issue, MeetingFormat, Stance
from projections.brief import brief
from projections.history import History
from projections.talks import state
from tests.builders import (
    accepted,
    agreed,
    figure,
    meeting,
    planned,
    position,
    rejected,
    released,
    tabled,
    telling,
    truce_began,
    truce_ended,
)
from tests.gold_events import gold_events
from tests.projections.given import GAZA, Told, events_of, merged

FIRST = date(2024, 1, 1)
SIDES = st.sampled_from(("Hamas", "Israel"))
PARTIES = st.sampled_from(("Egypt", "Hamas", "Israel", "Qatar"))
days = st.integers(0, 20).map(lambda n: (FIRST + timedelta(days=n)).isoformat())
dated = st.fixed_dictionaries({"start": st.none() | days})
pairs = st.lists(PARTIES, min_size=2, max_size=3, unique=True)


def reports() -> st.SearchStrategy[Report]:
    """Return a strategy for any report that moves the talks, dated or not."""
    kinds = st.sampled_from((agreed, truce_began, truce_ended, released, figure))
    return st.one_of(
        st.builds(lambda make, when: make(**when), kinds, dated),
        st.builds(lambda who, when: meeting(parties=who, **when), pairs, dated),
        st.builds(lambda who, when: planned(parties=who, **when), pairs, dated),
        st.builds(lambda who, when: tabled(by=[who], **when), PARTIES, dated),
        st.builds(lambda who, when: rejected(party=who, **when), SIDES, dated),
        st.builds(lambda who, when: accepted(party=who, **when), SIDES, dated),
        st.builds(
            lambda who, stance: position(
                party=who, issue=Issue.TALKS, stance=stance, words="withdrew"
            ),
            PARTIES,
            st.sampled_from(Stance),
        ),
        st.just(meeting(format=MeetingFormat.CALL, place=None)),
    )


@st.composite
def articles(draw: st.DrawFn) -> list[Told]:
    """Return up to six articles with up to four reports each."""
    contents = draw(st.lists(st.lists(reports(), max_size=4), min_size=1, max_size=6))
    return [
        telling(*content, article_id=f"a{number}", published=draw(days))
        for number, content in enumerate(contents)
    ]


def answer(
    events: Iterable[Event], as_of: date | None = None, *, hindsight: bool = False
) -> bytes:
    """Return the bytes of the state and the brief that events give."""
    telling = History.of(events).told(as_of, hindsight=hindsight, talks="gaza")
    known = state(telling, GAZA)
    return (known.model_dump_json() + brief(known)).encode()


quick = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


@quick
@given(articles(), st.randoms(use_true_random=False), st.booleans())
def test_articles_in_any_order_give_the_same_bytes(known, random, hindsight):
    """The order of arrival is no part of the answer."""
    shuffled = random.sample(known, len(known))
    day = FIRST + timedelta(days=10)

    first = answer(events_of(*known), day, hindsight=hindsight)

    assert answer(events_of(*shuffled), day, hindsight=hindsight) == first


@quick
@given(articles(), st.integers(0, 20))
def test_what_is_published_later_changes_no_earlier_answer(known, days):
    """The state of a day is that of a ledger that ends on that day."""
    day = FIRST + timedelta(days=days)
    by_then = [told for told in known if told[0].published.at.date() <= day]

    assert answer(events_of(*known), day) == answer(events_of(*by_then), day)


@quick
@given(articles(), st.randoms(use_true_random=False))
def test_decisions_may_come_before_or_after_what_they_decide(known, random):
    """They go by the time at which they were made."""
    reports = [report for _, told in known for report in told]
    decisions = [merged(*random.sample(reports, 2))] if len(reports) > 1 else []

    first = answer([*decisions, *events_of(*known)])

    assert answer([*events_of(*known), *decisions]) == first


def test_annotated_articles_in_any_order_give_the_same_bytes():
    """It holds for real articles as for made-up ones."""
    events = gold_events()
    starts = [at for at, one in enumerate(events) if isinstance(one, ArticleRead)]
    articles = [events[at:end] for at, end in pairwise([*starts, len(events)])]

    backwards = [event for article in reversed(articles) for event in article]

    assert answer(backwards) == answer(events)
