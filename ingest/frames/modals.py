"""What a predicate's own auxiliaries and marks say of whether it is so."""

from spacy.tokens import Token

from domain.vocabulary import Modality

from .negation import is_negated
from .tenses import FUTURE, OBLIGATION, POSSIBILITY, is_infinitive

CONDITIONS = frozenset({"if", "unless", "provided", "whether", "lest"})
INVERTED = frozenset({"should", "had", "were"})
HEARSAY = frozenset({"reportedly", "allegedly", "supposedly", "purportedly"})
ADVERBIAL = frozenset({"xcomp", "advcl", "acl"})


def own_modality(predicate: Token) -> Modality | None:
    """Return what a predicate says of itself, None where it is plainly told."""
    children = list(predicate.children)
    words = {c.lower_ for c in children if c.dep_ in {"aux", "auxpass"}}
    signs = (
        (Modality.CONDITIONAL, _is_condition(predicate, children)),
        (Modality.HYPOTHETICAL, _is_imagined(predicate)),
        (Modality.PLANNED, bool(words & FUTURE)),
        (Modality.DEMANDED, bool(words & OBLIGATION) or _is_obliged(predicate, words)),
        (Modality.HYPOTHETICAL, bool(words & POSSIBILITY) or _is_asked(predicate)),
        (Modality.PLANNED, _is_to_be(predicate, children, words)),
        (Modality.ALLEGED, any(_is_hearsay(c) for c in children)),
    )
    return next((modality for modality, told in signs if told), None)


def _is_imagined(predicate: Token) -> bool:
    """Tell whether it is only thought of: "to accept it would be a mistake"."""
    return predicate.dep_ in {"csubj", "csubjpass"} and is_infinitive(predicate)


def _is_hearsay(child: Token) -> bool:
    return child.dep_ == "advmod" and child.lower_ in HEARSAY


def _is_condition(predicate: Token, children: list[Token]) -> bool:
    if any(c.dep_ == "mark" and c.lower_ in CONDITIONS for c in children):
        return True
    return _is_inverted(predicate, children)


def _is_inverted(predicate: Token, children: list[Token]) -> bool:
    """Tell whether a condition opens without "if": "Should the group accept, …"."""
    openers = [c for c in children if c.dep_ == "aux" and c.lower_ in INVERTED]
    subjects = [c for c in children if c.dep_.startswith("nsubj")]
    if not openers or not subjects or openers[0].i > subjects[0].i:
        return False
    return openers[0].lower_ == "should" or predicate.dep_ == "advcl"


def _is_obliged(predicate: Token, words: set[str]) -> bool:
    if (
        predicate.dep_ != "xcomp"
        or predicate.head.lemma_ != "have"
        or "to" not in words
    ):
        return False
    return not is_negated(predicate)


def _is_asked(predicate: Token) -> bool:
    """Tell whether it is only asked: "Did Hamas accept the plan?"."""
    if predicate.dep_ != "ROOT":
        return False
    auxiliaries = [c for c in predicate.children if c.dep_ in {"aux", "auxpass"}]
    if not auxiliaries or predicate.sent[-1].text != "?":
        return False
    subjects = [c for c in predicate.children if c.dep_.startswith("nsubj")]
    return bool(subjects) and auxiliaries[0].i < subjects[0].i


def _is_to_be(predicate: Token, children: list[Token], words: set[str]) -> bool:
    """Tell whether it is still to be: "are to meet"."""
    be = any(c.dep_ in {"aux", "auxpass"} and c.lemma_ == "be" for c in children)
    return be and "to" in words and predicate.dep_ not in ADVERBIAL
