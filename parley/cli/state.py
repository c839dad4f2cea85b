"""`parley state` and `parley brief`: where the talks stand, in one answer."""

import shutil
from dataclasses import replace
from datetime import date

from projections.answers import StateOfTalks
from projections.brief import brief as brief_of
from projections.changes import Change, changes
from projections.snapshot import Snapshot
from projections.talks import state as state_of

from .console import draw, on_terminal, show, show_json, write_lines
from .errors import misused
from .options import (
    DEFAULT_LEDGER,
    AsOf,
    Hindsight,
    Json,
    Ledger,
    RecordedBy,
    Since,
    Talks,
)
from .question import Question, Told, leave_if_silent, told
from .screen import fitted, full_table, headline, screen_table, sections

MARGIN = 4
"""Lines of a terminal that the headline, the header and the prompt take."""


def state(
    ledger: Ledger = DEFAULT_LEDGER,
    *,
    talks: Talks = None,
    as_of: AsOf = None,
    hindsight: Hindsight = False,
    recorded_by: RecordedBy = None,
    json: Json = False,
) -> None:
    """Show where the talks stand, on one screen.

    Example: parley state --as-of 2024-06-01
    """
    known = told(Question(ledger, talks, as_of, hindsight, recorded_by))
    answer = answered(known)
    if json:
        show_json(answer)
    leave_if_silent(known)
    if not json:
        show_state(answer)


def brief(
    ledger: Ledger = DEFAULT_LEDGER,
    *,
    talks: Talks = None,
    as_of: AsOf = None,
    hindsight: Hindsight = False,
    recorded_by: RecordedBy = None,
    since: Since = None,
    json: Json = False,
) -> None:
    """Write a brief in Markdown, with a footnote for each source.

    Example: parley brief --as-of 2024-06-01 --since 2024-05-01 > brief.md
    """
    if since is not None and as_of is not None and as_of < since:
        misused(f"--since {since} is after --as-of {as_of}; name an earlier day")
    question = Question(ledger, talks, as_of, hindsight, recorded_by)
    known = told(question)
    leave_if_silent(known)
    changed = () if since is None else _changed(known, question, since)
    text = brief_of(answered(known), since=since, changed=changed)
    if json:
        show_json({"talks": known.outline.slug, "markdown": text})
    else:
        write_lines([text.rstrip("\n")])


def _changed(known: Told, question: Question, since: date) -> tuple[Change, ...]:
    before = told(replace(question, as_of=since))
    return changes(Snapshot.of(*before), Snapshot.of(*known))


def answered(known: Told) -> StateOfTalks:
    """Return the state of the talks that something is told of."""
    return state_of(known.telling, known.outline)


def show_state(answer: StateOfTalks) -> None:
    """Show a state: shortened to one screen on a terminal, whole in a pipe."""
    if on_terminal():
        lines = shutil.get_terminal_size().lines - MARGIN
        topics = fitted(sections(answer), lines)
        draw(screen_table(topics), title=headline(answer))
    else:
        show(full_table(answer))
