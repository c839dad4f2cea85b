"""The tone of words: of states, nouns and feelings, turned round by what goes with them."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from domain.vocabulary import Issue, Tone
from ingest.frames.arguments import prep_objects
from ingest.frames.keys import noun_keys
from ingest.issues import topics_in

from .judgement import WORDS

NOMINAL = frozenset({"NOUN", "PROPN"})
BESIDE = frozenset({"acomp", "attr", "oprd", "xcomp", "ccomp", "advmod", "dobj"})
PAIRS = (("good", Tone.POSITIVE), ("bad", Tone.NEGATIVE))


def is_about(token: Token, *classes: str) -> bool:
    """Tell whether a noun is one of those that are judged."""
    return any(token.lemma_.lower() in WORDS.words(f"about.{c}") for c in classes)


def names_talks(words: Iterable[Token]) -> bool:
    """Tell whether some words speak of talks or a deal."""
    return any(
        (is_about(t, "talks", "deals", "turns", "papers") and t.dep_ != "compound")
        or is_about(t, "talks", "turns")
        for t in words
    )


def talks_near(token: Token) -> bool:
    """Tell whether the talks are spoken of in a word's sentence or the one before."""
    start = token.sent.start
    first = token.doc[start - 1].sent.start if start > 0 else 0
    return names_talks(token.doc[first : token.sent.end])


def is_turned(token: Token) -> bool:
    """Tell whether a negation goes with a word: "no progress", "hardly any headway"."""
    words = [*token.children, *(g for c in token.children for g in c.children)]
    if any(c.lower_ in WORDS.words("turning") and c.i < token.i for c in words):
        return True
    head = token.head
    if token.dep_ == "pobj":
        above = head.head.lemma_.lower()
        return head.lower_ == "without" or (
            head.lower_ == "of" and above in {"lack", "absence"}
        )
    return False


def noun_tone(token: Token) -> Tone | None:
    """Return the tone of a noun of progress or deadlock, None of any other."""
    keys = noun_keys(token)
    for name, tone in PAIRS:
        if WORDS.has(f"{name}.nouns", keys):
            if is_turned(token) and not _is_off_topic(token):
                return Tone.NEGATIVE if tone is Tone.POSITIVE else None
            apart = _is_loose(token, keys) or _is_off_topic(token)
            return None if apart else tone
    return mark_tone(token)


def mark_tone(token: Token) -> Tone | None:
    """Return the tone of a noun for a turn of events: "a big step", "a black day"."""
    lemma = token.lemma_.lower()
    own = lemma in WORDS.words("marks.alone")
    if token.pos_ not in NOMINAL or not (own or lemma in WORDS.words("marks.nouns")):
        return None
    said = list(_describing(token))
    if not talks_near(token):
        return None
    if {t.lemma_.lower() for t in said} & WORDS.words("marks.bad"):
        return Tone.NEGATIVE
    good = own or bool({t.lemma_.lower() for t in said} & WORDS.words("marks.good"))
    if not good:
        return None
    return Tone.NEGATIVE if is_turned(token) else Tone.POSITIVE


def _describing(token: Token) -> Iterator[Token]:
    """Go through what is said of a noun: its adjectives, where a step leads, whose it is."""
    after = token.doc[token.i + 1 : token.i + 2]
    yield from (t for t in after if t.pos_ == "ADV")
    for child in token.children:
        if child.dep_ in {"amod", "compound", "advmod", "acomp"}:
            yield child
            yield from (c for c in child.children if c.dep_ in {"amod", "conj"})
        elif child.dep_ == "prep":
            for end in prep_objects(child):
                yield end
                yield from (c for c in end.children if c.dep_ == "amod")


def _is_loose(token: Token, keys: frozenset[str]) -> bool:
    """Tell whether a noun of success speaks of something else than the talks."""
    if not WORDS.has("good.loose", keys):
        return False
    return not talks_near(token)


def _is_off_topic(token: Token) -> bool:
    """Tell whether what is made progress on is something else: "on defence spending"."""
    ends = [
        t
        for c in token.children
        if c.dep_ == "prep" and c.lower_ in {"on", "in", "against", "at"}
        for end in prep_objects(c)
        for t in end.subtree
    ]
    issues = {t.issue for t in topics_in(ends)} - {Issue.TERRITORY, Issue.OTHER}
    if not ends or names_talks(ends) or issues:
        return False
    start = token.sent.start
    first = token.doc[start - 1].sent.start if start > 0 else 0
    return not names_talks(t for t in token.doc[first : token.sent.end] if t != token)


def is_gap(token: Token) -> bool:
    """Tell whether a noun is a gap between the sides, or something still unresolved."""
    keys = noun_keys(token)
    if token.pos_ != "NOUN" or not WORDS.has("bad.gaps", keys):
        return _is_disputed(token)
    if token.lemma_.lower() not in WORDS.words("bad.open_points"):
        return True
    return any(
        c.lemma_.lower() in WORDS.words("bad.unresolved") for c in token.children
    )


def _is_disputed(token: Token) -> bool:
    """Tell whether a noun is a matter in dispute: "areas of disagreement"."""
    if token.lemma_.lower() not in WORDS.words("bad.matters"):
        return False
    ends = (t for c in token.children if c.lower_ == "of" for t in prep_objects(c))
    return any(t.lemma_.lower() in WORDS.words("bad.disputes") for t in ends)


def state_tone(words: Iterable[Token], *, strict: bool) -> Tone | None:
    """Return the tone of what is said of a thing, None if it judges nothing.

    `strict` leaves out words that praise or blame anything whatever.
    """
    listed = list(words)
    keys = _keys(listed)
    found = [tone for name, tone in PAIRS if _has_state(name, keys, strict=strict)]
    if any(
        t.lemma_.lower() in WORDS.words("good.states") and is_turned(t) for t in listed
    ):
        found = [Tone.NEGATIVE if t is Tone.POSITIVE else t for t in found]
    if len(set(found)) > 1:
        return Tone.NEUTRAL
    return found[0] if found else None


def _has_state(name: str, keys: frozenset[str], *, strict: bool) -> bool:
    told = keys & WORDS.words(f"{name}.states")
    if strict:
        told -= WORDS.words(f"{name}.plain")
    return bool(told)


def _keys(words: Iterable[Token]) -> frozenset[str]:
    found: set[str] = set()
    for token in words:
        lemma = token.lemma_.lower()
        if lemma == "far" and token.nbor(-1).lower_ in {"so", "thus"}:
            continue
        found |= {lemma, token.lower_}
        if token.dep_ == "prep":
            for end in prep_objects(token):
                before = [
                    c.lemma_.lower()
                    for c in end.children
                    if c.dep_ in {"amod", "compound"}
                ]
                tail = [
                    g.lemma_.lower()
                    for c in end.children
                    if c.lower_ == "of"
                    for g in c.children
                ]
                found.add(f"{token.lower_} {end.lemma_.lower()}")
                found |= {f"{token.lower_} {w} {end.lemma_.lower()}" for w in before}
                found |= {f"{token.lower_} {end.lemma_.lower()} of {w}" for w in tail}
        else:
            near = [
                c for c in token.children if c.dep_ in {"amod", "compound", "advmod"}
            ]
            found |= {f"{c.lemma_.lower()} {lemma}" for c in near if c.i < token.i}
            found |= {f"{lemma} {c.lower_}" for c in near if c.i > token.i}
    return frozenset(found)


def keys_of(words: Iterable[Token]) -> frozenset[str]:
    """Return the ways in which the word lists may name some words."""
    return _keys(words)


def said_of_subject(verb: Token) -> Iterator[Token]:
    """Go through the words that a verb says of its subject or object, not its clauses."""
    for child in verb.children:
        if (child.dep_ in BESIDE and child.pos_ not in {"VERB", "AUX"}) or (
            child.dep_ in BESIDE - {"ccomp"} and child.tag_ in {"VBN", "VBG"}
        ):
            yield from _with_joined(child)
        elif child.dep_ == "prep":
            yield child
            if child.lower_ == "as":
                for token in prep_objects(child):
                    yield from _with_joined(token)
                for token in child.children:
                    if token.dep_ in {"amod", "pcomp", "acomp"}:
                        yield from _with_joined(token)


def _with_joined(token: Token) -> Iterator[Token]:
    yield token
    for child in token.children:
        if (
            child.dep_ in {"amod", "conj", "compound", "prep", "advmod"}
            and child.i != token.i
        ):
            yield child
            yield from (c for c in child.children if c.dep_ == "conj")
