"""Meetings told by a noun: "talks in Cairo between X and Y", "the third round began"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.values import Happened
from domain.vocabulary import MeetingFormat, Modality
from ingest.analysis import Analysis
from ingest.dates import Tense
from ingest.lexicon import lexicon
from ingest.places import other_places, own_place

from .attendees import TOGETHER, parties_of
from .attending import attendees, callers, principals
from .calls import by_phone, has_phone, pairs
from .encounter import Encounter, Status
from .again import goes_on
from .gathering import Gathering
from .lasting import days_of, spread
from .settled import checked, is_arranged, status_of
from .status import ongoing

WORDS = lexicon("meetings")
NOUNS = WORDS.words("nouns") | WORDS.words("call_nouns")
HUMANS = lexicon("roles").words("persons")
MOTION = lexicon("modality").words("motion")
POINTING = frozenset({"the", "these", "this", "their", "both"})
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
    if noun.lemma_.lower() == "talk" and noun.tag_ == "NN":
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
    again = _is_again(gathering, place=place, happened=happened)
    if not again and not _is_definite(
        gathering, parties, place=place, happened=happened
    ):
        return
    held_on = happened
    if gathering.verb is not None and status is Status.HELD:
        held_on = ongoing(analysis, gathering.frame, happened)
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
            open=_is_open(analysis, gathering, parties),
            again=again,
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
    return None if place is None or _is_topic(analysis, place) else place


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


def _is_definite(
    gathering: Gathering,
    parties: tuple[str, ...],
    *,
    place: str | None,
    happened: Happened,
) -> bool:
    """Tell whether a noun has a place, a time or named attendees enough."""
    lemma = gathering.noun.lemma_.lower()
    dated = happened.start is not None
    if len(parties) > 1:
        held = gathering.verb is not None and WORDS.has("holding", gathering.keys)
        return place is not None or dated or held or lemma in WORDS.words("sittings")
    if lemma in WORDS.words("vague"):
        return False
    if lemma not in WORDS.words("negotiations") | WORDS.words("sittings"):
        return False
    told = WORDS.has("went_on", gathering.keys) or is_arranged(gathering)
    went_on = gathering.is_subject and told
    if went_on and (place is not None or dated or _is_to_open(gathering)):
        return True
    if dated and goes_on(gathering.noun) and _is_round_told(gathering):
        return True
    return place is not None and (
        _is_own(gathering, place) or days_of(gathering) is not None
    )


def _is_round_told(gathering: Gathering) -> bool:
    """Read "At the first round, on May 16, a swap was arranged"."""
    prep = gathering.preposition
    return prep is not None and prep.lower_ in {"at", "during", "after", "following"}


def _is_again(gathering: Gathering, *, place: str | None, happened: Happened) -> bool:
    """Tell whether "the talks were attended by X" adds to the meeting told before."""
    definite = any(c.lower_ in POINTING for c in gathering.noun.children)
    bare = place is None and happened.start is None
    told = gathering.is_subject and WORDS.has(
        "went_on", gathering.keys | _hosted(gathering)
    )
    return definite and bare and told


def _hosted(gathering: Gathering) -> frozenset[str]:
    """Return a key of going on for "were hosted by", which says that it took place."""
    return frozenset({"last"}) if WORDS.has("hosting", gathering.keys) else frozenset()


def _is_to_open(gathering: Gathering) -> bool:
    """Tell whether talks are announced to open, be it on no day told."""
    verb = gathering.verb
    announced = gathering.frame.standing.modality is Modality.PLANNED
    return announced and verb is not None and verb.lemma_ in WORDS.words("opening")


def _is_own(gathering: Gathering, place: str) -> bool:
    """Tell whether a place is the meeting's own, not that of what is said of it."""
    mentions = gathering.analysis.mentions
    words = (gathering.noun, gathering.head, *gathering.told)
    if any(own_place(w, mentions) == place for w in words):
        return True
    return not gathering.is_subject


def _is_open(
    analysis: Analysis, gathering: Gathering, parties: tuple[str, ...]
) -> bool:
    """Tell whether those named are too few, and no strangers to these talks.

    Hosts and mediators alone are too few, however many: the sides are there as well.
    """
    talks = analysis.mentions.talks
    if _has_partners(gathering):
        half = talks is not None and len(parties) == 1 and parties[0] in talks.sides
        return half and any(c.lower_ == "between" for c in gathering.noun.children)
    known = () if talks is None else (*talks.sides, *talks.mediators)
    unnamed = len(parties_of(analysis, principals(gathering))) == 0
    if len(parties) > 1:
        return unnamed
    return unnamed or goes_on(gathering.noun) or all(p in known for p in parties)


def _has_partners(gathering: Gathering) -> bool:
    """Tell whether the noun says with whom or of whom it is, known or not."""
    for child in gathering.noun.children:
        if child.dep_ == "prep" and child.lower_ in TOGETHER:
            return child.lower_ != "with" or not goes_on(gathering.noun)
        if child.dep_ == "prep" and child.lower_ == "of":
            return any(p.lemma_.lower() in HUMANS for p in child.children)
    return False
