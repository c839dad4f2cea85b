"""Making the report of an agreement."""

from spacy.tokens import Token

from domain.reports import AgreementReached
from domain.values import Happened, Term
from domain.vocabulary import Issue, Level
from ingest.analysis import Analysis
from ingest.dates import Tense
from ingest.frames import Frame
from ingest.issues import issues_in, phrase


def agreement(
    analysis: Analysis,
    frame: Frame,
    deal: Token,
    *,
    parties: tuple[str, ...],
    rule: str,
    level: Level = Level.MEDIUM,
) -> AgreementReached:
    """Return the report of a deal that some parties concluded."""
    return AgreementReached(
        **analysis.base(
            analysis.clause(frame.predicate),
            rule=rule,
            happened=day_of(analysis, frame, deal),
            voice=analysis.frames.voice(frame),
            modality=frame.standing.modality,
            level=level,
        ),
        parties=tuple(sorted(parties)),
        terms=tuple(
            Term(kind=issue)
            for issue in issues_in(phrase(deal))
            if issue is not Issue.TALKS
        ),
    )


def day_of(analysis: Analysis, frame: Frame, deal: Token) -> Happened:
    """Return the day of a deal: that of its verb, in the past, else of its noun."""
    found = analysis.calendar.of(frame, tense=_tense(frame))
    if found.start is not None or deal.pos_ != "NOUN":
        return found
    own = analysis.calendar.of(analysis.frames.of(deal), tense=Tense.PAST)
    return own if own.start is not None else found


def _tense(frame: Frame) -> Tense:
    """Return the tense; a participle tells the past whatever it hangs on."""
    participle = frame.predicate.tag_ == "VBN" or frame.nominal
    return Tense.PAST if participle else frame.standing.tense
