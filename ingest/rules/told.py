"""Whether a deed is told as done: a release, a deal, the turn of a truce."""

from spacy.tokens import Token

from ingest.dates import Tense
from ingest.frames import Frame
from ingest.frames.keys import verb_keys
from ingest.frames.standing import standing_of, tense_of
from ingest.lexicon import lexicon

MODALITY = lexicon("modality")
TOLD = frozenset({Tense.PAST, Tense.PRESENT, Tense.NONE})
TIMES = frozenset(
    {"when", "before", "after", "as", "until", "once", "till", "whenever"}
)
FINITE = frozenset({"VBD", "VBZ", "VBP"})
HELPERS = frozenset({"be", "have", "do", "get", "let"})
"""True auxiliaries; the parser takes "wanted" for one in "whom they wanted freed"."""
UNSURE = frozenset(
    {"fear", "doubt", "imagine", "wonder", "worry", "hope", "wish", "dream", "guess",
     "suppose", "pretend", "ask", "predict", "forecast", "bet", "suspect", "pray"}
)  # fmt: skip
AIMS = frozenset({"way", "chance", "hope", "opportunity", "effort", "attempt", "means"})
AFTER = frozenset({"after", "since", "following", "by", "upon", "on"})


def is_fact(frame: Frame) -> bool:
    """Tell whether a frame is told as having happened."""
    if not frame.standing.holds or frame.standing.tense not in TOLD:
        return False
    verb = frame.predicate
    if frame.nominal:
        return True
    loose = _is_purpose(verb) or _is_loose_gerund(verb) or _is_wished(verb)
    loose = loose or _is_feared(verb)
    return not (loose or _is_awaited(verb))


def _is_purpose(verb: Token) -> bool:
    """Tell whether an infinitive only aims: "the way to free them"; "managed to" does."""
    auxiliaries = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    if not any(c.lower_ == "to" for c in auxiliaries):
        return False
    if any(c.lemma_ == "have" for c in auxiliaries):
        return False
    head = verb.head
    first_to = verb.dep_ in {"acl", "relcl", "ccomp"} and _is_first(head)
    transparent = MODALITY.has("transparent", verb_keys(head)) or head.lemma_ == "able"
    done = verb.dep_ == "xcomp" and transparent
    return not (done or first_to)


def _is_wished(verb: Token) -> bool:
    """Tell whether a bare form hangs on a wish or a prospect: "wanted her freed"."""
    aux = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    if any(c.tag_ in FINITE and c.lemma_ not in HELPERS for c in aux):
        return True
    if verb.dep_ == "ccomp" and verb.head.lemma_ == "see":
        return not standing_of(verb.head).holds
    bare = not aux
    if (
        not bare
        or verb.dep_ not in {"ccomp", "xcomp"}
        or verb.tag_ not in {"VB", "VBN"}
    ):
        return False
    head, keys = verb.head, verb_keys(verb.head)
    wished = MODALITY.has("demanded", keys) or MODALITY.has("wished", keys)
    return wished or not standing_of(head).holds or tense_of(head) is Tense.FUTURE


def _is_feared(verb: Token) -> bool:
    """Tell whether a clause is only feared, imagined or asked about."""
    return verb.dep_ == "ccomp" and verb.head.lemma_.lower() in UNSURE


def _is_first(noun: Token) -> bool:
    """Tell whether "to" follows a place in a row: "the first hostages to be freed"."""
    if noun.lemma_.lower() in AIMS:
        return False
    words = {c.lower_ for c in noun.children} | {noun.lower_}
    return not words.isdisjoint({"first", "last", "latest", "second", "third", "only"})


def _is_loose_gerund(verb: Token) -> bool:
    """Tell whether a participle tells no fact: "a deal freeing 50", "for freeing 50"."""
    if verb.tag_ != "VBG" or any(c.dep_ == "aux" for c in verb.children):
        return False
    if verb.dep_ == "pcomp":
        return verb.head.lower_ not in AFTER
    return verb.dep_ in {"acl", "csubj", "amod"}


def _is_awaited(verb: Token) -> bool:
    """Tell whether a clause of time in the present looks ahead: "when 12 are freed"."""
    marks = {c.lower_ for c in verb.children if c.dep_ in {"mark", "advmod"}}
    if verb.dep_ != "advcl" or marks.isdisjoint(TIMES):
        return False
    return any(
        t.tag_ in {"VBZ", "VBP"} and t.lemma_ != "have"
        for t in (verb, *(c for c in verb.children if c.dep_ in {"aux", "auxpass"}))
    )
