"""One event for each happening of an article: a second mention is the same event."""

from collections.abc import Callable, Iterable
from datetime import date

from domain.reports import (
    AgreementReached,
    FigureReported,
    HostagesReleased,
    Meeting,
    PositionStated,
    ProposalAnswer,
    ProposalTabled,
    Report,
    TalksAssessed,
    Truce,
)
from domain.values import Happened, Participant
from domain.vocabulary import Level, MeetingFormat

MANY = 3
"""From how many parties on a meeting is one, whoever else is named of a party."""
FAR_LONGER = 60
"""By how many days a time told is too vague to be another one."""
RANK = {Level.HIGH: 0, Level.MEDIUM: 1, Level.LOW: 2}


def merged(reports: Iterable[Report]) -> tuple[Report, ...]:
    """Join the reports of one article that tell of one happening, in text order."""
    kept: dict[type[Report], list[Report]] = {}
    for report in sorted(reports, key=_place):
        alike = kept.setdefault(type(report), [])
        twins = (n for n, other in enumerate(alike) if _same(other, report))
        twin = next(twins, None)
        if twin is None:
            alike.append(report)
        else:
            alike[twin] = _joined(alike[twin], report)
    return tuple(sorted((r for alike in kept.values() for r in alike), key=_place))


def _place(report: Report) -> tuple[int, int, str, str]:
    first = report.evidence[0]
    return first.start, first.end, report.NAME, report.extractor.rule


def _same(one: Report, other: Report) -> bool:
    return next(same(one, other) for kind, same in SAME if isinstance(one, kind))


def compatible(one: Happened, other: Happened) -> bool:
    """Tell whether two dates may be one: they overlap, or one is not known."""
    if one.start is None or other.start is None or one.end is None or other.end is None:
        return True
    return one.start <= other.end and other.start <= one.end


def _same_meeting(one: Meeting, other: Meeting) -> bool:
    """Tell whether two meetings may be one: same format, place, days and people.

    One that names fewer parties is the same only where the place is, or where it tells
    neither place nor day.
    """
    if one.format != other.format or not compatible(one.happened, other.happened):
        return False
    if one.place and other.place and one.place != other.place:
        return False
    if one.place != other.place and _are_unlike(one.happened, other.happened):
        return False
    mine, yours = set(one.parties), set(other.parties)
    if mine == yours:
        return len(mine) >= MANY or not _other_people(one, other)
    if one.format is MeetingFormat.CALL or _other_people(one, other):
        return False
    fewer = one if mine < yours else other
    within = len(mine & yours) == min(len(mine), len(yours)) > 1
    vague = fewer.place is None and fewer.happened.start is None
    many = fewer.place is None and len(mine & yours) >= MANY
    placed = one.place is not None and one.place == other.place
    return within and (vague or many or placed)


def _are_unlike(one: Happened, other: Happened) -> bool:
    """Tell whether a day stands against months: "on May 2" and "this year"."""
    lengths = [(h.end - h.start).days for h in (one, other) if h.start and h.end]
    return len(lengths) > 1 and max(lengths) - min(lengths) > FAR_LONGER


def _other_people(one: Meeting, other: Meeting) -> bool:
    """Tell whether a party sent somebody else: "Blinken" here and "Austin" there."""
    mine, yours = _people(one), _people(other)
    return any(mine[p].isdisjoint(yours[p]) for p in mine if p in yours)


def _people(meeting: Meeting) -> dict[str, set[str]]:
    people: dict[str, set[str]] = {}
    for person in meeting.participants:
        if person.party is not None and person.person is not None:
            people.setdefault(person.party, set()).add(person.person)
    return people


def _same_proposal(one: ProposalTabled, other: ProposalTabled) -> bool:
    """The rule has gathered a proposal's places already: only doubles are left."""
    return one.by == other.by and one.evidence == other.evidence


def _same_answer(one: ProposalAnswer, other: ProposalAnswer) -> bool:
    mine, yours = set(one.of.sponsors), set(other.of.sponsors)
    return (
        one.party == other.party
        and compatible(one.happened, other.happened)
        and (not mine or not yours or bool(mine & yours))
    )


def _same_release(one: HostagesReleased, other: HostagesReleased) -> bool:
    counts = (one.count, other.count)
    values = {None if c is None else c.value for c in counts}
    return (
        one.category == other.category
        and len(values) == 1
        and (one.by is None or other.by is None or one.by == other.by)
        and compatible(one.happened, other.happened)
    )


def _same_figure(one: FigureReported, other: FigureReported) -> bool:
    return (
        one.metric == other.metric
        and one.quantity.value == other.quantity.value
        and (one.group is None or other.group is None or one.group == other.group)
    )


def _same_position(one: PositionStated, other: PositionStated) -> bool:
    return (one.party, one.issue, one.stance) == (
        other.party,
        other.issue,
        other.stance,
    )


def _same_tone(one: TalksAssessed, other: TalksAssessed) -> bool:
    return one.party == other.party and one.tone == other.tone


def _same_agreement(one: AgreementReached, other: AgreementReached) -> bool:
    return (
        not one.parties or not other.parties or set(one.parties) == set(other.parties)
    ) and compatible(one.happened, other.happened)


def _same_truce(one: Truce, other: Truce) -> bool:
    return compatible(one.happened, other.happened)


SAME: tuple[tuple[type[Report], Callable[..., bool]], ...] = (
    (Meeting, _same_meeting),
    (ProposalTabled, _same_proposal),
    (ProposalAnswer, _same_answer),
    (HostagesReleased, _same_release),
    (FigureReported, _same_figure),
    (PositionStated, _same_position),
    (TalksAssessed, _same_tone),
    (AgreementReached, _same_agreement),
    (Truce, _same_truce),
)
"""For each kind of report, when two of one article tell of one happening."""


def _joined(one: Report, other: Report) -> Report:
    """Keep the surer report and fill in what the other adds."""
    first, second = sorted(
        (one, other), key=lambda r: (RANK[r.confidence.level], _place(r))
    )
    spans = dict.fromkeys((*first.evidence, *second.evidence))
    update: dict[str, object] = {"evidence": tuple(spans)}
    fills = first.happened.start is None and second.happened.start is not None
    if fills or _narrower(second.happened, first.happened):
        update["happened"] = second.happened
    update |= _united(first, second)
    return first.model_copy(update=update)


def _narrower(one: Happened, other: Happened) -> bool:
    def length(happened: Happened) -> int:
        start, end = happened.start or date.min, happened.end or date.max
        return (end - start).days

    return one.start is not None and length(one) < length(other)


def _united(first: Report, second: Report) -> dict[str, object]:
    """Unite the lists of two reports and fill the gaps of the first."""
    update: dict[str, object] = {}
    for name in type(first).model_fields:
        if name in Report.model_fields:
            continue
        mine, yours = getattr(first, name), getattr(second, name)
        if isinstance(mine, tuple):
            update[name] = _union(mine, yours)
        elif mine is None and yours is not None:
            update[name] = yours
    return update


def _union(mine: tuple[object, ...], yours: tuple[object, ...]) -> tuple[object, ...]:
    if any(isinstance(item, Participant) for item in (*mine, *yours)):
        known = {(p.person, p.party) for p in mine if isinstance(p, Participant)}
        fresh = [
            p
            for p in yours
            if isinstance(p, Participant) and (p.person, p.party) not in known
        ]
        return (*mine, *fresh)
    if all(isinstance(item, str) for item in (*mine, *yours)):
        return tuple(sorted({str(item) for item in (*mine, *yours)}))
    return tuple(dict.fromkeys((*mine, *yours)))
