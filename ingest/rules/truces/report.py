"""Making the report of a truce's beginning or end."""

from domain.reports import TruceBegan, TruceEnded
from domain.values import Happened
from domain.vocabulary import Level
from ingest.analysis import Analysis
from ingest.frames import Frame

from .nouns import parties_of


def turn(
    kind: type[TruceBegan] | type[TruceEnded],
    analysis: Analysis,
    frame: Frame,
    *,
    rule: str,
    happened: Happened | None = None,
    level: Level = Level.MEDIUM,
) -> TruceBegan | TruceEnded:
    """Return the report of one turn of a truce."""
    return kind(
        **analysis.base(
            analysis.clause(frame.predicate),
            rule=rule,
            happened=happened or day_of(analysis, frame),
            voice=analysis.frames.voice(frame),
            modality=frame.standing.modality,
            level=level,
        ),
        parties=parties_of(analysis, frame),
    )


def day_of(analysis: Analysis, frame: Frame) -> Happened:
    """Return the day of a turn: its verb's, else that of what brought it about.

    "The strikes on Tuesday broke the truce" dates the strikes.
    """
    own = analysis.happened(frame)
    if own.start is not None:
        return own
    dates = analysis.calendar.expressions(frame.predicate.sent)
    for noun in frame.agents:
        if noun.pos_ == "NOUN" and any(governor.i == noun.i for _, governor in dates):
            found = analysis.happened(analysis.frames.of(noun))
            if found.start is not None:
                return found
    return own
