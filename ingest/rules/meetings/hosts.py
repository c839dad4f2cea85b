"""Verbs by which one side has the other as a guest: "received", "called on"."""

from spacy.tokens import Token

from ingest.analysis import Analysis
from ingest.dates import Tense
from ingest.frames import Frame
from ingest.frames.arguments import expanded, is_passive, possessors, prep_objects
from ingest.lexicon import lexicon
from ingest.places import own_place

from .people import are_persons, is_somebody
from .subjects import after_place, objects_after, subjects_of

WORDS = lexicon("meetings")
ASIDE = frozenset({"as", "like", "through", "over", "against"})
"""Prepositions that make "saw" and "meet" something else: "saw it as a threat"."""
COMPLEMENTS = frozenset({"xcomp", "ccomp", "oprd"})


def hosted(analysis: Analysis, frame: Frame) -> tuple[Token, ...]:
    """Return host and guests, none where the object is no person or people."""
    verb = frame.predicate
    guest = _as_guest(analysis, frame)
    if guest:
        return guest
    if not WORDS.has("host", frame.keys) or _has_complement(verb):
        return ()
    hosts, guests = _sides(analysis, frame)
    if not any(is_somebody(analysis, e) for t in guests for e in expanded(t)):
        return ()
    persons = are_persons(analysis, hosts) and are_persons(analysis, guests)
    if verb.lemma_ in WORDS.words("personal") and not persons:
        return ()
    if _is_lasting(analysis, frame, hosts):
        return ()
    return (*hosts, *guests, *frame.objects("with"))


def _as_guest(analysis: Analysis, frame: Frame) -> tuple[Token, ...]:
    """Read "was in Brussels as the guest of the president"."""
    if analysis.place(frame) is None:
        return ()
    for guest in frame.objects("as"):
        if guest.lemma_.lower() == "guest":
            hosts = (*objects_after(guest, "of"), *possessors(guest))
            return (*frame.agents, *hosts) if are_persons(analysis, hosts) else ()
    return ()


def _sides(
    analysis: Analysis, frame: Frame
) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    verb = frame.predicate
    if verb.lemma_ in {"call", "drop", "look"}:
        return frame.agents, _after_on(verb)
    if not is_passive(verb):
        return subjects_of(analysis, frame), frame.patients
    return frame.agents, frame.patients or after_place(analysis, verb)


def _after_on(verb: Token) -> tuple[Token, ...]:
    """Return the objects of "on", which the parser may take for a particle."""
    ons = [c for c in verb.children if c.lower_ == "on" and c.dep_ in {"prep", "prt"}]
    return tuple(t for on in ons for t in prep_objects(on))


def _has_complement(verb: Token) -> bool:
    """Tell whether the verb governs more than its guest: "saw him as", "called on X to"."""
    for child in verb.children:
        if child.dep_ in COMPLEMENTS and child.i > verb.i and not _is_set_off(child):
            return True
        if child.dep_ == "prep" and child.lower_ in ASIDE:
            return True
    if verb.lemma_ in {"see", "hear", "call"}:
        return any(
            c.dep_ in {"ccomp", "acl"} for t in _objects(verb) for c in t.children
        )
    return False


def _is_set_off(clause: Token) -> bool:
    """Tell whether a comma parts a clause from the verb, as no complement is."""
    first = clause.left_edge
    return first.i > 0 and first.nbor(-1).text in {",", ";", "–", "—"}


def _objects(verb: Token) -> tuple[Token, ...]:
    return (*(c for c in verb.children if c.dep_ == "dobj"), *_after_on(verb))


def _is_lasting(analysis: Analysis, frame: Frame, hosts: tuple[Token, ...]) -> bool:
    """Tell whether a party is said to house guests for good: "Qatar hosts its leaders"."""
    if are_persons(analysis, hosts):
        return False
    dated = analysis.happened(frame).start is not None
    present = frame.standing.tense is Tense.PRESENT
    return not dated and (present or analysis.place(frame) is None)


def is_signing(analysis: Analysis, frame: Frame) -> bool:
    """Tell whether something was signed in a place on a day that the clause tells."""
    verb = frame.predicate
    put = verb.lemma_ in {"put", "affix", "append"} and any(
        t.lemma_.lower() == "signature" for t in frame.patients
    )
    if not (put or WORDS.has("signing", frame.keys)) or not frame.standing.holds:
        return False
    had = any(c.dep_ == "aux" and c.lower_ == "had" for c in verb.children)
    if frame.standing.tense is not Tense.PAST or had:
        return False
    words = (verb, *frame.patients)
    own = (own_place(w, analysis.mentions) for w in words)
    place = next((p for p in own if p), None) or _opening_place(analysis, frame)
    return place is not None and analysis.happened(frame).start is not None


def _opening_place(analysis: Analysis, frame: Frame) -> str | None:
    """Return the place of a relative clause's own sentence opening, if it is a main verb."""
    return analysis.place(frame) if frame.predicate.dep_ == "ROOT" else None
