"""What a reading of one count is."""

from dataclasses import dataclass

from spacy.tokens import Token

from domain.vocabulary import Level, Metric
from ingest.frames import Frame

CAPTIVE = frozenset({Metric.HOSTAGES_TAKEN, Metric.HOSTAGES_HELD, Metric.HOSTAGES_DEAD})


OF_CLASS = {
    "dead": Metric.KILLED,
    "wounded": Metric.WOUNDED,
    "missing": Metric.MISSING,
    "displaced": Metric.DISPLACED,
}
"""What a class of counted nouns is by itself."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a count is a figure of, and by what it is told.

    `by` names the construction, `word` is the predicate or noun that tells, `parent`
    the number of the earlier count of which this one is a part, None if of none.
    """

    metric: Metric
    by: str
    word: Token
    frame: Frame | None = None
    level: Level = Level.HIGH
    parent: int | None = None
