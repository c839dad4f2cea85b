"""Making a report of a stand."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from domain.reports import PositionStated, Report
from domain.vocabulary import Category, Issue, Level, Stance
from ingest.analysis import Analysis
from ingest.frames import Frame

from .content import Stand
from .holders import Holder, sides


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
    swap = stand.token.lemma_.lower() in {"exchange", "swap"}
    if talks is None or not swap or stand.stance is not Stance.OPPOSES:
        return stand
    if talks.holders.get(Category.HOSTAGES) != holder.party:
        return stand
    return Stand(Issue.HOSTAGE_RELEASE, stand.stance, stand.token)


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
    clause = analysis.clause(_shown_by(frame, stand))
    return PositionStated(
        **analysis.base(
            clause,
            rule=rule,
            happened=analysis.happened(frame),
            voice=analysis.frames.voice(frame),
            modality=frame.standing.modality,
            level=level,
            reasons=reasons,
        ),
        party=holder.party,
        speaker=holder.speaker,
        issue=stand.issue,
        stance=stand.stance,
        words=clause.text,
    )


def _shown_by(frame: Frame, stand: Stand) -> Token:
    """Return the predicate whose clause shows a stand: the frame's, if of its sentence."""
    same = stand.token.sent.start == frame.predicate.sent.start
    return frame.predicate if same else stand.token
