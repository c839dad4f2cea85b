"""The tense of a predicate, its own or that of the verb it hangs on."""

from spacy.tokens import Token

from ingest.dates import Tense

FUTURE = frozenset({"will", "'ll", "’ll", "shall", "wo"})
OBLIGATION = frozenset({"must", "should", "ought"})
POSSIBILITY = frozenset({"would", "could", "may", "might", "can", "'d", "’d"})
TO_COME = frozenset({"due", "set", "likely"})
REACH = 8
"""How many words up the tree a tense is looked for."""


def tense_of(predicate: Token) -> Tense:
    """Return the tense of a verb, or of the verb that a noun hangs on."""
    for token in (predicate, *ancestors(predicate)):
        if token.pos_ in {"VERB", "AUX"}:
            found = _verb_tense(token)
            if found is not Tense.NONE:
                return found
    return Tense.NONE


def _verb_tense(verb: Token) -> Tense:
    auxiliaries = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    words = {c.lower_ for c in auxiliaries} | {verb.lower_}
    if words & (FUTURE | OBLIGATION):
        return Tense.FUTURE
    if any(_is_to_come(c) for c in auxiliaries) or _is_to_come(verb):
        return Tense.FUTURE
    tags = {c.tag_ for c in auxiliaries} | {verb.tag_}
    if "have" in {c.lemma_ for c in auxiliaries} or "VBD" in tags:
        return Tense.PAST
    if verb.tag_ == "VBN" and not auxiliaries and _has_own_subject(verb):
        return Tense.PAST
    if words & {"would", "could", "may", "might"}:
        return Tense.FUTURE
    return Tense.PRESENT if tags & {"VBZ", "VBP"} else Tense.NONE


def _has_own_subject(verb: Token) -> bool:
    """Tell whether a participle is a past tense: "the talks that both sides held"."""
    return any(c.dep_ == "nsubj" for c in verb.children)


def _is_to_come(verb: Token) -> bool:
    """Tell whether a form of "be" opens "is to meet" or "is due to meet"."""
    if verb.lemma_ != "be":
        return False
    return any(
        (c.dep_ == "xcomp" and is_infinitive(c))
        or (c.dep_ == "acomp" and c.lower_ in TO_COME)
        for c in verb.children
    )


def is_infinitive(verb: Token) -> bool:
    """Tell whether a verb has "to" before it."""
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)


def ancestors(token: Token) -> list[Token]:
    """Return the words that a token hangs on, the nearest first."""
    found: list[Token] = []
    while token.head.i != token.i and len(found) < REACH:
        token = token.head
        found.append(token)
    return found
