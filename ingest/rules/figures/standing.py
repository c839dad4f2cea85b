"""Whether a count is told as a fact, a supposed one included."""

from spacy.tokens import Token

from domain.vocabulary import Modality
from ingest.dates import Tense
from ingest.frames import Standing

TOLD = frozenset({Modality.ASSERTED, Modality.ALLEGED, Modality.BACKGROUND})
SUPPOSED = frozenset({"may", "might", "could", "must"})


def is_told(standing: Standing, predicate: Token) -> bool:
    """Tell whether something is said to be so: "may have perished" is, "would enter" is not."""
    return not standing.negated and is_supposed_or_told(standing, predicate)


def is_supposed_or_told(standing: Standing, predicate: Token) -> bool:
    """Tell the same whether or not it is negated."""
    if standing.modality in TOLD and standing.tense is not Tense.FUTURE:
        return True
    if predicate.dep_ == "xcomp" and predicate.head.lemma_ == "have":
        return predicate.head.tag_ in {"VBD", "VBN"}
    helpers = {c.lower_ for c in predicate.children if c.dep_ in {"aux", "auxpass"}}
    return "have" in helpers and bool(helpers & SUPPOSED)
