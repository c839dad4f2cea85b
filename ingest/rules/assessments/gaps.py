"""What still parts the sides: gaps that remain or are closed, work that is left."""

from spacy.tokens import Token

from domain.vocabulary import Tone
from ingest.frames import Frame

from .judgement import WORDS, turned
from .words import is_about, is_gap, is_turned, talks_near

TRIFLES = frozenset({"detail", "formality", "technicality"})
LEFT = frozenset({"much", "more", "hard", "lot", "left", "ahead", "before"})


def closing(frame: Frame) -> Tone | None:
    """Judge "the gaps can be bridged", "differences have narrowed"."""
    if not WORDS.has("bad.closing", frame.keys):
        return None
    if not any(is_gap(t) for t in (*frame.patients, *frame.agents)):
        return None
    return turned(Tone.POSITIVE, negated=frame.standing.negated)


def is_able(frame: Frame) -> bool:
    """Tell what can or cannot be done: "gaps can be bridged", "could not make progress"."""
    can = any(c.lower_ in {"can", "could", "ca"} for c in frame.predicate.children)
    return can and (frame.standing.negated or WORDS.has("bad.closing", frame.keys))


def pending(frame: Frame) -> Tone | None:
    """Judge "some issues need more time", "key points remain unresolved"."""
    if _is_all_but_done(frame):
        return Tone.POSITIVE
    if frame.standing.negated or not WORDS.has("bad.pending", frame.keys):
        return None
    open_points = WORDS.words("bad.open_points")
    told = any(
        t.lemma_.lower() in open_points and t.tag_ == "NNS" for t in frame.agents
    )
    return Tone.NEGATIVE if told and talks_near(frame.predicate) else None


def _is_all_but_done(frame: Frame) -> bool:
    """Tell whether next to nothing is left: "only details remained"."""
    named = [t for t in (*frame.agents, *frame.patients) if t.lemma_.lower() in TRIFLES]
    only = {c.lower_ for t in named for c in t.children} & {"only", "just", "mere"}
    return bool(only) and WORDS.has(
        "neutral.left", frame.keys | {frame.predicate.lemma_}
    )


def left_to_do(frame: Frame) -> Tone | None:
    """Judge "much work remains", "there is still a long way to go"."""
    if not WORDS.has("neutral.left", frame.keys):
        return None
    for token in (*frame.agents, *frame.patients):
        if _is_work(frame, token) or _is_long_way(token):
            return Tone.NEUTRAL if talks_near(token) else None
    return None


def _is_long_way(token: Token) -> bool:
    words = {c.lower_ for c in token.children}
    return token.lemma_.lower() == "way" and bool(words & {"long", "some"})


def _is_work(frame: Frame, token: Token) -> bool:
    """Tell whether a noun is work that is left: "much work lies ahead"."""
    if token.lemma_.lower() != "work" or is_turned(token):
        return False
    verb = frame.predicate
    to_do = any(c.lemma_ in {"do", "go"} for c in token.children)
    words = {c.lower_ for c in (*token.children, *verb.children)}
    left = to_do or verb.lemma_ == "remain" or bool(words & LEFT)
    return left and (verb.lemma_ != "have" or to_do)


def is_open_gap(token: Token) -> bool:
    """Tell whether a noun is a gap between the sides that nothing closes."""
    return is_gap(token) and _is_between(token) and not _is_closed(token)


def _is_between(gap: Token) -> bool:
    """Tell whether a gap is one between the sides, or the talks are spoken of."""
    between = any(
        c.lower_ == "between" and any(is_about(t, "sides") for t in c.subtree)
        for c in (*gap.children, *gap.head.children)
    )
    return between or talks_near(gap)


def _is_closed(token: Token) -> bool:
    closed = WORDS.words("bad.closing")
    return any(c.lemma_.lower() in closed and not _is_to_do(c) for c in token.children)


def _is_to_do(clause: Token) -> bool:
    """Tell whether a clause says what is left to do: "gaps to close"."""
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in clause.children)
