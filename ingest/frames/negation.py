"""Whether a predicate is denied by a word on it or around it."""

from spacy.tokens import Token

NEGATIONS = frozenset(
    {"not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "scarcely", "none",
     "without"}
)  # fmt: skip
NO_ONE = frozenset({"nobody", "nothing", "none", "neither"})
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
NOT_YET = frozenset({"yet", "still"})
AVOIDING = {
    "from": frozenset({"far"}),
    "of": frozenset({"instead", "short"}),
    "than": frozenset({"rather"}),
}
"""Prepositions before a participle, with the words that make them a denial."""


def is_negated(predicate: Token) -> bool:
    """Tell whether a negation stands on a predicate or on one of its arguments."""
    for child in predicate.children:
        if _denies(child):
            return not _is_corrected(predicate)
        if child.dep_ in ARGUMENTS and is_nothing(child):
            return True
    return _is_avoided(predicate) or _is_yet_to_come(predicate) or _shares(predicate)


def is_nothing(noun: Token) -> bool:
    """Tell whether a noun phrase is "nobody", "no talks", "none of them"."""
    if noun.lower_ in NO_ONE:
        return True
    if noun.lower_ in {"one", "body"} and noun.i > 0 and noun.nbor(-1).lower_ == "no":
        return True
    return any(
        c.lower_ in {"no", "neither"} and c.dep_ in {"det", "preconj", "cc", "advmod"}
        for c in noun.children
    )


def _denies(child: Token) -> bool:
    if child.dep_ == "neg":
        return True
    if child.dep_ == "advmod" and child.lower_ in {"longer", "more"}:
        return any(c.lower_ == "no" for c in child.children)
    if child.lower_ == "nor" and child.head.dep_ in {"acl", "relcl"}:
        # "Neither the deal that they signed nor …": the two deals are joined.
        return False
    return child.lower_ in NEGATIONS and child.dep_ in {
        "advmod",
        "det",
        "preconj",
        "cc",
    }


def _is_corrected(predicate: Token) -> bool:
    """Tell whether only the time or place is denied: "not at noon, but at three"."""
    if predicate.i + 1 >= len(predicate.doc) or predicate.nbor().pos_ != "ADP":
        return False
    preposition = predicate.nbor().lower_
    after = predicate.doc[predicate.i + 1 : predicate.sent.end]
    return any(
        t.lower_ == "but" and t.i + 1 < len(t.doc) and t.nbor().lower_ == preposition
        for t in after
    )


def _is_avoided(predicate: Token) -> bool:
    """Tell whether it is left undone: "without meeting", "far from meeting"."""
    prep = predicate.head
    if predicate.dep_ not in {"pcomp", "pobj"}:
        return False
    name = prep.lower_
    return name == "without" or prep.head.lower_ in AVOIDING.get(name, frozenset())


def _is_yet_to_come(predicate: Token) -> bool:
    """Tell whether it has yet to be: "they have still to meet"."""
    head = predicate.head
    if predicate.dep_ not in {"xcomp", "advcl"} or predicate.tag_ != "VB":
        return False
    if head.lower_ in NOT_YET:
        return True
    return head.lemma_ in {"have", "be", "remain"} and any(
        c.dep_ == "advmod" and c.lower_ in NOT_YET for c in head.children
    )


def _shares(predicate: Token) -> bool:
    """Tell whether a joined verb shares the negation before the first one."""
    first = predicate.head
    if predicate.dep_ != "conj" or first.pos_ != predicate.pos_:
        return False
    children = list(first.children)
    if any(c.dep_ == "preconj" and c.lower_ == "neither" for c in children):
        return True
    alternative = any(c.dep_ == "cc" and c.lower_ in {"or", "nor"} for c in children)
    if not (alternative and shares_auxiliaries(predicate)):
        return False
    return any(c.dep_ == "neg" for c in children)


def shares_auxiliaries(predicate: Token) -> bool:
    """Tell whether a joined verb has the first one's auxiliaries: "will go and see"."""
    own = {"aux", "auxpass", "nsubj", "nsubjpass", "expl"}
    if any(c.dep_ in own for c in predicate.children):
        return False
    return predicate.tag_ in {predicate.head.tag_, "VB"}
