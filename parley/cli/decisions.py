"""`parley decisions`: what people decided about reports."""

from ..account import account
from .console import Table, show, show_json
from .errors import nothing
from .options import DEFAULT_LEDGER, Json, Ledger
from .question import stored
from .verdicts import decision_json, made_at, told


def decisions(*, ledger: Ledger = DEFAULT_LEDGER, json: Json = False) -> None:
    """List what people decided about reports: when, who, what and why.

    Example: parley decisions

    Those that were undone are listed as well, and so are their undoings.
    """
    made = account(stored(ledger))
    if json:
        show_json([decision_json(one) for one in made])
    if len(made) == 0:
        nothing("nobody has decided anything about the reports of this ledger")
    if not json:
        rows = [
            (one.id, made_at(one), one.decision.author, told(one), one.decision.reason)
            for one in made
        ]
        columns = ("decision", "made", "author", "what", "why")
        show(Table(columns, rows, prose=("what", "why")))
