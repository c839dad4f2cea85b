"""Which verbs take a stand, which one, and on what."""

from dataclasses import dataclass, replace

from spacy.tokens import Token

from domain.vocabulary import Stance
from ingest.frames.arguments import prep_objects
from ingest.frames.keys import verb_keys
from ingest.issues import topics_in
from ingest.lexicon import lexicon

from .contrasts import Half
from .forms import asides, is_refused
from .objects import LENGTHS, asked_of, contents_of, infinitives_in

WORDS = lexicon("positions")
CLASSES = (
    ("urges", Stance.DEMANDS),
    ("demands", Stance.DEMANDS),
    ("supports", Stance.SUPPORTS),
    ("opposes", Stance.OPPOSES),
)
NEGATED = (
    ("firm", Stance.DEMANDS),
    ("opposes", Stance.OPPOSES),
    ("supports", Stance.SUPPORTS),
)
SPANS = LENGTHS | {"deadline", "ultimatum"}
TURNABLE = (
    WORDS.words("verbs.demands")
    | WORDS.words("verbs.supports")
    | WORDS.words("negated.opposes")
)
COPULAS = frozenset({"remain", "stay", "stand", "appear", "seem", "become"})


@dataclass(frozen=True, slots=True)
class Taking:
    """How a predicate takes a stand.

    `key` is the lexicon's entry that it matched; `negated` tells that the predicate
    is negated, which `stance` already reckons with.
    """

    stance: Stance
    key: str
    contents: tuple[Token, ...]
    negated: bool = False


def taking(verb: Token) -> Taking | None:
    """Return the stand that a verb takes by itself, None if it takes none."""
    keys = _keys(verb)
    if is_refused(verb):
        return _denied(verb, keys)
    if verb.lemma_ == "agree" and any(c.dep_ == "nsubjpass" for c in verb.children):
        return None
    if verb.lemma_ in {"commit", "bind"} and _binds_others(verb):
        return None
    return _deadline(verb) or _weighed(verb, keys) or _plain(verb, keys)


def _binds_others(verb: Token) -> bool:
    """Tell whether a text binds others: "the deal commits both to pull back"."""
    others = (
        c for c in verb.children if c.dep_ == "dobj" and c.pos_ in {"PROPN", "PRON"}
    )
    return any(not c.lower_.endswith(("self", "selves")) for c in others)


def is_taking(verb: Token) -> bool:
    """Tell whether a verb takes a stand on what hangs on it."""
    return taking(verb) is not None


def turned_to(take: Taking, which: Half) -> Taking | None:
    """Return how a half of a contrast is taken: the pause of "no end, only a pause".

    What is meant by who "rejects" something is not told: only the negation of a verb of
    accepting or wanting tells.
    """
    against = take.stance is Stance.OPPOSES
    if which is Half.DENIED:
        return None if against else replace(take, stance=Stance.OPPOSES)
    if not against:
        return take
    if take.key in TURNABLE:
        wants = take.key in WORDS.words("verbs.demands")
        stance = Stance.DEMANDS if wants else Stance.SUPPORTS
        return replace(take, stance=stance, negated=False)
    return None


def _keys(verb: Token) -> frozenset[str]:
    """Return a verb's keys; "remains committed" is listed as "be committed"."""
    keys = verb_keys(verb)
    beside = (c for noun in asides(verb) for c in noun.children if c.dep_ == "prep")
    keys |= {f"{verb.lemma_} {prep.lower_}" for prep in beside}
    if verb.lemma_ not in COPULAS:
        return keys
    own = f"{verb.lemma_} "
    return keys | {f"be {key.removeprefix(own)}" for key in keys if key.startswith(own)}


def _plain(verb: Token, keys: frozenset[str]) -> Taking | None:
    """Read a verb by the longest entry that it fits and that finds an object."""
    found = [
        (key, name, stance)
        for name, stance in CLASSES
        for key in sorted(keys & WORDS.words(f"verbs.{name}"))
    ]
    for key, name, stance in sorted(found, key=lambda entry: -len(entry[0].split())):
        if (
            name == "urges"
            and key in WORDS.words("verbs.demands")
            and _is_of_thing(verb)
        ):
            continue
        contents = asked_of(verb, key) if name == "urges" else contents_of(verb, key)
        if contents:
            return Taking(stance, key, contents)
    return None


def _is_of_thing(verb: Token) -> bool:
    """Tell whether what is asked is a thing: "needs guarantees to deter an attack"."""
    things = (c for c in verb.children if c.dep_ == "dobj" and c.pos_ == "NOUN")
    return any(topics_in(t.subtree) for t in things) and not any(
        c.dep_ in {"xcomp", "ccomp"} for c in verb.children
    )


def _denied(verb: Token, keys: frozenset[str]) -> Taking | None:
    """Read "does not accept", "has not ruled out"; "did not demand" is no stand."""
    if _is_unfinished(verb):
        return None
    for name, stance in NEGATED:
        entries = keys & WORDS.words(f"negated.{name}")
        for key in sorted(entries, key=lambda entry: (-len(entry), entry)):
            contents = contents_of(verb, key)
            if contents:
                return Taking(stance, key, contents, negated=True)
    return None


def _is_unfinished(verb: Token) -> bool:
    """Tell whether a negated perfect leaves the answer open: "has not yet agreed"."""
    perfect = any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)
    yet = any(c.lower_ == "yet" for c in verb.children)
    return yet or (perfect and verb.lemma_ in WORDS.words("negated.unfinished"))


def _deadline(verb: Token) -> Taking | None:
    """Read "gave Hamas until Sunday to accept", "set a deadline of two days to"."""
    if verb.lemma_ not in {"give", "set"}:
        return None
    until = any(c.lower_ in {"until", "till"} for c in verb.children)
    span = any(c.dep_ == "dobj" and c.lemma_ in SPANS for c in verb.children)
    wanted = tuple(infinitives_in(verb))
    if not wanted or not (until or span):
        return None
    return Taking(Stance.DEMANDS, "set deadline", wanted)


def _weighed(verb: Token, keys: frozenset[str]) -> Taking | None:
    """Read "will consider any deal that ends the war": what it wants of a deal."""
    if keys.isdisjoint(WORDS.words("verbs.weighs")):
        return None
    nouns = [c for c in verb.children if c.dep_ == "dobj"]
    nouns += [t for c in verb.children if c.dep_ == "prep" for t in prep_objects(c)]
    wanted = tuple(
        c
        for noun in nouns
        if noun.lower_ == "anything" or any(d.lower_ == "any" for d in noun.children)
        for c in noun.children
        if c.dep_ == "relcl"
    )
    return Taking(Stance.DEMANDS, "weigh", wanted) if wanted else None
