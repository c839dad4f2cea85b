"""Whether a count is told as a fact, a supposed one included."""

from spacy.tokens import Token

from domain.vocabulary import Modality
from ingest.dates import Tense
from ingest.frames import Standing
from ingest.frames.standing import standing_of

from .counts import WORDS

TOLD = frozenset({Modality.ASSERTED, Modality.ALLEGED, Modality.BACKGROUND})
SUPPOSED = frozenset({"may", "might", "could", "must"})


def is_told(standing: Standing, predicate: Token) -> bool:
    """Tell whether something is said to be so: "may have perished" is, "would enter" is not."""
    return not standing.negated and is_supposed_or_told(standing, predicate)


def is_supposed_or_told(standing: Standing, predicate: Token) -> bool:
    """Tell the same whether or not it is negated."""
    cause = _cause(predicate)
    if cause is not None:
        return is_told(standing_of(cause), cause)
    if standing.modality in TOLD and standing.tense is not Tense.FUTURE:
        return True
    helpers = {c.lower_ for c in predicate.children if c.dep_ in {"aux", "auxpass"}}
    return "have" in helpers and bool(helpers & SUPPOSED)


def _cause(predicate: Token) -> Token | None:
    """Return what made people do it: "forced to flee", "had to leave", None if nothing."""
    head = predicate.head if predicate.dep_ == "xcomp" else predicate.head.head
    if predicate.dep_ not in {"xcomp", "acl"} or predicate.tag_ not in {
        "VB",
        "VBN",
        "VBG",
    }:
        return None
    if not any(c.lower_ == "to" and c.dep_ == "aux" for c in predicate.children):
        return None
    past = head.lemma_ == "have" and head.tag_ in {"VBD", "VBN"}
    return head if past or head.lemma_.lower() in WORDS.words("do.caused") else None
