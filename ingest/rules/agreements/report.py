"""Making the report of an agreement."""

from spacy.tokens import Token

from domain.reports import AgreementReached
from domain.values import Happened, Term
from domain.vocabulary import Issue, Level
from ingest.analysis import Analysis
from ingest.dates import Role, Tense
from ingest.frames import Frame
from ingest.issues import issues_in, phrase
from ingest.lexicon import lexicon

WORDS = lexicon("agreements")
CLOSES = frozenset({"close", "conclusion", "end"})
MEETINGS = lexicon("meetings").words("nouns")


def agreement(
    analysis: Analysis,
    frame: Frame,
    deal: Token,
    *,
    parties: tuple[str, ...],
    rule: str,
    level: Level = Level.MEDIUM,
    happened: Happened | None = None,
) -> AgreementReached:
    """Return the report of a deal that some parties concluded."""
    return AgreementReached(
        **analysis.base(
            analysis.clause(frame.predicate),
            rule=rule,
            happened=happened or day_of(analysis, frame, deal),
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
    if found.start is not None and _is_its_end(analysis, frame, found):
        found = Happened()
    if found.start is not None:
        return found
    nouns = (*_talks(frame), *((deal,) if deal.pos_ == "NOUN" else ()))
    for noun in nouns:
        own = analysis.calendar.of(analysis.frames.of(noun), tense=Tense.PAST)
        later = noun.i == deal.i and _is_of_its_course(analysis, deal)
        if own.start is not None and not later:
            return own
    return found


def _is_its_end(analysis: Analysis, frame: Frame, day: Happened) -> bool:
    """Tell whether a day is the one up to which a deal holds: "agreed … until August 3"."""
    verb = frame.predicate
    ends = (
        analysis.calendar.resolved(expression, frame)
        for expression, governor in analysis.calendar.expressions(verb.sent)
        if governor.i == verb.i and expression.role in {Role.UNTIL, Role.BY}
    )
    return any(end.start == day.start and end.end == day.end for end in ends)


def _talks(frame: Frame) -> tuple[Token, ...]:
    """Return the talks in which it was agreed, whose day is that of the deal."""
    nouns = frame.objects("in", "at", "during", "after", "following")
    nouns = (*nouns, *(t for t in frame.predicate.sent if _is_close(t)))
    inner = (
        t for n in nouns for c in n.children if c.lower_ == "of" for t in c.children
    )
    known = MEETINGS | CLOSES
    return tuple(t for t in (*nouns, *inner) if t.lemma_.lower() in known)


def _is_close(token: Token) -> bool:
    """Tell whether a word is the end of talks: "at the close on Tuesday of the cycle"."""
    closes = token.lemma_.lower() in CLOSES and token.dep_ == "pobj"
    return closes and token.head.lower_ == "at"


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
    participle = participle or frame.predicate.lemma_ == "have"
    return Tense.PAST if participle else frame.standing.tense
