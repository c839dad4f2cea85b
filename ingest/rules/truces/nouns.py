"""Which nouns name a truce, and whose truce it is."""

from spacy.tokens import Token

from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.lexicon import lexicon

WORDS = lexicon("truces")
NOUNS = WORDS.words("nouns")
PAIR = 2
RELATIVE = frozenset({"which", "that"})
DESCRIBING = frozenset({"relcl", "acl"})
NEAR = frozenset({"compound", "amod", "nmod", "appos"})


def is_truce(token: Token) -> bool:
    """Tell whether a noun names one truce: itself, a phase of it, or a deal on it.

    "The truces of the past" are none.
    """
    if token.tag_ == "NNS" and token.lemma_ != "hostilities":
        return False
    lemma = token.lemma_.lower()
    part = lemma in WORDS.words("parts") and _has_truce(token)
    return lemma in NOUNS or part or _is_quiet(token)


def _is_quiet(noun: Token) -> bool:
    """Tell whether a noun names the standstill of a fight: "the reduction in violence"."""
    if noun.lemma_.lower() not in WORDS.words("quiet"):
        return False
    preps = [c for c in noun.children if c.lower_ in {"in", "of", "to"}]
    objects = {g.lemma_.lower() for p in preps for g in p.children}
    return not objects.isdisjoint(WORDS.words("fighting"))


def is_stretch(token: Token) -> bool:
    """Tell whether a noun measures a truce: "two months of calm"."""
    plural = token.tag_ == "NNS" and token.lemma_.lower() in WORDS.words("units")
    return plural and _has_truce(token)


def _has_truce(noun: Token) -> bool:
    of = [g for c in noun.children if c.lower_ in {"of", "in"} for g in c.children]
    near = [c for c in noun.children if c.dep_ in NEAR]
    return any(t.lemma_.lower() in NOUNS for t in (*near, *of))


def described(verb: Token) -> Token | None:
    """Return the truce that a relative clause describes from inside its phrase.

    The parser hangs "a truce of 101 days, which began …" on the days.
    """
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        verb = verb.head
    own = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
    if any(c.lower_ not in RELATIVE for c in own):
        return None
    noun = verb.head
    for _ in range(5):
        if verb.dep_ not in DESCRIBING or noun.pos_ not in {
            "NOUN",
            "PROPN",
            "ADP",
            "VERB",
        }:
            return None
        if noun.pos_ == "NOUN" and is_truce(noun):
            return noun
        if noun.dep_ not in {
            "pobj",
            "prep",
            "agent",
            "acl",
            "conj",
            "nummod",
            "compound",
        }:
            return None
        noun = noun.head
    return None


def parties_of(analysis: Analysis, frame: Frame) -> tuple[str, ...]:
    """Return who keeps a truce: those it is between, else the sides of these talks."""
    for noun in (*frame.agents, *frame.patients):
        if not is_truce(noun):
            continue
        between = analysis.frames.of(noun).objects("between", "with")
        parties = analysis.mentions.acting(between)
        if len(parties) >= PAIR:
            return parties
    talks = analysis.mentions.talks
    return () if talks is None else talks.sides
