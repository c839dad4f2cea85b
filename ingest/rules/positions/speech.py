"""Stands in reported speech: "must", "will not", "there will be no", "is essential"."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from domain.reports import Report
from domain.vocabulary import Issue, Level, Stance
from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.frames.arguments import prep_objects, subjects
from ingest.frames.standing import is_negated

from .conditions import conditions_of, is_conditional, threat_in
from .content import Stand, parts, plain_stands, scope, stands_on
from .holders import Holder, holders, of_voice, sides
from .predicates import WORDS, Taking, taking
from .report import reports

OBLIGED = frozenset({"must", "should", "ought"})
TIME = WORDS.words("speech.time")
COUNTS = frozenset({"count", "matter", "need", "require", "want", "demand", "call"})
TO_COME = frozenset({"will", "wo", "would", "shall", "'ll", "can", "could", "ca", "cannot", "'d"})


DECREED = frozenset(
    {Issue.TEMPORARY_TRUCE, Issue.PERMANENT_CEASEFIRE, Issue.CEASEFIRE, Issue.HOSTAGE_RELEASE,
     Issue.PRISONER_RELEASE, Issue.WITHDRAWAL, Issue.AID, Issue.TALKS}
)  # fmt: skip
"""What a side can rule out by saying that it will not be."""


def spoken_stands(analysis: Analysis) -> Iterator[Report]:
    """Find the stands that a party's reported words take without a verb of stance."""
    for frame in analysis.frames.verbs():
        of = of_voice(analysis, analysis.frames.voice(frame))
        if not of:
            continue
        for kind, stands in _readings(analysis, frame, of):
            yield from reports(
                analysis,
                frame,
                stands,
                of=of,
                rule=f"positions.{kind}",
                level=Level.MEDIUM,
                reasons=("voice",),
            )


def _readings(
    analysis: Analysis, frame: Frame, of: tuple[Holder, ...]
) -> Iterator[tuple[str, Iterator[Stand]]]:
    verb = frame.predicate
    if _is_of_a_plan(verb):
        return
    if _obliged(verb) is not None:
        yield "must", _musts(analysis, verb)
    elif _is_refused(analysis, verb, of):
        yield "refused", _refused(analysis, verb)
    elif _is_offered(analysis, verb, of):
        yield "offered", _offered(analysis, verb)
    elif _goes_on(analysis, verb, of):
        yield "war", _war(analysis, verb)
    if verb.lemma_ in {"be", "come", "remain"}:
        yield "judged", _judged(analysis, verb)
    if {h.party for h in of} & set(sides(analysis)) or _obliged(verb) is None:
        yield "threat", threat_in(analysis, verb)


def _obliged(verb: Token) -> Token | None:
    """Return the word that makes a clause an obligation, None if none does."""
    for child in verb.children:
        if child.dep_ == "aux" and child.lower_ in OBLIGED:
            return child
    head = verb.head
    if verb.dep_ == "xcomp" and head.lemma_ in {"have", "need", "ought"} and _is_infinitive(verb):
        return None if is_negated(head) or _is_question(head) else head
    return None


def _is_infinitive(verb: Token) -> bool:
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)


def _is_question(verb: Token) -> bool:
    return "?" in {t.text for t in verb.sent[-2:]}


def _musts(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    obliged = _obliged(verb)
    take = Taking(Stance.DEMANDS, "", (verb,))
    for stand in stands_on(analysis, (verb,), take):
        if stand.issue is Issue.TALKS and obliged is not None and obliged.lower_ != "must":
            if not _has_party(analysis, verb):
                continue
        yield stand
    if obliged is not None and obliged.i != verb.head.i:
        return
    for subject in subjects(verb.head):
        yield from plain_stands(analysis, scope(subject), Stance.DEMANDS)


def _has_party(analysis: Analysis, verb: Token) -> bool:
    return bool(analysis.mentions.acting(subjects(verb)))


def _is_refused(analysis: Analysis, verb: Token, of: tuple[Holder, ...]) -> bool:
    """Tell whether a speaker says what it will not do, or let happen."""
    if taking(verb) is not None or not is_negated(verb):
        return False
    words = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    going = words & TO_COME or (verb.tag_ == "VBG" and words)
    return bool(going) and (_is_own(analysis, verb, of) or _is_decreed(analysis, verb, of))


def _is_own(analysis: Analysis, verb: Token, of: tuple[Holder, ...]) -> bool:
    tokens = subjects(verb)
    voice = analysis.frames.voices.of(verb)
    mine = {h.party for h in holders(analysis, tokens, voice)}
    return bool(mine) and mine <= {h.party for h in of}


def _is_decreed(analysis: Analysis, verb: Token, of: tuple[Holder, ...]) -> bool:
    """Tell whether one of the sides rules a thing out: "there will be no truce"."""
    if not {h.party for h in of} & set(sides(analysis)):
        return False
    if any(c.dep_ == "expl" for c in verb.children):
        return True
    named = {s.issue for t in subjects(verb) for s in plain_stands(analysis, scope(t), Stance.OPPOSES)}
    return bool(named & DECREED) and not analysis.mentions.acting(subjects(verb))


def _refused(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    for part in parts(verb):
        yield from plain_stands(analysis, scope(part), Stance.OPPOSES)
    yield from conditions_of(analysis, verb, Stance.OPPOSES)


def _is_offered(analysis: Analysis, verb: Token, of: tuple[Holder, ...]) -> bool:
    """Tell whether a speaker says what it will do, but only on a condition."""
    words = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    if not words & TO_COME or is_negated(verb) or taking(verb) is not None:
        return False
    return is_conditional(verb) and _is_own(analysis, verb, of)


def _offered(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    for part in parts(verb):
        yield from plain_stands(analysis, scope(part), Stance.SUPPORTS)
    yield from conditions_of(analysis, verb, Stance.SUPPORTS)


def _goes_on(analysis: Analysis, verb: Token, of: tuple[Holder, ...]) -> bool:
    """Tell whether one of the sides says that its war goes on."""
    if is_negated(verb) or not {h.party for h in of} & set(sides(analysis)):
        return False
    others = set(analysis.mentions.acting(subjects(verb))) - {h.party for h in of}
    return not others


def _war(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    words = [*scope(verb), *(t for c in verb.children if c.dep_ == "advcl" for t in c.subtree)]
    for stand in plain_stands(analysis, words, Stance.SUPPORTS):
        if stand.issue is Issue.PERMANENT_CEASEFIRE and stand.stance is Stance.OPPOSES:
            yield stand


def _judged(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    """Read "a truce is essential", "Crimea is not up for discussion", "is a non-starter"."""
    said = {t.lower_ for t in verb.subtree if t.i > verb.i} | {
        t.lemma_.lower() for c in verb.children if c.dep_ in {"attr", "acomp", "prep"} for t in c.subtree
    }
    yield from _needed(analysis, verb)
    topics = [t for c in verb.children if c.dep_ in {"nsubj", "csubj"} for t in scope(c)]
    negated = is_negated(verb)
    if not negated and {"non", "negotiable"} <= said:
        yield from _without_talks(_fixed(analysis, topics))
    elif not negated and said & WORDS.words("speech.out_of_question"):
        yield from _without_talks(plain_stands(analysis, topics, Stance.OPPOSES))
    elif negated and said & WORDS.words("speech.not_open"):
        yield from _without_talks(plain_stands(analysis, topics, Stance.OPPOSES))
    elif not negated and said & WORDS.words("speech.needed"):
        yield from _without_talks(plain_stands(analysis, topics, Stance.DEMANDS))


def _needed(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    """Read "what counts is to stop it", "the time has come to", "it is time for"."""
    if is_negated(verb):
        return
    contents = [c for c in verb.children if c.dep_ in {"xcomp", "attr", "ccomp", "advcl"}]
    timely = [c for c in verb.children if c.dep_ in {"nsubj", "attr"} and c.lemma_ in TIME]
    cleft = any(
        c.dep_ == "csubj" and c.lemma_ in COUNTS and any(g.lower_ == "what" for g in c.children)
        for c in verb.children
    )
    if timely:
        inner = [g for t in (*timely, verb) for g in t.children]
        contents = [g for g in inner if g.dep_ in {"acl", "relcl", "xcomp", "advcl"}]
        contents += [t for g in inner if g.dep_ == "prep" and g.lower_ == "for" for t in prep_objects(g)]
    if cleft or timely:
        yield from stands_on(analysis, contents, Taking(Stance.DEMANDS, "", ()))


def _fixed(analysis: Analysis, topics: list[Token]) -> Iterator[Stand]:
    """Read "non-negotiable": what one has stays, what one asks for must come."""
    for stand in plain_stands(analysis, topics, Stance.DEMANDS):
        own = stand.issue in {Issue.TERRITORY, Issue.NUCLEAR}
        yield replace(stand, stance=Stance.OPPOSES) if own else stand


def _without_talks(stands: Iterator[Stand]) -> Iterator[Stand]:
    return (s for s in stands if s.issue is not Issue.TALKS)


def _is_of_a_plan(verb: Token) -> bool:
    """Tell whether a clause spells out a deal: "under the plan, Israel must …"."""
    for token in verb.sent:
        if token.lower_ in WORDS.words("holders.under") and token.dep_ == "prep":
            if any(c.lemma_.lower() in WORDS.words("holders.plans") for c in token.children):
                return True
    return False
