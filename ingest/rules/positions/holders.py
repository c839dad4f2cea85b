"""Whose a stand is: the party behind its subject, or behind the voice that tells it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from ingest.analysis import Analysis
from ingest.frames import Frame, Voice
from ingest.frames.arguments import agents, is_passive, possessors, subjects
from ingest.lexicon import lexicon
from ingest.mentions import Kind, Mention

WORDS = lexicon("positions")
STATES = frozenset({"oppose", "commit", "prepare", "determine", "interest", "bind"})
"""Verbs whose passive is a state of the subject: "is opposed to"."""


ISSUING = frozenset(
    {"pass", "adopt", "approve", "issue", "release", "publish", "sign", "back"}
)
"""Verbs whose subject speaks by the text that is their object."""


@dataclass(frozen=True, slots=True)
class Holder:
    """The party that holds a position, and the person who stated it, if named."""

    party: str
    speaker: str | None = None


def holders(
    analysis: Analysis, tokens: Iterable[Token], voice: Voice | None
) -> tuple[Holder, ...]:
    """Return the parties that some noun phrases speak for, each once.

    `voice` is who says "we" where one of them does.
    """
    found: dict[str, Holder] = {}
    for token in tokens:
        for holder in _of(analysis, token, voice):
            found.setdefault(holder.party, holder)
    return tuple(found.values())


def of_frame(analysis: Analysis, frame: Frame) -> tuple[Holder, ...]:
    """Return who takes the stand that a frame tells of."""
    voice = analysis.frames.voice(frame)
    told = [] if voice is None else [voice.token]
    if frame.predicate.dep_ == "ccomp":
        told += subjects(frame.predicate.head)
    if any(map(is_outsider, told)) or _is_charged(frame.predicate):
        return ()
    return holders(analysis, frame.agents or _further(frame.predicate), voice)


def of_voice(analysis: Analysis, voice: Voice | None) -> tuple[Holder, ...]:
    """Return the party whose voice says something."""
    if voice is None or voice.party is None:
        return ()
    return holders(analysis, (voice.token,), None)


def sides(analysis: Analysis) -> tuple[str, ...]:
    """Return the two sides of the article's talks."""
    talks = analysis.mentions.talks
    return () if talks is None else talks.sides


def is_outsider(speaker: Token) -> bool:
    """Tell whether a speaker only judges others from outside: "analysts say"."""
    return speaker.lemma_.lower() in WORDS.words("holders.outsiders")


def _is_charged(verb: Token) -> bool:
    """Tell whether somebody is only accused of it: "accuses Hamas of refusing"."""
    prep = verb.head
    return verb.dep_ == "pcomp" and prep.head.lemma_ in WORDS.words("holders.blaming")


def _further(verb: Token) -> tuple[Token, ...]:
    """Return the subject of "is opposed to", and of "in order to press for"."""
    if is_passive(verb) and verb.lemma_ in STATES:
        return subjects(verb)
    if verb.dep_ == "acl" and verb.head.lower_ == "order":
        return subjects(verb.head.head.head)
    return ()


def _of(analysis: Analysis, token: Token, voice: Voice | None) -> Iterator[Holder]:
    if token.pos_ == "PRON" and token.lower_ in WORDS.words("holders.first_person"):
        yield from of_voice(analysis, voice)
    elif token.lemma_.lower() in WORDS.words("holders.documents"):
        for owner in possessors(token) or _issuers(token):
            yield from _of(analysis, owner, voice)
    elif not _is_outside(token):
        mention = analysis.mentions.at(token)
        for party in _parties(analysis, token, mention):
            yield Holder(party, _speaker(mention))


def _issuers(document: Token) -> tuple[Token, ...]:
    """Return who issued "the statement": the subject of the sentence before."""
    if document.dep_ == "dobj" and document.head.lemma_ in ISSUING:
        return subjects(document.head)
    start = document.sent.start
    definite = any(c.lower_ == "the" for c in document.children)
    if start == 0 or not definite:
        return ()
    before = document.doc[start - 1].sent
    named = any(t.lemma_.lower() == document.lemma_.lower() for t in before)
    return agents(before.root) if named else ()


def _is_outside(token: Token) -> bool:
    """Tell whether somebody stands outside the party: "former", "opposition"."""
    words = WORDS.words("holders.outside")
    own = [c for c in token.children if c.dep_ not in {"relcl", "acl"}]
    titles = [c for c in own if c.dep_ in {"appos", "compound", "nmod"}]
    near = (token, *own, *(g for c in titles for g in c.children))
    return any(t.lemma_.lower() in words or t.lower_ in words for t in near)


def _speaker(mention: Mention | None) -> str | None:
    if mention is None or mention.kind is not Kind.PERSON:
        return None
    return mention.name


def _parties(
    analysis: Analysis, token: Token, mention: Mention | None
) -> tuple[str, ...]:
    """Return whose voice a noun phrase is; a known person must be in office."""
    name = _speaker(mention)
    registry = analysis.mentions.registry
    if name is not None and registry.person(name) is not None:
        party = registry.speaks_for(name, analysis.mentions.day)
        return () if party is None else (party,)
    if mention is not None and mention.parties:
        return _own(analysis, token, mention.parties)
    return _own(analysis, token, analysis.mentions.parties_of(token))


def _own(analysis: Analysis, token: Token, parties: tuple[str, ...]) -> tuple[str, ...]:
    """Return the parties without the state that rebels fight: "Ethiopia's rebels"."""
    if token.lemma_.lower() not in WORDS.words("holders.rebels"):
        return parties
    registry = analysis.mentions.registry
    rebels = registry.called(token.lemma_.lower()) & set(sides(analysis))
    known = ((p, registry.party(p)) for p in parties)
    kept = tuple(p for p, party in known if party is None or party.kind != "state")
    return kept or (tuple(rebels) if len(rebels) == 1 else ())
