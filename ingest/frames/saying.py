"""Verbs of saying: which they are, and which of them have had their say."""

from spacy.tokens import Token

from ingest.lexicon import lexicon

from .keys import verb_keys

SPEECH = lexicon("speech")
SAYING = SPEECH.words("verbs")
OWN_CONTENT = frozenset({"ccomp", "xcomp", "dobj", "attr", "acomp"})
HEARERS = frozenset(
    {"reporter", "journalist", "agency", "newspaper", "broadcaster", "channel"}
)
TENSED = frozenset({"VBD", "VBZ", "VBP", "VBN"})
BREAKS = frozenset({",", ";", "”", '"', "»", "’"})


def is_saying(verb: Token) -> bool:
    """Tell whether a verb is one of saying."""
    return verb.pos_ in {"VERB", "AUX"} and not SAYING.isdisjoint(verb_keys(verb))


def closes(verb: Token) -> bool:
    """Tell whether a saying verb has nothing of its own to say to its right."""
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    if passive or verb.tag_ not in TENSED:
        return False
    return not any(c.dep_ in OWN_CONTENT and not _is_hearer(c) for c in verb.rights)


def _is_hearer(child: Token) -> bool:
    """Tell whether an object is whom it is said to: "told AFP", "told reporters"."""
    return child.dep_ == "dobj" and (
        child.pos_ == "PROPN" or child.lemma_.lower() in HEARERS
    )


def is_apart(verb: Token, token: Token) -> bool:
    """Tell whether a comma parts a verb from a token, and the verb ends its stretch."""
    left, right = min(verb.i, token.i), max(verb.i, token.i)
    if not any(t.text in BREAKS for t in verb.doc[left:right]):
        return False
    for word in verb.doc[verb.i + 1 : verb.sent.end]:
        if word.text in {",", ";", ":"}:
            return True
        if word.pos_ in {"VERB", "AUX"}:
            return False
    return True


def reports_itself(verb: Token) -> bool:
    """Tell whether a saying verb is a passive without a speaker: "it is said that"."""
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    return passive and not any(c.dep_ == "agent" for c in verb.children)


def goes_on(verb: Token) -> bool:
    """Tell whether a participle takes the word of who spoke before: "adding that"."""
    joined = verb.tag_ == "VBG" and verb.dep_ in {"advcl", "conj"}
    return joined and verb.lemma_.lower() in SPEECH.words("going_on")
