"""Meetings told by a noun: "talks in Cairo between X and Y", "the third round began"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.values import Happened
from domain.vocabulary import Level, MeetingFormat, Modality
from ingest.analysis import Analysis
from ingest.dates import Tense
from ingest.lexicon import lexicon

from .attendees import parties_of
from .calls import by_phone, has_phone, pairs
from .encounter import Encounter, Status
from .gathering import Gathering
from .lasting import spread
from .status import ahead, ongoing

WORDS = lexicon("meetings")
NOUNS = WORDS.words("nouns") | WORDS.words("call_nouns")


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
    near = {c.lemma_.lower() for c in noun.children if c.dep_ in {"compound", "amod", "poss", "nmod"}}
    of = {
        p.lemma_.lower()
        for c in noun.children
        if c.dep_ == "prep" and c.lower_ == "of"
        for p in c.children
    }
    return (near | of).isdisjoint(WORDS.words("not_meetings"))


def _encounters(analysis: Analysis, gathering: Gathering) -> Iterator[Encounter]:
    status = _status(analysis, gathering)
    if status is None:
        return
    happened = _happened(analysis, gathering, status)
    status = _by_date(analysis, gathering, status, happened)
    if status is None:
        return
    place = _place(analysis, gathering)
    if _form(gathering) is MeetingFormat.CALL:
        yield from _calls(analysis, gathering, status, happened)
        return
    parties = parties_of(analysis, gathering.attendees)
    if not _is_definite(analysis, gathering, parties, (place, happened)):
        return
    yield Encounter(
        frame=gathering.frame,
        kind="noun",
        status=status,
        happened=happened,
        place=place,
        attendees=gathering.attendees,
        parties=parties,
        evidence=_evidence(gathering),
        open=_is_open(analysis, gathering, parties),
    )


def _evidence(gathering: Gathering) -> Token:
    return gathering.head if gathering.verb is None else gathering.verb


def _place(analysis: Analysis, gathering: Gathering) -> str | None:
    """Return the place, never the land that the talks are about."""
    place = analysis.place(gathering.frame)
    talks = analysis.mentions.talks
    topic = talks is not None and place in talks.words
    return None if topic else place


def _happened(
    analysis: Analysis, gathering: Gathering, status: Status
) -> Happened:
    if status is Status.PLANNED:
        return ahead(analysis, gathering.frame)
    told = spread(gathering, analysis.happened(gathering.frame))
    return ongoing(analysis, gathering.frame, told) if gathering.verb else told


def _status(analysis: Analysis, gathering: Gathering) -> Status | None:
    """Return how the meeting stands by what it leans on."""
    if gathering.frame.standing.negated or _is_denied(gathering):
        return None
    by_noun = _described(analysis, gathering)
    if by_noun is not None:
        return by_noun
    verb = gathering.verb
    if verb is None:
        return _by_preposition(analysis, gathering)
    return _by_verb(analysis, gathering)


def _is_denied(gathering: Gathering) -> bool:
    """Tell whether there is none: "no talks", "neither meeting"."""
    return any(
        c.lower_ in {"no", "any", "neither"} and c.dep_ in {"det", "neg"}
        for noun in (gathering.noun, gathering.head)
        for c in noun.children
    )


def _described(analysis: Analysis, gathering: Gathering) -> Status | None:
    """Read "the talks due to start on Monday" and "a meeting scheduled for Friday"."""
    for clause in gathering.told:
        frame = analysis.frames.of(clause)
        if clause.tag_ == "VBN" and WORDS.has("arranged", frame.keys):
            return Status.PLANNED
        if frame.standing.modality is Modality.PLANNED and not frame.standing.negated:
            return Status.PLANNED
    for child in gathering.noun.children:
        if child.dep_ in {"amod", "acl"} and child.lower_ in {"due", "upcoming", "forthcoming", "planned", "scheduled", "expected", "imminent"}:
            return Status.PLANNED
    return None


def _by_verb(analysis: Analysis, gathering: Gathering) -> Status | None:
    keys, standing = gathering.keys, gathering.frame.standing
    if WORDS.has("arranged", keys) and not WORDS.has("holding", keys):
        return Status.PLANNED if standing.holds or standing.modality is Modality.PLANNED else None
    if gathering.is_subject:
        if WORDS.has("wished", keys):
            return None
    elif not (WORDS.has("holding", keys) or WORDS.has("hosting", keys)):
        return None
    return _by_modality(analysis, gathering)


def _by_modality(analysis: Analysis, gathering: Gathering) -> Status | None:
    standing = gathering.frame.standing
    if standing.holds:
        return Status.PLANNED if standing.tense is Tense.FUTURE else Status.HELD
    if standing.modality is Modality.PLANNED:
        return Status.PLANNED
    if standing.modality in {Modality.DEMANDED, Modality.HYPOTHETICAL} and standing.governor is None:
        date = ahead(analysis, gathering.frame)
        later = date.end is not None and date.end >= analysis.published
        return Status.PLANNED if later else None
    return None


def _by_preposition(analysis: Analysis, gathering: Gathering) -> Status | None:
    """Read "after talks with X" as held, "ahead of talks with X" as planned."""
    head = gathering.head
    if head.dep_ not in {"pobj", "pcomp"}:
        return Status.HELD if head.dep_ in {"appos", "ROOT", "npadvmod"} else None
    prep = head.head
    first = prep.head if prep.lower_ in {"of", "to"} and prep.head.dep_ in {"prep", "advmod"} else prep
    if first.lower_ in WORDS.words("preceding"):
        return Status.PLANNED
    if first.lower_ in WORDS.words("following"):
        return _after(analysis, gathering, first)
    return None


def _after(analysis: Analysis, gathering: Gathering, prep: Token) -> Status | None:
    """Return how a meeting stands that something was done after, at or in."""
    governor = prep.head
    standing = analysis.frames.of(governor).standing
    if standing.negated and standing.modality is not Modality.ASSERTED:
        return None
    if standing.modality is Modality.PLANNED or standing.tense is Tense.FUTURE:
        return Status.PLANNED if prep.lower_ in {"at", "in", "during"} else Status.HELD
    return Status.HELD if standing.modality in {Modality.ASSERTED, Modality.ALLEGED} else None


def _by_date(
    analysis: Analysis, gathering: Gathering, status: Status, happened: Happened
) -> Status | None:
    """Check a status against the date: what lies ahead is planned, and the reverse."""
    if happened.start is not None and happened.start > analysis.published:
        return Status.PLANNED
    over = happened.end is not None and happened.end < analysis.published
    return None if status is Status.PLANNED and over else status


def _form(gathering: Gathering) -> MeetingFormat:
    noun, verb = gathering.noun, gathering.verb
    far = noun.lemma_.lower() in WORDS.words("call_nouns") or has_phone(noun)
    if verb is not None and by_phone(gathering.analysis.frames.of(verb)):
        far = True
    return MeetingFormat.CALL if far else MeetingFormat.MEETING


def _calls(
    analysis: Analysis, gathering: Gathering, status: Status, happened: Happened
) -> Iterator[Encounter]:
    callers, called = gathering.callers
    for parties, attendees in pairs(analysis, gathering.noun, callers, called):
        yield Encounter(
            frame=gathering.frame,
            kind="call_noun",
            status=status,
            happened=happened,
            place=None,
            attendees=attendees,
            parties=parties,
            evidence=_evidence(gathering),
            form=MeetingFormat.CALL,
        )


def _is_definite(
    analysis: Analysis,
    gathering: Gathering,
    parties: tuple[str, ...],
    scene: tuple[str | None, Happened],
) -> bool:
    """Tell whether a noun has a place, a time or named attendees enough."""
    place, happened = scene
    lemma = gathering.noun.lemma_.lower()
    settled = place is not None or happened.start is not None
    if len(parties) > 1:
        held = gathering.verb is not None and WORDS.has("holding", gathering.keys)
        return settled or held or lemma in WORDS.words("sittings")
    if lemma in WORDS.words("vague") or lemma not in WORDS.words("negotiations") | WORDS.words("sittings"):
        return False
    went_on = gathering.is_subject and WORDS.has("went_on", gathering.keys)
    return place is not None or (went_on and happened.start is not None)


def _is_open(
    analysis: Analysis, gathering: Gathering, parties: tuple[str, ...]
) -> bool:
    """Tell whether those named are too few, and no strangers to these talks."""
    talks = analysis.mentions.talks
    known = () if talks is None else (*talks.sides, *talks.mediators)
    return len(parties) < 2 and all(p in known for p in parties)
