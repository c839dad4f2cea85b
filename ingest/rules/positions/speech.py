"""Stands in reported speech: "must", "will not", "there will be no", "goes on"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.reports import Report
from domain.vocabulary import Issue, Level, Stance
from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.frames.arguments import subjects
from ingest.frames.standing import is_negated
from ingest.lexicon import lexicon

from .conditions import conditions_of, is_conditional, threat_in
from .content import TALKING, Stand, plain_stands, stands_on
from .forms import auxiliaries, is_infinitive
from .holders import Holder, holders, of_voice, sides
from .judged import judged, required
from .report import reports
from .scope import parts, scope
from .taking import Taking, is_taking

WORDS = lexicon("positions")
OBLIGED = frozenset({"must", "should", "ought"})
TO_COME = frozenset(
    {"will", "wo", "would", "shall", "'ll", "can", "could", "ca", "cannot", "'d"}
)
INCLUDING = frozenset({"include", "contain", "comprise", "mean", "involve", "entail"})
STAYING = frozenset({"stay", "remain", "keep", "hold", "maintain"})
TROOPS = frozenset({"army", "troop", "force", "soldier", "military", "israel", "we"})

DECREED = frozenset(
    {Issue.TEMPORARY_TRUCE, Issue.PERMANENT_CEASEFIRE, Issue.CEASEFIRE, Issue.HOSTAGE_RELEASE,
     Issue.PRISONER_RELEASE, Issue.WITHDRAWAL, Issue.AID, Issue.TALKS}
)  # fmt: skip
"""What a side can rule out by saying that it will not be."""


def spoken_stands(analysis: Analysis) -> Iterator[Report]:
    """Find the stands that a party's reported words take without a verb of stance."""
    for frame in analysis.frames.verbs():
        of = _speakers(analysis, frame)
        if len(of) == 0 or _is_of_a_plan(frame.predicate):
            continue
        for kind, stands in _readings(analysis, frame.predicate, of):
            yield from reports(
                analysis,
                frame,
                stands,
                of=of,
                rule=f"positions.{kind}",
                level=Level.MEDIUM,
                reasons=("voice",),
            )


def _speakers(analysis: Analysis, frame: Frame) -> tuple[Holder, ...]:
    """Return whose words they are; an unnamed source's "will not" is its subject's."""
    voice = analysis.frames.voice(frame)
    if voice is None or voice.party is not None or voice.named:
        return of_voice(analysis, voice)
    will_not = auxiliaries(frame.predicate) & {"will", "wo"}
    if not will_not or not is_negated(frame.predicate):
        return ()
    of = holders(analysis, frame.agents, None)
    return of if {h.party for h in of} <= set(sides(analysis)) else ()


def _readings(
    analysis: Analysis, verb: Token, of: tuple[Holder, ...]
) -> Iterator[tuple[str, Iterator[Stand]]]:
    """Yield the stands of one verb by the first reading that fits it, and beside it."""
    if _obliged(verb) is not None:
        yield "must", _musts(analysis, verb)
    elif _is_refused(analysis, verb, of):
        yield "refused", _refused(analysis, verb)
    elif is_negated(verb):
        yield "until", _until(analysis, verb)
    elif _is_offered(analysis, verb, of):
        yield "offered", _offered(analysis, verb)
    elif _goes_on(analysis, verb, of):
        yield "war", _war(analysis, verb)
    yield "required", required(analysis, verb)
    yield "judged", judged(analysis, verb)
    yield "threat", threat_in(analysis, verb)


def _obliged(verb: Token) -> Token | None:
    """Return the word that makes a clause an obligation, None if none does."""
    for child in verb.children:
        if child.dep_ == "aux" and child.lower_ in OBLIGED:
            return child
    head = verb.head
    having = head.lemma_ in {"have", "need", "ought"} and is_infinitive(verb)
    if verb.dep_ != "xcomp" or not having or is_negated(head) or _is_question(head):
        return None
    return head


def _is_question(verb: Token) -> bool:
    return "?" in {t.text for t in verb.sent[-2:]}


def _musts(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    if verb.lemma_ in INCLUDING:
        yield from _included(analysis, verb)
        return
    obliged = _obliged(verb)
    weak = obliged is not None and obliged.lower_ != "must"
    idle = weak and not analysis.mentions.acting(subjects(verb))
    for stand in stands_on(analysis, (verb,), Taking(Stance.DEMANDS, "", (verb,))):
        # "The talks should resume next week" expects, it does not demand.
        if stand.issue is not Issue.TALKS or not idle:
            yield stand
    if obliged is not None and obliged.i == verb.head.i:
        for subject in subjects(verb.head):
            yield from plain_stands(analysis, scope(subject), Stance.DEMANDS)


def _included(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    """Read "any deal must include a withdrawal": the deal itself is not demanded."""
    things = [c for c in verb.children if c.dep_ == "dobj"]
    if not is_negated(verb):
        yield from stands_on(analysis, things, Taking(Stance.DEMANDS, "", ()))


def _is_refused(analysis: Analysis, verb: Token, of: tuple[Holder, ...]) -> bool:
    """Tell whether a speaker says what it will not do, or let happen."""
    inside = verb.head.lemma_ in WORDS.words("nouns.sureties")
    if inside or not is_negated(verb) or is_taking(verb):
        return False
    words = auxiliaries(verb)
    to_come = bool(words & TO_COME) or (verb.tag_ == "VBG" and len(words) > 0)
    return to_come and (_is_own(analysis, verb, of) or _is_decreed(analysis, verb, of))


def _is_own(analysis: Analysis, verb: Token, of: tuple[Holder, ...]) -> bool:
    voice = analysis.frames.voices.of(verb)
    mine = {h.party for h in holders(analysis, subjects(verb), voice)}
    return len(mine) > 0 and mine <= {h.party for h in of}


def _is_decreed(analysis: Analysis, verb: Token, of: tuple[Holder, ...]) -> bool:
    """Tell whether one of the sides rules a thing out: "there will be no truce"."""
    if not _is_side(analysis, of):
        return False
    if any(c.dep_ == "expl" for c in verb.children):
        return True
    words = (scope(t) for t in subjects(verb))
    named = {s.issue for w in words for s in plain_stands(analysis, w, Stance.OPPOSES)}
    return bool(named & DECREED) and not analysis.mentions.acting(subjects(verb))


def _is_side(analysis: Analysis, of: tuple[Holder, ...]) -> bool:
    return not {h.party for h in of}.isdisjoint(sides(analysis))


def _refused(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    exists = verb.lemma_ == "be" and any(c.dep_ == "expl" for c in verb.children)
    things = [c for c in verb.children if c.dep_ == "attr"] if exists else [verb]
    for part in (part for thing in things for part in parts(thing)):
        for stand in plain_stands(analysis, scope(part), Stance.OPPOSES):
            if stand.issue is not Issue.TALKS or stand.token.lemma_ in TALKING:
                yield stand
    yield from conditions_of(analysis, verb, Stance.OPPOSES)


def _until(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    """Read "will not return until Hamas is destroyed": whoever says it wants the war."""
    if is_taking(verb):
        return
    for stand in conditions_of(analysis, verb, Stance.OPPOSES):
        if _is_war(stand):
            yield stand


def _is_offered(analysis: Analysis, verb: Token, of: tuple[Holder, ...]) -> bool:
    """Tell whether a speaker says what it will do, but only on a condition."""
    if not auxiliaries(verb) & TO_COME or is_taking(verb):
        return False
    return is_conditional(verb) and _is_own(analysis, verb, of)


def _offered(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    for part in parts(verb):
        yield from plain_stands(analysis, scope(part), Stance.SUPPORTS)
    yield from conditions_of(analysis, verb, Stance.SUPPORTS)


def _goes_on(analysis: Analysis, verb: Token, of: tuple[Holder, ...]) -> bool:
    """Tell whether one of the sides says that its war goes on."""
    others = set(analysis.mentions.acting(subjects(verb))) - {h.party for h in of}
    return len(others) == 0 and _is_side(analysis, of)


def _war(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    clauses = (c for c in verb.children if c.dep_ == "advcl")
    words = [*scope(verb), *(t for clause in clauses for t in clause.subtree)]
    for stand in plain_stands(analysis, words, Stance.SUPPORTS):
        held = stand.issue is Issue.WITHDRAWAL and stand.stance is Stance.OPPOSES
        if _is_war(stand) or (held and _stays(verb)):
            yield stand


def _is_war(stand: Stand) -> bool:
    return stand.issue is Issue.PERMANENT_CEASEFIRE and stand.stance is Stance.OPPOSES


def _stays(verb: Token) -> bool:
    """Tell whether troops are to stay: "the army will remain in the strip"."""
    troops = any(t.lemma_.lower() in TROOPS for t in subjects(verb))
    return troops and verb.lemma_ in STAYING and bool(auxiliaries(verb) & TO_COME)


def _is_of_a_plan(verb: Token) -> bool:
    """Tell whether a clause spells out a deal: "under the plan, Israel must …"."""
    under = (t for t in verb.sent if t.lower_ in WORDS.words("holders.under"))
    named = {c.lemma_.lower() for t in under if t.dep_ == "prep" for c in t.children}
    return not named.isdisjoint(WORDS.words("holders.plans"))
