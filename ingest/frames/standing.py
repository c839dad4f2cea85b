"""Whether a predicate is so: negation, tense, and the words that govern it."""

from spacy.tokens import Token

from domain.vocabulary import Modality
from ingest.dates import Tense
from ingest.lexicon import lexicon

from .governors import VERBAL, by_governor, by_support, is_told
from .keys import verb_keys
from .modals import own_modality
from .model import Standing
from .negation import is_negated, shares_auxiliaries
from .tenses import tense_of

CLIMB = frozenset(
    {"xcomp", "ccomp", "acl", "pcomp", "advcl", "dobj", "prep", "pobj", "conj", "attr",
     "relcl", "nsubj", "nsubjpass", "csubj", "agent", "oprd", "acomp"}
)  # fmt: skip
"""Ways of hanging on a word that may govern."""

ANNOUNCING = lexicon("speech").words("announcing")
REACH = 6
"""How many words up the tree a governor is looked for."""

FINITE = frozenset({"VBD", "VBZ", "VBP"})


def standing_of(predicate: Token) -> Standing:
    """Return how a predicate stands: by itself first, then by what governs it."""
    tense = tense_of(predicate)
    negated = is_negated(predicate)
    own = own_modality(predicate)
    if own is Modality.HYPOTHETICAL and _is_reported_future(predicate):
        own = Modality.PLANNED
    if own is Modality.PLANNED and _is_hoped(predicate):
        own = Modality.DEMANDED
    if own is not None:
        return Standing(own, negated, tense, None)
    return _governed(predicate, negated=negated, tense=tense)


def standing_of_noun(noun: Token, support: Token | None) -> Standing:
    """Return how a noun stands, by the verb it leans on where there is one."""
    if support is None:
        return standing_of(noun)
    standing = standing_of(support)
    negated = standing.negated or is_negated(noun)
    modality = standing.modality
    if noun.dep_ in {"nsubj", "nsubjpass"} and standing.holds:
        found = by_support(support)
        modality = modality if found is None else found
        negated = negated or found is Modality.CALLED_OFF
    return Standing(modality, negated, standing.tense, standing.governor)


def _is_reported_future(predicate: Token) -> bool:
    """Tell whether "would" is a reported "will": "it said it would send a team"."""
    words = {c.lower_ for c in predicate.children if c.dep_ == "aux"}
    if not words & {"would", "'d", "’d"} or "have" in words:
        return False
    if any(c.dep_ == "advcl" and own_modality(c) for c in predicate.children):
        return False
    verb = predicate.head
    if predicate.dep_ == "conj" and verb.dep_ == "ccomp":
        verb = verb.head
    reported = predicate.dep_ in {"ccomp", "conj"} and verb.pos_ in VERBAL
    return reported and not ANNOUNCING.isdisjoint(verb_keys(verb)) and is_told(verb)


def _is_hoped(predicate: Token) -> bool:
    """Tell whether a future is only hoped for: "hopes that they will accept"."""
    head = predicate.head
    hoping = predicate.dep_ == "ccomp" and head.pos_ in VERBAL
    return hoping and by_governor(predicate, head) is Modality.DEMANDED


def _governed(predicate: Token, *, negated: bool, tense: Tense) -> Standing:
    token = predicate
    for _ in range(REACH):
        head = token.head
        if head.i == token.i or token.dep_ not in CLIMB or _are_parted(token, head):
            break
        if token.dep_ == "conj":
            shared = _shared(token, predicate)
            if shared is not None:
                return Standing(shared, negated, tense, head.lemma_)
            if token.tag_ in FINITE and head.tag_ == "VB":
                break
            token = head
            continue
        found = by_governor(token, head)
        if found is not None:
            return _by(found, head, negated=negated, tense=tense)
        if token.dep_ == "relcl":
            break
        token = head
    return Standing(Modality.ASSERTED, negated, tense, None)


def _shared(token: Token, predicate: Token) -> Modality | None:
    """Return the modality of a verb that a joined one shares: "will go and see"."""
    if predicate.pos_ not in VERBAL:
        return None
    own = own_modality(token.head)
    return own if own is Modality.CONDITIONAL or shares_auxiliaries(token) else None


def _by(found: Modality, head: Token, *, negated: bool, tense: Tense) -> Standing:
    refused = found in {Modality.DENIED, Modality.CALLED_OFF}
    above = _denied_above(head)
    if refused and above and not _is_judged(head):
        return Standing(Modality.ASSERTED, negated, tense, head.lemma_)
    return Standing(found, negated or refused or above, tense, head.lemma_)


def _denied_above(head: Token) -> bool:
    """Tell whether a governor is negated, an adjective by its verb: "is not ready"."""
    if is_negated(head):
        return True
    return head.dep_ == "acomp" and is_negated(head.head)


def _is_judged(head: Token) -> bool:
    """Tell whether a negation is part of the denial: "it is not true that"."""
    return head.lemma_ == "be" or head.pos_ == "NOUN"


def _are_parted(token: Token, head: Token) -> bool:
    """Tell whether a semicolon stands between a word and what it hangs on."""
    low, high = sorted((token.i, head.i))
    return any(t.text == ";" for t in token.doc[low:high])


__all__ = ["is_negated", "standing_of", "standing_of_noun", "tense_of"]
