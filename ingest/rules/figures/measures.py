"""Numbers that say how high a count stands: "the toll has risen to", "puts at 222"."""

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.frames.arguments import agents, expanded, patients

from .counts import WORDS, Count, noun_class
from .predicates import VERBAL

TO = frozenset(
    {
        "as",
        "at",
        "to",
        "past",
        "above",
        "over",
        "beyond",
        "around",
        "of",
        "by",
        "about",
        "up",
    }
)


AGAIN = frozenset({"that", "those"})
"""Words that take a measure up: "and that of the wounded to 54,918"."""

HEIGHTS = frozenset({"dead", "wounded", "missing", "displaced", "hostages"})
"""Classes of people whose number is told as a height: "the displaced exceed"."""

VALUES = frozenset({"dobj", "attr", "npadvmod", "acomp", "oprd", "nummod"})
"""Ways in which a number hangs on the verb that tells a height."""


def measure_of(count: Count) -> Token | None:
    """Return the noun whose height a count tells: "toll", "number", "displaced"."""
    token = count.head
    if token.dep_ == "pobj" and token.head.dep_ in {"prep", "dative"}:
        return _by_preposition(token, token.head, bare=count.noun is None)
    if token.head.pos_ in VERBAL and token.dep_ in VALUES:
        return _of_verb(token.head, token)
    return None


def _by_preposition(number: Token, prep: Token, *, bare: bool) -> Token | None:
    if prep.lower_ == "of" and _is_measure(prep.head) and bare:
        return prep.head
    while prep.head.dep_ == "prep":
        prep = prep.head
    if prep.lower_ not in TO:
        return None
    before = prep.doc[prep.i - 1] if prep.i > 0 else prep
    if noun_class(before) in HEIGHTS and prep.lower_ == "at":
        return before
    verb = prep.head
    for _ in range(4):
        if verb.pos_ in VERBAL or prep.lower_ == "of":
            break
        verb = verb.head
    return _of_verb(verb, number) if verb.pos_ in VERBAL else None


def _of_verb(verb: Token, number: Token) -> Token | None:
    lemma = verb.lemma_.lower()
    if lemma in WORDS.words("measure.verbs"):
        nouns = [n for n in _arguments(verb) if n.i != number.i and _is_measure(n)]
        before = [n for n in nouns if n.i < number.i]
        if nouns:
            return max(before, key=_place) if before else nouns[0]
        if any(t.lower_ == "it" for t in agents(verb)):
            return next(t for t in agents(verb) if t.lower_ == "it")
    if lemma in WORDS.words("measure.people_verbs"):
        for noun in (*agents(verb), *patients(verb)):
            if noun.i != number.i and noun_class(noun) in {
                "dead",
                "wounded",
                "missing",
                "displaced",
                "hostages",
            }:
                return noun
    return None


def _arguments(verb: Token) -> Iterator[Token]:
    yield from agents(verb)
    yield from patients(verb)
    for child in verb.children:
        if child.dep_ == "conj" and child.lower_ in AGAIN:
            yield child
        if child.dep_ in {"dobj", "nsubj", "nsubjpass"}:
            yield from expanded(child)


def _is_measure(noun: Token) -> bool:
    if noun.lower_ in AGAIN:
        return any(c.lower_ == "of" for c in noun.children)
    return noun.lemma_.lower() in WORDS.words("measure.nouns")


def _place(token: Token) -> int:
    return int(token.i)


def told_by(measure: Token) -> Iterator[Token]:
    """Yield the words that tell what a measure counts: "number of dead", "death toll"."""
    for child in measure.children:
        if child.dep_ in {"compound", "amod", "nmod", "poss"}:
            yield child
        elif child.dep_ == "prep" and child.lower_ in {"of", "for", "in"}:
            for thing in child.children:
                if thing.dep_ in {"pobj", "pcomp"}:
                    yield from expanded(thing)
