"""What the word that governs a predicate says of whether it is so."""

from spacy.tokens import Token

from domain.vocabulary import Modality
from ingest.lexicon import lexicon

from .keys import noun_keys, verb_keys
from .modals import own_modality
from .negation import is_negated, is_nothing
from .tenses import FUTURE, OBLIGATION, POSSIBILITY, is_infinitive

WORDS = lexicon("modality")
VERBAL = frozenset({"VERB", "AUX"})

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
    ("improbable", Modality.HYPOTHETICAL),
    ("motion", Modality.PLANNED),
    ("demanded", Modality.DEMANDED),
    ("planned", Modality.PLANNED),
    ("alleged", Modality.ALLEGED),
)
"""Classes of governing words, in the order in which they are tried."""

LEFT_UNDONE = (
    ("prevented", Modality.CALLED_OFF),
    ("nouns.planned", Modality.PLANNED),
    ("nouns.demanded", Modality.DEMANDED),
)
"""What verbs say of the thing that is their subject: "the talks were put off"."""

UNTIL = frozenset(
    {
        "if",
        "unless",
        "provided",
        "providing",
        "until",
        "till",
        "once",
        "whether",
        "lest",
    }
)
WHEN = frozenset({"when", "whenever", "after", "before", "as"})


def by_governor(token: Token, head: Token) -> Modality | None:
    """Return what a head says of a dependent, None where it says nothing."""
    if token.dep_ == "advcl":
        return _by_clause(token)
    if token.dep_ in {"nsubj", "csubj"} and head.pos_ in VERBAL:
        return own_modality(head) or _by_judgement(head)
    if token.dep_ == "xcomp" and is_infinitive(token) and head.lemma_ in COPULAS:
        return None if is_negated(token) else COPULAS[head.lemma_]
    if token.dep_ in {"dobj", "nsubjpass"} and head.pos_ in VERBAL:
        own = own_modality(head)
        if own is not None:
            return own
    keys = _keys(token, head)
    return None if keys is None else _by_keys(token, head, keys)


def by_support(verb: Token) -> Modality | None:
    """Return what the verb that a noun leans on says of it: "was called off"."""
    keys = verb_keys(verb)
    return next((m for name, m in LEFT_UNDONE if WORDS.has(name, keys)), None)


def _keys(token: Token, head: Token) -> frozenset[str] | None:
    if head.pos_ in VERBAL:
        return verb_keys(head)
    if head.pos_ == "ADJ":
        lemma = head.lemma_.lower()
        return frozenset({f"be {lemma}", lemma})
    if head.pos_ == "NOUN" and token.dep_ in {"acl", "pobj", "prep", "pcomp"}:
        return noun_keys(head)
    return None


def _by_keys(token: Token, head: Token, keys: frozenset[str]) -> Modality | None:
    if head.pos_ == "NOUN" and token.dep_ == "acl" and not is_infinitive(token):
        return _by_content(token, head)
    if token.dep_ == "prep":
        return _by_prep(token, head, keys)
    if token.dep_ == "relcl":
        return None
    if token.dep_ == "ccomp":
        return _by_content_verb(token, head, keys)
    return next((m for name, m in GOVERNORS if WORDS.has(name, keys)), None)


def _by_prep(prep: Token, head: Token, keys: frozenset[str]) -> Modality | None:
    """Read "accused of breaking the truce" and "expected in Doha for talks"."""
    if head.pos_ in {"VERB", "NOUN"} and WORDS.has("accused", keys):
        return Modality.HYPOTHETICAL
    awaited = prep.lower_ == "for" and WORDS.has("awaited", keys)
    return Modality.PLANNED if awaited else None


def _by_content(token: Token, noun: Token) -> Modality | None:
    """Read "on condition that it accepts", "no truth in reports that it accepted"."""
    if not any(c.dep_ == "mark" and c.lower_ == "that" for c in token.children):
        return None
    if noun.lemma_.lower() in WORDS.words("nouns.conditions"):
        return Modality.CONDITIONAL
    above = noun.head.head if noun.dep_ == "pobj" else noun
    baseless = above.lemma_.lower() in WORDS.words("nouns.grounds") and is_nothing(
        above
    )
    return Modality.DENIED if baseless else None


def _by_content_verb(
    token: Token, head: Token, keys: frozenset[str]
) -> Modality | None:
    """Return what a verb says of the clause with "that" which it governs."""
    if head.lower_ in WORDS.words("provisos") and not is_told(head):
        return Modality.CONDITIONAL
    judged = _by_judgement(head)
    if judged is not None:
        return judged
    bare = token.tag_ in {"VB", "VBP"}
    if (bare and WORDS.has("wished", keys)) or WORDS.has("hoped", keys):
        return Modality.DEMANDED
    finite = token.tag_ != "VB"
    unreal = {Modality.PLANNED, Modality.DEMANDED} if finite else set()
    return next(
        (m for name, m in GOVERNORS if m not in unreal and WORDS.has(name, keys)), None
    )


def is_told(verb: Token) -> bool:
    """Tell whether a verb has a subject of its own."""
    return any(c.dep_ in {"nsubj", "nsubjpass", "csubj"} for c in verb.children)


def _by_judgement(verb: Token) -> Modality | None:
    """Read "that it accepted is false", "it is not true that", "it is possible that"."""
    if verb.lemma_ != "be":
        return None
    said = {c.lemma_.lower() for c in verb.children if c.dep_ in {"acomp", "attr"}}
    if not said.isdisjoint(WORDS.words("judged.false")):
        return None if is_negated(verb) else Modality.DENIED
    if not said.isdisjoint(WORDS.words("judged.true")):
        return Modality.DENIED if is_negated(verb) else None
    if not said.isdisjoint(WORDS.words("judged.possible")):
        return Modality.HYPOTHETICAL
    return None


def _by_clause(clause: Token) -> Modality | None:
    marks = {c.lower_ for c in clause.children if c.dep_ in {"mark", "advmod"}}
    if marks & UNTIL or _is_proviso(clause):
        return Modality.CONDITIONAL
    if marks & WHEN and clause.tag_ in {"VBZ", "VBP"} and _is_to_come(clause.head):
        return Modality.CONDITIONAL
    if not is_infinitive(clause):
        return None
    moving = WORDS.has("motion", verb_keys(clause.head)) or _is_there(clause.head)
    return Modality.PLANNED if moving else Modality.DEMANDED


def _is_proviso(clause: Token) -> bool:
    """Tell whether a clause opens with "as long as" or "in case"."""
    if clause.head.lower_ in {"long", "soon"} and clause.head.pos_ == "ADV":
        return clause.head.lower_ == "long" or _is_to_come(clause.head.head)
    opening = (c for c in clause.children if c.dep_ == "prep" and c.lower_ == "in")
    return any(g.lower_ in {"case", "event"} for c in opening for g in c.children)


def _is_to_come(verb: Token) -> bool:
    """Tell whether a main clause speaks of what is to come."""
    if verb.pos_ == "ADV":
        verb = verb.head
    words = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    return not words.isdisjoint(FUTURE | OBLIGATION | POSSIBILITY)


def _is_there(verb: Token) -> bool:
    """Tell whether somebody is at a place: "is in Cairo to meet the mediators"."""
    return verb.lemma_ == "be" and any(
        c.dep_ == "prep" and c.lower_ in {"in", "at"} for c in verb.children
    )
