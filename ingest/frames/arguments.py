"""The arguments of a predicate, read off the dependency parse."""

from spacy.tokens import Token

from ingest.mentions.capitals import is_destination

from .nominal import possessors
from .phrases import expanded, is_comitative, prep_name, prep_objects

SUBJECT = frozenset({"nsubj", "csubj"})
PASSIVE_SUBJECT = frozenset({"nsubjpass", "csubjpass"})
RELATIVE = frozenset({"who", "which", "that", "whom", "whose", "what"})
CONTROLLED = frozenset({"xcomp", "conj", "advcl", "pcomp", "acl", "parataxis"})
"""Ways to hang on another predicate whose subject an infinitive or participle shares."""

OBJECT_CONTROL = frozenset(
    {"ask", "urge", "tell", "order", "press", "force", "invite", "allow", "let", "want",
     "expect", "persuade", "push", "summon", "oblige", "require", "permit", "help",
     "encourage", "beg", "pressure", "enable", "get", "call", "accuse", "warn", "instruct",
     "compel", "prompt", "convince", "request", "lead", "send", "dispatch"}
)  # fmt: skip
"""Verbs whose object is the subject of the infinitive: "urged Hamas to accept"."""

HIGHEST = 5
"""How many predicates up the tree a shared subject is looked for."""

NOUNS = frozenset({"NOUN", "PROPN", "PRON"})


def is_passive(verb: Token) -> bool:
    """Tell whether a verb is in the passive, a bare past participle included."""
    if any(c.dep_ in PASSIVE_SUBJECT | {"auxpass"} for c in verb.children):
        return True
    if any(c.dep_ == "agent" for c in verb.children):
        # "A draft, worked out by envoys, is …": parsed as the main verb of its sentence.
        return not any(c.dep_ == "dobj" for c in verb.children)
    if not _is_bare(verb):
        return False
    return verb.dep_ in {"acl", "advcl", "amod"} or _is_joined_to_passive(verb)


def _is_bare(verb: Token) -> bool:
    return verb.tag_ == "VBN" and not any(c.dep_ == "aux" for c in verb.children)


def _is_joined_to_passive(verb: Token) -> bool:
    """Tell whether a participle shares the passive of the one before it."""
    first = verb.head
    if verb.dep_ != "conj" or any(c.dep_ == "nsubj" for c in verb.children):
        return False
    passive = any(c.dep_ in PASSIVE_SUBJECT | {"auxpass"} for c in first.children)
    modifying = _is_bare(first) and first.dep_ in {"acl", "advcl", "amod"}
    return first.pos_ == "VERB" and (passive or modifying)


def subjects(verb: Token, depth: int = 0) -> tuple[Token, ...]:
    """Return the surface subject of a verb, shared ones included."""
    own = [c for c in verb.children if c.dep_ in SUBJECT | PASSIVE_SUBJECT]
    while len(own) > 1 and own[0].pos_ == "ADJ":
        # "Sudan's paramilitary Rapid Support Forces": parsed as two subjects.
        own = own[1:]
    if own and not is_destination(own[0]):
        return _resolved(own[0], verb) + _joined_to(own, verb)
    if depth > HIGHEST or verb.head.i == verb.i:
        return ()
    return _shared_subject(verb, depth)


def _joined_to(own: list[Token], verb: Token) -> tuple[Token, ...]:
    """Read "Egypt as well as Qatar agreed", "Egypt, along with Qatar, agreed"."""
    first = own[0]
    joined = any(c.dep_ == "cc" and c.lower_ == "as" for c in first.children)
    found = [t for other in own[1:] for t in expanded(other)] if joined else []
    for child in verb.children:
        if child.dep_ == "prep" and first.i < child.i < verb.i and is_comitative(child):
            found.extend(prep_objects(child))
    return tuple(found)


def _resolved(subject: Token, verb: Token) -> tuple[Token, ...]:
    """Follow a relative pronoun to the noun that it stands for."""
    if subject.lower_ in RELATIVE:
        noun = antecedent(verb)
        if noun is not None:
            several = noun.tag_ in {"NNS", "NNPS"}
            return _listed(noun, verb) or (expanded(noun) if several else (noun,))
        return _cleft(verb) or (subject,)
    return expanded(subject)


PLURAL = frozenset({"are", "were", "have"})


def _listed(noun: Token, verb: Token) -> tuple[Token, ...]:
    """Read "Vucic and Kurti, who were to meet": the whole list, by the plural verb."""
    finite = (verb, *(c for c in verb.children if c.dep_ in {"aux", "auxpass"}))
    plural = any(t.lower_ in PLURAL or t.tag_ == "VBP" for t in finite)
    first = noun
    while first.dep_ == "conj" and first.head.pos_ in NOUNS:
        first = first.head
    singular = noun.tag_ in {"NN", "NNP"} and first.i != noun.i
    set_off = any(c.text == "," and c.i > noun.i for c in noun.children)
    return expanded(first) if plural and singular and set_off else ()


def _cleft(verb: Token) -> tuple[Token, ...]:
    """Read "it was Hamas that rejected it"."""
    head = verb.head
    if verb.dep_ != "ccomp" or head.lemma_ != "be":
        return ()
    if not any(c.dep_ in SUBJECT and c.lower_ == "it" for c in head.children):
        return ()
    return tuple(t for c in head.children if c.dep_ == "attr" for t in expanded(c))


def antecedent(verb: Token) -> Token | None:
    """Return the noun that a relative clause describes, None outside one."""
    for _ in range(6):
        if verb.dep_ in {"relcl", "acl"}:
            return verb.head
        if verb.dep_ not in {"conj", "ccomp", "xcomp", "pcomp", "advcl"}:
            return None
        if verb.head.i == verb.i:
            return None
        verb = verb.head
    return None


def _shared_subject(verb: Token, depth: int) -> tuple[Token, ...]:
    head = verb.head
    if verb.dep_ in {"acl", "relcl"} and head.pos_ in NOUNS:
        participle = verb.tag_ in {"VBG", "VBN"}
        return expanded(head) if participle else possessors(head)
    if verb.dep_ == "pcomp" or (verb.dep_ == "xcomp" and head.pos_ == "ADJ"):
        head = head.head
    if head.pos_ not in {"VERB", "AUX"}:
        return possessors(head) if head.pos_ == "NOUN" else ()
    if verb.dep_ == "xcomp" and head.lemma_ in OBJECT_CONTROL:
        objects = [c for c in head.children if c.dep_ in {"dobj", "dative"}]
        if objects:
            return expanded(objects[0])
    shares = verb.dep_ in CONTROLLED | {"ccomp", "dep"}
    return subjects(head, depth + 1) if shares else ()


def agents(verb: Token) -> tuple[Token, ...]:
    """Return who does it: the subject, or in the passive the phrase with "by"."""
    if not is_passive(verb):
        return subjects(verb)
    return tuple(t for prep in _by_phrases(verb) for t in prep_objects(prep))


def _by_phrases(verb: Token) -> list[Token]:
    """Return the phrases with "by" of a passive, be they hung on the verb before it.

    The parser hangs the doer of "was tabled, and was rejected by both" on the tabling.
    """
    joined = [c.i for c in verb.children if c.dep_ == "conj" and is_passive(c)]
    own = [
        c
        for c in verb.children
        if _is_by(c) and all(not verb.i < i < c.i for i in joined)
    ]
    if own or verb.dep_ != "conj" or not is_passive(verb.head):
        return own
    return [c for c in verb.head.children if _is_by(c) and c.i > verb.i]


def _is_by(word: Token) -> bool:
    return word.dep_ == "agent" or (word.dep_ == "prep" and word.lower_ == "by")


def patients(verb: Token) -> tuple[Token, ...]:
    """Return what it is done to: the object, or the subject of the passive."""
    if is_passive(verb):
        return _passive_patients(verb)
    found: list[Token] = []
    for child in verb.children:
        if child.dep_ in {"dobj", "attr", "oprd"}:
            found.extend(_resolved(child, verb))
        elif verb.lemma_ == "let" and child.dep_ == "ccomp":
            found.extend(subjects(child))
    if not found and verb.dep_ == "relcl" and _has_object_gap(verb):
        found.extend(expanded(verb.head))
    return tuple(found)


def _passive_patients(verb: Token) -> tuple[Token, ...]:
    own = [c for c in verb.children if c.dep_ in PASSIVE_SUBJECT]
    if own:
        return _resolved(own[0], verb)
    if verb.dep_ in {"acl", "relcl", "amod"}:
        return expanded(verb.head)
    return subjects(verb)


def _has_object_gap(verb: Token) -> bool:
    """Tell whether a relative clause lacks an object: "the outline Hamas got"."""
    if verb.lemma_ == "be" or _has_relative_prep(verb):
        return False
    own_subject = [c for c in verb.children if c.dep_ in SUBJECT]
    return bool(own_subject) and own_subject[0].lower_ not in RELATIVE


def _has_relative_prep(verb: Token) -> bool:
    """Tell whether the noun is taken up after a preposition: "of whom 33 have died"."""
    phrases = (c for c in verb.children if c.dep_ == "prep")
    return any(
        t.dep_ == "pobj" and t.lower_ in RELATIVE for c in phrases for t in c.children
    )


def preps(head: Token) -> dict[str, tuple[Token, ...]]:
    """Return the prepositional objects of a word, by preposition."""
    found: dict[str, tuple[Token, ...]] = {}
    for child in head.children:
        if child.dep_ in {"prep", "agent"} or (
            child.dep_ == "dative" and child.pos_ == "ADP"
        ):
            name = prep_name(child)
            objects = _relative_objects(child, head) or prep_objects(child)
            found[name] = found.get(name, ()) + objects
            for joined in child.children:
                if joined.dep_ == "conj" and joined.pos_ == "ADP":
                    found[joined.lower_] = found.get(joined.lower_, ()) + prep_objects(
                        joined
                    )
    return found


def _relative_objects(prep: Token, verb: Token) -> tuple[Token, ...]:
    if any(c.dep_ == "pobj" and c.lower_ in RELATIVE for c in prep.children):
        noun = antecedent(verb)
        if noun is not None:
            return (noun,)
    return ()


def recipients(verb: Token) -> tuple[Token, ...]:
    """Return whom it is given or told to, where no preposition says so."""
    own = [c for c in verb.children if c.dep_ == "dative" and c.pos_ != "ADP"]
    return tuple(t for c in own for t in expanded(c))


__all__ = [
    "RELATIVE",
    "agents",
    "antecedent",
    "expanded",
    "is_passive",
    "patients",
    "possessors",
    "prep_name",
    "prep_objects",
    "preps",
    "recipients",
    "subjects",
]
