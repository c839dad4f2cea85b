"""`parley demo`: the articles that ship with parley, and the story that they tell."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from domain.ledger import open_ledger
from projections.answers import StateOfTalks

from ..seeds import seed_articles
from ..settings import extractor
from .console import say, show_json
from .options import Json
from .progress import shown
from .question import Question, told
from .state import answered, show_state

TALKS = "gaza"

DATES = (date(2024, 2, 1), date(2025, 1, 20), date(2025, 10, 14))
"""A proposal on the table, a truce that had just begun, and the deal that came last."""


def demo(*, json: Json = False) -> None:
    """Read the articles that ship with parley, and show their story.

    Example: parley demo

    The articles go into a ledger of its own in a new folder for temporary files.
    """
    ledger = Path(mkdtemp(prefix="parley-demo-")) / "parley.db"
    fill(ledger)
    states = [answered(told(Question(str(ledger), TALKS, as_of=day))) for day in DATES]
    if json:
        show_json(states)
    else:
        tell(states)
    say(
        f"\nThe ledger is kept in {ledger}. Ask it for more:\n"
        f"  export PARLEY_LEDGER={ledger}\n"
        f"  parley positions --talks {TALKS} --history\n"
        f"  parley why REPORT (any id of the last column)"
    )


def fill(ledger: Path) -> None:
    """Read the articles that ship with parley into a ledger."""
    # Reading takes what the other commands need not wait for.
    from ingest.readers import read_articles  # noqa: PLC0415

    from ..intake import Intake, Taken  # noqa: PLC0415
    from .tally import Tally  # noqa: PLC0415

    tally = Tally()
    with open_ledger(ledger) as opened:
        intake = Intake(opened, cache(extractor), lambda: datetime.now(UTC))
        found = read_articles([str(path) for path in seed_articles()])
        for one in shown(intake.take(found), printing=False):
            if isinstance(one, Taken):
                tally.take(one)
            else:
                tally.refuse(one)
    say(tally.summary)


def tell(states: Iterable[StateOfTalks]) -> None:
    """Show states one after the other, the last one at the end of the screen."""
    for one in states:
        say("")
        show_state(one)
