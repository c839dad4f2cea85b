"""What a side says will go on, or will come: its war, its hold, the enemy's disarming."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.vocabulary import Issue, Stance
from ingest.analysis import Analysis
from ingest.frames.arguments import prep_objects, subjects
from ingest.frames.standing import is_negated

from .conditions import UNTIL, conditions_of, joined_clauses
from .content import Stand, plain_stands, without_talks
from .forms import auxiliaries, marks_of
from .holders import Holder, sides
from .objects import LENGTHS
from .scope import parts, scope
from .taking import is_taking

COMING = frozenset({"will", "would", "shall", "'ll", "'d"})
STAYING = frozenset(
    {"stay", "remain", "keep", "hold", "maintain", "retain", "preserve"}
)
TROOPS = frozenset({"army", "troop", "force", "soldier", "military", "we"})
FIGHTING = frozenset({"fight", "battle"})
THREATS = frozenset({"threaten", "warn"})


def goes_on(analysis: Analysis, verb: Token, of: tuple[Holder, ...]) -> bool:
    """Tell whether one of the sides says that its war goes on."""
    threat = verb.dep_ == "xcomp" and verb.head.lemma_ in THREATS
    others = set(analysis.mentions.acting(subjects(verb))) - {h.party for h in of}
    return len(others) == 0 and not threat and _is_side(analysis, of)


def war(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    """Return the stands of who fights on, or stays where it is, and until when."""
    for stand in plain_stands(analysis, scope(verb), Stance.SUPPORTS):
        held = stand.issue is Issue.WITHDRAWAL and stand.stance is Stance.OPPOSES
        if _is_war(stand) or (held and _stays(analysis, verb)):
            yield stand
            yield from _ends(analysis, verb)
    if _remains(verb):
        yield Stand(Issue.WITHDRAWAL, Stance.OPPOSES, verb)
        yield from _ends(analysis, verb)
    if any(_is_war(s) for s in conditions_of(analysis, verb, Stance.OPPOSES)):
        yield Stand(Issue.PERMANENT_CEASEFIRE, Stance.OPPOSES, verb)
    if _fights(verb):
        yield Stand(Issue.PERMANENT_CEASEFIRE, Stance.OPPOSES, verb)
        yield from _ends(analysis, verb)


def until_war_is_won(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    """Read "will not return until Hamas is destroyed": whoever says it wants the war."""
    if is_taking(verb):
        return
    for stand in conditions_of(analysis, verb, Stance.OPPOSES):
        if _is_war(stand):
            yield stand


def announced(
    analysis: Analysis, verb: Token, of: tuple[Holder, ...]
) -> Iterator[Stand]:
    """Read "they will be disarmed, the easy way or the hard way" as a demand."""
    if not auxiliaries(verb) & COMING or is_negated(verb) or not _is_side(analysis, of):
        return
    mine = {h.party for h in of} & set(analysis.mentions.acting(subjects(verb)))
    for part in parts(verb) if not mine else ():
        for stand in plain_stands(analysis, scope(part), Stance.DEMANDS):
            if stand.issue is Issue.DISARMAMENT:
                yield stand


def _ends(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    """Return what is demanded by who goes on until it has it."""
    for prep in (c for c in verb.children if c.dep_ == "prep" and c.lower_ in UNTIL):
        for thing in (t for t in prep_objects(prep) if t.i > prep.i + 1):
            yield from without_talks(
                plain_stands(analysis, scope(thing), Stance.DEMANDS)
            )
    for clause in verb.children:
        if clause.dep_ == "advcl" and marks_of(clause) & UNTIL:
            for part in (*parts(clause), *joined_clauses(clause)):
                stands = plain_stands(analysis, scope(part), Stance.DEMANDS)
                yield from without_talks(stands)


def _fights(verb: Token) -> bool:
    """Read "we will fight", whether for a hundred years or to the last man."""
    going_on = verb.lemma_ in {"keep", "continue", "go"} and any(
        c.dep_ == "xcomp" and c.lemma_ in FIGHTING for c in verb.children
    )
    if (not going_on and verb.lemma_ not in FIGHTING) or not auxiliaries(verb) & COMING:
        return False
    preps = (c for c in verb.children if c.dep_ == "prep" and c.lower_ == "for")
    aims = [t for prep in preps for t in prep_objects(prep)]
    return all(t.lemma_ in LENGTHS for t in aims)


def _is_war(stand: Stand) -> bool:
    return stand.issue is Issue.PERMANENT_CEASEFIRE and stand.stance is Stance.OPPOSES


def _remains(verb: Token) -> bool:
    """Tell whether soldiers are said to stay, wherever that is: "its troops will remain"."""
    own = any(t.lemma_.lower() in TROOPS - {"we"} for t in subjects(verb))
    bare = not any(c.dep_ in {"dobj", "acomp", "attr"} for c in verb.children)
    told = bool(auxiliaries(verb) & COMING) and verb.lemma_ in {"stay", "remain"}
    return own and bare and told


def _stays(analysis: Analysis, verb: Token) -> bool:
    """Tell whether troops are to stay: "the army will remain in the strip"."""
    agents = subjects(verb)
    own = any(t.lemma_.lower() in TROOPS for t in agents)
    own = own or bool(analysis.mentions.acting(agents))
    return own and verb.lemma_ in STAYING and bool(auxiliaries(verb) & COMING)


def _is_side(analysis: Analysis, of: tuple[Holder, ...]) -> bool:
    return not {h.party for h in of}.isdisjoint(sides(analysis))
