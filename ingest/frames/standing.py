"""Whether a predicate is so: negation, tense, and the words that govern it."""

from spacy.tokens import Token

from domain.vocabulary import Modality
from ingest.dates import Tense
from ingest.lexicon import lexicon

from .keys import noun_keys, verb_keys
from .model import Standing

WORDS = lexicon("modality")
NEGATIONS = frozenset({"not", "n't", "never", "no", "neither", "nor", "hardly", "none", "without"})
FUTURE = frozenset({"will", "'ll", "shall", "wo"})
OBLIGATION = frozenset({"must", "should", "ought"})
POSSIBILITY = frozenset({"would", "could", "may", "might", "can", "'d"})
CLIMB = frozenset({"xcomp", "ccomp", "acl", "pcomp", "advcl", "dobj", "prep", "pobj", "conj", "attr", "relcl", "nsubj", "nsubjpass", "agent", "oprd", "acomp"})

COPULAS = {
    "be": Modality.PLANNED,
    "ought": Modality.DEMANDED,
    "have": Modality.DEMANDED,
    "seem": Modality.ALLEGED,
    "appear": Modality.ALLEGED,
}
"""What "is to go", "ought to go", "has to go" and "seems to go" say of the going."""

GOVERNORS = (
    ("denied", Modality.DENIED),
    ("prevented", Modality.CALLED_OFF),
    ("motion", Modality.PLANNED),
    ("demanded", Modality.DEMANDED),
    ("planned", Modality.PLANNED),
    ("alleged", Modality.ALLEGED),
)
"""Classes of governing words, in the order in which they are tried."""


def standing_of(predicate: Token) -> Standing:
    """Return how a predicate stands: by itself first, then by what governs it."""
    tense = tense_of(predicate)
    negated = is_negated(predicate)
    own = _own_modality(predicate)
    if own is not None:
        return Standing(own, negated, tense, None)
    return _governed(predicate, negated=negated, tense=tense)


def tense_of(predicate: Token) -> Tense:
    """Return the tense of a verb, or of the verb that a noun hangs on."""
    for token in (predicate, *_ancestors(predicate)):
        if token.pos_ in {"VERB", "AUX"}:
            found = _verb_tense(token)
            if found is not Tense.NONE:
                return found
    return Tense.NONE


def _verb_tense(verb: Token) -> Tense:
    auxiliaries = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    words = {c.lower_ for c in auxiliaries}
    if words & (FUTURE | {"must", "should", "ought"}):
        return Tense.FUTURE
    if any(_is_to_come(c) for c in auxiliaries) or _is_to_come(verb):
        return Tense.FUTURE
    if verb.lower_ == "ought":
        return Tense.FUTURE
    tags = {c.tag_ for c in auxiliaries} | {verb.tag_}
    if "have" in {c.lemma_ for c in auxiliaries} or tags & {"VBD"}:
        return Tense.PAST
    if words & {"would", "could", "may", "might"}:
        return Tense.FUTURE
    if tags & {"VBZ", "VBP"}:
        return Tense.PRESENT
    return Tense.NONE


def _is_to_come(verb: Token) -> bool:
    """Tell whether a form of "be" opens "is to meet" or "is due to meet"."""
    if verb.lemma_ != "be":
        return False
    return any(
        c.dep_ == "xcomp" and any(g.lower_ == "to" and g.dep_ == "aux" for g in c.children)
        for c in verb.children
    ) or any(c.dep_ == "acomp" and c.lower_ in {"due", "set", "likely"} for c in verb.children)


def is_negated(predicate: Token) -> bool:
    """Tell whether a negation stands on a predicate or on one of its arguments."""
    for child in predicate.children:
        if child.dep_ == "neg" or (child.lower_ in NEGATIONS and child.dep_ in {"advmod", "det", "preconj", "cc"}):
            return not _is_corrected(predicate)
        if child.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"} and _is_nothing(child):
            return True
    if predicate.dep_ == "conj" and predicate.head.pos_ == predicate.pos_:
        return any(c.dep_ == "preconj" and c.lower_ == "neither" for c in predicate.head.children)
    return False


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


def _is_nothing(noun: Token) -> bool:
    if noun.lower_ in {"nobody", "nothing", "none", "neither"}:
        return True
    if noun.lower_ in {"one", "body"} and noun.i > 0 and noun.nbor(-1).lower_ == "no":
        return True
    return any(c.lower_ in {"no", "neither"} and c.dep_ in {"det", "preconj", "cc", "advmod"} for c in noun.children)


def _own_modality(predicate: Token) -> Modality | None:
    if any(c.dep_ == "mark" and c.lower_ in {"if", "unless", "provided", "whether"} for c in predicate.children):
        return Modality.CONDITIONAL
    if _inverted_should(predicate):
        return Modality.CONDITIONAL
    if predicate.dep_ in {"csubj", "csubjpass"} and _is_infinitive(predicate):
        return Modality.HYPOTHETICAL
    words = {c.lower_ for c in predicate.children if c.dep_ in {"aux", "auxpass"}}
    if words & FUTURE:
        return Modality.PLANNED
    if words & OBLIGATION or (predicate.dep_ == "xcomp" and predicate.head.lemma_ == "have" and "to" in words):
        return Modality.DEMANDED
    if words & POSSIBILITY:
        return Modality.HYPOTHETICAL
    be = [c for c in predicate.children if c.dep_ in {"aux", "auxpass"} and c.lemma_ == "be"]
    if "to" in words and be and predicate.dep_ not in {"xcomp", "advcl", "acl"}:
        return Modality.PLANNED
    return None


def _inverted_should(predicate: Token) -> bool:
    """Tell whether "should" opens a condition: "Should the group accept, …"."""
    for child in predicate.children:
        if child.dep_ == "aux" and child.lower_ == "should":
            subject = [c for c in predicate.children if c.dep_.startswith("nsubj")]
            return bool(subject) and child.i < subject[0].i
    return False


def _governed(predicate: Token, *, negated: bool, tense: Tense) -> Standing:
    token = predicate
    for _ in range(6):
        head = token.head
        if head.i == token.i or token.dep_ not in CLIMB or _are_parted(token, head):
            break
        if token.dep_ == "conj":
            token = head
            shared = _own_modality(head)
            if shared is not None and predicate.pos_ in {"VERB", "AUX"}:
                return Standing(shared, negated, tense, head.lemma_)
            continue
        found = _by_governor(token, head)
        if found is not None:
            refused = found in {Modality.DENIED, Modality.CALLED_OFF}
            if refused and is_negated(head):
                return Standing(Modality.ASSERTED, negated, tense, head.lemma_)
            return Standing(found, negated or refused or is_negated(head), tense, head.lemma_)
        if token.dep_ == "relcl":
            break
        token = head
    return Standing(Modality.ASSERTED, negated, tense, None)


def _are_parted(token: Token, head: Token) -> bool:
    """Tell whether a semicolon stands between a word and what it hangs on."""
    low, high = sorted((token.i, head.i))
    return any(t.text == ";" for t in token.doc[low:high])


def _by_governor(token: Token, head: Token) -> Modality | None:
    if token.dep_ == "advcl":
        return _by_clause(token)
    if token.dep_ == "nsubj" and head.pos_ in {"VERB", "AUX"}:
        return _own_modality(head)
    if token.dep_ == "xcomp" and _is_infinitive(token) and head.lemma_ in COPULAS:
        return COPULAS[head.lemma_]
    if head.pos_ in {"VERB", "AUX"}:
        keys = verb_keys(head)
    elif token.dep_ == "acl" and not _is_infinitive(token):
        return None
    elif head.pos_ == "NOUN" and token.dep_ in {"acl", "pobj", "prep", "pcomp"}:
        keys = noun_keys(head)
    elif head.pos_ == "ADJ":
        keys = frozenset({f"be {head.lemma_.lower()}", head.lemma_.lower()})
    else:
        return None
    if head.pos_ in {"VERB", "AUX"} and token.dep_ in {"dobj", "nsubjpass"}:
        own = _own_modality(head)
        if own is not None:
            return own
    if token.dep_ == "prep":
        return _by_accusation(head, keys)
    if token.dep_ == "relcl":
        return None
    if token.dep_ == "ccomp" and token.tag_ in {"VB", "VBP"} and WORDS.has("wished", keys):
        return Modality.DEMANDED
    finite = token.dep_ == "ccomp" and token.tag_ != "VB"
    for name, modality in GOVERNORS:
        if finite and modality in {Modality.PLANNED, Modality.DEMANDED}:
            continue
        if WORDS.has(name, keys):
            return modality
    return None


def _by_accusation(head: Token, keys: frozenset[str]) -> Modality | None:
    """Tell whether it is laid at somebody's door: "accused Hamas of breaking the truce"."""
    if head.pos_ in {"VERB", "NOUN"} and WORDS.has("accused", keys):
        return Modality.HYPOTHETICAL
    return None


def _by_clause(clause: Token) -> Modality | None:
    marks = {c.lower_ for c in clause.children if c.dep_ in {"mark", "advmod"}}
    if marks & {"if", "unless", "provided", "providing", "until", "till", "once", "whether"}:
        return Modality.CONDITIONAL
    if not _is_infinitive(clause):
        return None
    moving = WORDS.has("motion", verb_keys(clause.head))
    return Modality.PLANNED if moving else Modality.DEMANDED


def _is_infinitive(verb: Token) -> bool:
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)


def _ancestors(token: Token) -> list[Token]:
    found: list[Token] = []
    while token.head.i != token.i and len(found) < 8:
        token = token.head
        found.append(token)
    return found
