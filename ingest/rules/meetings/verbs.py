"""Meetings told by a verb: "Burns met Barnea in Doha", "was received by the emir"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.vocabulary import Level
from ingest.analysis import Analysis
from ingest.dates import Tense
from ingest.frames import Frame
from ingest.frames.arguments import expanded, is_passive
from ingest.lexicon import lexicon
from ingest.mentions import Kind

from .attendees import TOGETHER, listed_after, parties_of, witnesses
from .calls import by_phone, is_call, is_speech
from .encounter import Encounter
from .status import ongoing, standing_status

WORDS = lexicon("meetings")
HUMANS = lexicon("roles").words("persons")
ASIDE = frozenset({"as", "like", "through", "over", "against"})
"""Prepositions that make "saw" and "meet" something else: "saw it as a threat"."""


def verbal(analysis: Analysis) -> Iterator[Encounter]:
    """Go through the meetings that verbs tell of."""
    for frame in analysis.frames.verbs():
        if is_call(frame) or by_phone(frame) or is_speech(analysis, frame):
            continue
        told = _together(analysis, frame) or _hosted(analysis, frame)
        told = told or _convened(analysis, frame) or _signed(analysis, frame)
        if told:
            yield from _encounter(analysis, frame, told)


def _encounter(
    analysis: Analysis, frame: Frame, attendees: tuple[Token, ...]
) -> Iterator[Encounter]:
    there = (*attendees, *witnesses(analysis, (frame.predicate, *_objects(frame))))
    parties = parties_of(analysis, there)
    if len(parties) < 2 or len(parties_of(analysis, attendees)) < 1:
        return
    happened = analysis.happened(frame)
    status = standing_status(analysis, frame, happened)
    if status is None:
        return
    yield Encounter(
        frame=frame,
        kind="verb",
        status=status,
        happened=ongoing(analysis, frame, happened),
        place=analysis.place(frame),
        attendees=there,
        parties=parties,
        evidence=frame.predicate,
        level=Level.HIGH,
    )


def _objects(frame: Frame) -> tuple[Token, ...]:
    return () if frame.predicate.lemma_ == "meet" else frame.patients


def _together(analysis: Analysis, frame: Frame) -> tuple[Token, ...]:
    """Return who meets each other, none where the verb is no such verb."""
    verb = frame.predicate
    if not WORDS.has("together", frame.keys) or _is_figurative(verb):
        return ()
    met = frame.patients if verb.lemma_ in WORDS.words("transitive") else ()
    others = (*frame.objects(*TOGETHER), *_to_or_as(frame))
    if verb.lemma_ in WORDS.words("with_only") and not others:
        return ()
    if is_passive(verb):
        return (*frame.patients, *others, *listed_after(analysis, verb))
    return (*frame.agents, *met, *others, *listed_after(analysis, verb))


def _to_or_as(frame: Frame) -> tuple[Token, ...]:
    """Return the others after "talk to", or after "sat at the same table as"."""
    to = frame.objects("to") if frame.predicate.lemma_ == "talk" else ()
    as_ = frame.objects("as") if frame.predicate.lemma_ == "sit" else ()
    return (*to, *as_)


def _is_figurative(verb: Token) -> bool:
    """Tell whether "meet" takes a thing ("met resistance") or is "met with" a thing."""
    if any(c.lower_ in {"halfway", "half"} for c in verb.children):
        return True
    return verb.lemma_ == "meet" and is_passive(verb)


def _hosted(analysis: Analysis, frame: Frame) -> tuple[Token, ...]:
    """Return host and guests, none where the object is no person or people."""
    verb = frame.predicate
    if not WORDS.has("host", frame.keys) or _has_complement(verb):
        return ()
    guests = frame.patients
    if verb.lemma_ in {"call", "drop", "look"}:
        guests = frame.objects("on")
    hosts = frame.agents
    if not any(_is_somebody(analysis, t) for t in guests):
        return ()
    if verb.lemma_ in WORDS.words("personal") and not (
        _are_persons(analysis, hosts) and _are_persons(analysis, guests)
    ):
        return ()
    if _is_lasting(analysis, frame):
        return ()
    return (*hosts, *guests, *frame.objects("with"))


def _has_complement(verb: Token) -> bool:
    """Tell whether the verb governs more than its guest: "saw him as", "called on X to"."""
    for child in verb.children:
        if child.dep_ in {"xcomp", "ccomp", "oprd"} and child.i > verb.i:
            return True
        if child.dep_ == "prep" and child.lower_ in ASIDE:
            return True
        if child.dep_ == "dobj" and any(c.dep_ in {"ccomp", "acl"} for c in child.children):
            return verb.lemma_ in {"see", "hear"}
    return False


def _is_somebody(analysis: Analysis, token: Token) -> bool:
    """Tell whether a guest is a person or people of a party, not a land or a thing."""
    mention = analysis.mentions.at(token)
    if mention is None:
        return bool(analysis.mentions.parties_of(token))
    state = mention.kind is Kind.PARTY and mention.place is not None
    return mention.kind not in {Kind.PLACE, Kind.MEDIUM} and not state and bool(mention.parties)


def _are_persons(analysis: Analysis, tokens: tuple[Token, ...]) -> bool:
    return any(_is_person(analysis, e) for t in tokens for e in expanded(t))


def _is_person(analysis: Analysis, token: Token) -> bool:
    mention = analysis.mentions.at(token)
    if mention is not None and mention.is_person:
        return True
    return token.lemma_.lower() in HUMANS and bool(analysis.mentions.parties_of(token))


def _is_lasting(analysis: Analysis, frame: Frame) -> bool:
    """Tell whether a party is said to house guests for good: "Qatar hosts its leaders"."""
    if _are_persons(analysis, frame.agents):
        return False
    dated = analysis.happened(frame).start is not None
    return not dated and (frame.standing.tense is Tense.PRESENT or not analysis.place(frame))


def _convened(analysis: Analysis, frame: Frame) -> tuple[Token, ...]:
    """Return those whom somebody brings together, and who does."""
    if not WORDS.has("convening", frame.keys) or frame.predicate.lemma_ in {"summon"}:
        return ()
    if len(parties_of(analysis, frame.patients)) < 2:
        return ()
    return (*frame.agents, *frame.patients)


def _signed(analysis: Analysis, frame: Frame) -> tuple[Token, ...]:
    """Return who signs something together in a place on a day told."""
    if not WORDS.has("signing", frame.keys) or not frame.standing.holds:
        return ()
    if frame.standing.tense is not Tense.PAST or _is_pluperfect(frame.predicate):
        return ()
    if analysis.place(frame) is None or analysis.happened(frame).start is None:
        return ()
    named = tuple(t for t in frame.agents if not _are_all(t))
    if len(parties_of(analysis, named)) < 2:
        return ()
    before = tuple(t for t in frame.objects("before") if _are_persons(analysis, (t,)))
    return (*named, *before)


def _are_all(token: Token) -> bool:
    """Tell whether a noun means all parties and names none: "signed by all the parties"."""
    return any(c.lower_ in {"all", "both"} for c in token.children)


def _is_pluperfect(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ == "had" for c in verb.children)
