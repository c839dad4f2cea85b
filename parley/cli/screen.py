"""The state of talks on one screen: a line for each thing, with what stands behind it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from projections.answers import (
    AssessmentLine,
    FigureLine,
    Line,
    MeetingLine,
    PositionLine,
    ProposalLine,
    ReleaseTotal,
    StateOfTalks,
)

from .console import Table
from .tables import behind
from .wording import (
    age,
    amount,
    answered,
    iso,
    lasting,
    listed,
    number,
    span,
    words,
)

COLUMNS = ("topic", "subject", "says", "voices", "report")

SCREEN_COLUMNS = ("topic", "where the talks stand", "voices", "report")

LEAST = 3
"""How many rows of a topic are shown however small the screen is."""


class Row(NamedTuple):
    """One line of the screen; `line` is None where no report stands behind it."""

    subject: str
    says: str
    line: Line | None = None

    @property
    def text(self) -> str:
        """The row in one phrase."""
        return f"{self.subject}: {self.says}" if self.subject else self.says


class Section(NamedTuple):
    """The rows on one topic, and the command that shows all of them."""

    topic: str
    rows: tuple[Row, ...]
    command: str = ""


def sections(state: StateOfTalks) -> tuple[Section, ...]:
    """Return what a state says, topic by topic; topics with nothing to say are left out."""
    topics = (
        Section("phase", (_phase(state),)),
        Section("truce", (_truce(state),)),
        Section("parties", (_parties(state),)),
        Section("meetings", tuple(_meetings(state)), "meetings"),
        Section("proposals", tuple(_proposals(state.proposals)), "proposals"),
        Section("positions", tuple(map(_position, _ranked(state))), "positions"),
        Section("released", tuple(map(_released, state.releases)), "releases"),
        Section("figures", tuple(map(_figure, state.latest_figures)), "figures"),
        Section("tone", tuple(map(_tone, state.assessments)), "events"),
    )
    return tuple(topic for topic in topics if len(topic.rows) > 0)


def headline(state: StateOfTalks) -> str:
    """Return the line over the screen: which talks, which day, and how it is known."""
    on = "" if state.on is None else f" on {state.on}"
    articles = "1 article" if state.articles == 1 else f"{state.articles} articles"
    told = "in hindsight, by" if state.mode == "hindsight" else "as told until then by"
    return f"{state.title}: where they stood{on}, {told} {articles}"


def fitted(topics: Sequence[Section], lines: int) -> tuple[Section, ...]:
    """Shorten the longest topics until all fit into a number of lines."""
    shown = list(topics)
    while sum(len(topic.rows) for topic in shown) > lines:
        longest = max(shown, key=lambda topic: len(topic.rows) * bool(topic.command))
        if len(longest.rows) <= LEAST or not longest.command:
            break
        shown[shown.index(longest)] = longest._replace(rows=longest.rows[:-1])
    return tuple(map(_with_rest, topics, shown))


def screen_table(topics: Iterable[Section]) -> Table:
    """Lay out topics for a terminal: each one's name stands at its first row only."""
    rows = [
        (topic.topic if row is topic.rows[0] else "", row.text, *_behind(row))
        for topic in topics
        for row in topic.rows
    ]
    return Table(SCREEN_COLUMNS, rows, prose=SCREEN_COLUMNS[1:2], one_line=True)


def full_table(state: StateOfTalks) -> Table:
    """Lay out a state for a pipe: every row names its topic."""
    about = Section("talks", (Row(state.talks, headline(state)),))
    rows = [
        (topic.topic, row.subject.strip(), row.says, *_behind(row))
        for topic in (about, *sections(state))
        for row in topic.rows
    ]
    return Table(COLUMNS, rows)


def _behind(row: Row) -> tuple[str, str]:
    return ("", "") if row.line is None else behind(row.line)


def _with_rest(whole: Section, shown: Section) -> Section:
    """Let the last row of a shortened topic tell how to see the rest."""
    left = len(whole.rows) - len(shown.rows) + 1
    if left == 1:
        return whole
    rest = Row("", f"{left} more: parley {whole.command}")
    return shown._replace(rows=(*shown.rows[:-1], rest))


def _phase(state: StateOfTalks) -> Row:
    line = state.phases[-1] if state.phases else None
    says = words(state.phase)
    if state.phase_since is not None and state.phase_days is not None:
        latest = " at the latest" if line is not None and line.at_latest else ""
        says += f" since {state.phase_since}{latest}, {lasting(state.phase_days)}"
    return Row("", says, line)


def _truce(state: StateOfTalks) -> Row:
    if state.truce is None:
        return Row("", "none told of")
    if state.truce_in_force:
        return Row("", f"in force since {state.truce.since}", state.truce)
    ended = f"over; it held from {span(state.truce.since, state.truce.until)}"
    return Row("", ended, state.truce)


def _parties(state: StateOfTalks) -> Row:
    mediators = f"; mediators {listed(state.mediators)}" if state.mediators else ""
    return Row("", f"{listed(state.sides)}{mediators}")


def _meetings(state: StateOfTalks) -> Iterator[Row]:
    last, contact, ahead = state.last_meeting, state.last_contact, state.next_meeting
    if last is not None:
        yield Row("last", _meeting(last), last)
    if contact is not None and (last is None or contact.id != last.id):
        yield Row("last contact", _meeting(contact), contact)
    if ahead is None:
        yield Row("next", "none announced")
    else:
        yield Row("next", _meeting(ahead), ahead)


def _meeting(line: MeetingLine) -> str:
    place = "" if line.place is None else f" in {line.place}"
    return f"{span(line.start, line.end)}{place}: {listed(line.parties)}"


def _proposals(lines: Iterable[ProposalLine]) -> Iterator[Row]:
    for line in lines:
        if not line.open:
            continue
        subject = f"{iso(line.tabled) or 'undated'} by {listed(line.by) or 'unnamed'}"
        name = f"{line.name}: " if line.name else ""
        yield Row(subject, name + (listed(line.terms) or "no terms told"), line)
        for answer in line.answer_lines:
            says = answered(answer)
            yield Row(f"  {answer.party}", says, answer)


def _ranked(state: StateOfTalks) -> list[PositionLine]:
    """Return positions, the latest first: of the sides, then mediators, then others."""
    insiders = (*state.sides, *state.mediators)

    def rank(line: PositionLine) -> tuple[bool, bool, int, str]:
        outside = line.party not in insiders
        return outside, line.party not in state.sides, line.days, line.party

    return sorted(state.positions, key=rank)


def _position(line: PositionLine) -> Row:
    return Row(line.party, f"{line.stance} {words(line.issue)}, {age(line.days)}", line)


def _released(line: ReleaseTotal) -> Row:
    handovers = "1 handover" if line.handovers == 1 else f"{line.handovers} handovers"
    counted = f"{number(line.counted)} in {handovers}" if line.handovers else ""
    if line.uncounted:
        counted += f", {line.uncounted} of them without a number"
    said = "" if line.said is None else f"{number(line.said)} in all, as somebody said"
    return Row(words(line.category), "; ".join(filter(None, (counted, said))), line)


def _figure(line: FigureLine) -> Row:
    who = f" ({line.source})" if line.source else ""
    subject = (
        f"{words(line.metric)}, {line.group}" if line.group else words(line.metric)
    )
    return Row(subject, f"{amount(line.quantity)}{who}, {age(line.days)}", line)


def _tone(line: AssessmentLine) -> Row:
    says = f"{line.tone}, {age(line.days)}: {line.words}"
    return Row(line.party or "unnamed", says, line)
