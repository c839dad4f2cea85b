"""What a question is about: the talks, the day, and what the ledger told by then."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from domain.article import ArticleRead
from domain.errors import ParleyError
from domain.ledger import open_ledger, shown
from domain.reports import Event, Report
from projections.history import History
from projections.outline import TalksOutline
from projections.telling import Telling

from ..outlines import outline_told, outlines
from ..settings import registry_paths
from .errors import misused, nothing


class Told(NamedTuple):
    """What the articles told of some talks, and who sits on which side of them."""

    telling: Telling
    outline: TalksOutline


@dataclass(frozen=True, slots=True)
class Question:
    """A question put to a ledger; `talks` is None for the only talks in it.

    `recorded_by` asks what the ledger could have answered at that time.
    """

    ledger: str
    talks: str | None = None
    as_of: date | None = None
    hindsight: bool = False
    recorded_by: datetime | None = None


def told(question: Question) -> Told:
    """Return what the ledger told of the talks by the day that is asked for."""
    talks, events = about(question)
    outline = outline_of(talks, events)
    telling = History.of(events).told(
        question.as_of,
        hindsight=question.hindsight,
        talks=talks,
        mediators=outline.mediators,
    )
    return Told(telling, outline)


def about(question: Question) -> tuple[str, tuple[Event, ...]]:
    """Return the talks asked about, or the only ones there are, and what tells of them.

    Only the articles that have to do with these talks are read from the ledger.
    """
    if question.talks is None:
        events = stored(question.ledger, question.recorded_by)
        return only_talks(talks_in(events), question.ledger), events
    events = stored(question.ledger, question.recorded_by, question.talks)
    if question.talks not in talks_in(events):
        # For the word about it, that tells which talks there are.
        events = stored(question.ledger, question.recorded_by)
    return question.talks, events


def everything_told(question: Question) -> Telling:
    """Return what the ledger told by a day, of all talks if none are named."""
    events = stored(question.ledger, question.recorded_by)
    talks = question.talks
    if talks is not None and talks not in talks_in(events):
        names = ", ".join(talks_in(events)) or "none"
        misused(f"the ledger holds no talks called {talks!r}; it holds: {names}")
    return History.of(events).told(
        question.as_of, hindsight=question.hindsight, talks=talks
    )


def leave_if_silent(known: Told) -> None:
    """Leave with a word about it where nothing was told by the day that is asked for."""
    telling = known.telling
    if len(telling.entries) == 0:
        by = "" if telling.as_of is None else f" by {telling.as_of}"
        nothing(f"no article told of the talks {known.outline.slug!r}{by}")


def stored(
    ledger: str, recorded_by: datetime | None = None, talks: str | None = None
) -> tuple[Event, ...]:
    """Return the events of a ledger, which must be there.

    All of them, or those recorded by a time, or those that have to do with some talks.
    """
    with open_ledger(ledger, create=False) as opened:
        recorded = opened.recorded(recorded_by=recorded_by, talks=talks)
        return tuple(one.event for one in recorded)


def talks_in(events: Iterable[Event]) -> tuple[str, ...]:
    """Return the talks that events belong to, in alphabetical order."""
    slugs: set[str] = set()
    for event in events:
        match event:
            case ArticleRead(talks=several):
                slugs.update(several)
            case Report(talks=str() as one):
                slugs.add(one)
            case _:
                pass
    return tuple(sorted(slugs))


def only_talks(known: tuple[str, ...], ledger: str) -> str:
    """Return the only talks there are; where there are several, ask to name one."""
    if len(known) == 0:
        raise ParleyError(
            f"ledger {shown(ledger)} holds no articles about any talks; "
            "run `parley ingest` with some, or name the talks with --talks"
        )
    if len(known) > 1:
        misused(
            f"the ledger holds several talks: {', '.join(known)}; "
            f"name one, as in --talks {known[0]}"
        )
    return known[0]


def outline_of(talks: str, events: tuple[Event, ...]) -> TalksOutline:
    """Return who sits on which side of talks: by the registry, else by the reports."""
    known = outlines(registry_paths())
    if talks in known:
        return known[talks]
    in_ledger = talks_in(events)
    told = outline_told(talks, events)
    if told is not None:
        return told
    if talks not in in_ledger:
        names = ", ".join(sorted({*known, *in_ledger}))
        misused(f"there are no talks called {talks!r}; known are: {names}")
    raise ParleyError(
        f"the registry does not tell the sides of the talks {talks!r}; add [[talks]] "
        "with its slug, title and sides to a .toml file in "
        f"{registry_paths()[-1].parent}"
    )
