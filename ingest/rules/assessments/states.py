"""States of the talks told without a word of judgement: most is agreed, a truce holds."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.vocabulary import Tone
from ingest.frames import Frame
from ingest.frames.arguments import prep_objects

from .judgement import WORDS, turned
from .words import is_about, is_turned, keys_of, said_of_subject, talks_near

LEAVING = frozenset({"leave", "remain", "need"})
"""Verbs by which a thing is still to be done."""


def state_of(frame: Frame) -> Tone | None:
    """Return the tone of what a clause tells of a deal's or a truce's state."""
    for judge in (_share_done, _truce, _claimed, _grounds, _trust, _undone, _short):
        tone = judge(frame)
        if tone is not None:
            return tone
    return None


def _share_done(frame: Frame) -> Tone | None:
    """Judge "90 percent of the deal is agreed", "most issues have been settled"."""
    if not any(is_share(t) for t in (*frame.agents, *frame.patients)):
        return None
    words = {t.lemma_.lower() for t in said_of_subject(frame.predicate)}
    words.add(frame.predicate.lemma_.lower())
    if words.isdisjoint(WORDS.words("done.states")) or _is_left(frame.predicate):
        return None
    return turned(Tone.POSITIVE, negated=frame.standing.negated)


def _is_left(verb: Token) -> bool:
    """Tell whether a thing is still to be done: "much work is left to be done"."""
    to_do = verb.dep_ == "xcomp" and any(c.lower_ == "to" for c in verb.children)
    return verb.lemma_ in LEAVING or (to_do and verb.head.lemma_ in LEAVING)


def is_share(token: Token) -> bool:
    """Tell whether a noun is the greater part of a deal or of its points."""
    near = [*token.children, *(g for c in token.children for g in c.children)]
    words = {token.lemma_.lower(), *(c.lemma_.lower() for c in near)}
    if words.isdisjoint(WORDS.words("done.shares")):
        return False
    below = (token, *(t for c in near if c.dep_ == "prep" for t in prep_objects(c)))
    return any(t.lemma_.lower() in WORDS.words("done.of") for t in below)


def _truce(frame: Frame) -> Tone | None:
    """Judge "the ceasefire is holding", "the truce is fragile", "nothing endangers it"."""
    if frame.predicate.dep_ in {"acl", "amod"}:
        # "A truce lasting two days" only measures it.
        return None
    harmed = WORDS.has("blame.objects", frame.keys) or WORDS.has(
        "done.endangering", frame.keys
    )
    if harmed and any(t.lower_ == "nothing" for t in frame.agents):
        return Tone.POSITIVE if _is_of_talks(frame) else None
    if not any(t.lemma_.lower() in WORDS.words("done.truces") for t in frame.agents):
        return None
    words = keys_of(said_of_subject(frame.predicate))
    if not WORDS.words("done.weak").isdisjoint(words):
        return turned(Tone.NEGATIVE, negated=frame.standing.negated)
    alone = not any(c.dep_ == "dobj" for c in frame.predicate.children)
    holds = alone and WORDS.has("done.holding", frame.keys)
    if holds or not WORDS.words("done.firm").isdisjoint(words):
        return turned(Tone.POSITIVE, negated=frame.standing.negated)
    return None


def _is_of_talks(frame: Frame) -> bool:
    things = (*frame.patients, *(t for p in frame.preps.values() for t in p))
    return any(
        is_about(t, "talks", "deals")
        or (is_about(t, "pronouns") and talks_near(frame.predicate))
        for t in things
    )


def _claimed(frame: Frame) -> Tone | None:
    """Judge "his words were premature", "the reports of progress are not true"."""
    if frame.predicate.lemma_ not in {"be", "seem", "remain", "sound"}:
        return None
    if not any(is_about(t, "claims") for t in frame.agents):
        return None
    words = {t.lemma_.lower() for t in said_of_subject(frame.predicate)}
    true = not words.isdisjoint({"true", "accurate", "correct", "realistic"})
    denied = true if frame.standing.negated else not words.isdisjoint(_denials())
    owned = any(c.dep_ == "poss" for t in frame.agents for c in t.children)
    near = owned or talks_near(frame.predicate)
    return Tone.NEGATIVE if denied and near else None


def _grounds(frame: Frame) -> Tone | None:
    """Judge "there is reason for optimism", "neither for optimism nor for pessimism"."""
    for token in (*frame.patients, *frame.agents):
        if token.lemma_.lower() not in WORDS.words("done.grounds"):
            continue
        words = {t.lemma_.lower() for t in token.subtree}
        good = not words.isdisjoint(WORDS.words("good.feelings") | {"hope"})
        bad = not words.isdisjoint(WORDS.words("bad.feelings"))
        if good and bad:
            return Tone.NEUTRAL
        if good:
            negated = frame.standing.negated or is_turned(token)
            return turned(Tone.POSITIVE, negated=negated)
        if bad:
            return Tone.NEGATIVE
    return None


def _trust(frame: Frame) -> Tone | None:
    """Judge "trust is being built", "confidence between the sides has grown"."""
    things = (*frame.patients, *frame.agents)
    ends = (t for g in things for c in g.children for t in prep_objects(c))
    if not any(t.lemma_.lower() in WORDS.words("done.trust") for t in (*things, *ends)):
        return None
    if WORDS.has("done.growing", frame.keys):
        return turned(Tone.POSITIVE, negated=frame.standing.negated)
    return Tone.NEGATIVE if WORDS.has("done.shrinking", frame.keys) else None


def _undone(frame: Frame) -> Tone | None:
    """Judge "no agreement has been reached", "we have not found a compromise"."""
    if not WORDS.has("done.reaching", frame.keys):
        return None
    things = [t for t in (*frame.patients, *frame.agents) if _is_deal(t)]
    undone = frame.standing.negated or any(is_turned(t) for t in things)
    return Tone.NEGATIVE if things and undone else None


def _is_deal(token: Token) -> bool:
    near = (token, *(c for c in token.children if c.dep_ == "compound"))
    return any(t.lemma_.lower() in WORDS.words("done.deals") for t in near)


def _denials() -> frozenset[str]:
    return WORDS.words("bad.denials")


def _short(frame: Frame) -> Tone | None:
    """Judge "we are not there yet", "time is running out", "there is no agreement yet"."""
    ends = {t.lower_ for t in _where(frame.predicate)}
    if frame.standing.negated and frame.predicate.lemma_ == "be" and ends:
        there = "there" in ends and "yet" in _adverbs(frame.predicate)
        wanted = "where" in ends
        return Tone.NEGATIVE if there or wanted else None
    for token in (*frame.agents, *frame.patients):
        if token.lemma_.lower() == "time" and _is_scarce(frame, token):
            return Tone.NEGATIVE if talks_near(token) else None
    return None


def _is_scarce(frame: Frame, time: Token) -> bool:
    """Tell whether time runs out: "little time is left"; "no time to lose" only urges."""
    left = any(t.lower_ in {"left", "remaining"} for t in frame.predicate.subtree)
    return WORDS.has("done.running_out", frame.keys) or (left and is_turned(time))


def _where(verb: Token) -> Iterator[Token]:
    """Go through the places that "be" is said with: "there", "where we want to be"."""
    for child in verb.children:
        if child.dep_ in {"advmod", "acomp"}:
            yield child
        elif child.dep_ in {"ccomp", "advcl"}:
            yield from (c for c in child.subtree if c.lower_ == "where")


def _adverbs(verb: Token) -> set[str]:
    return {t.lower_ for t in verb.subtree}
