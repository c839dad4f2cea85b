"""Which words share their time and place with a predicate."""

from spacy.tokens import Token

from ingest.frames import Frame

FARTHEST = 8
PARTED = frozenset({"ccomp", "relcl", "parataxis"})
"""Ways to hang on a word whose time and place are another's."""
PLACING = frozenset({"where", "when", "during", "wherein", "whereupon"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def scene(frame: Frame) -> tuple[Token, ...]:
    """Return a frame's predicate and the words of its scene, nearest first.

    These are what describes the predicate ("the talks held in Doha"), the verb that it
    leans on, and the words that it hangs on, up to the next clause that tells of
    something else.
    """
    own = [frame.predicate, *describing(frame.predicate)]
    if frame.support is not None:
        own.append(frame.support)
    return tuple(dict.fromkeys((*own, *governors(frame.predicate))))


def describing(noun: Token) -> tuple[Token, ...]:
    """Return the verbs that describe a noun: "the talks that ended on Friday"."""
    if noun.pos_ in {"VERB", "AUX"}:
        return ()
    return tuple(
        c
        for c in noun.children
        if c.dep_ in {"acl", "relcl"} and c.pos_ in {"VERB", "AUX"}
    )


def governors(token: Token) -> tuple[Token, ...]:
    """Return the words whose time and place hold for a word, nearest first."""
    found: list[Token] = []
    for _ in range(FARTHEST):
        if token.head.i == token.i or _is_parted(token):
            break
        token = token.head
        found.append(token)
    return tuple(found)


def _is_parted(token: Token) -> bool:
    if token.dep_ not in PARTED:
        return False
    if token.dep_ == "relcl":
        return not _places(token)
    return not _is_quoted_first(token)


def _places(clause: Token) -> bool:
    """Tell whether a relative clause goes on in the scene of its noun: ", where"."""
    return any(t.lower_ in PLACING for t in clause.children) or any(
        t.dep_ == "prep" and any(c.lower_ == "which" for c in t.children)
        for t in clause.children
    )


def _is_quoted_first(clause: Token) -> bool:
    """Tell whether the speaker comes after: "X met Y on Monday, officials said"."""
    head = clause.head
    own = [c for c in head.children if c.dep_ in SUBJECTS]
    return clause.i < head.i and bool(own) and own[0].i > clause.i
