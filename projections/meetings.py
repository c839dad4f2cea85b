"""Meetings: who met whom, where and when, the last one and the next."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from domain.reports import Meeting, MeetingHeld, MeetingPlanned
from domain.values import Participant
from domain.vocabulary import MeetingFormat, Modality

from .answers import MeetingLine
from .entries import Entry, of_type, standing
from .happenings import Happening, alike, gather, overlap
from .outline import TalksOutline
from .telling import Telling


def meetings(telling: Telling) -> tuple[MeetingLine, ...]:
    """Return all meetings, held and planned, in the order of time."""
    took_place = held(telling)
    found = [*took_place, *planned(telling)]
    found.sort(key=lambda meeting: meeting.key)
    return tuple(line(telling, meeting, took_place) for meeting in found)


def held(telling: Telling) -> list[Happening[Meeting]]:
    """Return the meetings that took place or are under way."""
    return telling.once("held", lambda: _held(telling))


def _held(telling: Telling) -> list[Happening[Meeting]]:
    entries: list[Entry[Meeting]] = [*standing(telling.entries, MeetingHeld)]
    return gather(entries, telling.groups)


def planned(telling: Telling) -> list[Happening[Meeting]]:
    """Return the meetings that were announced and not called off again."""
    return telling.once("planned", lambda: _planned(telling))


def _planned(telling: Telling) -> list[Happening[Meeting]]:
    entries: list[Entry[Meeting]] = [*standing(telling.entries, MeetingPlanned)]
    called_off = [
        entry
        for entry in of_type(telling.entries, Meeting)
        if entry.report.modality is Modality.CALLED_OFF
    ]
    return [
        meeting
        for meeting in gather(entries, telling.groups)
        if not any(_calls_off(entry, meeting) for entry in called_off)
    ]


def last_meeting(telling: Telling, outline: TalksOutline) -> MeetingLine | None:
    """Return the latest meeting in person about the talks, None if none is told.

    Among meetings of one day the one with more sides and mediators goes first.
    """
    found = (one for one in held(telling) if about_the_talks(one, outline))
    return _latest(telling, outline, found)


def last_contact(telling: Telling, outline: TalksOutline) -> MeetingLine | None:
    """Return the latest encounter of a side with another or a mediator, calls too."""
    found = (one for one in held(telling) if len(sides_at(one, outline)) > 0)
    return _latest(telling, outline, found)


def next_meeting(telling: Telling, outline: TalksOutline) -> MeetingLine | None:
    """Return the nearest meeting that is announced for the day itself or later."""
    today = telling.today
    if today is None or telling.mode == "hindsight":
        return None
    took_place = held(telling)
    ahead = [
        meeting
        for meeting in planned(telling)
        if meeting.end is not None
        and meeting.end >= today
        and about_the_talks(meeting, outline)
        and not any(_took_place(meeting, one) for one in took_place)
    ]
    nearest = min(ahead, key=lambda one: _nearness(one, today), default=None)
    return None if nearest is None else line(telling, nearest)


def about_the_talks(meeting: Happening[Meeting], outline: TalksOutline) -> bool:
    """Tell whether a meeting in person is between sides and mediators.

    A side that meets others counts as well: they may meet about the captives.
    """
    together = parties(meeting.entries)
    in_person = meeting.best.report.format is MeetingFormat.MEETING
    insiders = outline.insiders_on(meeting.start).intersection(together)
    with_a_side = not frozenset(outline.sides).isdisjoint(together)
    met = len(insiders) > 1 or (with_a_side and len(together) > 1)
    return in_person and met


def sides_at(meeting: Happening[Meeting], outline: TalksOutline) -> frozenset[str]:
    """Return the sides at a meeting, none unless one meets another or a mediator."""
    inside = outline.insiders_on(meeting.key[0]).intersection(parties(meeting.entries))
    present = inside.intersection(outline.sides)
    return present if len(inside) > 1 else frozenset()


def line(
    telling: Telling,
    meeting: Happening[Meeting],
    took_place: Iterable[Happening[Meeting]] = (),
) -> MeetingLine:
    """Return the line of a meeting; its end is left out while it is under way.

    A planned one is looked for among those that took place.
    """
    report = meeting.best.report
    today = telling.today
    under_way = meeting.end is not None and today is not None and meeting.end > today
    ahead = isinstance(report, MeetingPlanned)
    over = not under_way or ahead
    became = next((o for o in took_place if ahead and _took_place(meeting, o)), None)
    past = meeting.end is not None and today is not None and meeting.end < today
    return MeetingLine(
        evidence=telling.cite(meeting.entries),
        joins=meeting.joins,
        planned=isinstance(report, MeetingPlanned),
        format=report.format,
        place=_place(meeting),
        start=meeting.start,
        end=meeting.end if over else None,
        precision=report.happened.precision,
        under_way=not over,
        parties=parties(meeting.entries),
        participants=_participants(meeting.entries),
        became=None if became is None else telling.cite(became.entries)[0].report,
        lapsed=ahead and past and became is None,
        denied_by=telling.cite(_denials(telling, meeting)),
        also=tuple(_otherwise(meeting)),
    )


def _denials(telling: Telling, meeting: Happening[Meeting]) -> Iterator[Entry[Meeting]]:
    """Yield the reports that deny a meeting: of its parties, in its days."""
    for entry in of_type(telling.entries, Meeting):
        denied = entry.report.modality is Modality.DENIED
        near = entry.start is None or overlap(entry, meeting.best)
        if denied and near and alike(entry.report.parties, parties(meeting.entries)):
            yield entry


def _otherwise(meeting: Happening[Meeting]) -> Iterator[str]:
    """Yield what single reports tell otherwise than the line of their meeting."""
    everybody = parties(meeting.entries)
    for entry in meeting.entries:
        days = (entry.start, entry.end)
        if days != (meeting.start, meeting.end) and entry.start is not None:
            yield f"{entry.id}: from {entry.start} to {entry.end}"
        if entry.start is None:
            yield f"{entry.id}: on no given day"
        missing = [name for name in everybody if name not in entry.report.parties]
        if missing:
            yield f"{entry.id}: without {', '.join(missing)}"


def parties(entries: Iterable[Entry[Meeting]]) -> tuple[str, ...]:
    """Return all parties that entries name, each once, in alphabetical order."""
    return tuple(sorted({name for entry in entries for name in entry.report.parties}))


def _latest(
    telling: Telling, outline: TalksOutline, found: Iterable[Happening[Meeting]]
) -> MeetingLine | None:
    """Return the line of the latest meeting that is dated to days."""
    insiders = outline.insiders_on(telling.today)
    dated = (one for one in found if one.start is not None and not one.coarse)
    latest = max(dated, key=lambda one: _lateness(one, insiders), default=None)
    return None if latest is None else line(telling, latest)


def _took_place(announced: Happening[Meeting], meeting: Happening[Meeting]) -> bool:
    """Tell whether a meeting is the one that was announced."""
    plan, met = announced.best, meeting.best
    if plan.report.format is not met.report.format or not overlap(plan, met):
        return False
    places = {plan.report.place, met.report.place} - {None}
    return len(places) <= 1 and alike(plan.report.parties, met.report.parties)


def _calls_off(entry: Entry[Meeting], meeting: Happening[Meeting]) -> bool:
    if entry.published < meeting.entries[-1].published:
        return False
    dated = entry.start is not None
    if dated and not overlap(entry, meeting.best):
        return False
    return alike(entry.report.parties, parties(meeting.entries))


def _place(meeting: Happening[Meeting]) -> str | None:
    ordered = [meeting.best, *meeting.entries]
    return next((e.report.place for e in ordered if e.report.place is not None), None)


def _participants(entries: Sequence[Entry[Meeting]]) -> tuple[Participant, ...]:
    named = (person for entry in entries for person in entry.report.participants)
    return tuple(dict.fromkeys(named))


def _lateness(
    meeting: Happening[Meeting], insiders: frozenset[str]
) -> tuple[date, int, date, str]:
    end = meeting.end or date.min
    start = meeting.start or date.min
    inside = len(insiders.intersection(parties(meeting.entries)))
    return end, inside, start, meeting.best.id


def _nearness(meeting: Happening[Meeting], today: date) -> tuple[date, date, str]:
    end = meeting.end or date.max
    start = meeting.start or date.max
    return max(start, today), end, meeting.best.id
