"""The arguments of a predicate, read off the dependency parse."""

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.mentions.capitals import is_destination

SUBJECT = frozenset({"nsubj", "csubj"})
PASSIVE_SUBJECT = frozenset({"nsubjpass", "csubjpass"})
RELATIVE = frozenset({"who", "which", "that", "whom", "whose", "what"})
CONTROLLED = frozenset({"xcomp", "conj", "advcl", "pcomp", "acl", "parataxis"})
"""Ways to hang on another predicate whose subject an infinitive or participle shares."""

OBJECT_CONTROL = frozenset(
    {"ask", "urge", "tell", "order", "press", "force", "invite", "allow", "let", "want",
     "expect", "persuade", "push", "summon", "oblige", "require", "permit", "help",
     "encourage", "beg", "pressure", "enable", "get", "call", "accuse", "warn", "instruct",
     "compel", "prompt", "convince", "request", "lead"}
)  # fmt: skip
"""Verbs whose object is the subject of the infinitive: "urged Hamas to accept"."""


MAKING = frozenset(
    {"draft", "propose", "author", "write", "sponsor", "devise", "present", "table",
     "initiate", "broker", "mediate", "lead", "facilitate", "host"}
)  # fmt: skip
MADE = frozenset(
    {"drafted", "proposed", "authored", "written", "sponsored", "devised", "initiated",
     "brokered", "mediated", "led", "facilitated", "hosted"}
)  # fmt: skip
"""Participles before a noun that tell whose work it is."""


def expanded(token: Token) -> tuple[Token, ...]:
    """Return a noun phrase's head and the heads joined to it by "and", in order."""
    return tuple(_expanded(token, 0))


def _expanded(token: Token, depth: int) -> Iterator[Token]:
    yield token
    if depth > 12:
        return
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ not in {"VERB", "AUX"}:
            yield from _expanded(child, depth + 1)
        elif child.dep_ == "prep" and _comitative(child):
            for pobj in child.subtree:
                if pobj.dep_ == "pobj":
                    yield from _expanded(pobj, depth + 1)
                    break


def _comitative(prep: Token) -> bool:
    """Tell whether a preposition joins like "and": "along with", "together with"."""
    words = {prep.lower_, *(c.lower_ for c in prep.children)}
    return "with" in words and bool(words & {"along", "together", "jointly"})


def is_passive(verb: Token) -> bool:
    """Tell whether a verb is in the passive, a bare past participle included."""
    if any(c.dep_ in PASSIVE_SUBJECT | {"auxpass"} for c in verb.children):
        return True
    bare = verb.tag_ == "VBN" and not any(c.dep_ == "aux" for c in verb.children)
    if bare and verb.dep_ == "conj" and not any(c.dep_ == "nsubj" for c in verb.children):
        return verb.head.pos_ == "VERB" and is_passive(verb.head)
    return bare and verb.dep_ in {"acl", "advcl", "amod"}


def subjects(verb: Token, depth: int = 0) -> tuple[Token, ...]:
    """Return the surface subject of a verb, shared ones included."""
    own = [c for c in verb.children if c.dep_ in SUBJECT | PASSIVE_SUBJECT]
    if own and not is_destination(own[0]):
        return _resolved(own[0], verb) + _joined_to(own, verb)
    if depth > 5 or verb.head.i == verb.i:
        return ()
    return _shared_subject(verb, depth)


def _joined_to(own: list[Token], verb: Token) -> tuple[Token, ...]:
    """Read "Egypt as well as Qatar agreed", "Egypt, along with Qatar, agreed"."""
    first = own[0]
    joined = any(c.dep_ == "cc" and c.lower_ == "as" for c in first.children)
    found = [t for other in own[1:] for t in expanded(other)] if joined else []
    for child in verb.children:
        if child.dep_ == "prep" and first.i < child.i < verb.i and _comitative(child):
            found.extend(prep_objects(child))
    return tuple(found)


def _resolved(subject: Token, verb: Token) -> tuple[Token, ...]:
    """Follow a relative pronoun to the noun that it stands for."""
    if subject.lower_ in RELATIVE:
        noun = antecedent(verb)
        if noun is not None:
            return expanded(noun) if noun.tag_ in {"NNS", "NNPS"} else (noun,)
        return _cleft(verb) or (subject,)
    return expanded(subject)


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
    if verb.dep_ in {"acl", "relcl"} and head.pos_ in {"NOUN", "PROPN", "PRON"}:
        if verb.tag_ in {"VBG", "VBN"}:
            return expanded(head)
        return possessors(head)
    if verb.dep_ == "pcomp" or (verb.dep_ == "xcomp" and head.pos_ == "ADJ"):
        head = head.head
    if head.pos_ not in {"VERB", "AUX"}:
        return possessors(head) if head.pos_ == "NOUN" else ()
    if verb.dep_ == "xcomp" and head.lemma_ in OBJECT_CONTROL:
        objects = [c for c in head.children if c.dep_ in {"dobj", "dative"}]
        if objects:
            return expanded(objects[0])
        if is_passive(head):
            return subjects(head, depth + 1)
    if verb.dep_ in CONTROLLED | {"ccomp", "dep"}:
        return subjects(head, depth + 1)
    return ()


def possessors(noun: Token) -> tuple[Token, ...]:
    """Return who has or does what a noun names: "Israel's refusal", "by the emirate"."""
    found: list[Token] = []
    for child in noun.children:
        if child.dep_ == "poss":
            found.extend(expanded(child))
        elif child.dep_ in {"agent", "prep"} and child.lower_ == "by":
            found.extend(prep_objects(child))
        elif child.dep_ in {"amod", "compound", "nmod"}:
            found.append(child)
            found.extend(_makers(child))
    return tuple(found)


def _makers(modifier: Token) -> tuple[Token, ...]:
    """Return who made it by a participle before the noun: "the US-drafted text"."""
    if modifier.lemma_.lower() not in MAKING and modifier.lower_ not in MADE:
        return ()
    return tuple(c for c in modifier.children if c.dep_ in {"npadvmod", "compound", "nmod"})


def agents(verb: Token) -> tuple[Token, ...]:
    """Return who does it: the subject, or in the passive the phrase with "by"."""
    if not is_passive(verb):
        return subjects(verb)
    by = [c for c in verb.children if c.dep_ == "agent" or (c.dep_ == "prep" and c.lower_ == "by")]
    return tuple(t for prep in by for t in prep_objects(prep))


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
    return any(t.dep_ == "pobj" and t.lower_ in RELATIVE for c in phrases for t in c.children)


def prep_objects(prep: Token) -> tuple[Token, ...]:
    """Return the objects of a preposition, chained and joined ones included."""
    found: list[Token] = []
    for child in prep.children:
        if child.dep_ in {"pobj", "pcomp"}:
            found.extend(expanded(child) if child.dep_ == "pobj" else (child,))
        elif child.dep_ == "prep" or (child.dep_ == "conj" and child.pos_ == "ADP"):
            found.extend(prep_objects(child))
    return tuple(found)


def preps(head: Token) -> dict[str, tuple[Token, ...]]:
    """Return the prepositional objects of a word, by preposition."""
    found: dict[str, tuple[Token, ...]] = {}
    for child in head.children:
        if child.dep_ in {"prep", "agent"} or (child.dep_ == "dative" and child.pos_ == "ADP"):
            name = prep_name(child)
            objects = _relative_objects(child, head) or prep_objects(child)
            found[name] = found.get(name, ()) + objects
            for joined in child.children:
                if joined.dep_ == "conj" and joined.pos_ == "ADP":
                    found[joined.lower_] = found.get(joined.lower_, ()) + prep_objects(joined)
    return found


def noun_preps(noun: Token) -> dict[str, tuple[Token, ...]]:
    """Return a noun's objects, those misplaced under its doer included.

    In "the rejection by Hamas of the plan" the plan hangs on Hamas.
    """
    found = preps(noun)
    for doer in found.get("by", ()):
        for child in doer.children:
            if child.dep_ == "prep" and child.lower_ == "of" and "of" not in found:
                found["of"] = prep_objects(child)
    return found


def nested_agents(noun: Token) -> tuple[Token, ...]:
    """Return the doer that hangs on what is done: "the approval of the text by Kigali"."""
    objects = (c for p in noun.children if p.lower_ == "of" for c in p.children)
    inner = (c for o in objects for c in o.children)
    return tuple(
        t for c in inner if c.dep_ == "prep" and c.lower_ == "by" for t in prep_objects(c)
    )


def prep_name(prep: Token) -> str:
    """Return a preposition's name; "along with" and "together with" are "with"."""
    if _comitative(prep):
        return "with"
    return prep.lower_


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
