"""Whom a meeting noun and what goes with it name as taking part."""

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.frames.arguments import agents, is_passive, patients, preps
from ingest.lexicon import lexicon

from .attendees import TOGETHER, listed_between, parties_of, party_of, witnesses
from .gathering import Gathering
from .people import is_person
from .subjects import cut_off, met_with, objects_after, subjects_of

WORDS = lexicon("meetings")
MODIFIERS = frozenset({"compound", "amod", "nmod", "poss"})
LISTED = frozenset({"PROPN", "NOUN", "DET", "CCONJ", "PUNCT", "PART"})
NEAR = 6
"""Within how many words behind a call "with" stands: "a call on Saturday with"."""
DONE_IN = frozenset(
    {
        "after",
        "following",
        "during",
        "in",
        "at",
        "upon",
        "on",
        "from",
        "before",
        "ahead",
    }
)


def attendees(gathering: Gathering) -> tuple[Token, ...]:
    """Return those whom the sentence names as taking part, in no order of rank."""
    return tuple(dict.fromkeys((*principals(gathering), *hosts(gathering))))


def principals(gathering: Gathering, *, alone: bool = False) -> tuple[Token, ...]:
    """Return those who talk to each other, without who only stands over them.

    `alone` leaves out those whom only the rest of the sentence names.
    """
    found = [*_of_noun(gathering, gathering.noun)]
    found.extend(listed_between(gathering.analysis, gathering.noun))
    if alone:
        return tuple(found)
    if gathering.head.i != gathering.noun.i:
        found.extend(_of_noun(gathering, gathering.head))
    found.extend(_of_verb(gathering))
    for clause in gathering.told:
        found.extend(_of_clause(gathering, clause))
    if not _is_between(gathering):
        found.extend(_of_governor(gathering))
    return tuple(dict.fromkeys(found))


def hosts(gathering: Gathering) -> tuple[Token, ...]:
    """Return who is there as host, mediator or witness."""
    verbs = (*_verb(gathering), *gathering.told)
    words = dict.fromkeys((gathering.noun, gathering.head, *verbs))
    found = [*witnesses(gathering.analysis, words)]
    for verb in (*verbs, *_participles(gathering)):
        if verb.lemma_.lower() in WORDS.words("hosting"):
            found.extend(t for t in agents(verb) if t.i != gathering.noun.i)
    return tuple(dict.fromkeys(found))


def _participles(gathering: Gathering) -> Iterator[Token]:
    """Read "talks between the enemies, brokered by Washington"."""
    for child in gathering.noun.children:
        if child.dep_ == "prep" and child.lower_ in TOGETHER:
            for token in child.subtree:
                if token.dep_ == "acl" and token.tag_ == "VBN":
                    yield token


def _verb(gathering: Gathering) -> tuple[Token, ...]:
    return () if gathering.verb is None else (gathering.verb,)


def _is_between(gathering: Gathering) -> bool:
    return any(c.lower_ in {"between", "among"} for c in gathering.noun.children)


def _of_noun(gathering: Gathering, noun: Token) -> Iterator[Token]:
    """Read "Russia-Ukraine talks", "his meeting with X", "talks between X and Y"."""
    for child in noun.children:
        if child.dep_ in MODIFIERS:
            yield from (t for t in child.subtree if party_of(gathering.analysis, t))
    caller = ("from",) if noun.lemma_.lower() in WORDS.words("call_nouns") else ()
    named = (*TOGETHER, "by", "of", "including", "involving", *caller)
    for token in objects_after(noun, *named):
        if parties_of(gathering.analysis, (token,)):
            yield token
    if any(c.lower_ in TOGETHER for c in noun.children):
        yield from (t for t in noun.children if t.dep_ == "appos")


def _of_verb(gathering: Gathering) -> Iterator[Token]:
    """Return who holds, hosts or joins the meeting that the verb has as object."""
    verb, analysis = gathering.verb, gathering.analysis
    if verb is None:
        return
    frame = analysis.frames.of(verb)
    yield from met_with(frame, *TOGETHER)
    if gathering.is_subject and not is_passive(verb):
        if WORDS.has("gathering", frame.keys):
            yield from frame.patients
    elif WORDS.has("holding", frame.keys):
        yield from (*subjects_of(analysis, frame), *frame.agents)


def _of_clause(gathering: Gathering, clause: Token) -> Iterator[Token]:
    """Return who takes part by a clause: "held by X with Y", "involving X and Y"."""
    lemma = clause.lemma_.lower()
    if lemma in WORDS.words("gathering"):
        yield from patients(clause)
        return
    yield from met_with(gathering.analysis.frames.of(clause), *TOGETHER)
    if lemma in WORDS.words("holding") - WORDS.words("hosting"):
        yield from (t for t in agents(clause) if t.i != gathering.noun.i)


def _of_governor(gathering: Gathering) -> Iterator[Token]:
    """Return who does the thing that a meeting is told with: "said after talks with"."""
    prep = gathering.preposition
    governor = gathering.governor
    if prep is None or governor is None or gathering.verb is not None:
        return
    analysis = gathering.analysis
    yield from objects_after(governor, "between", "among")
    if prep.lower_ not in DONE_IN:
        return
    if governor.pos_ in {"VERB", "AUX"}:
        doers = agents(governor)
        if parties_of(analysis, doers):
            yield from doers
            yield from _told(gathering, governor)
            return
    yield from _just_before(gathering, prep)


def _told(gathering: Gathering, verb: Token) -> Iterator[Token]:
    """Return whom somebody told something, or discussed it with, at a meeting."""
    for child in verb.children:
        if child.dep_ in {"dobj", "dative"} and is_person(gathering.analysis, child):
            yield child
        elif child.dep_ == "dobj" and WORDS.has("discuss", {verb.lemma_}):
            yield from objects_after(child, "with")


def _just_before(gathering: Gathering, prep: Token) -> Iterator[Token]:
    """Return the person who stands right before "after", as in an inverted "said X"."""
    if prep.i == prep.sent.start:
        return
    token = prep.nbor(-1)
    if token.text == "," and token.i > prep.sent.start:
        token = token.nbor(-1)
    mention = gathering.analysis.mentions.at(token)
    if mention is not None and mention.is_person:
        yield gathering.analysis.doc[mention.head]


def callers(gathering: Gathering) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Return who calls and who is called, as far as the words tell them apart."""
    own = preps(gathering.noun)
    called = [t for name in (*TOGETHER, "to") for t in own.get(name, ())]
    called.extend(objects_after(gathering.noun, "with", "to"))
    for clause in gathering.told:
        called.extend(objects_after(clause, "with", "to"))
    if gathering.verb is not None:
        frame = gathering.analysis.frames.of(gathering.verb)
        called.extend(met_with(frame, *TOGETHER, "to"))
    elif gathering.preposition is not None:
        called.extend(cut_off(gathering.preposition.head))
    called = called or _after_with(gathering)
    theirs = set(parties_of(gathering.analysis, called))
    ours = tuple(
        t
        for t in attendees(gathering)
        if t not in called and not theirs.issuperset(party_of(gathering.analysis, t))
    )
    return ours, tuple(dict.fromkeys(called))


def _after_with(gathering: Gathering) -> list[Token]:
    """Return those listed after "with" behind a call, wherever the parse hung them."""
    noun = gathering.noun
    rest = noun.doc[noun.i + 1 : noun.sent.end]
    start = next((t.i for t in rest[:NEAR] if t.lower_ == "with"), None)
    found: list[Token] = []
    for token in noun.doc[start + 1 : noun.sent.end] if start is not None else ():
        if token.pos_ not in LISTED:
            break
        mention = gathering.analysis.mentions.at(token)
        if mention is not None and mention.head == token.i and mention.parties:
            found.append(token)
    return found
