"""Meetings told by a verb: "Burns met Barnea in Doha", "was received by the emir"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.vocabulary import Level
from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.frames.arguments import is_passive, prep_objects
from ingest.lexicon import lexicon
from ingest.places import own_place, place_in

from .again import is_pair
from .attendees import TOGETHER, listed_after, parties_of, witnesses
from .attending import hosts, principals
from .calls import by_phone, is_call, is_speech, pairs
from .encounter import Encounter
from .gathering import Gathering, inner
from .hosts import hosted, is_signing
from .people import are_persons
from .spoken import addressed_in, agreed_with, spoke_in
from .status import ongoing, standing_status, when
from .subjects import (
    cut_off,
    joined_to_place,
    met_with,
    named_within,
    objects_after,
    several,
    subjects_of,
)

WORDS = lexicon("meetings")
NOUNS = WORDS.words("nouns")
NEXT = 8
"""Within how many words after "met" the name stands whom somebody met."""


def verbal(analysis: Analysis) -> Iterator[Encounter]:
    """Go through the meetings that verbs tell of."""
    for frame in analysis.frames.verbs():
        if is_call(frame) or by_phone(frame) or is_speech(analysis, frame):
            continue
        told = _together(analysis, frame) or hosted(analysis, frame)
        told = told or _convened(analysis, frame) or _signed(analysis, frame)
        told = told or _discussed(analysis, frame)
        told = told or spoke_in(analysis, frame) or agreed_with(analysis, frame)
        told = told or addressed_in(analysis, frame)
        if told:
            yield from _encounters(analysis, frame, told)


def _encounters(
    analysis: Analysis, frame: Frame, attendees: tuple[Token, ...]
) -> Iterator[Encounter]:
    happened = when(analysis, frame)
    status = standing_status(analysis, frame, happened)
    if status is None:
        return
    happened = ongoing(analysis, frame, happened)
    for place, people in _by_place(analysis, frame, attendees):
        if happened.start is None and place is None and _is_loose(frame):
            continue
        for parties, there in _apart(analysis, frame, people):
            if len(parties) > 1:
                yield Encounter(
                    frame=frame,
                    kind="verb",
                    status=status,
                    happened=happened,
                    place=place,
                    attendees=there,
                    parties=parties,
                    evidence=frame.predicate,
                    level=Level.HIGH,
                )


def _is_loose(frame: Frame) -> bool:
    """Tell whether people only agreed to meet at all: no definite encounter."""
    return frame.standing.governor in {"agree", "ready", "promise", "pledge"}


def _apart(
    analysis: Analysis, frame: Frame, people: tuple[Token, ...]
) -> Iterator[tuple[tuple[str, ...], tuple[Token, ...]]]:
    """Part those whom one party meets one after the other: "met X and Y separately"."""
    verb = frame.predicate
    near = (*verb.children, *(c for t in people for c in t.children))
    if any(c.lower_ in WORDS.words("apart") for c in near):
        ours = several(subjects_of(analysis, frame))
        theirs = tuple(t for t in people if t not in ours)
        yield from pairs(analysis, verb, ours, theirs)
    else:
        yield parties_of(analysis, people, joined=False), people


def _by_place(
    analysis: Analysis, frame: Frame, attendees: tuple[Token, ...]
) -> Iterator[tuple[str | None, tuple[Token, ...]]]:
    """Part the people met by their places: "saw X in Cairo and Y in Doha"."""
    talks = _talks(analysis, frame)
    nouns = tuple(w for g in talks for w in (g.noun, g.head))
    place = _goal(analysis, frame) or analysis.place(frame)
    place = place or _place_of(analysis, frame, (*nouns, *attendees))
    there = (*attendees, *_witnesses(analysis, frame), *_at(talks))
    verb = frame.predicate
    met = (
        () if is_passive(verb) else (*frame.patients, *joined_to_place(analysis, verb))
    )
    met = several(met)
    places = [_own(analysis, verb, t) or place for t in met]
    if len(set(places)) <= 1:
        yield place, several(there)
        return
    others = tuple(t for t in several(there) if t not in met)
    for token, where in zip(met, places, strict=True):
        yield where, (*others, token)


def _own(analysis: Analysis, verb: Token, met: Token) -> str | None:
    """Return where one of several was met: "X in Kigali and Y in Kinshasa"."""
    own = own_place(met, analysis.mentions)
    if own is not None or met.dep_ != "conj" or met.head.dep_ != "pobj":
        return own
    after = (c for c in verb.children if c.dep_ == "prep" and c.i > met.i)
    objects = (o for c in after if c.lower_ in {"in", "at"} for o in prep_objects(c))
    return next((p for o in objects if (p := place_in(o, analysis.mentions))), None)


def _talks(analysis: Analysis, frame: Frame) -> tuple[Gathering, ...]:
    """Return the talks for which people meet: "met in Brussels for talks hosted by"."""
    nouns = (inner(t) for t in frame.objects("for", "in", "at"))
    return tuple(Gathering(analysis, t) for t in nouns if t.lemma_.lower() in NOUNS)


def _place_of(analysis: Analysis, frame: Frame, near: tuple[Token, ...]) -> str | None:
    """Return the place of the talks for which they meet, of those met, or what they sign."""
    signed = frame.patients if WORDS.has("signing", frame.keys) else ()
    words = (*near, *signed)
    places = (own_place(w, analysis.mentions) for w in words)
    return next((p for p in places if p is not None), None)


def _at(talks: tuple[Gathering, ...]) -> tuple[Token, ...]:
    return tuple(t for g in talks for t in (*principals(g, alone=True), *hosts(g)))


def _witnesses(analysis: Analysis, frame: Frame) -> tuple[Token, ...]:
    objects = () if frame.predicate.lemma_ == "meet" else frame.patients
    return witnesses(analysis, (frame.predicate, *objects))


def _together(analysis: Analysis, frame: Frame) -> tuple[Token, ...]:
    """Return who meets each other, none where the verb is no such verb."""
    verb = frame.predicate
    others = (*met_with(frame, *TOGETHER), *_to_or_as(analysis, frame))
    joined = {f"{key} with" for key in (verb.lemma_.lower(), *frame.keys)}
    spans = {f"{verb.lemma_} {c.lemma_}" for c in verb.children if c.dep_ == "npadvmod"}
    keys = frame.keys | spans | (joined if others else set())
    if not WORDS.has("together", keys) or _is_figurative(analysis, frame):
        return ()
    met = _met(analysis, frame) if verb.lemma_ in WORDS.words("transitive") else ()
    if verb.lemma_ in WORDS.words("with_only") and not others:
        return ()
    if is_passive(verb):
        return (*frame.patients, *others, *listed_after(analysis, verb))
    subjects = subjects_of(analysis, frame)
    met = (*met, *cut_off(verb)) if met else met
    named = named_within(analysis, (*met, *others))
    return (*subjects, *met, *others, *named, *listed_after(analysis, verb))


def _met(analysis: Analysis, frame: Frame) -> tuple[Token, ...]:
    """Return whom somebody meets, with what the parse tears from it: "from Britain"."""
    met = frame.patients
    if parties_of(analysis, met):
        return met
    if met:
        return (*met, *frame.objects("from"))
    return _before_saying(analysis, frame.predicate)


def _before_saying(analysis: Analysis, verb: Token) -> tuple[Token, ...]:
    """Read "met Sisi, the ministry said", where the parse makes Sisi the speaker."""
    for mention in analysis.mentions.within(verb.i + 1, verb.i + NEXT):
        head = analysis.doc[mention.head]
        torn = head.dep_ in {"nsubj", "npadvmod", "conj", "appos"}
        if mention.is_person and torn and head.left_edge.i == verb.i + 1:
            return (head,)
    return ()


def _to_or_as(analysis: Analysis, frame: Frame) -> tuple[Token, ...]:
    """Return the others after "talk to", "sat at the same table as", "discuss it with"."""
    if WORDS.has("discuss", {frame.predicate.lemma_}):
        inner = [t for p in frame.patients for t in objects_after(p, "with")]
        return tuple(t for t in inner if are_persons(analysis, (t,)))
    to = frame.objects("to") if frame.predicate.lemma_ == "talk" else ()
    as_ = met_with(frame, "as") if frame.predicate.lemma_ == "sit" else ()
    return (*to, *as_)


def _is_figurative(analysis: Analysis, frame: Frame) -> bool:
    """Tell whether "meet" takes a thing ("met resistance") or is "met with" a thing."""
    verb = frame.predicate
    if any(c.lower_ in {"halfway", "half"} for c in verb.children):
        return True
    if verb.lemma_ != "meet":
        return False
    return is_passive(verb) or any(_is_thing(analysis, t) for t in frame.patients)


def _is_thing(analysis: Analysis, token: Token) -> bool:
    """Tell whether what is met is nobody: "the conditions", but not "met face to face"."""
    named = analysis.mentions.at(token) is not None or analysis.mentions.is_role(token)
    human = named or is_pair(token) or token.pos_ != "NOUN"
    return not human and token.lemma_ != "face" and bool(list(token.children))


def _convened(analysis: Analysis, frame: Frame) -> tuple[Token, ...]:
    """Return those whom somebody brings together, and who does."""
    brought = _goal(analysis, frame) is not None
    if not brought and not WORDS.has("convening", frame.keys):
        return ()
    if len(parties_of(analysis, frame.patients)) <= 1:
        return ()
    return (*frame.agents, *frame.patients)


def _goal(analysis: Analysis, frame: Frame) -> str | None:
    """Return where people are brought: "brought the two sides to Washington"."""
    if frame.predicate.lemma_ not in WORDS.words("bringing"):
        return None
    found = (place_in(t, analysis.mentions) for t in frame.objects("to"))
    return next((p for p in found if p is not None), None)


def _signed(analysis: Analysis, frame: Frame) -> tuple[Token, ...]:
    """Return who signs something together, and before whom."""
    if not is_signing(analysis, frame):
        return ()
    named = tuple(t for t in subjects_of(analysis, frame) if not _are_all(t))
    named = (*named, *cut_off(frame.predicate))
    if len(parties_of(analysis, named)) <= 1:
        return ()
    before = met_with(frame, "before")
    return (*named, *(t for t in before if are_persons(analysis, (t,))))


def _are_all(token: Token) -> bool:
    """Tell whether a noun means all parties and names none: "by all the parties"."""
    return any(c.lower_ in {"all", "both"} for c in token.children)


def _discussed(analysis: Analysis, frame: Frame) -> tuple[Token, ...]:
    """Return persons of two parties who discussed something in a place told."""
    if not WORDS.has("discuss", {frame.predicate.lemma_}) or not frame.standing.holds:
        return ()
    placed = own_place(frame.predicate, analysis.mentions) is not None
    both = len(parties_of(analysis, frame.agents)) > 1
    return (
        frame.agents if placed and both and are_persons(analysis, frame.agents) else ()
    )
