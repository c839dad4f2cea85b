"""Which words belong to one thing that a stand is on."""

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.frames.arguments import prep_objects

from .contrasts import half, is_denied, is_turned_from
from .forms import SUBJECT, VERBAL, is_infinitive

DEEP = 12
"""How far down a phrase is followed; no sentence of sense goes deeper."""

ASIDE = frozenset(
    {"during", "after", "before", "since", "under", "despite", "amid", "following", "as",
     "without", "until", "unless", "upon", "because", "through", "like", "against",
     "besides", "till", "while"}
)  # fmt: skip
"""Prepositions whose objects are beside the point."""

TRADES = frozenset({"exchange", "return", "swap"})
OPEN_NOUNS = frozenset(
    {"deal", "agreement", "accord", "proposal", "plan", "anything", "solution", "truce",
     "step", "what", "text", "settlement", "arrangement", "measure", "mechanism",
     "scenario", "formula", "clause", "outcome"}
)  # fmt: skip
"""Nouns whose relative clause tells what they are to bring."""

PARTICIPLES = frozenset({"VBN", "VBD"})
THREATENED = frozenset({"face", "risk", "suffer"})
"""Verbs that join a threat to a demand: "accept it or face sanctions"."""

STRIVING = frozenset(
    {
        "do",
        "act",
        "work",
        "take",
        "use",
        "make",
        "move",
        "step",
        "cooperate",
        "intervene",
    }
)
"""Verbs whose purpose is the point: "do everything to get them out"."""


def parts(head: Token) -> tuple[Token, ...]:
    """Return a head and those joined to it by "and" that share its governor."""
    return tuple(_parts(head, 0))


def scope(head: Token) -> Iterator[Token]:
    """Go through the words of one conjunct, without what is only beside the point."""
    yield head
    for child in head.children:
        joined = child.dep_ == "conj" and _shares(child, head)
        set_off = child.dep_ == "appos" and half(child) is not None
        if not joined and not set_off:
            yield from _below(child, 1)


def prices_in(head: Token) -> Iterator[Token]:
    """Go through what is named as the price of a thing: "in exchange for prisoners"."""
    for prep in head.subtree:
        if _names_price(prep):
            yield from prep_objects(prep)


def prices_of(verb: Token) -> Iterator[Token]:
    """Go through the price named beside a verb: "accept limits in return for relief"."""
    for trade in verb.children:
        if trade.dep_ == "prep" and _is_trade(trade):
            yield from prices_in(trade)


def _parts(head: Token, depth: int) -> Iterator[Token]:
    yield head
    if depth < DEEP:
        for child in head.children:
            if child.dep_ == "conj" and _shares(child, head):
                yield from _parts(child, depth + 1)


def _shares(joined: Token, head: Token) -> bool:
    """Tell whether a conjunct belongs to the same stand: no clause of its own."""
    if joined.pos_ not in VERBAL:
        return True
    if joined.lemma_ in THREATENED:
        return False
    if head.pos_ not in VERBAL:
        return joined.tag_ == "VBG"
    base = joined.lower_ == joined.lemma_
    open_head = head.tag_ == "VB" or is_infinitive(head)
    finite = joined.tag_ in {"VBZ", "VBP", "VBD"} and open_head and not base
    own = any(c.dep_ in SUBJECT for c in joined.children)
    base_form = joined.tag_ == "VB" or is_infinitive(joined)
    wished = joined.tag_ in PARTICIPLES and head.tag_ in PARTICIPLES
    return not finite and (not own or base_form or (wished and _is_bare(joined)))


def _is_bare(clause: Token) -> bool:
    """Tell whether a clause has no auxiliary: the second of "wants A freed and B opened"."""
    return not any(c.dep_ in {"aux", "auxpass"} for c in clause.children)


def _below(token: Token, depth: int) -> Iterator[Token]:
    if depth < DEEP and not _is_aside(token):
        yield token
        for child in token.children:
            yield from _below(child, depth + 1)


def is_set_apart(child: Token) -> bool:
    """Tell whether a semicolon parts a clause from what it hangs on."""
    between = child.doc[child.head.i : child.left_edge.i]
    return child.pos_ in VERBAL and any(t.text == ";" for t in between)


def _is_aside(child: Token) -> bool:
    return is_set_apart(child) or _is_beside(child)


def _is_beside(child: Token) -> bool:
    if child.dep_ == "advcl":
        if is_infinitive(child) and child.head.lemma_ in STRIVING:
            return False
        return not any(c.dep_ == "mark" and c.lower_ == "for" for c in child.children)
    if child.dep_ in {"conj", "appos"}:
        verbs = child.pos_ in VERBAL and child.head.pos_ in VERBAL
        return (verbs and child.dep_ == "conj") or is_denied(child)
    if child.dep_ == "relcl":
        return child.head.lemma_.lower() not in OPEN_NOUNS
    if child.dep_ == "prep":
        aside = child.lower_ in ASIDE or is_turned_from(child)
        aside = aside or any(c.lemma_ == "condition" for c in child.children)
        return aside or _is_trade(child) or _names_price(child)
    return child.dep_ in {"parataxis", "dep"} or is_turned_from(child)


def _is_trade(prep: Token) -> bool:
    """Tell whether a preposition opens "in exchange" or "in return"."""
    return prep.lower_ == "in" and any(c.lemma_ in TRADES for c in prep.children)


def _names_price(prep: Token) -> bool:
    """Tell whether a preposition names the price: the "for" of "in exchange for"."""
    if prep.dep_ != "prep" or prep.lower_ != "for" or prep.i == 0:
        return False
    before = prep.nbor(-1)
    return before.lemma_ in TRADES and before.dep_ == "pobj"
