"""Makes up the news of many talks, for measurements: the same seed, the same news.

    python -m benchmarks.generate LEDGER EVENTS

The world it makes: talks of two sides and a mediator, each with a course of news days.
On a news day nine things happen (rounds, terms, answers, releases, tolls, demands), and
several outlets tell of each, one article an outlet, some of them late. An article is ten
events: its reading and nine reports, each with its evidence in the article's text.
Articles come in the order of their arrival, so that the talks are mixed and late news
stands behind younger news. The number of talks grows with the number of events; the
length of one talks does not.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

from domain.article import ArticleRead, Publication, reading_of
from domain.ledger import open_ledger
from domain.reports import (
    FigureReported,
    HostagesReleased,
    MeetingHeld,
    MeetingPlanned,
    PositionStated,
    ProposalAccepted,
    ProposalRef,
    ProposalRejected,
    ProposalTabled,
    Report,
    TalksAssessed,
)
from domain.values import (
    Attribution,
    Confidence,
    Extractor,
    Happened,
    Quantity,
    Span,
    Term,
)
from domain.vocabulary import (
    Category,
    DateBasis,
    Issue,
    Level,
    Metric,
    Modality,
    Precision,
    PublicationBasis,
    Stance,
    Tone,
)

EVENTS_AN_ARTICLE = 10
EVENTS_OF_ONE_TALKS = 2000
FIRST_DAY = date(2020, 1, 1)
LATE = 0.1
"""Which part of the articles comes late, by up to 200 days."""

OUTLETS = tuple(f"Outlet {number}" for number in range(1, 41))
PLACES = ("Cairo", "Doha", "Geneva", "Vienna", "Istanbul", "Nairobi")
ISSUES = tuple(Issue)
STANCES = (Stance.DEMANDS, Stance.OPPOSES, Stance.SUPPORTS)

BETWEEN = "\n\n"

Fields = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Story:
    """An article and what it reports, as a reader of articles would hand it on."""

    article: ArticleRead
    reports: tuple[Report, ...]
    given_id: str


@dataclass(frozen=True, slots=True)
class Talks:
    """Made-up talks: who sits where, and when they began."""

    slug: str
    sides: tuple[str, str]
    mediator: str
    began: date


@dataclass(frozen=True, slots=True)
class Course:
    """One thing that happened: the type of its reports, their fields, their words."""

    kind: type[Report]
    fields: Fields
    day: date
    words: str


@dataclass(frozen=True, slots=True)
class Copy:
    """One outlet's copy of a day's news."""

    talks: Talks
    outlet: str
    published: datetime
    handle: str


class Desk:
    """Hands out the articles of one talks, those that come late as well."""

    def __init__(self, talks: Talks, seed: int, voices: int) -> None:
        self._news = enumerate(_news(talks, seed, voices))
        self._late: dict[int, Story] = {}

    def story(self, place: int) -> Story:
        """Return the article of a place in the talks' news; each can be had once."""
        while place not in self._late:
            number, story = next(self._news)
            self._late[number] = story
        return self._late.pop(place)


def talks_of(number: int) -> Talks:
    """Return the talks of a number, from 0."""
    return Talks(
        slug=f"talks-{number:04}",
        sides=(f"North {number:04}", f"South {number:04}"),
        mediator=f"Mediator {number % 7}",
        began=FIRST_DAY + timedelta(days=number * 37 % 1500),
    )


def stories(
    events: int, *, seed: int = 7, voices: int = 3, talks: int | None = None
) -> Iterator[Story]:
    """Yield articles of about so many events in all, in the order of their arrival.

    `voices` is how many articles tell of each happening; `talks` how many negotiations
    there are, else as many as have their usual length.
    """
    count = talks or max(1, round(events / EVENTS_OF_ONE_TALKS))
    articles = max(1, events // EVENTS_AN_ARTICLE)
    each = -(-articles // count)
    arrivals = sorted(
        (arrival, number, place)
        for number in range(count)
        for place, arrival in enumerate(_arrivals(number, each, seed, voices))
    )
    desks = {number: Desk(talks_of(number), seed, voices) for number in range(count)}
    for _, number, place in islice(arrivals, articles):
        yield desks[number].story(place)


def _arrivals(number: int, count: int, seed: int, voices: int) -> Iterator[datetime]:
    rng = Random(f"{seed} arrivals {number}")  # noqa: S311  # made-up news
    for place in range(count):
        late = rng.randrange(1, 200) if rng.random() < LATE else 0
        day = _news_day(talks_of(number), place // voices)
        yield _published(day, place % voices) + timedelta(days=late)


def _news_day(talks: Talks, number: int) -> date:
    return talks.began + timedelta(days=number * 5)


def _published(day: date, voice: int) -> datetime:
    moment = datetime.combine(day, time(hour=6), UTC)
    return moment + timedelta(hours=7 * voice, minutes=11)


def _news(talks: Talks, seed: int, voices: int) -> Iterator[Story]:
    rng = Random(f"{seed} {talks.slug}")  # noqa: S311  # made-up news
    number = 0
    while True:
        day = _news_day(talks, number)
        happenings = tuple(_happenings(talks, rng, number, day))
        outlets = rng.sample(OUTLETS, voices)
        for voice, outlet in enumerate(outlets):
            handle = f"{talks.slug}-{number}-{voice}"
            copy = Copy(talks, outlet, _published(day, voice), handle)
            yield _story(copy, happenings)
        number += 1


def _happenings(talks: Talks, rng: Random, number: int, day: date) -> Iterator[Course]:
    first, second = talks.sides
    side, other = (first, second) if number % 2 else (second, first)
    place = rng.choice(PLACES)
    parties = tuple(sorted((*talks.sides, talks.mediator)))
    yield Course(
        MeetingHeld, {"place": place, "parties": parties}, day, f"met in {place}"
    )
    yield Course(
        MeetingPlanned,
        {"place": place, "parties": parties},
        _news_day(talks, number + 1),
        f"will meet again in {place}",
    )
    yield _terms(talks, rng, number, day)
    kind = ProposalAccepted if rng.getrandbits(1) else ProposalRejected
    of = ProposalRef(sponsors=(talks.mediator,))
    yield Course(kind, {"party": side, "of": of}, day, f"{side} answered")
    yield _release(rng, side, other, day)
    yield _toll(first, 100 + number * 17, day)
    yield _toll(second, 50 + number * 5, day)
    yield _wish(rng, side, day)
    tone = rng.choice(tuple(Tone))
    fields = {"party": talks.mediator, "tone": tone}
    yield Course(TalksAssessed, fields, day, f"{talks.mediator} spoke of the talks")


def _terms(talks: Talks, rng: Random, number: int, day: date) -> Course:
    terms = tuple(Term(kind=issue) for issue in rng.sample(ISSUES, 3))
    fields = {
        "by": (talks.mediator,),
        "to": talks.sides,
        "terms": terms,
        "name": f"draft {number // 4 + 1}",
    }
    return Course(ProposalTabled, fields, day, "put forward terms")


def _release(rng: Random, by: str, to: str, day: date) -> Course:
    count = rng.randrange(1, 30)
    fields = {
        "category": rng.choice(tuple(Category)),
        "count": Quantity(value=count, text=str(count)),
        "by": by,
        "to": to,
    }
    return Course(HostagesReleased, fields, day, f"{by} freed {count} captives")


def _toll(group: str, value: int, day: date) -> Course:
    fields = {
        "metric": Metric.KILLED,
        "quantity": Quantity(value=value, text=f"{value:,}"),
        "group": group,
        "source": f"{group} health ministry",
    }
    return Course(FigureReported, fields, day, f"{value:,} were killed in {group}")


def _wish(rng: Random, party: str, day: date) -> Course:
    issue = rng.choice(ISSUES)
    fields = {
        "party": party,
        "issue": issue,
        "stance": rng.choice(STANCES),
        "words": f"its word on {issue}",
    }
    return Course(PositionStated, fields, day, f"{party} gave its word on {issue}")


def _story(copy: Copy, happenings: tuple[Course, ...]) -> Story:
    sentences = [
        f"{one.words[0].upper()}{one.words[1:]}, {copy.outlet} learned on {one.day}."
        for one in happenings
    ]
    reports = []
    at = 0
    for one, sentence in zip(happenings, sentences, strict=True):
        span = Span(start=at, end=at + len(sentence), quote=sentence)
        reports.append(_report(copy, one, span))
        at = span.end + len(BETWEEN)
    article = reading_of(
        article_id=copy.handle,
        text=BETWEEN.join(sentences),
        published=Publication(
            at=copy.published, precision="second", basis=PublicationBasis.METADATA
        ),
        publisher=copy.outlet,
        url=f"https://news.example/{copy.handle}",
        title=f"News of {copy.talks.slug}",
        talks=(copy.talks.slug,),
    )
    return Story(article=article, reports=tuple(reports), given_id=copy.handle)


def _report(copy: Copy, told: Course, span: Span) -> Report:
    planned = told.kind is MeetingPlanned
    return told.kind(
        article_id=copy.handle,
        talks=copy.talks.slug,
        happened=Happened(
            start=told.day,
            end=told.day,
            precision=Precision.DAY,
            basis=DateBasis.STATED,
            phrase=f"on {told.day}",
        ),
        published_at=copy.published,
        evidence=(span,),
        attribution=Attribution(outlet=copy.outlet),
        modality=Modality.PLANNED if planned else Modality.ASSERTED,
        confidence=Confidence(level=Level.HIGH),
        extractor=Extractor(name="generate", version="1", rule="made up"),
        **told.fields,
    )


def main(path: str, events: int) -> None:
    """Fill a new ledger with made-up news of about so many events."""
    now = datetime(2026, 1, 1, tzinfo=UTC)
    with open_ledger(Path(path)) as ledger:
        for story in stories(events):
            ledger.read(story.article, story.reports, given_id=story.given_id, now=now)
        print(f"{ledger.position()} events in {path}")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
