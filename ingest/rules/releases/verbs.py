"""Releases told by verbs: of giving up, getting back, swapping, and coming out."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from domain.reports import HostagesReleased, Report
from domain.vocabulary import Category, Level
from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.frames.arguments import expanded, subjects
from ingest.frames.keys import verb_keys
from ingest.lexicon import lexicon
from ingest.rules.told import is_fact

from .apart import is_apart, is_by_force, is_won_back
from .captives import Captives
from .givers import Givers
from .groups import Group, groups_of
from .report import release
from .swaps import in_return

WORDS = lexicon("releases")
GIVING = ("give", "get", "swap")


def verbal_releases(analysis: Analysis) -> Iterator[Report]:
    """Find "Hamas freed 12 hostages", "39 prisoners left Israeli jails"."""
    for plain in analysis.frames.verbs():
        frame = _with_particles(plain)
        if not is_fact(frame) or is_apart(frame) or _is_into_jail(frame):
            continue
        heads = () if _is_of_a_list(frame) else _freed(frame)
        if heads:
            heads = (*heads, *_likewise(frame))
        if heads and not _is_rate(frame, heads):
            yield from _released(analysis, frame, heads)
            yield from in_return(analysis, frame)


def _with_particles(frame: Frame) -> Frame:
    """Add the ways to list a verb that the parser tears: "let go 300", "hand over 270"."""
    verb = frame.predicate
    let = any(c.dep_ == "aux" and c.lemma_ == "let" for c in verb.children)
    if verb.lemma_ == "go" and let:
        return replace(frame, keys=frozenset({"let go"}))
    if verb.lemma_ == "set" and any(c.lower_ == "free" for c in verb.children):
        return replace(frame, keys=frame.keys | {"set free"})
    going = any(
        c.dep_ in {"ccomp", "xcomp"} and c.lemma_ == "go" for c in verb.children
    )
    if verb.lemma_ == "let" and going:
        return replace(frame, keys=frame.keys | {"let go"})
    following = verb.nbor() if verb.i + 1 < len(verb.doc) else verb
    if following.lower_ in {"over", "back", "home"} and following.dep_ != "prep":
        return replace(frame, keys=frame.keys | {f"{verb.lemma_} {following.lower_}"})
    return frame


def _freed(frame: Frame) -> tuple[Token, ...]:
    """Return those who come free by what a frame tells, none where it tells no release."""
    if frame.predicate.dep_ == "amod":
        given = any(WORDS.has(name, frame.keys) for name in GIVING)
        return (frame.predicate.head,) if given else ()
    if any(WORDS.has(name, frame.keys) for name in GIVING):
        heads = _given(frame)
        if heads:
            return heads
    return _coming(frame) if WORDS.has("come_out", frame.keys) else ()


def _given(frame: Frame) -> tuple[Token, ...]:
    """Return those who are given up, as object or as subject of the passive."""
    verb = frame.predicate
    if frame.patients:
        return frame.patients
    auxiliary = any(c.dep_ == "aux" for c in verb.children)
    if verb.tag_ == "VBN" and verb.dep_ in {"conj", "ccomp", "dep"} and not auxiliary:
        return subjects(verb)
    return ()


def _is_of_a_list(frame: Frame) -> bool:
    """Tell whether a clause describes some of a list freed: "16 left: ten … two whom it let go"."""
    verb = frame.predicate
    while verb.dep_ == "ccomp":
        verb = verb.head
    top = verb.head
    if verb.dep_ not in {"relcl", "acl"} or top.dep_ not in {"conj", "appos"}:
        return False
    while top.dep_ in {"conj", "appos"}:
        top = top.head
    above = verb_keys(top.head)
    return any(WORDS.has(name, above) for name in (*GIVING, "come_out"))


def _likewise(frame: Frame) -> Iterator[Token]:
    """Go through those freed as well: "105 were freed, as were 240 prisoners"."""
    for child in frame.predicate.children:
        marks = {c.lower_ for c in child.children}
        elliptic = child.lemma_ in {"be", "do"} and child.dep_ in {"advcl", "conj"}
        if elliptic and not marks.isdisjoint({"as", "so"}):
            for token in child.children:
                if token.dep_ in {"nsubj", "attr"} and token.i > child.i:
                    yield from expanded(token)


def _coming(frame: Frame) -> tuple[Token, ...]:
    """Return those who come out, or who are on board of what comes.

    Whom the text names as first out are part of those counted before.
    """
    if any(c.lower_ == "first" for c in frame.predicate.children):
        return ()
    carried: list[Token] = []
    for head in frame.agents:
        if head.lemma_.lower() in WORDS.words("vehicles"):
            carried.extend(_on_board(head))
            carried.extend(_on_board(frame.predicate))
    return tuple(carried) or frame.agents


def _on_board(vehicle: Token) -> Iterator[Token]:
    """Go through whom a vehicle or its journey carries: "took off carrying 120"."""
    for child in vehicle.children:
        if child.lemma_.lower() not in WORDS.words("carrying"):
            continue
        for token in child.children:
            if token.dep_ in {"dobj", "pobj"}:
                yield from expanded(token)


def _is_rate(frame: Frame, heads: tuple[Token, ...]) -> bool:
    """Tell whether numbers are a rate of exchange: "three prisoners for every hostage"."""
    others = [*frame.objects("for", "against"), *heads]
    others += [
        t for h in heads for c in h.children if c.lower_ == "for" for t in c.children
    ]
    return any(
        c.lower_ in {"every", "each", "per"}
        for t in others
        for c in t.children
        if c.dep_ == "det"
    )


def _is_into_jail(frame: Frame) -> bool:
    """Tell whether prisoners only change their jail."""
    goals = frame.objects("to", "into", "at")
    lemmas = {t.lemma_.lower() for t in goals}
    return not lemmas.isdisjoint(WORDS.words("jails"))


def _released(
    analysis: Analysis, frame: Frame, heads: tuple[Token, ...]
) -> Iterator[HostagesReleased]:
    captives, givers = Captives(analysis, frame), Givers(analysis, frame)
    sides = _sides_in(analysis, frame)
    for group in groups_of(analysis, heads):
        category = captives.category(group)
        if category is None or is_by_force(frame, category):
            continue
        if group.single and not _may_be_single(captives, group, category):
            continue
        if category is Category.BODIES and _is_at_hospital(frame) and not sides:
            continue
        for by in givers.of(group, category):
            if group.giver is None and is_won_back(frame, doers=sides, holder=by):
                continue
            yield release(
                analysis,
                frame,
                category,
                count=group.count,
                by=by,
                level=_level(group),
                reasons=("counted by name",) if group.named else (),
            )


def _sides_in(analysis: Analysis, frame: Frame) -> tuple[str, ...]:
    """Return the sides of the talks among those who free somebody."""
    talks = analysis.mentions.talks
    agents = analysis.frames.agents(frame)
    return () if talks is None else tuple(a for a in agents if a in talks.sides)


def _may_be_single(captives: Captives, group: Group, category: Category) -> bool:
    """Tell whether one person or body counts: many men leave, few are freed."""
    frame = captives.frame
    given_up = any(WORDS.has(name, frame.keys) for name in GIVING) and frame.patients
    doer = bool(frame.agents) or group.named or category is Category.BODIES
    return captives.is_strong or (bool(given_up) and doer)


def _level(group: Group) -> Level:
    return Level.LOW if group.named else Level.MEDIUM


def _is_at_hospital(frame: Frame) -> bool:
    """Tell whether a hospital took the dead in, which is no release by itself."""
    words = {t.lemma_.lower() for t in frame.predicate.sent}
    receives = WORDS.has("receiving", frame.keys) or not frame.patients
    at_one = receives and not words.isdisjoint(WORDS.words("hospitals"))
    return at_one and "from" not in words
