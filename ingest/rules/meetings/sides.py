"""Encounters of the sides of these talks, whom the sentence does not name."""

from collections.abc import Iterator
from datetime import timedelta

from spacy.tokens import Token

from domain.vocabulary import Level
from ingest.analysis import Analysis
from ingest.dates import Tense
from ingest.frames import Frame
from ingest.lexicon import lexicon

from .attendees import parties_of
from .encounter import Encounter
from .hosts import is_signing
from .status import ongoing, standing_status

WORDS = lexicon("meetings")
FRESH = timedelta(days=31)
"""How long ago a deal may have been signed for the text to tell of that day."""


def of_sides(analysis: Analysis) -> Iterator[Encounter]:
    """Go through "the negotiators will meet in Oman" and "the deal was signed in Doha"."""
    for frame in analysis.frames.verbs():
        if _are_teams(analysis, frame):
            yield from _encounter(analysis, frame, "teams")
        elif _is_deal(analysis, frame):
            yield from _encounter(analysis, frame, "deal")


def _encounter(analysis: Analysis, frame: Frame, kind: str) -> Iterator[Encounter]:
    happened = analysis.happened(frame)
    status = standing_status(analysis, frame, happened)
    place = analysis.place(frame)
    if status is None or (place is None and happened.start is None):
        return
    yield Encounter(
        frame=frame,
        kind=kind,
        status=status,
        happened=ongoing(analysis, frame, happened),
        place=place,
        attendees=(),
        parties=(),
        evidence=frame.predicate,
        level=Level.LOW,
        open=True,
    )


def _are_teams(analysis: Analysis, frame: Frame) -> bool:
    """Tell whether teams of nobody in particular meet each other."""
    if not WORDS.has("together", frame.keys) or frame.objects("with"):
        return False
    if frame.patients or not frame.agents:
        return False
    named = parties_of(analysis, frame.agents)
    return not named and all(_is_team(t) for t in frame.agents)


def _is_team(token: Token) -> bool:
    teams = WORDS.words("delegations") | WORDS.words("technical") | WORDS.words("both")
    plural = token.tag_ == "NNS" and token.lemma_.lower() in teams
    return plural and not any(
        c.dep_ in {"poss", "prep", "relcl", "acl"} for c in token.children
    )


def _is_deal(analysis: Analysis, frame: Frame) -> bool:
    """Tell whether a deal was signed lately in a place told, by nobody named."""
    if frame.standing.tense is not Tense.PAST or not is_signing(analysis, frame):
        return False
    deal = any(t.lemma_.lower() in WORDS.words("deals") for t in frame.patients)
    if not deal or parties_of(analysis, frame.agents):
        return False
    day = analysis.happened(frame).start
    return day is not None and day >= analysis.published - FRESH
