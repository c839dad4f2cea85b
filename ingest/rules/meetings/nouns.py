"""Meetings told by a noun: "talks in Cairo between X and Y", "the third round began"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.values import Happened
from domain.vocabulary import MeetingFormat
from ingest.analysis import Analysis
from ingest.dates import Tense
from ingest.lexicon import lexicon
from ingest.places import other_places, own_place, place_in

from .attendees import parties_of
from .attending import attendees, callers
from .calls import by_phone, has_phone, is_appeal, pairs
from .definite import is_definite, is_open
from .encounter import Encounter, Status
from .gathering import Gathering
from .lasting import spread
from .settled import checked, is_under_way, status_of
from .status import as_published, ongoing

WORDS = lexicon("meetings")
NOUNS = WORDS.words("nouns") | WORDS.words("call_nouns")
MOTION = lexicon("modality").words("motion")
BESIDE = frozenset({"sideline", "margin", "fringe"})
"""Where people meet at a gathering of others."""
MODIFIERS = frozenset({"compound", "amod", "poss", "nmod"})


def nominal(analysis: Analysis) -> Iterator[Encounter]:
    """Go through the meetings and calls that nouns tell of."""
    for frame in analysis.frames.nouns(NOUNS):
        gathering = Gathering(analysis, frame.predicate)
        if is_meeting(gathering):
            yield from _encounters(analysis, gathering)


def is_meeting(gathering: Gathering) -> bool:
    """Tell whether a noun is a meeting, not a press conference or a part of a name."""
    noun = gathering.noun
    if noun.dep_ in {"compound", "nmod", "poss"} or gathering.is_too_long:
        return False
    if gathering.head.lemma_.lower() in BESIDE and gathering.head.i != noun.i:
        return False
    if (noun.lemma_.lower() == "talk" and noun.tag_ == "NN") or is_appeal(noun):
        return False
    return not any(_is_foreign(w) or _is_inner(noun, w) for w in _qualifiers(noun))


def _is_inner(noun: Token, word: Token) -> bool:
    """Tell whether a noun only counts another one: the "round" in "a round of talks"."""
    return word.dep_ == "pobj" and word.lemma_.lower() in NOUNS and noun.i < word.i


def _qualifiers(noun: Token) -> Iterator[Token]:
    for child in noun.children:
        if child.dep_ in MODIFIERS:
            yield child
        elif child.dep_ == "prep" and child.lower_ == "of":
            yield from (p for p in child.children if p.dep_ == "pobj")


def _is_foreign(word: Token) -> bool:
    """Tell whether a word makes another thing of a meeting: "press", "of the cabinet"."""
    if word.lemma_.lower() in {"committee", "commission"}:
        return not is_bilateral(word)
    return word.lemma_.lower() in WORDS.words("not_meetings")


def is_bilateral(committee: Token) -> bool:
    """Tell whether a committee is one of two sides: "the General Border Committee"."""
    near = {c.lower_ for c in committee.children}
    return not near.isdisjoint(WORDS.words("bilateral"))


def _encounters(analysis: Analysis, gathering: Gathering) -> Iterator[Encounter]:
    status = status_of(gathering)
    if status is None:
        return
    planned = status is Status.PLANNED
    ahead = planned and not _is_arrival(gathering)
    happened = gathering.happened(Tense.FUTURE if ahead else None)
    happened = happened if planned else spread(gathering, happened)
    status = checked(analysis, status, happened)
    if status is None:
        return
    if _form(gathering) is MeetingFormat.CALL:
        yield from _calls(analysis, gathering, status, happened)
    else:
        yield from _meetings(analysis, gathering, status, happened)


def _is_arrival(gathering: Gathering) -> bool:
    """Tell whether the meeting is what a journey already made is for."""
    standing = gathering.frame.standing
    return standing.tense is Tense.PAST and standing.governor in MOTION


def _meetings(
    analysis: Analysis, gathering: Gathering, status: Status, happened: Happened
) -> Iterator[Encounter]:
    place = _place(analysis, gathering)
    people = attendees(gathering)
    parties = parties_of(analysis, people)
    if not is_definite(gathering, parties, place=place, happened=happened):
        return
    held_on = happened
    if gathering.verb is not None and status is Status.HELD:
        held_on = ongoing(analysis, gathering.frame, happened)
    if status is Status.HELD and happened.start is None and is_under_way(gathering):
        held_on = as_published(analysis)
    for clause in gathering.told:
        held_on = ongoing(analysis, analysis.frames.of(clause), held_on)
    others = (
        () if place is None else other_places(gathering.frame, place, analysis.mentions)
    )
    for where in (place, *others):
        yield Encounter(
            frame=gathering.frame,
            kind="noun",
            status=status,
            happened=held_on,
            place=where,
            attendees=people,
            parties=parties,
            evidence=_evidence(gathering),
            open=is_open(analysis, gathering, parties),
        )


def _evidence(gathering: Gathering) -> Token:
    return gathering.head if gathering.verb is None else gathering.verb


def _place(analysis: Analysis, gathering: Gathering) -> str | None:
    """Return the place, never the land that the talks are about."""
    words = (gathering.noun, gathering.head, *gathering.told)
    own = (own_place(w, analysis.mentions) for w in dict.fromkeys(words))
    place = next((p for p in own if p is not None), None)
    place = place or (
        None if _is_inside_noun(gathering) else analysis.place(gathering.frame)
    )
    place = place or _left(gathering)
    return None if place is None or _is_topic(analysis, place) else place


def _left(gathering: Gathering) -> str | None:
    """Return where people come back from after talks: "returned from Cairo after"."""
    verb = gathering.governor
    if verb is None or verb.pos_ != "VERB":
        return None
    frame = gathering.analysis.frames.of(verb)
    if not WORDS.has("leaving", {verb.lemma_, *frame.keys}):
        return None
    left = (*frame.objects("from"), *frame.patients)
    found = (place_in(t, gathering.analysis.mentions) for t in left)
    return next((p for p in found if p is not None), None)


def _is_inside_noun(gathering: Gathering) -> bool:
    """Tell whether a meeting only says of what a noun is: "the deadlock in the talks"."""
    prep = gathering.preposition
    return prep is not None and prep.head.pos_ == "NOUN"


def _is_topic(analysis: Analysis, place: str) -> bool:
    """Tell whether a place is a land that these talks are about: "talks on Gaza"."""
    talks, known = analysis.mentions.talks, analysis.mentions.registry.place(place)
    if talks is None or known is None or known.capital:
        return False
    return place in talks.words and (
        known.country is None or known.country in talks.sides
    )


def _form(gathering: Gathering) -> MeetingFormat:
    noun, verb = gathering.noun, gathering.verb
    far = noun.lemma_.lower() in WORDS.words("call_nouns") or has_phone(noun)
    if verb is not None and by_phone(gathering.analysis.frames.of(verb)):
        far = True
    return MeetingFormat.CALL if far else MeetingFormat.MEETING


def _calls(
    analysis: Analysis, gathering: Gathering, status: Status, happened: Happened
) -> Iterator[Encounter]:
    ours, called = callers(gathering)
    for parties, people in pairs(analysis, gathering.noun, ours, called):
        yield Encounter(
            frame=gathering.frame,
            kind="call_noun",
            status=status,
            happened=happened,
            place=None,
            attendees=people,
            parties=parties,
            evidence=_evidence(gathering),
            form=MeetingFormat.CALL,
        )
