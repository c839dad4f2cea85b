"""The states of the annotated articles are those that a careful analyst gives."""

import importlib.util
from functools import cache
from pathlib import Path

import orjson
import pytest

from projections.history import History
from projections.talks import state
from tests.analyst import Scores, compared, expected, scores
from tests.gold_events import gold_events
from tests.projections.given import GAZA

SCRIPT = Path(__file__).parents[3] / "shared" / "history_score.py"

LEAST = {
    "phase": 14 / 15,
    "truce_in_force": 14 / 15,
    "hostages_released_events": 14 / 15,
    "last_meeting": 0.9,
    "next_meeting": 0.9,
    "proposals": 0.85,
    "positions": 0.9,
    "latest_figures": 0.95,
    "told_by": 0.9,
}


@cache
def found() -> Scores:
    """Return how well the annotated events lead to the analyst's answers."""
    return scores(gold_events(optional=False), GAZA)


@pytest.mark.parametrize(("field", "least"), LEAST.items())
def test_an_analyst_would_give_these_answers(field, least):
    """Of each field the asked part is right on the fifteen days."""
    right, asked = found()[field]

    assert asked > 0
    assert right / asked >= least


def test_an_empty_answer_is_not_right():
    """The comparison finds fault with a state that knows nothing."""
    nothing = state(History.of([]).told(talks="gaza"), GAZA)
    got = orjson.loads(nothing.model_dump_json())
    want = expected()[-1]

    wrong = {field for field, right, asked in compared(want, got) if right < asked}
    assert {"phase", "proposals", "positions", "latest_figures"} <= wrong


@pytest.mark.skipif(not SCRIPT.exists(), reason="the comparing script is not here")
def test_the_comparison_agrees_with_the_script():
    """Where the script stands beside the checkout, it counts the same."""
    spec = importlib.util.spec_from_file_location("history_score", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    got = orjson.loads(
        state(History.of(gold_events()).told(talks="gaza"), GAZA).model_dump_json()
    )

    for want in expected():
        assert list(compared(want, got)) == list(script.compare(want, got))
