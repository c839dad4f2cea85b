"""The ways in which a lexicon may list a predicate."""

from collections.abc import Iterator

from spacy.tokens import Token

ADVERBS = frozenset(
    {"home", "back", "together", "out", "off", "free", "down", "up", "apart", "away",
     "in", "over", "through", "forward", "short", "aside", "again", "ahead", "behind",
     "on", "by", "along", "loose", "alive", "dead"}
)  # fmt: skip

KNOWN = "parley_verb_keys"
"""Where a document keeps the keys of its verbs, which are asked for often."""


def verb_keys(verb: Token) -> frozenset[str]:
    """Return the keys of a verb: "put", "put forward", "come into force", "be ready"."""
    known: dict[int, frozenset[str]] = verb.doc.user_data.setdefault(KNOWN, {})
    if verb.i not in known:
        base = verb.lemma_.lower()
        tails = (f"{base} {tail}" for tail in _tails(verb))
        known[verb.i] = frozenset({base, *tails, *_passive(verb)})
    return known[verb.i]


def noun_keys(noun: Token) -> frozenset[str]:
    """Return the keys of a noun: its lemma, and with the noun before it."""
    base = noun.lemma_.lower()
    before = (c.lemma_.lower() for c in noun.children if c.dep_ in {"compound", "amod"})
    return frozenset({base, *(f"{word} {base}" for word in before)})


def _passive(verb: Token) -> Iterator[str]:
    if any(c.dep_ == "auxpass" for c in verb.children):
        yield f"be {verb.lemma_.lower()}"
        yield f"be {verb.lower_}"


def _tails(verb: Token) -> Iterator[str]:
    particle = ""
    for child in verb.children:
        lemma = child.lemma_.lower()
        if child.dep_ == "prt":
            particle = child.lower_
            yield particle
        elif child.dep_ in {"dobj", "nsubjpass", "oprd", "acomp", "attr"}:
            yield lemma
            yield from _object_tails(child, lemma)
            yield from _between(verb, child)
        elif child.dep_ in {"prep", "agent"} or (
            child.dep_ == "dative" and child.pos_ == "ADP"
        ):
            yield from _prep_tails(child, particle)
        elif child.dep_ == "advmod" and child.lower_ in ADVERBS:
            yield child.lower_
        elif child.dep_ in {"ccomp", "xcomp"} and _is_bare(verb, child):
            yield lemma


def _is_bare(verb: Token, complement: Token) -> bool:
    """Tell whether a complement makes one verb with its governor: "let 13 captives go"."""
    return complement.i - verb.i in {1, 2} or (
        verb.lemma_ == "let" and complement.tag_ == "VB"
    )


def _between(verb: Token, noun: Token) -> Iterator[str]:
    """Yield the adverb that stands before an object: "set free 153 detainees"."""
    following = verb.nbor() if verb.i + 1 < len(verb.doc) else verb
    if following.lower_ in ADVERBS and following.head.i == noun.i:
        yield following.lower_


def _object_tails(child: Token, lemma: str) -> Iterator[str]:
    for grandchild in child.children:
        if grandchild.dep_ == "prep":
            yield f"{lemma} {grandchild.lower_}"
        elif grandchild.dep_ in {"amod", "compound"}:
            yield f"{grandchild.lemma_.lower()} {lemma}"


def _prep_tails(prep: Token, particle: str) -> Iterator[str]:
    name = prep.lower_
    yield name
    if particle:
        yield f"{particle} {name}"
    for child in prep.children:
        if child.dep_ in {"pobj", "pcomp"}:
            yield f"{name} {child.lemma_.lower()}"
            for grandchild in child.children:
                if grandchild.dep_ in {"amod", "compound"}:
                    yield f"{name} {grandchild.lemma_.lower()} {child.lemma_.lower()}"
        elif child.dep_ == "prep":
            yield f"{name} {child.lower_}"
            ends = (c for c in child.children if c.dep_ == "pobj")
            yield from (f"{name} {child.lower_} {c.lemma_.lower()}" for c in ends)
