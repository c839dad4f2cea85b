"""What the form of a verb tells: finite or not, infinitive, subjunctive, negated."""

from spacy.tokens import Token

from ingest.frames.standing import is_negated

VERBAL = frozenset({"VERB", "AUX"})
FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})
SUBJECT = frozenset({"nsubj", "nsubjpass", "expl"})
EMPHATIC = frozenset({"mean", "means", "circumstance", "condition", "account"})
"""Nouns of "by no means", "under no circumstances"."""


def auxiliaries(verb: Token) -> frozenset[str]:
    """Return the words that help a verb: "will", "has", "to"."""
    return frozenset(c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"})


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
    if verb.tag_ not in {"VBP", "VB"}:
        return False
    subjects = (c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"})
    return any(c.pos_ != "PRON" for c in subjects)


def is_refused(verb: Token) -> bool:
    """Tell whether a verb itself is negated, "by no means" and the like included.

    A negation of the object alone is none: "wants no truce".
    """
    return (is_negated(verb) and not _only_object(verb)) or _by_no_means(verb)


def _only_object(verb: Token) -> bool:
    words = frozenset({"never", "nor", "neither"})
    own = any(c.dep_ == "neg" or c.lower_ in words for c in verb.children)
    nobody = any(
        c.lower_ == "no" for s in verb.children if s.dep_ == "nsubj" for c in s.children
    )
    return not own and not nobody


def _by_no_means(verb: Token) -> bool:
    nouns = (n for p in verb.children if p.dep_ == "prep" for n in p.children)
    return any(
        noun.lemma_ in EMPHATIC and any(c.lower_ == "no" for c in noun.children)
        for noun in nouns
    )
