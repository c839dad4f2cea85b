"""Where the talks stood, told by the annotated articles."""

from datetime import date
from functools import cache

import pytest

from projections.history import History
from projections.talks import state
from tests.gold_events import gold_events
from tests.projections.given import GAZA

EXPECTED = [
    ("2023-10-08", "as_of", "no_contact", 0),
    ("2023-10-31", "hindsight", "proposal_on_table", 2),
    ("2023-11-24", "as_of", "agreed", 2),
    ("2023-12-02", "as_of", "broken_off", 9),
    ("2024-02-06", "hindsight", "proposal_on_table", 9),
    ("2024-03-24", "hindsight", "proposal_on_table", 9),
    ("2024-05-07", "as_of", "talks", 9),
    ("2024-08-17", "as_of", "proposal_on_table", 9),
    ("2024-11-10", "as_of", "broken_off", 9),
    ("2025-01-31", "as_of", "in_force", 15),
    ("2025-03-03", "as_of", "broken_off", 20),
    ("2025-06-01", "as_of", "proposal_on_table", 20),
    ("2025-07-26", "as_of", "broken_off", 20),
    ("2025-09-30", "as_of", "proposal_on_table", 20),
    ("2025-10-12", "as_of", "agreed", 20),
]
"""Day, mode, phase, and the handovers told by then, as an analyst reads them."""


@cache
def history() -> History:
    """Return the history of what every annotator finds in the articles."""
    return History.of(gold_events(optional=False))


@pytest.mark.parametrize(("day", "mode", "phase", "handovers"), EXPECTED)
def test_the_state_is_that_of_a_careful_analyst(day, mode, phase, handovers):
    """Phase, truce and handovers agree on each day."""
    telling = history().told(
        date.fromisoformat(day),
        hindsight=mode == "hindsight",
        talks="gaza",
        mediators=GAZA.mediators,
    )

    found = state(telling, GAZA)

    assert (found.phase, found.hostages_released_events) == (phase, handovers)
    assert found.truce_in_force == (phase == "in_force")
