"""Whether two reports tell of one happening, with the reasons for and against.

Each kind of report has its own rule. A verdict of `SAME` says what agrees, `APART` what
contradicts, `OPEN` that nothing brings the two together. Reports of different kinds,
and what is planned and what was held, never tell of one happening.
"""

from datetime import timedelta
from functools import singledispatch

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
from domain.vocabulary import Level, MeetingFormat, Modality

from .agreeing import SOON, count, given, is_gone, listed, number, together, when
from .entries import Entry
from .verdicts import Verdict, apart, same, unlinked

DAY = timedelta(days=1)

RETOLD = timedelta(days=7)
"""How long after one another two articles give one and the same count."""

SLACK = timedelta(days=2)
"""How far two reports of one dated proposal or answer may be apart."""

MEMORY = timedelta(days=45)
"""How long after its last report a proposal is taken to be meant without its date."""


def judge(one: Entry[Report], other: Entry[Report]) -> Verdict:
    """Say whether two reports tell of one happening, and why or why not."""
    first, second = one.report, other.report
    if first.NAME != second.NAME:
        return apart(f"one is told as {first.NAME}, the other as {second.NAME}")
    denied = [report.modality is Modality.DENIED for report in (first, second)]
    if denied[0] is not denied[1]:
        return apart("one denies what the other tells")
    if first.talks != second.talks:
        return apart(f"they are about the talks {first.talks} and {second.talks}")
    return _judge(first, one, other)


@singledispatch
def _judge(_: Report, one: Entry[Report], other: Entry[Report]) -> Verdict:
    """Return the verdict of the rule for a kind of report."""
    raise TypeError(f"no rule tells whether two {one.report.NAME} are one: {other.id}")


@_judge.register
def _meetings(_: Meeting, one: Entry[Meeting], other: Entry[Meeting]) -> Verdict:
    """One meeting: its form, days, place and parties."""
    here, there = one.report, other.report
    if here.format is not there.format:
        return apart(f"one is a {here.format.value}, the other a {there.format.value}")
    places = {here.place, there.place} - {None}
    if len(places) > 1:
        return apart(f"one was in {here.place}, the other in {there.place}")
    shared = together(here.parties, there.parties)
    if shared is None:
        return unlinked("too few of their parties are the same")
    days = when(one, other)
    if days is None:
        return unlinked("their days do not meet")
    where = (f"in {here.place}",) if here.place and here.place == there.place else ()
    undated = one.start is None or other.start is None
    if undated and (not where or here.format is MeetingFormat.CALL):
        return unlinked("one has no date, and no place that is the same")
    sure = Level.HIGH if where and not undated else Level.MEDIUM
    return same(days, *where, shared, sure=sure)


@_judge.register
def _releases(
    _: HostagesReleased, one: Entry[HostagesReleased], other: Entry[HostagesReleased]
) -> Verdict:
    """One release: its day, its captives, who gave them and how many."""
    here, there = one.report, other.report
    if here.category is not there.category or len({here.by, there.by} - {None}) > 1:
        freed = [
            f"{r.by or 'somebody'} freed {r.category.value}" for r in (here, there)
        ]
        return apart(", and ".join(freed))
    numbers = count(here.count, there.count)
    if numbers is None:
        return apart(f"one freed {number(here.count)}, the other {number(there.count)}")
    if None not in {one.start, other.start}:
        if (one.start, one.end) != (other.start, other.end):
            return apart("they were on different days")
        return same(f"on {one.start}", f"{here.category.value}", *numbers)
    days = when(one, other)
    numbered = here.count is not None and there.count is not None
    if days is None or not numbered or one.start is other.start:
        return unlinked("one has no date, and nothing else that shows its day")
    return same(days, f"{here.category.value}", *numbers, sure=Level.MEDIUM)


@_judge.register
def _figures(
    _: FigureReported, one: Entry[FigureReported], other: Entry[FigureReported]
) -> Verdict:
    """One count told again: what is counted, the number, its source, soon after."""
    here, there = one.report, other.report
    if (here.metric, here.group) != (there.metric, there.group):
        return apart("they count different things")
    if is_gone(here.quantity) or is_gone(there.quantity):
        return unlinked("the words of a number are gone")
    if given(here.quantity) != given(there.quantity):
        return apart(
            f"one is {number(here.quantity)}, the other {number(there.quantity)}"
        )
    if len({here.source, there.source} - {None}) > 1:
        return apart(f"one is from {here.source}, the other from {there.source}")
    if abs(one.published - other.published) > RETOLD:
        return unlinked("they were told more than a week apart")
    source = (f"from {here.source}",) if here.source == there.source else ()
    sure = Level.HIGH if source else Level.MEDIUM
    return same(f"the number {number(here.quantity)}", *source, sure=sure)


@_judge.register
def _proposals(
    _: ProposalTabled, one: Entry[ProposalTabled], other: Entry[ProposalTabled]
) -> Verdict:
    """One proposal: its name, else its sponsors and day, else its sponsors and terms."""
    here, there = one.report, other.report
    names = {name.casefold() for name in (here.name, there.name) if name is not None}
    if here.name is not None and there.name is not None and len(names) == 1:
        return same(f"the name “{here.name}”")
    sponsors = frozenset(here.by) & frozenset(there.by)
    unnamed = len(here.by) == 0 or len(there.by) == 0
    if not sponsors and not unnamed:
        return apart(f"one is by {listed(here.by)}, the other by {listed(there.by)}")
    by = (f"by {listed(sponsors)}",) if sponsors else ()
    if one.start is not None and other.start is not None:
        if abs(one.start - other.start) > SLACK:
            return apart("they were tabled on different days")
        sure = Level.HIGH if by else Level.MEDIUM
        return same(f"tabled about {one.start}", *by, sure=sure)
    kinds = {term.kind for term in here.terms}, {term.kind for term in there.terms}
    shared = kinds[0] & kinds[1]
    if by and 2 * len(shared) >= len(kinds[0] | kinds[1]) and _recent(one, other):
        return same(*by, "the same terms", sure=Level.MEDIUM)
    return unlinked("neither name, day nor terms show that they are one")


@_judge.register
def _answers(
    _: ProposalAnswer, one: Entry[ProposalAnswer], other: Entry[ProposalAnswer]
) -> Verdict:
    """One answer: the party, what it answers, and when."""
    here, there = one.report, other.report
    if here.party != there.party:
        return apart(f"one is by {here.party}, the other by {there.party}")
    sponsors = frozenset(here.of.sponsors), frozenset(there.of.sponsors)
    names = {name.casefold() for name in (here.of.name, there.of.name) if name}
    others = all(sponsors) and sponsors[0].isdisjoint(sponsors[1])
    if others or (len(names) > 1 and not all(sponsors)):
        return apart("they answer different proposals")
    if one.start is not None and other.start is not None:
        if abs(one.start - other.start) > SLACK:
            return apart("they were given on different days")
        return same(f"by {here.party}", f"about {one.start}")
    if abs(one.day - other.day) > SOON:
        return unlinked("one has no date, and was told days later")
    return same(f"by {here.party}", "told in the same days", sure=Level.MEDIUM)


@_judge.register(AgreementReached)
@_judge.register(Truce)
def _turns(_: Report, one: Entry[Report], other: Entry[Report]) -> Verdict:
    """One deal, or one turn of a truce: whose it is, and when."""
    here, there = _parties(one.report), _parties(other.report)
    shared = together(here, there) if here and there else "of the same talks"
    if shared is None:
        return apart(f"one is of {listed(here)}, the other of {listed(there)}")
    if one.start is None or other.start is None:
        return same(shared, "one has no date of its own", sure=Level.MEDIUM)
    days = when(one, other)
    if days is None and abs(one.start - other.start) > DAY:
        return apart("they were on different days")
    return same(shared, days or "a day apart")


@_judge.register
def _positions(
    _: PositionStated, one: Entry[PositionStated], other: Entry[PositionStated]
) -> Verdict:
    """One statement: the party, the issue, the stance and the day."""
    here, there = one.report, other.report
    said = (here.party, here.issue, here.stance)
    if said != (there.party, there.issue, there.stance):
        return apart("they are not of one party, issue and stance")
    if len({here.speaker, there.speaker} - {None}) > 1:
        return apart(f"one is by {here.speaker}, the other by {there.speaker}")
    if abs(one.said - other.said) > DAY:
        return apart("they were said on different days")
    speaker = here.speaker or there.speaker
    known = here.speaker is not None and here.speaker == there.speaker
    return same(
        f"{here.party} {here.stance.value} {here.issue.value}",
        f"said about {one.said}" + (f" by {speaker}" if known else ""),
        sure=Level.HIGH if known else Level.MEDIUM,
    )


@_judge.register
def _assessments(
    _: TalksAssessed, one: Entry[TalksAssessed], other: Entry[TalksAssessed]
) -> Verdict:
    """One judgement of the talks: whose, which tone, and the day."""
    here, there = one.report, other.report
    if here.party is None or (here.party, here.tone) != (there.party, there.tone):
        return apart("they are not of one party and tone")
    if abs(one.said - other.said) > DAY:
        return apart("they were said on different days")
    return same(f"{here.party}: {here.tone.value}", f"said about {one.said}")


def _recent(one: Entry[Report], other: Entry[Report]) -> bool:
    return abs(one.day - other.day) <= MEMORY


def _parties(report: Report) -> tuple[str, ...]:
    return report.parties if isinstance(report, AgreementReached | Truce) else ()
