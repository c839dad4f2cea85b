"""Counts what becomes of articles, and says so."""

from collections import Counter
from dataclasses import dataclass, field

from ingest.readers import Refused

from ..intake import Taken
from .console import json_line, say
from .errors import Status, leave, nothing
from .wording import counted

PHRASES = {
    "extracted": "{} extracted",
    "new": "{} new",
    "revised": "{} revised",
    "known": "{} read before, nothing appended",
    "redacted": "{} redacted before, which stays so",
}
"""What is said of articles that came to an end alike."""


@dataclass(slots=True)
class Tally:
    """How many articles came to which end, and how many reports came of them."""

    articles: Counter[str] = field(default_factory=Counter)
    reports: int = 0

    def take(self, one: Taken) -> None:
        """Count an article that was taken into a ledger."""
        self.articles[one.outcome.status] += 1
        self.reports += one.outcome.reports

    def extract(self, reports: int) -> None:
        """Count an article of which reports were printed, and no more."""
        self.articles["extracted"] += 1
        self.reports += reports

    def refuse(self, one: Refused) -> None:
        """Count an input that was refused, and say what to do about it."""
        self.articles["refused"] += 1
        say(f"parley: {one.origin}: {one.reason}; {one.advice}")

    def close(self) -> None:
        """Say what became of all articles, and leave if not all went well."""
        if self.articles.total() == 0:
            nothing("no articles are there; give files or folders of articles")
        say(self.summary)
        leave(Status.REFUSED if self.articles["refused"] else Status.DONE)

    @property
    def summary(self) -> str:
        """What became of all articles, in one line."""
        ends = [
            phrase.format(counted(self.articles[end], "article"))
            for end, phrase in PHRASES.items()
            if self.articles[end] > 0
        ]
        refused = self.articles["refused"]
        if refused > 0:
            ends.append(f"{counted(refused, 'input')} refused")
        return "; ".join((*ends, counted(self.reports, "report")))


def taken_line(one: Taken) -> str:
    """Return what became of an article as a line of JSON."""
    outcome = one.outcome
    return json_line(
        {
            "article_id": outcome.article_id,
            "status": outcome.status,
            "revision": outcome.revision,
            "reports": outcome.reports,
            "title": one.source.title,
            "origin": one.source.origin,
        }
    )
