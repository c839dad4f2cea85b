"""People who are held, taken away, left behind, or have not come back."""

from spacy.tokens import Token

from domain.vocabulary import Metric
from ingest.dates import Tense
from ingest.frames import Frame

from .counts import WORDS
from .predicates import Predication, Role
from .states import state_in
from .story import Story

INTO = ("to", "into", "across", "over", "inside")


def of_captivity(
    story: Story, number: int, predication: Predication, *, captive: bool
) -> Metric | None:
    """Read who is held, left, taken away, or still there."""
    keys, frame = predication.frame.keys, predication.frame
    if predication.role is Role.UNDERGOES:
        jailed = story.classes[number] == "prisoners" or _in_jail(frame)
        return _undergone(story, frame, captive=captive, jailed=jailed)
    kept = WORDS.has("do.captivity", keys) and story.has_hostages
    jailed = WORDS.has("do.prisoners_held", keys) or _is_in_jail(frame.predicate)
    if jailed and not captive and not kept:
        return Metric.PRISONERS_HELD
    left = WORDS.has("do.stay", keys) and story.are_left_behind(number, frame)
    left = left or (
        state_in(frame.predicate) == "alive" and story.may_be_hostages(number)
    )
    if left or WORDS.has("do.captivity", keys) or (captive and _stays(frame)):
        return Metric.HOSTAGES_HELD
    return None


def _stays(frame: Frame) -> bool:
    """Tell whether hostages stay, are somewhere, or have not come back."""
    gone = WORDS.has("do.gone", frame.keys) and is_denied(frame)
    there = frame.predicate.lemma_ == "be" and is_somewhere(frame.predicate)
    return gone or there or WORDS.has("do.stay", frame.keys)


def _undergone(
    story: Story, frame: Frame, *, captive: bool, jailed: bool
) -> Metric | None:
    keys = frame.keys
    if WORDS.has("undergo.carried", keys) and _is_carried_off(story, frame):
        return Metric.HOSTAGES_TAKEN
    if WORDS.has("undergo.seized", keys):
        return _seized(story, frame, captive=captive)
    if WORDS.has("undergo.held", keys) or WORDS.has("undergo.jailed", keys):
        return _held(story, frame, captive=captive, jailed=jailed)
    return Metric.HOSTAGES_HELD if captive and _is_kept(frame) else None


def _is_kept(frame: Frame) -> bool:
    """Tell whether hostages are left, had by somebody, or not given back."""
    gone = WORDS.has("undergo.gone", frame.keys) and is_denied(frame)
    thought = WORDS.has("undergo.believed", frame.keys) and is_somewhere(
        frame.predicate
    )
    return gone or thought or is_having(frame) or WORDS.has("undergo.left", frame.keys)


def _seized(story: Story, frame: Frame, *, captive: bool) -> Metric | None:
    """Read who is captured: hostages in talks that turn on them, else prisoners."""
    if captive:
        return Metric.HOSTAGES_TAKEN
    if WORDS.has("undergo.captured", frame.keys):
        return Metric.HOSTAGES_TAKEN if story.has_hostages else Metric.PRISONERS_HELD
    return None


def _held(story: Story, frame: Frame, *, captive: bool, jailed: bool) -> Metric | None:
    """Read who holds people: an armed group hostages, others prisoners.

    To detain somebody is no stock of prisoners, unless they are said to be in jail.
    """
    if captive or (_by_insurgents(story, frame) and not jailed):
        return Metric.HOSTAGES_HELD
    if jailed:
        return Metric.PRISONERS_HELD
    if WORDS.has("undergo.jailed", frame.keys):
        present = frame.standing.tense is Tense.PRESENT
        return Metric.PRISONERS_HELD if present else None
    return Metric.HOSTAGES_HELD if story.has_hostages else Metric.PRISONERS_HELD


def _by_insurgents(story: Story, frame: Frame) -> bool:
    """Tell whether an armed group holds them: whoever it keeps is a hostage."""
    registry = story.analysis.mentions.registry
    parties = [registry.party(p) for p in story.analysis.frames.agents(frame)]
    if any(p is not None and p.kind == "armed_group" for p in parties):
        return True
    kinds = {t.lemma_.lower() for t in frame.agents}
    return not kinds.isdisjoint(WORDS.words("killers.insurgents"))


def is_having(frame: Frame) -> bool:
    """Tell whether somebody has the people: "Hamas still has 101 hostages"."""
    return frame.predicate.lemma_ == "have"


def _in_jail(frame: Frame) -> bool:
    return any(
        t.lemma_.lower() in WORDS.words("jail.places")
        for t in frame.objects("in", "inside", "at")
    )


def _is_in_jail(verb: Token) -> bool:
    """Tell whether "be" puts people in a jail, however the parse joins the words."""
    words = {t.lemma_.lower() for t in verb.subtree}
    if "out" in words:
        return False
    return verb.lemma_ == "be" and not words.isdisjoint(WORDS.words("jail.places"))


def _is_carried_off(story: Story, frame: Frame) -> bool:
    """Tell whether people are taken to where hostages of these talks are kept."""
    goals = frame.objects(*INTO)
    return story.has_hostages and any(story.is_den(t) for t in goals)


def is_denied(frame: Frame) -> bool:
    """Tell whether something has not come about: "not", "have yet to"."""
    head = frame.predicate.head
    yet = head.lemma_ in {"have", "be"} and any(
        c.lower_ == "yet" for c in head.children
    )
    return frame.standing.negated or (yet and frame.predicate.dep_ == "xcomp")


def is_somewhere(verb: Token) -> bool:
    """Tell whether "be" says that they are still at a place: "are still in Gaza"."""
    own = {c.lower_ for c in verb.children}
    return bool(own & {"still", "there", "inside"}) or any(
        c.dep_ == "prep" and c.lower_ in {"in", "inside", "within", "under", "with"}
        for c in verb.children
    )
