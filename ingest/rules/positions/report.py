"""Making a report of a stand."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from domain.reports import PositionStated, Report
from domain.values import Happened
from domain.vocabulary import Category, Issue, Level, Modality, Stance
from ingest.analysis import Analysis
from ingest.dates import Tense
from ingest.frames import Frame, Voice
from ingest.issues import phrase

from .content import Stand
from .holders import Holder, sides

PROVISOS = frozenset({"until", "till", "unless", "if", "without"})

SENT = frozenset({"troop", "soldier", "force", "deploy", "deployment"})
"""What a third party that is ready to send it stands surety with."""


def reports(
    analysis: Analysis,
    frame: Frame,
    stands: Iterable[Stand],
    *,
    of: tuple[Holder, ...],
    rule: str,
    level: Level,
    reasons: tuple[str, ...] = (),
) -> Iterator[Report]:
    """Make a report for each holder of each stand; both sides together support none."""
    both = len({h.party for h in of} & set(sides(analysis))) > 1
    for stand in stands:
        if both and stand.stance is not Stance.DEMANDS:
            continue
        for holder in of:
            yield _report(
                analysis,
                frame,
                _as_held(analysis, stand, holder),
                holder,
                rule=rule,
                level=level,
                reasons=reasons,
            )


def _as_held(analysis: Analysis, stand: Stand, holder: Holder) -> Stand:
    """Return a refused exchange as what its holder keeps back: the hostages, if it has them."""
    talks = analysis.mentions.talks
    if _is_for_its_own(analysis, stand, holder):
        return replace(stand, stance=Stance.DEMANDS)
    foreign = holder.party not in sides(analysis)
    sent = stand.issue is Issue.WITHDRAWAL and stand.token.lemma_.lower() in SENT
    if foreign and sent and stand.stance is Stance.SUPPORTS:
        return replace(stand, issue=Issue.GUARANTEES)
    swap = stand.token.lemma_.lower() in {"exchange", "swap"}
    if talks is None or not swap or stand.stance is not Stance.OPPOSES:
        return stand
    if talks.holders.get(Category.HOSTAGES) != holder.party:
        return stand
    return Stand(Issue.HOSTAGE_RELEASE, stand.stance, stand.token)


def _is_for_its_own(analysis: Analysis, stand: Stand, holder: Holder) -> bool:
    """Tell whether a side is for the release of hostages whom the other side holds."""
    talks = analysis.mentions.talks
    if stand.issue is not Issue.HOSTAGE_RELEASE or stand.stance is not Stance.SUPPORTS:
        return False
    captor = None if talks is None else talks.holders.get(Category.HOSTAGES)
    return captor not in {None, holder.party} and holder.party in sides(analysis)


def _report(
    analysis: Analysis,
    frame: Frame,
    stand: Stand,
    holder: Holder,
    *,
    rule: str,
    level: Level,
    reasons: tuple[str, ...],
) -> Report:
    clause = _shown_by(analysis, frame, stand)
    voice = analysis.frames.voice(frame)
    alleged = frame.standing.modality is Modality.ALLEGED
    return PositionStated(
        **analysis.base(
            clause,
            rule=rule,
            happened=_stated(analysis, frame, voice),
            voice=voice,
            modality=Modality.ALLEGED if alleged else Modality.ASSERTED,
            level=level,
            reasons=reasons,
        ),
        party=holder.party,
        speaker=holder.speaker,
        issue=stand.issue,
        stance=stand.stance,
        words=clause.text,
    )


def _stated(analysis: Analysis, frame: Frame, voice: Voice | None) -> Happened:
    """Return when a stand was taken: when it was said, not when it is to be met."""
    if voice is None or voice.verb is None or frame.standing.tense is Tense.PAST:
        return analysis.happened(frame)
    return analysis.happened(analysis.frames.of(voice.verb))


def _shown_by(analysis: Analysis, frame: Frame, stand: Stand) -> Span:
    """Return the words that show a stand: the predicate's, if of the same sentence."""
    same = stand.token.sent.start == frame.predicate.sent.start
    if same and frame.nominal:
        return phrase(frame.predicate)
    if not same:
        return analysis.clause(stand.token)
    return _with(analysis.clause(frame.predicate), stand.token, *_provisos(frame))


def _provisos(frame: Frame) -> Iterator[Token]:
    """Yield the verbs of "until", "unless" and "if", which may be all that is wanted."""
    for child in frame.predicate.children:
        marks = {c.lower_ for c in child.children if c.dep_ in {"mark", "advmod"}}
        if child.dep_ == "advcl" and not marks.isdisjoint(PROVISOS):
            yield child


def _with(clause: Span, *tokens: Token) -> Span:
    """Return a clause, and what stands between it and the words that belong to it."""
    first = min(clause.start, *(t.left_edge.i for t in tokens))
    last = max(clause.end, *(t.right_edge.i + 1 for t in tokens))
    while last > clause.end and (
        clause.doc[last - 1].is_punct or clause.doc[last - 1].is_space
    ):
        last -= 1
    return clause.doc[first:last]
