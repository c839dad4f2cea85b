"""What the form of a verb tells: finite or not, infinitive, subjunctive, negated."""

from spacy.tokens import Token

from ingest.frames.standing import is_negated

VERBAL = frozenset({"VERB", "AUX"})
FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})
SUBJECT = frozenset({"nsubj", "nsubjpass", "expl"})
EMPHATIC = frozenset({"mean", "means", "circumstance", "condition", "account"})
"""Nouns of "by no means", "under no circumstances"."""

ASIDES = EMPHATIC | {"principle", "addition", "particular", "public", "private", "turn"}
NO_ONE = frozenset({"nobody", "none", "nothing"})
MODAL = frozenset(
    {"will", "would", "can", "could", "shall", "should", "may", "might", "must"}
)


def auxiliaries(verb: Token) -> frozenset[str]:
    """Return the words that help a verb: "will", "has", "to"."""
    return frozenset(c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"})


def going_to(verb: Token) -> Token | None:
    """Return the "going" of "is going to do", None where there is none."""
    head = verb.head
    going = verb.dep_ == "xcomp" and head.lemma_ == "go" and head.tag_ == "VBG"
    return head if going else None


def is_modal(clause: Token) -> bool:
    """Tell whether a clause says what will or may be: "that aid would be let in"."""
    return any(c.dep_ == "aux" and c.lemma_ in MODAL for c in clause.children)


def asides(verb: Token) -> tuple[Token, ...]:
    """Return the nouns of "in principle", "under any circumstances" beside a verb.

    The parse often hangs on them what goes with the verb: "agreed in principle to".
    """
    preps = (c for c in verb.children if c.dep_ == "prep")
    return tuple(n for p in preps for n in p.children if n.lemma_ in ASIDES)


def is_no_one(subject: Token) -> bool:
    """Tell whether a subject is nobody: "no one is going to stop"."""
    one = subject.lower_ == "one" and subject.i > 0 and subject.nbor(-1).lower_ == "no"
    return one or subject.lower_ in NO_ONE


def marks_of(clause: Token) -> frozenset[str]:
    """Return the words that open a clause: "until", "if", "when"."""
    return frozenset(c.lower_ for c in clause.children if c.dep_ in {"mark", "advmod"})


def is_infinitive(verb: Token) -> bool:
    """Tell whether a verb has "to" before it."""
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)


def is_helped_finite(verb: Token) -> bool:
    """Tell whether a verb's auxiliary makes a statement of it: "has left"."""
    helpers = (c for c in verb.children if c.dep_ in {"aux", "auxpass"})
    return any(c.tag_ in FINITE for c in helpers)


def is_open(clause: Token) -> bool:
    """Tell whether a clause says what is wished for, not what is: no plain indicative."""
    if clause.pos_ not in VERBAL:
        return clause.pos_ in {"NOUN", "PROPN"}
    if is_helped_finite(clause):
        return False
    return clause.tag_ not in FINITE or is_subjunctive(clause)


def is_subjunctive(verb: Token) -> bool:
    """Tell whether a verb is a base form whatever its tag: "that Riyadh pay"."""
    if verb.tag_ not in {"VBP", "VB"} and verb.lower_ != "lay":
        return False
    if verb.lower_ in {"are", "am", "'re"}:
        return False
    subjects = (c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"})
    return any(c.pos_ != "PRON" for c in subjects)


def is_refused(verb: Token) -> bool:
    """Tell whether a verb itself is negated, "by no means" and the like included.

    A negation of the object alone is none: "wants no truce".
    """
    going = going_to(verb)
    if going is not None and is_refused(going):
        return True
    if any(
        c.lower_ == "neither"
        for p in verb.children
        if p.dep_ == "prep"
        for c in p.children
    ):
        return True
    own = any(c.dep_ == "neg" for c in verb.children)
    return own or (is_negated(verb) and not _only_object(verb)) or _by_no_means(verb)


def _only_object(verb: Token) -> bool:
    words = frozenset({"never", "nor", "neither"})
    own = any(c.dep_ == "neg" or c.lower_ in words for c in verb.children)
    own = own or any(c.lower_ == "longer" for c in verb.children)
    # "Wants neither a truce nor an exchange": neither word alone is what is negated.
    own = own or any(
        n.lower_ == "neither" and n.dep_ == "preconj"
        for c in verb.children
        if c.dep_ == "dobj"
        for n in c.children
    )
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    nobody = any(c.lower_ in {"no", "neither"} for s in subjects for c in s.children)
    return not own and not nobody and not any(is_no_one(s) for s in subjects)


def _by_no_means(verb: Token) -> bool:
    return any(
        noun.lemma_ in EMPHATIC and any(c.lower_ == "no" for c in noun.children)
        for noun in asides(verb)
    )
