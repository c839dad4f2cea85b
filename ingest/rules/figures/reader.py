"""Reads the counts of an article one after the other."""

from collections.abc import Callable
from dataclasses import replace

from domain.vocabulary import Metric
from ingest.analysis import Analysis

from .counts import noun_class
from .kinds import by_kind, by_membership
from .parts import by_part
from .reading import Reading
from .story import Story
from .verbs import by_verb
from .ways import by_bodies, by_event, by_measure, by_noun, by_state

WAYS: tuple[Callable[[Story, int], Reading | None], ...] = (
    by_measure,
    by_state,
    by_noun,
    by_event,
    by_bodies,
    by_membership,
    by_verb,
    by_kind,
    by_part,
)
"""The ways to read a count, the surest first."""


def read(analysis: Analysis) -> Story:
    """Return an article's counts with the reading of each, None where it is no figure."""
    story = Story(analysis)
    for number in range(len(story.counts)):
        story.readings.append(_settled(story, number, _read(story, number)))
    return story


def _read(story: Story, number: int) -> Reading | None:
    for way in WAYS:
        reading = way(story, number)
        if reading is not None:
            return _or_stock(story, number, reading)
    return None


def _or_stock(story: Story, number: int, reading: Reading) -> Reading:
    """Prefer what has become of people to how they were taken: "94 abducted remain"."""
    if reading.metric is not Metric.HOSTAGES_TAKEN or reading.by != "state":
        return reading
    return by_verb(story, number) or reading


def _settled(story: Story, number: int, reading: Reading | None) -> Reading | None:
    """Count dead hostages apart from other dead, and their bodies as dead."""
    if reading is None:
        return None
    if reading.metric is Metric.HOSTAGES_HELD and _are_bodies(story, number):
        return replace(reading, metric=Metric.HOSTAGES_DEAD)
    if reading.metric is not Metric.KILLED:
        return reading
    if reading.by in {"measure", "part"} or not story.counts_captives(number):
        return reading
    return replace(reading, metric=Metric.HOSTAGES_DEAD)


def _are_bodies(story: Story, number: int) -> bool:
    whole = story.counts[number].whole
    return whole is not None and noun_class(whole) == "bodies"
