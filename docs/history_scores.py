# ruff: noqa: INP001  # A script beside the pages; `docs` is no package.
"""Tells how well the state of the talks on given days agrees with an analyst's."""

from collections.abc import Sequence
from pathlib import Path

from domain.reports import Event
from ingest.evaluation import gold_articles
from ingest.extractor import ArticleExtractor
from parley.outlines import outlines
from tests.analyst import expected, scores
from tests.gold_events import gold_events

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "gold"
LAST_SEED = "g034"
"""The analyst answers from the articles up to this one."""

SECTION = """\
## The state of the talks

On {days} days, over the Gaza articles of the tuning set, a careful analyst has said where
the talks stood (`tests/gold/history/`). How many of those answers are given, from
the events that readers marked, so that nothing was missed in reading, and from the events
that the extractor found. The rules of joining and folding were made with these days at
hand.

| answer | from marked events | from found events |
| --- | --- | --- |
{rows}
"""


def section(extractor: ArticleExtractor) -> str:
    """Return the section of the page on accuracy."""
    outline = outlines([ROOT / "seeds" / "registry"])["gaza"]
    marked = scores(gold_events(optional=False), outline)
    found = scores(_extracted(extractor), outline)
    rows = [
        f"| {field.replace('_', ' ')} | {_share(*marked[field])} | "
        f"{_share(*found[field])} |"
        for field in marked
    ]
    return SECTION.format(days=len(expected()), rows="\n".join(rows))


def _extracted(extractor: ArticleExtractor) -> Sequence[Event]:
    golds = [gold for gold in gold_articles([GOLD]) if gold.id <= LAST_SEED]
    events: list[Event] = []
    for reading in extractor.read_all([gold.reading() for gold in golds]):
        events += [reading.article, *reading.reports]
    return events


def _share(right: int, asked: int) -> str:
    return f"{right} of {asked}"
