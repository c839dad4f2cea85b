"""Joining what several sentences tell of one meeting: "The talks took place on Saturday"."""

from dataclasses import replace
from datetime import timedelta

from domain.values import Happened
from domain.vocabulary import DateBasis, MeetingFormat
from ingest.analysis import Analysis
from ingest.lexicon import lexicon
from ingest.merge import compatible

from .again import takes_up
from .attendees import host_of
from .encounter import Encounter

WORDS = lexicon("meetings")
SENTENCES = 3
"""How many sentences back a meeting is taken up again with parties of its own."""
LONGEST = timedelta(days=31)
"""How far apart the first and last day of one meeting may lie."""


def absorbed(analysis: Analysis, encounter: Encounter, done: list[Encounter]) -> bool:
    """Join an encounter to the one told before that it takes up, if there is one."""
    they = any(t.lower_ == "they" for t in encounter.attendees)
    if encounter.kind != "noun" or not (they or takes_up(encounter.frame.predicate)):
        return False
    for at in range(len(done) - 1, -1, -1):
        whole = _joined(analysis, done[at], encounter)
        if whole is not None:
            done[at] = whole
            return True
    return False


def _joined(
    analysis: Analysis, before: Encounter, encounter: Encounter
) -> Encounter | None:
    """Return two encounters as one, None where they cannot be."""
    if not _are_alike(before, encounter):
        return None
    gap = _sentences_between(before, encounter)
    shared = {*before.parties} & {*encounter.parties}
    if gap > SENTENCES or len(shared) < min(1 + gap // 2, 2):
        return None
    happened = _together(before, encounter)
    if happened is None or not _one_place(analysis, before.place, encounter.place):
        return None
    return replace(
        before.joined_by(encounter),
        place=narrower(analysis, before.place, encounter.place),
        happened=happened,
        more=(*before.more, encounter.evidence),
    )


def _are_alike(before: Encounter, encounter: Encounter) -> bool:
    forms = {before.form, encounter.form}
    return before.status is encounter.status and forms == {MeetingFormat.MEETING}


def _sentences_between(before: Encounter, encounter: Encounter) -> int:
    between = encounter.frame.predicate.doc[
        before.evidence.i : encounter.frame.predicate.i
    ]
    return sum(1 for t in between if t.is_sent_start)


def _one_place(analysis: Analysis, one: str | None, other: str | None) -> bool:
    """Tell whether two places may be one: the same, one not told, or one in the other."""
    if one is None or other is None or one == other:
        return True
    return host_of(analysis, one) == other or host_of(analysis, other) == one


def narrower(analysis: Analysis, one: str | None, other: str | None) -> str | None:
    """Return the town rather than its land, the told rather than none."""
    if one is None or other is None:
        return one or other
    return other if host_of(analysis, other) == one else one


def _together(before: Encounter, encounter: Encounter) -> Happened | None:
    """Return the days of both, None where they are days of two meetings."""
    one, other = before.happened, encounter.happened
    if one.start is None or one.end is None:
        return other
    if other.start is None or other.end is None:
        return one
    first, last = min(one.start, other.start), max(one.end, other.end)
    if not compatible(one, other):
        ends = _tells_an_end(before) or _tells_an_end(encounter)
        if not ends or last - first > LONGEST:
            return None
        return one.model_copy(
            update={"start": first, "end": last, "basis": DateBasis.CONTEXT}
        )
    return min(one, other, key=lambda h: (_length(h), h is other))


def _length(happened: Happened) -> timedelta:
    if happened.start is None or happened.end is None:
        return timedelta.max
    return happened.end - happened.start


def _tells_an_end(encounter: Encounter) -> bool:
    """Tell whether a verb tells only the first or the last day of several."""
    verb = encounter.frame.support
    ends = WORDS.words("opening") | WORDS.words("ending")
    return verb is not None and verb.lemma_.lower() in ends


def in_towns(analysis: Analysis, told: list[Encounter]) -> list[Encounter]:
    """Give those placed in a land the town in it where the same people are told to meet."""
    return [replace(e, place=_town(analysis, e, told)) for e in told]


def _town(
    analysis: Analysis, encounter: Encounter, told: list[Encounter]
) -> str | None:
    place = encounter.place
    for other in told:
        inside = other.place != place and host_of(analysis, other.place) == place
        shared = {*other.parties} & {*encounter.parties}
        if (
            inside
            and len(shared) > 1
            and _are_alike(other, encounter)
            and compatible(other.happened, encounter.happened)
        ):
            return other.place
    return place
