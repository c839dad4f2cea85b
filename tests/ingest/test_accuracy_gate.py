"""No change may make the extractor read much worse than it did."""

from collections.abc import Iterator

import orjson
import pytest

from docs.make_accuracy import PINNED, SETS, Pins, pins

pytestmark = pytest.mark.slow

ALLOWED = 0.005
"""By how much a score may fall before it has to be pinned anew, and explained."""


def falls(pinned: Pins, now: Pins, name: str) -> Iterator[str]:
    """Yield a sentence for each pinned score of a set that has fallen."""
    for what, measures in pinned[name].items():
        for measure, before in measures.items():
            score = now[name][what][measure]
            if score < before - ALLOWED:
                yield f"{what} {measure} fell from {before} to {score}"


@pytest.mark.parametrize("name", SETS)
def test_no_score_falls_below_what_is_pinned(name: str):
    """After a wanted change, `python -m docs.make_accuracy --pin` pins them anew."""
    pinned: Pins = orjson.loads(PINNED.read_bytes())

    assert list(falls(pinned, pins(), name)) == []


def test_a_fall_is_told_with_both_scores():
    """A smaller one than is allowed is not."""
    pinned: Pins = {"tuning": {"CORE": {"f1": 0.9, "precision": 0.9}}}
    now: Pins = {"tuning": {"CORE": {"f1": 0.896, "precision": 0.89}}}

    assert list(falls(pinned, now, "tuning")) == [
        "CORE precision fell from 0.9 to 0.89"
    ]
