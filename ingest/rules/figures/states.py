"""The states that words give to people: dead, wounded, alive, held."""

from spacy.tokens import Token

from .counts import WORDS, Count

STATED = frozenset({"acomp", "oprd", "attr", "xcomp", "ccomp", "advmod"})
"""Ways in which a state hangs on the verb that gives it."""

STATES = ("killed", "wounded", "missing", "displaced", "alive", "captive", "taken")
NEGATIONS = frozenset({"no", "not", "n't", "never"})


def state_after(count: Count) -> str | None:
    """Return the state named right after a count's phrase: "31 people dead"."""
    doc = count.head.doc
    at = count.end
    while at < len(doc) and doc[at].pos_ == "ADV":
        at += 1
    if at >= len(doc) or doc[at].sent.start != doc[count.start].sent.start:
        return None
    token = doc[at]
    active = any(c.dep_ in {"dobj", "ccomp", "xcomp"} for c in token.children)
    helped = any(c.dep_ in {"aux", "auxpass"} for c in token.children)
    if active or helped or token.tag_ in {"VBZ", "VBP", "VB", "VBG"}:
        return None
    return state_of(token)


def state_in(verb: Token) -> str | None:
    """Return the state that a verb gives its subject or object: "is dead", "left dead"."""
    for child in verb.children:
        if child.dep_ in STATED and (child.dep_ != "ccomp" or child.i > verb.i):
            state = state_of(child)
            if state is not None:
                return state
    return None


def state_of(token: Token) -> str | None:
    """Return the state that a word names; "no longer alive" is dead."""
    keys = {token.lower_, token.lemma_.lower()}
    state = next((name for name in STATES if WORDS.has(f"state.{name}", keys)), None)
    if state == "alive" and _is_denied(token):
        return "killed"
    return state


def _is_denied(token: Token) -> bool:
    near = [*token.children, *token.head.children]
    near += [c for t in token.head.children for c in t.children]
    return any(t.lower_ in NEGATIONS and t.i < token.i for t in near)
