"""Which predicates take a stand, and what the stand is on."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from domain.vocabulary import Stance
from ingest.frames import Frame
from ingest.frames.arguments import RELATIVE, antecedent, prep_objects
from ingest.frames.keys import verb_keys
from ingest.frames.standing import is_negated
from ingest.lexicon import lexicon

WORDS = lexicon("positions")
CLASSES = (
    ("urges", Stance.DEMANDS),
    ("demands", Stance.DEMANDS),
    ("supports", Stance.SUPPORTS),
    ("opposes", Stance.OPPOSES),
)
LENGTHS = frozenset({"day", "week", "month", "hour", "year"})
COPULAS = frozenset({"remain", "stay", "stand", "appear", "seem", "become"})
CLAUSES = frozenset({"xcomp", "ccomp"})
FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})


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
    if verb.lemma_ == "agree" and any(c.dep_ == "nsubjpass" for c in verb.children):
        return None
    if is_refused(verb) and not _only_content_negated(verb):
        return _denied(verb, keys)
    for key, name, stance in _readings(keys):
        contents = _asked(verb, key) if name == "urges" else _contents(verb, key)
        if contents:
            return Taking(stance, key, contents)
    return None


def _readings(keys: frozenset[str]) -> list[tuple[str, str, Stance]]:
    """Return the entries that a verb fits, the longest first."""
    found = [
        (key, name, stance)
        for name, stance in CLASSES
        for key in sorted(keys & WORDS.words(f"verbs.{name}"))
    ]
    return sorted(found, key=lambda reading: -len(reading[0].split()))


def _keys(verb: Token) -> frozenset[str]:
    """Return a verb's keys; "remains committed" is listed as "be committed"."""
    keys = verb_keys(verb)
    if verb.lemma_ not in COPULAS:
        return keys
    own = f"{verb.lemma_} "
    return keys | {f"be {key.removeprefix(own)}" for key in keys if key.startswith(own)}


def is_taking(verb: Token) -> bool:
    """Tell whether a verb or adjective takes a stand on what hangs on it."""
    return taking(verb) is not None


def _denied(verb: Token, keys: frozenset[str]) -> Taking | None:
    """Read "does not accept", "has not ruled out"; "did not demand" is no stand."""
    if _is_unfinished(verb):
        return None
    for name, stance in (("opposes", Stance.OPPOSES), ("supports", Stance.SUPPORTS)):
        for key in _matching(keys, f"negated.{name}"):
            contents = _contents(verb, key)
            if contents:
                return Taking(stance, key, contents, negated=True)
    return None


def _is_unfinished(verb: Token) -> bool:
    """Tell whether a negated perfect leaves the answer open: "has not yet agreed"."""
    perfect = any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)
    yet = any(c.lower_ == "yet" for c in verb.children)
    return (perfect and verb.lemma_ in {"agree", "accept", "consent", "commit"}) or yet


def _only_content_negated(verb: Token) -> bool:
    """Tell whether the negation stands on the object alone: "wants no truce"."""
    own = any(c.dep_ == "neg" or c.lower_ in {"never", "nor", "neither"} for c in verb.children)
    subject = any(c.lower_ == "no" for s in verb.children if s.dep_ == "nsubj" for c in s.children)
    return not own and not subject and not _by_no_means(verb)


def is_refused(verb: Token) -> bool:
    """Tell whether a verb is negated, "by no means" and the like included."""
    return is_negated(verb) or _by_no_means(verb)


def _by_no_means(verb: Token) -> bool:
    return any(
        g.dep_ == "det" and g.lower_ == "no" and c.head.dep_ == "prep"
        for p in verb.children if p.dep_ == "prep"
        for c in p.children for g in c.children
        if c.lemma_ in {"mean", "means", "circumstance", "condition", "account"}
    )


def _matching(keys: frozenset[str], name: str) -> list[str]:
    """Return the entries that fit, the longest first."""
    return sorted(keys & WORDS.words(name), key=lambda key: (-len(key), key))


def _contents(verb: Token, key: str) -> tuple[Token, ...]:
    """Return the heads of what a stand is on: objects of its preposition, else all."""
    last = key.rsplit(" ", 1)[-1]
    places = (verb, *(c for c in verb.children if c.dep_ in {"acomp", "attr", "oprd", "dobj", "prep"}))
    preps = [c for p in places for c in p.children if c.dep_ in {"prep", "agent"} and c.lower_ == last]
    if " " in key and preps:
        found = [t for p in preps for t in prep_objects(p)]
        return tuple(_meant(t, verb) for t in found) or _stranded(verb)
    if " " in key and last == "for":
        return tuple(_for_clauses(verb))
    return tuple(_objects(verb, key))


def _objects(verb: Token, key: str) -> Iterator[Token]:
    state = key.startswith("be ")
    last = key.rsplit(" ", 1)[-1]
    for child in verb.children:
        if child.dep_ == "dobj" and not (" " in key and child.lemma_ == last):
            yield _meant(child, verb)
        elif child.dep_ == "nsubjpass" and not state:
            yield _meant(child, verb)
        elif child.dep_ in {"acomp", "attr", "oprd", "dobj", "prep"}:
            yield from _clauses_of(child)
        elif child.dep_ in CLAUSES:
            yield from _clause(child)
        elif _continues_list(child, verb):
            yield child
    yield from _described(verb)
    if state and not any(c.dep_ in {"acomp", "attr", "prep"} and c.n_rights for c in verb.children):
        yield from _torn_off(verb)


def _clauses_of(word: Token) -> Iterator[Token]:
    return (c for c in word.children if c.dep_ in {"xcomp", "ccomp", "acl"})


def _clause(child: Token) -> Iterator[Token]:
    """Yield what a clause wishes; of "declared itself ready to", what follows."""
    if child.pos_ == "ADJ":
        yield from _clauses_of(child)
        for prep in child.children:
            if prep.dep_ == "prep":
                yield from prep_objects(prep)
    elif _is_open(child):
        yield child
    elif child.tag_ in FINITE and child.lemma_ in {"tell", "say", "add", "write"}:
        yield from (c for c in child.children if c.dep_ == "nsubj" and c.pos_ == "NOUN")


def _continues_list(child: Token, verb: Token) -> bool:
    """Tell whether a noun left loose by the parse goes on with the verb's objects."""
    loose = child.dep_ in {"dep", "conj", "appos", "npadvmod"} and child.pos_ in {"NOUN", "PROPN"}
    return loose and any(c.dep_ == "dobj" and c.i < child.i for c in verb.children)


def _torn_off(verb: Token) -> Iterator[Token]:
    """Yield the infinitive that words put in between tore off: "is ready, it said, to"."""
    for other in verb.head.children:
        if other.i > verb.i and other.dep_ in {"advcl", "xcomp"} and _is_infinitive(other):
            yield other


def _meant(token: Token, verb: Token) -> Token:
    """Return the noun that a relative pronoun stands for, else the token itself."""
    if token.lower_ not in RELATIVE:
        return token
    noun = antecedent(verb) or token
    while noun.lemma_ in LENGTHS and noun.dep_ == "pobj" and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head
    return noun


def _stranded(verb: Token) -> tuple[Token, ...]:
    """Return what a preposition left alone goes with: "which it will not hear of"."""
    noun = antecedent(verb)
    return () if noun is None else (noun,)


def _described(verb: Token) -> Iterator[Token]:
    """Yield the noun that a relative or participle clause leaves out."""
    if verb.dep_ not in {"relcl", "acl"}:
        return
    if any(c.dep_ in {"dobj", "ccomp", "xcomp"} for c in verb.children):
        return
    gap = any(c.dep_ == "nsubj" and c.lower_ not in {"who", "which", "that"} for c in verb.children)
    if gap or (verb.tag_ == "VBN" and verb.dep_ == "acl"):
        yield verb.head


def _is_open(clause: Token) -> bool:
    """Tell whether a clause says what is wished for, not what is: no plain indicative."""
    if clause.pos_ not in {"VERB", "AUX"}:
        return clause.pos_ in {"NOUN", "PROPN"}
    if any(c.dep_ in {"aux", "auxpass"} and c.tag_ in FINITE for c in clause.children):
        return False
    if clause.tag_ in FINITE:
        return is_subjunctive(clause)
    return True


def is_subjunctive(verb: Token) -> bool:
    """Tell whether a verb is a base form whatever its tag: "that Riyadh pay"."""
    if verb.tag_ not in {"VBP", "VB"}:
        return False
    return any(c.dep_ in {"nsubj", "nsubjpass"} and c.pos_ != "PRON" for c in verb.children)


def _asked(verb: Token, key: str) -> tuple[Token, ...]:
    """Return what somebody is told to do; only a clause tells."""
    found = [c for c in verb.children if c.dep_ in CLAUSES and _is_open(c)]
    for child in verb.children:
        purpose = child.dep_ == "advcl" and any(g.lower_ == "to" for g in child.children)
        if purpose and any(c.dep_ in {"dobj", "prep", "nsubjpass"} for c in verb.children):
            found.append(child)
        if child.dep_ in {"dobj", "pobj"} or child.dep_ == "prep":
            found.extend(g for g in child.subtree if g.dep_ in {"acl", "relcl"} and _is_infinitive(g))
    addressed = any(c.dep_ in {"dobj", "nsubjpass", "dative"} for c in verb.children) or " " in key
    inner = any(g.dep_ == "nsubj" for f in found for g in f.children)
    return tuple(found) if addressed or inner else ()


def _is_infinitive(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)


def _for_clauses(verb: Token) -> Iterator[Token]:
    """Yield the clause of "called for Israel to withdraw"."""
    for child in verb.children:
        if child.dep_ in {"advcl", "xcomp", "ccomp"}:
            if any(g.dep_ == "mark" and g.lower_ == "for" for g in child.children):
                yield child


def frame_contents(frame: Frame) -> tuple[Token, ...]:
    """Return the heads of what a noun of demanding or refusing is about."""
    noun = frame.predicate
    found = list(frame.objects("for", "to", "on", "over", "upon", "against", "about"))
    found += [t for t in frame.objects("of") if t not in frame.agents]
    found += [c for c in noun.children if c.dep_ in {"acl", "advcl", "ccomp", "relcl"} and (_is_infinitive(c) or _is_that(c))]
    return tuple(dict.fromkeys(found))


def _is_that(clause: Token) -> bool:
    that = any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.children)
    return that and clause.tag_ in {"VB", "VBN"}
