"""Making the report of an agreement."""

from spacy.tokens import Token

from domain.reports import AgreementReached
from domain.values import Happened, Term
from domain.vocabulary import Issue, Level
from ingest.analysis import Analysis
from ingest.dates import Tense
from ingest.frames import Frame
from ingest.issues import issues_in, phrase
from ingest.lexicon import lexicon

WORDS = lexicon("agreements")
MEETINGS = lexicon("meetings").words("nouns")


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
    for noun in (*_talks(frame), deal):
        own = analysis.calendar.of(analysis.frames.of(noun), tense=Tense.PAST)
        later = noun.i == deal.i and _is_of_its_course(analysis, deal)
        if own.start is not None and not later:
            return own
    return found


def _talks(frame: Frame) -> tuple[Token, ...]:
    """Return the talks in which it was agreed, whose day is that of the deal."""
    nouns = frame.objects("in", "at", "during", "after", "following")
    inner = (
        t for n in nouns for c in n.children if c.lower_ == "of" for t in c.children
    )
    return tuple(t for t in (*nouns, *inner) if t.lemma_.lower() in MEETINGS)


def _is_of_its_course(analysis: Analysis, deal: Token) -> bool:
    """Tell whether the day told is one of the deal's course: "which began in August"."""
    clauses = {c.i for c in deal.children if c.dep_ == "relcl"}
    dates = analysis.calendar.expressions(deal.sent)
    return any(
        governor.i in clauses and governor.lemma_ not in WORDS.words("done_to")
        for _, governor in dates
    )


def _tense(frame: Frame) -> Tense:
    """Return the tense; a participle tells the past whatever it hangs on."""
    participle = frame.predicate.tag_ == "VBN" or frame.nominal
    return Tense.PAST if participle else frame.standing.tense
