"""Keeping silent is no stand: "declined to comment on the talks", "would not say"."""

from spacy.tokens import Token

from ingest.frames.arguments import prep_objects
from ingest.frames.keys import verb_keys
from ingest.lexicon import lexicon

WORDS = lexicon("positions")
ASKING = frozenset({"whether", "if", "when", "how", "where", "why"})
"""Words that open what is left unsaid: "refused to say whether it would attend"."""


def is_telling(verb: Token) -> bool:
    """Tell whether a verb only means to tell the public of a thing.

    Who will not do so keeps silent; talks, and what they are about, are discussed with
    the other side, but their details with reporters.
    """
    keys = verb_keys(verb)
    if not keys.isdisjoint(WORDS.words("silence.telling")):
        return True
    if keys.isdisjoint(WORDS.words("silence.discussing")):
        return False
    return _is_public(verb) or _is_of_details(verb)


def is_silence(verb: Token) -> bool:
    """Tell whether a verb, once denied, is silence: its own or what "is going to" be."""
    return any(
        map(is_telling, (verb, *(c for c in verb.children if c.dep_ == "xcomp")))
    )


def is_left_open(clause: Token) -> bool:
    """Tell whether a clause is a question that somebody may answer or not."""
    if clause.dep_ != "ccomp":
        return False
    return any(c.lower_ in ASKING and c.i < clause.i for c in clause.children)


def _is_public(verb: Token) -> bool:
    """Tell whether it is to be said to the press, or in public."""
    if any(c.lower_ in {"publicly", "openly"} for c in verb.children):
        return True
    near = (verb, *(c for c in verb.children if c.dep_ in {"dobj", "prep"}))
    preps = (c for place in near for c in place.children if c.dep_ == "prep")
    heard = (t.lemma_.lower() for prep in preps for t in prep_objects(prep))
    return not WORDS.words("silence.audience").isdisjoint(heard)


def _is_of_details(verb: Token) -> bool:
    """Tell whether it is the details that are not told: "would not discuss the terms"."""
    near = [c for c in verb.children if c.dep_ == "dobj"]
    near += [t for c in verb.children if c.dep_ == "prep" for t in prep_objects(c)]
    return any(_is_detail(t) for t in near)


def _is_detail(thing: Token) -> bool:
    """Tell whether a thing is details, or the talks themselves: "discuss the talks"."""
    lemma = thing.lemma_.lower()
    ongoing = any(c.lower_ == "the" for c in thing.children)
    details = WORDS.words("silence.details")
    return lemma in details or (ongoing and lemma in WORDS.words("answers.talks"))
