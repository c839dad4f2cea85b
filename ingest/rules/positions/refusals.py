"""What a speaker says will not be: "we will not", "there will be no", "no one is going to"."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.vocabulary import Issue, Stance
from ingest.analysis import Analysis
from ingest.frames.arguments import prep_objects, subjects
from ingest.frames.keys import verb_keys
from ingest.frames.negation import is_nothing
from ingest.frames.standing import is_negated
from ingest.lexicon import lexicon

from .conditions import UNTIL, conditions_of
from .content import TALKING, Stand, plain_stands
from .forms import auxiliaries, going_to, is_no_one, marks_of
from .holders import Holder, holders, sides
from .scope import parts, scope
from .silence import is_silence
from .taking import is_taking

WORDS = lexicon("positions")
TO_COME = frozenset(
    {"will", "wo", "would", "shall", "'ll", "can", "could", "ca", "cannot", "'d"}
)
ABLE = frozenset({"can", "could", "ca", "cannot"})
TRAVELLING = frozenset({"go", "travel", "fly", "come"})
ABOUT = frozenset({"of", "for", "on", "about", "in", "to", "over"})
DECREED = frozenset(
    {Issue.TEMPORARY_TRUCE, Issue.PERMANENT_CEASEFIRE, Issue.CEASEFIRE, Issue.HOSTAGE_RELEASE,
     Issue.PRISONER_RELEASE, Issue.WITHDRAWAL, Issue.AID, Issue.TALKS, Issue.GOVERNANCE}
)  # fmt: skip
"""What a side can rule out by saying that it will not be."""


def is_refusal(analysis: Analysis, verb: Token, of: tuple[Holder, ...]) -> bool:
    """Tell whether a speaker says what it will not do, or let happen."""
    inside = verb.head.lemma_ in WORDS.words("nouns.sureties")
    if inside or not _is_denied(verb) or is_taking(verb) or _is_unable(verb):
        return False
    if is_silence(verb):
        return False
    if _empty(verb):
        return _is_side(analysis, of)
    words = auxiliaries(verb) | auxiliaries(going_to(verb) or verb)
    to_come = bool(words & TO_COME) or going_to(verb) is not None
    to_come = to_come or (verb.tag_ == "VBG" and len(words) > 0)
    return to_come and (is_own(analysis, verb, of) or _is_decreed(analysis, verb, of))


def refused(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    """Return what a refusal is against, and what it would hang on."""
    if _never_ceases(verb):
        yield from _striven_for(analysis, verb)
        return
    if _stays_away(verb):
        yield Stand(Issue.TALKS, Stance.OPPOSES, verb)
    if _puts_off(verb):
        yield Stand(Issue.TALKS, Stance.OPPOSES, verb)
        yield from conditions_of(analysis, verb, Stance.OPPOSES)
        return
    for part in (part for thing in _things(verb) for part in parts(thing)):
        for stand in plain_stands(analysis, scope(part), Stance.OPPOSES):
            if stand.issue is not Issue.TALKS or stand.token.lemma_ in TALKING:
                yield stand
    yield from conditions_of(analysis, verb, Stance.OPPOSES)


def is_own(analysis: Analysis, verb: Token, of: tuple[Holder, ...]) -> bool:
    """Tell whether the subject of a verb is the party that speaks, or nobody."""
    agents = subjects(verb)
    if any(is_no_one(t) for t in agents):
        return True
    voice = analysis.frames.voices.of(verb)
    mine = {h.party for h in holders(analysis, agents, voice)}
    return len(mine) > 0 and mine <= {h.party for h in of}


def _is_denied(verb: Token) -> bool:
    going = going_to(verb)
    if going is not None and (is_negated(going) or any(map(is_no_one, subjects(verb)))):
        return True
    return is_negated(verb)


def _is_unable(verb: Token) -> bool:
    """Tell whether something only failed or is not known: "could not reach them"."""
    if any(c.dep_ == "acomp" and c.lemma_ in {"able", "unable"} for c in verb.children):
        return True
    words = auxiliaries(verb)
    able = bool(words & ABLE) and not words & (TO_COME - ABLE)
    return able and verb.lemma_ in WORDS.words("speech.unable")


def _empty(verb: Token) -> tuple[Token, ...]:
    """Return the nouns of "there is no scenario", "there is no question of"."""
    if verb.lemma_ != "be" or not any(c.dep_ == "expl" for c in verb.children):
        return ()
    words = WORDS.words("speech.empty")
    return tuple(c for c in verb.children if c.dep_ == "attr" and c.lemma_ in words)


def _things(verb: Token) -> Iterator[Token]:
    """Yield what shall not be: what "there is no way" is followed by, else the deed."""
    for noun in _empty(verb):
        for child in noun.children:
            if child.dep_ in {"relcl", "acl", "ccomp", "advcl"}:
                yield child
            elif child.dep_ == "prep" and child.lower_ in ABOUT:
                yield from prep_objects(child)
    if _empty(verb):
        return
    if verb.lemma_ == "be" and any(c.dep_ == "expl" for c in verb.children):
        joined = (c for c in verb.children if c.dep_ == "conj" and is_nothing(c))
        yield from (c for c in verb.children if c.dep_ == "attr")
        yield from joined
    else:
        yield verb


def _stays_away(verb: Token) -> bool:
    """Read "we will not go to Geneva" where talks are spoken of."""
    preps = (c for c in verb.children if c.dep_ == "prep" and c.lower_ == "to")
    places = [t for prep in preps for t in prep_objects(prep)]
    if verb.lemma_ not in TRAVELLING or not any(t.pos_ == "PROPN" for t in places):
        return False
    start = verb.sent.start
    first = verb.doc[start - 1].sent.start if start > 0 else 0
    near = verb.doc[first : verb.sent.end]
    return _is_put_off(verb) or any(
        t.lemma_.lower() in WORDS.words("answers.talks") for t in near
    )


def _puts_off(verb: Token) -> bool:
    """Read "will not talk about an exchange until the war ends": no talks before."""
    return verb.lemma_ == "talk" and _is_put_off(verb)


def _is_put_off(verb: Token) -> bool:
    return any(not marks_of(c).isdisjoint(UNTIL) for c in verb.children)


def _never_ceases(verb: Token) -> bool:
    """Tell whether somebody will not rest, or not cease its efforts."""
    if verb_keys(verb).isdisjoint(WORDS.words("speech.ceasing")):
        return False
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    efforts = WORDS.words("speech.efforts")
    return not objects or any(c.lemma_.lower() in efforts for c in objects)


def _striven_for(analysis: Analysis, verb: Token) -> Iterator[Stand]:
    """Read "will not rest until they are home", "will not cease its efforts to"."""
    yield from conditions_of(analysis, verb, Stance.OPPOSES)
    for noun in (c for c in verb.children if c.dep_ == "dobj"):
        for child in noun.children:
            if child.dep_ in {"acl", "relcl"}:
                yield from plain_stands(analysis, scope(child), Stance.DEMANDS)


def _is_decreed(analysis: Analysis, verb: Token, of: tuple[Holder, ...]) -> bool:
    """Tell whether one of the sides rules a thing out: "there will be no truce"."""
    if not _is_side(analysis, of):
        return False
    if any(c.dep_ == "expl" for c in verb.children):
        return True
    agents = subjects(verb)
    words = [scope(t) for t in agents]
    named = {s.issue for w in words for s in plain_stands(analysis, w, Stance.OPPOSES)}
    if analysis.mentions.acting(agents):
        deed = plain_stands(analysis, scope(verb), Stance.OPPOSES)
        return Issue.GOVERNANCE in {s.issue for s in deed}
    return bool(named & DECREED)


def _is_side(analysis: Analysis, of: tuple[Holder, ...]) -> bool:
    return not {h.party for h in of}.isdisjoint(sides(analysis))
