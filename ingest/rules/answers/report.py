"""Reports of answers to proposals."""

from spacy.tokens import Span, Token

from domain.reports import ProposalAccepted, ProposalRef, ProposalRejected, Report
from domain.values import Happened
from domain.vocabulary import Level, Modality
from ingest.analysis import Analysis
from ingest.dates import Tense
from ingest.frames import Frame
from ingest.rules.proposals.sponsors import name_of, sponsors_of

Answer = type[ProposalAccepted] | type[ProposalRejected]
CONDITIONS = frozenset({"if", "provided", "providing", "unless", "once"})


def answer(
    kind: Answer,
    analysis: Analysis,
    frame: Frame,
    *,
    party: str,
    proposal: Token | None,
    rule: str,
    level: Level = Level.MEDIUM,
) -> Report:
    """Make the report that a party gave an answer to a proposal."""
    modality = frame.standing.modality
    told = modality if modality is Modality.ALLEGED else Modality.ASSERTED
    return kind(
        **analysis.base(
            _evidence(analysis, frame),
            rule=rule,
            happened=_day_of(analysis, frame),
            voice=analysis.frames.voice(frame),
            modality=told,
            level=level,
            reasons=() if proposal is not None else ("proposal not named",),
        ),
        party=party,
        of=_ref(analysis, proposal),
        condition=_condition(frame),
    )


def _day_of(analysis: Analysis, frame: Frame) -> Happened:
    """Return the day of an answer; "would not hear of it" tells of the past."""
    helpers = {c.lower_ for c in frame.predicate.children if c.dep_ == "aux"}
    refused = frame.standing.negated and helpers == {"would"}
    return analysis.calendar.of(frame, tense=Tense.PAST if refused else None)


def _evidence(analysis: Analysis, frame: Frame) -> Span:
    clause = analysis.clause(frame.predicate)
    if frame.support is None:
        return clause
    support = analysis.clause(frame.support)
    return clause.doc[min(clause.start, support.start) : max(clause.end, support.end)]


def _ref(analysis: Analysis, proposal: Token | None) -> ProposalRef:
    if proposal is None or proposal.pos_ not in {"NOUN", "PROPN"}:
        return ProposalRef()
    return ProposalRef(
        sponsors=sponsors_of(analysis, proposal), name=name_of(analysis, proposal)
    )


def _condition(frame: Frame) -> str | None:
    """Return the clause that an answer depends on, None if it depends on none."""
    for child in frame.predicate.children:
        marks = {c.lower_ for c in child.children if c.dep_ in {"mark", "advmod"}}
        if child.dep_ == "advcl" and (marks & CONDITIONS or child.lower_ == "provided"):
            return str(child.doc[child.left_edge.i : child.right_edge.i + 1].text)
    return None
