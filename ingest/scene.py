"""Which words share their time and place with a predicate."""

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.frames import Frame
from ingest.lexicon import lexicon

ROLES = lexicon("roles")
LOOSE = (
    lexicon("places").words("loose") | ROLES.words("persons") | ROLES.words("bodies")
)
"""Nouns on which the parser hangs phrases that belong to the verb: people and times."""

FARTHEST = 8
PARTED = frozenset({"ccomp", "relcl", "parataxis"})
"""Ways to hang on a word whose time and place are another's."""
PLACING = frozenset({"where", "when", "during", "wherein", "whereupon"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
ARGUMENTS = frozenset({"dobj", "npadvmod", "attr", "appos", "advmod", "dative"})
DEEPEST = 4


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
        if token.head.i == token.i:
            break
        if _is_parted(token):
            found.extend(_described(token))
            break
        token = token.head
        found.append(token)
    return tuple(found)


def _described(clause: Token) -> tuple[Token, ...]:
    """Return the noun whose time is that of its clause: "the truce in which they left"."""
    if clause.dep_ != "relcl":
        return ()
    preps = (c for c in clause.children if c.dep_ == "prep")
    within = any(t.lower_ == "which" for p in preps for t in p.subtree)
    return (clause.head,) if within else ()


def _is_parted(token: Token) -> bool:
    if token.dep_ == "conj":
        return _is_of_another_time(token)
    if token.dep_ not in PARTED:
        return False
    if token.dep_ == "relcl":
        return not _places(token)
    return not (_is_quoted_first(token) or _is_cleft(token))


def _is_of_another_time(clause: Token) -> bool:
    """Tell whether a clause leaves the past of the one before: "met, and the next is due"."""
    own = any(c.dep_ in SUBJECTS for c in clause.children)
    if not own or clause.pos_ not in {"VERB", "AUX"}:
        return False
    return _finite(clause.head) == {"VBD"} and not _finite(clause) <= {"VBD"}


def _finite(verb: Token) -> set[str]:
    words = (verb, *(c for c in verb.children if c.dep_ in {"aux", "auxpass"}))
    return {t.tag_ for t in words} & {"VBD", "VBZ", "VBP", "MD"}


def _is_cleft(clause: Token) -> bool:
    """Tell whether "it was" only puts a time first: "It was on Friday that they left"."""
    be = clause.head
    if be.lemma_ != "be" or clause.dep_ != "ccomp":
        return False
    it = any(c.lower_ == "it" and c.dep_ in SUBJECTS for c in be.children)
    return it and any(c.dep_ == "prep" and c.i < clause.i for c in be.children)


def _places(clause: Token) -> bool:
    """Tell whether a relative clause goes on in the scene of its noun: ", where"."""
    return any(t.lower_ in PLACING for t in clause.children) or any(
        t.dep_ == "prep"
        and t.lower_ in {"in", "at", "during", "on"}
        and any(c.lower_ == "which" for c in t.children)
        for t in clause.children
    )


def _is_quoted_first(clause: Token) -> bool:
    """Tell whether the speaker comes after: "X met Y on Monday, officials said"."""
    head = clause.head
    own = [c for c in head.children if c.dep_ in SUBJECTS]
    return clause.i < head.i and bool(own) and own[0].i > clause.i


def phrases(word: Token, depth: int = 0) -> Iterator[Token]:
    """Go through the prepositions of a word's clause, its own before the others.

    The parser often hangs them on a person or a time that stands between: "talked at
    length in Jerusalem", "met the director of the CIA in Paris".
    """
    own = [c for c in word.children if c.dep_ in {"prep", "agent"}]
    yield from own
    if depth > DEEPEST:
        return
    for child in (
        *own,
        *(c for c in word.children if c.dep_ == "conj" and c.pos_ == "ADP"),
    ):
        if child.dep_ == "conj":
            yield child
        for pobj in child.children:
            if pobj.dep_ == "pobj" and _is_loose(pobj):
                yield from phrases(pobj, depth + 1)
    for child in word.children:
        joined = child.dep_ == "conj" and word.pos_ not in {"VERB", "AUX", "ADP"}
        if (joined or child.dep_ in ARGUMENTS) and _is_loose(child):
            yield from phrases(child, depth + 1)


def _is_loose(noun: Token) -> bool:
    return noun.pos_ in {"PROPN", "PRON", "NUM"} or noun.lemma_.lower() in LOOSE
