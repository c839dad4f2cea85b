"""A brief in Markdown: the state of talks in plain lines, with a footnote for each quote.

All numbers, names and dates come from the state; nothing is added but the wording.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from .answers import (
    Answer,
    AnswerLine,
    AssessmentLine,
    FigureLine,
    MeetingLine,
    PositionLine,
    ProposalLine,
    ReleaseTotal,
    StateOfTalks,
)
from .changes import Change, Kind
from .footnotes import Footnotes
from .saying import said
from .unknowns import unknowns


def brief(
    state: StateOfTalks, *, since: date | None = None, changed: Iterable[Change] = ()
) -> str:
    """Return a state of talks as a Markdown text that ends in its footnotes.

    `changed` is what has changed since the day `since`; None leaves that part out.
    """
    notes = Footnotes()
    body = [
        f"# {state.title}: where the talks stood{_on(state.on)}",
        _basis(state),
        *([] if since is None else _since(since, changed, notes)),
        *_section("Phase", _phase(state, notes)),
        *_section("Meetings", _meetings(state, notes)),
        *_section("Proposals", _proposals(state.proposals, notes)),
        *_section("Positions", _positions(state.positions, notes)),
        *_section("Releases", _releases(state.releases, notes)),
        *_section("Figures", _figures(state.latest_figures, notes)),
        *_section("How they say it goes", _assessments(state.assessments, notes)),
        *_section("What is not known", (f"- {gap}" for gap in unknowns(state))),
    ]
    return "\n\n".join([*body, *notes.written()]) + "\n"


def _section(title: str, items: Iterable[str]) -> Iterator[str]:
    """Yield a heading and its list, nothing where the list is empty."""
    listed = list(items)
    if len(listed) > 0:
        yield f"## {title}"
        yield "\n".join(listed)


def _since(since: date, changed: Iterable[Change], notes: Footnotes) -> Iterator[str]:
    told = [_change(change, notes) for change in changed]
    yield f"## What changed since {since}"
    yield "\n".join(told) if told else "Nothing that the articles tell of."


def _change(change: Change, notes: Footnotes) -> str:
    subject, says = said(change.line)
    about = f"{subject}: " if subject else ""
    before = ""
    if change.kind is Kind.CHANGED and change.before is not None:
        before = f" (before: {said(change.before).says})"
    how = "no longer told: " if change.kind is Kind.GONE else ""
    again = ", said again" if change.kind is Kind.AGAIN else ""
    topic = change.topic.capitalize()
    return f"- {topic}: {how}{about}{says}{again}{before}.{notes.of(change.line)}"


def _basis(state: StateOfTalks) -> str:
    told = "by then" if state.mode == "as_of" else "up to now, in hindsight"
    noun = "article" if state.articles == 1 else "articles"
    return f"As {state.articles} {noun} told it {told}."


def _phase(state: StateOfTalks, notes: Footnotes) -> Iterator[str]:
    if len(state.phases) == 0:
        yield f"- {_words(state.phase).capitalize()}."
        return
    move = state.phases[-1]
    at_latest = ", at the latest" if move.at_latest else ""
    age = _age(state.phase_days or 0)
    yield (
        f"- {_words(move.phase).capitalize()} since {move.since}{at_latest} "
        f"({age}).{notes.of(move)}"
    )
    if state.truce is not None:
        until = "" if state.truce.until is None else f" until {state.truce.until}"
        yield f"- Truce from {state.truce.since}{until}.{notes.of(state.truce)}"


def _meetings(state: StateOfTalks, notes: Footnotes) -> Iterator[str]:
    if state.last_meeting is not None:
        yield f"- Last: {_meeting(state.last_meeting)}.{notes.of(state.last_meeting)}"
    if state.next_meeting is not None:
        yield f"- Next: {_meeting(state.next_meeting)}.{notes.of(state.next_meeting)}"


def _meeting(line: MeetingLine) -> str:
    place = "" if line.place is None else f" in {line.place}"
    under_way = ", under way" if line.under_way else ""
    days = _days(line.start, line.end)
    return f"{_names(line.parties)}{place}, {days}{under_way}"


def _proposals(lines: Iterable[ProposalLine], notes: Footnotes) -> Iterator[str]:
    for line in lines:
        by = _names(line.by) or "an unnamed sponsor"
        name = "" if line.name is None else f" ({line.name})"
        tabled = f"tabled {_days(line.tabled, line.tabled_until)}"
        if line.tabled is None:
            tabled = f"known since {line.known_since}"
        terms = ", ".join(_words(kind) for kind in line.terms)
        on = f"; on {terms}" if terms else ""
        lies = "open" if line.open else "no longer open"
        yield f"- By {by}{name}, {tabled}, {lies}{on}.{notes.of(line, 'ProposalTabled')}"
        given = (one for one in line.answer_lines if line.open or one.answer != "none")
        for answer in given:
            yield f"  - {_answer(answer)}{notes.of(answer)}"


def _answer(line: AnswerLine) -> str:
    if line.answer is Answer.NONE:
        return f"{line.party}: no answer yet, {_days_long(line.days)}."
    denied = "; denied" if len(line.denied_by) > 0 else ""
    condition = "" if line.condition is None else f": {line.condition}"
    answer = f"{_words(line.answer)}{condition}"
    return f"{line.party}: {answer}, {line.since}{denied}."


def _positions(lines: Iterable[PositionLine], notes: Footnotes) -> Iterator[str]:
    for line in lines:
        speaker = "" if line.speaker is None else f", {line.speaker}"
        yield (
            f"- {line.party} {line.stance} {_words(line.issue)}: “{line.words}” "
            f"({line.said}{speaker}; {_age(line.days)}).{notes.of(line)}"
        )


def _releases(lines: Iterable[ReleaseTotal], notes: Footnotes) -> Iterator[str]:
    for line in lines:
        said = "" if line.said is None else f"; the latest total given is {line.said}"
        times = "handover" if line.handovers == 1 else "handovers"
        yield (
            f"- {_words(line.category).capitalize()}: {line.counted} in "
            f"{line.handovers} {times}{said}.{notes.of(line)}"
        )


def _figures(lines: Iterable[FigureLine], notes: Footnotes) -> Iterator[str]:
    for line in lines:
        group = "" if line.group is None else f", {line.group}"
        source = "source not named" if line.source is None else line.source
        bound = "" if line.bound == "exact" else f"{_words(line.bound)} "
        number = line.quantity.text if line.value is None else f"{line.value:,}"
        yield (
            f"- {_words(line.metric).capitalize()}{group}: {bound}{number} "
            f"({source}, {line.said}).{notes.of(line)}"
        )


def _assessments(lines: Iterable[AssessmentLine], notes: Footnotes) -> Iterator[str]:
    for line in lines:
        who = line.party or "An unnamed source"
        yield f"- {who}: {line.tone}, {line.said}.{notes.of(line)}"


def _on(day: date | None) -> str:
    return "" if day is None else f" on {day}"


def _days(start: date | None, end: date | None) -> str:
    if start is None:
        return "on a day that is not told"
    return f"{start}" if end in {None, start} else f"{start} to {end}"


def _days_long(days: int) -> str:
    return "1 day" if days == 1 else f"{days} days"


def _age(days: int) -> str:
    return "the same day" if days == 0 else f"{_days_long(days)} before"


def _names(names: Iterable[str]) -> str:
    return ", ".join(names)


def _words(term: str) -> str:
    return term.replace("_", " ")
