"""Which kind of truce a word speaks of, or that the war shall go on."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.vocabulary import Issue
from ingest.frames.arguments import patients
from ingest.frames.keys import noun_keys, verb_keys
from ingest.lexicon import lexicon

WORDS = lexicon("issues")
CLIMB = frozenset(
    {"dobj", "pobj", "prep", "pcomp", "xcomp", "nsubj", "nsubjpass", "compound", "conj"}
)
"""Ways in which fighting hangs on the word that ends it or keeps it up."""

AWAY = frozenset({"in", "within", "before", "by", "after", "on", "since", "from", "between",
                  "with", "to", "until", "under", "as", "at", "over", "against"})  # fmt: skip
"""Prepositions after which the words no longer say what kind of truce it is."""

LENGTHS = frozenset({"day", "week", "month", "hour", "year"})
NO_TRUCE = (None, False)
DEEP = 5
"""How far up or down from a word the words about it are looked for."""


def truce_at(token: Token) -> tuple[Issue | None, bool]:
    """Return the kind of truce that a word names, and whether it is the war instead.

    (None, False) is a word that speaks of neither. The war going on is a permanent
    ceasefire with the second value true.
    """
    lemma = token.lemma_.lower()
    if lemma in WORDS.words("truce.nouns") or _is_cease_fire(token):
        return _truce(token), False
    if lemma in {"extension", "prolongation"} and _is_of_time(token):
        return Issue.TEMPORARY_TRUCE, False
    if lemma in WORDS.words("truce.phases"):
        longer = _governed(token, WORDS.words("truce.extending"))
        return (Issue.TEMPORARY_TRUCE, False) if longer else NO_TRUCE
    if _is_victory(token):
        return Issue.PERMANENT_CEASEFIRE, True
    if _is_fighting(token):
        spared = _is_span_without(token)
        return (Issue.TEMPORARY_TRUCE, False) if spared else _fighting(token)
    return NO_TRUCE


def _is_fighting(token: Token) -> bool:
    lemma = token.lemma_.lower()
    return lemma in WORDS.words("truce.fighting") or lemma in WORDS.words("truce.wars")


def _is_of_time(extension: Token) -> bool:
    """Tell whether an extension is of nothing but days: "of the truce" speaks for itself."""
    of = (c for c in extension.children if c.lower_ == "of")
    return all(g.lemma_ in LENGTHS for prep in of for g in prep.children)


def _is_cease_fire(token: Token) -> bool:
    """Tell whether a token is the end of "cease-fire", which the parse takes apart."""
    before = token.doc[max(0, token.i - 2) : token.i]
    return token.lower_ in {"fire", "fires"} and before.text.lower() == "cease-"


def _truce(noun: Token) -> Issue:
    said = {t.lemma_.lower() for t in _said_of(noun, 0)}
    if said & WORDS.words("truce.permanent"):
        return Issue.PERMANENT_CEASEFIRE
    longer = _governed(noun, WORDS.words("truce.extending"))
    short = noun.lemma_.lower() in WORDS.words("truce.short")
    if longer or short or said & WORDS.words("truce.temporary"):
        return Issue.TEMPORARY_TRUCE
    return Issue.CEASEFIRE


def _is_span_without(token: Token) -> bool:
    """Tell whether a stretch of time is to be free of it: "three days without fighting"."""
    prep = token.head
    return (
        token.dep_ == "pobj"
        and prep.lower_ in {"without", "free"}
        and prep.head.lemma_.lower() in LENGTHS
    )


def _fighting(token: Token) -> tuple[Issue | None, bool]:
    above = token.head.head if token.dep_ == "pobj" else token.head
    if above.lemma_.lower() in WORDS.words("truce.nouns") or _is_cease_fire(above):
        return NO_TRUCE
    if _governed(token, WORDS.words("truce.ending")):
        said = {
            t.lemma_.lower() for t in (*_said_of(token, 0), *_said_of(token.head, 1))
        }
        if said & WORDS.words("truce.temporary") or token.head.lemma_ == "pause":
            return Issue.TEMPORARY_TRUCE, False
        if token.lemma_.lower() in WORDS.words("truce.wars"):
            return Issue.PERMANENT_CEASEFIRE, False
        return Issue.CEASEFIRE, False
    if _governed(token, WORDS.words("truce.going_on")) or _fights_on(token):
        return Issue.PERMANENT_CEASEFIRE, not any(
            c.dep_ == "neg" for c in token.head.children
        )
    return NO_TRUCE


def _said_of(word: Token, depth: int) -> Iterator[Token]:
    """Go through what is said of a truce: its adjectives, its length, its clauses."""
    if depth > DEEP:
        return
    for child in word.children:
        away = child.dep_ == "prep" and child.lower_ in AWAY
        if child.dep_ in {"conj", "nsubj", "dobj", "advcl", "poss"} or away:
            continue
        if child.dep_ == "relcl" and any(c.lower_ == "when" for c in child.children):
            continue
        yield child
        yield from _said_of(child, depth + 1)


def _governed(token: Token, words: frozenset[str]) -> bool:
    """Tell whether one of some words governs another, or goes with what does."""
    for _ in range(DEEP):
        if token.dep_ == "amod" or any(
            _says(c, words) for c in token.children if c.dep_ == "amod"
        ):
            return any(_says(c, words) for c in token.children if c.dep_ == "amod")
        head = token.head
        climbs = token.dep_ in CLIMB or token.lower_ == "back"
        if head.i == token.i or not climbs or _is_meanwhile(token):
            return False
        if _says(head, words):
            return True
        if head.pos_ in {"VERB", "AUX"} and token.dep_.startswith("nsubj"):
            return False
        token = head
    return False


def _is_meanwhile(token: Token) -> bool:
    """Tell whether a word only says when: "keep control after the war"."""
    return token.dep_ == "prep" and token.lower_ in {"after", "during", "since", "amid"}


def _says(head: Token, words: frozenset[str]) -> bool:
    if head.pos_ in {"VERB", "AUX"}:
        keys = verb_keys(head)
        objects = {
            c.lemma_.lower()
            for c in head.children
            if c.dep_ in {"dobj", "acomp", "advmod", "prt"}
        }
        ends = {
            g.lemma_.lower()
            for c in head.children
            if c.dep_ == "prep"
            for g in c.children
        }
        return not words.isdisjoint(keys | objects | ends)
    return not words.isdisjoint(noun_keys(head))


def _fights_on(token: Token) -> bool:
    return token.pos_ == "VERB" and any(
        c.lower_ == "on" and c.dep_ == "prt" for c in token.children
    )


def _is_victory(token: Token) -> bool:
    if token.pos_ in {"VERB", "AUX"}:
        keys = verb_keys(token)
        destroys = not keys.isdisjoint(WORDS.words("truce.destroying"))
        return (destroys and _has_foe(token)) or not keys.isdisjoint(
            WORDS.words("truce.victory")
        )
    if token.lemma_.lower() in WORDS.words("truce.destroying"):
        return any(
            _is_foe(g) for c in token.children if c.lower_ == "of" for g in c.children
        )
    before = {token.head.lower_} if token.dep_ == "pobj" else set()
    keys = noun_keys(token) | {f"{w} {token.lemma_.lower()}" for w in before}
    return not keys.isdisjoint(WORDS.words("truce.victory"))


def _has_foe(verb: Token) -> bool:
    return any(_is_foe(token) for token in patients(verb))


def _is_foe(token: Token) -> bool:
    return token.pos_ == "PROPN" or token.lemma_.lower() in WORDS.words("truce.foes")
