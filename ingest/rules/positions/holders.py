"""Whose a stand is: the party behind its subject, or behind the voice that tells it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from ingest.analysis import Analysis
from ingest.frames import Frame, Voice
from ingest.frames.arguments import is_passive, possessors, subjects
from ingest.mentions import Kind, Mention

from .predicates import WORDS


@dataclass(frozen=True, slots=True)
class Holder:
    """The party that holds a position, and the person who stated it, if named."""

    party: str
    speaker: str | None = None


def holders(analysis: Analysis, tokens: Iterable[Token], voice: Voice | None) -> tuple[Holder, ...]:
    """Return the parties that some noun phrases speak for, each once."""
    found: dict[str, Holder] = {}
    for token in tokens:
        for holder in _of(analysis, token, voice):
            found.setdefault(holder.party, holder)
    return tuple(found.values())


def of_frame(analysis: Analysis, frame: Frame) -> tuple[Holder, ...]:
    """Return who takes the stand that a frame tells of."""
    agents = frame.agents
    if not agents and not frame.nominal and is_passive(frame.predicate):
        agents = _in_a_state(frame)
    return holders(analysis, agents, analysis.frames.voice(frame))


def of_voice(analysis: Analysis, voice: Voice | None) -> tuple[Holder, ...]:
    """Return the party whose voice says something."""
    if voice is None or voice.party is None:
        return ()
    return holders(analysis, (voice.token,), None)


def sides(analysis: Analysis) -> tuple[str, ...]:
    """Return the two sides of the article's talks."""
    talks = analysis.mentions.talks
    return () if talks is None else talks.sides


def _in_a_state(frame: Frame) -> tuple[Token, ...]:
    """Return the subject of "is opposed to", "is committed to"."""
    if frame.predicate.lemma_ in {"oppose", "commit", "prepare", "determine", "interest", "bind"}:
        return subjects(frame.predicate)
    return ()


def _of(analysis: Analysis, token: Token, voice: Voice | None) -> Iterator[Holder]:
    if token.pos_ == "PRON" and token.lower_ in WORDS.words("holders.first_person"):
        yield from of_voice(analysis, voice)
        return
    if is_outside(token):
        return
    if token.lemma_.lower() in WORDS.words("holders.documents"):
        for owner in possessors(token):
            yield from _of(analysis, owner, voice)
        return
    mention = analysis.mentions.at(token)
    speaker = mention.name if mention is not None and mention.kind is Kind.PERSON else None
    for party in _parties(analysis, token, mention):
        yield Holder(party, speaker)


def is_outside(token: Token) -> bool:
    """Tell whether a noun phrase names somebody outside the party: "former", "opposition"."""
    words = WORDS.words("holders.outside")
    near = [token, *token.children]
    near += [g for c in token.children if c.dep_ in {"appos", "compound", "nmod"} for g in (c, *c.children)]
    return any(t.lemma_.lower() in words or t.lower_ in words for t in near if t.dep_ not in {"relcl", "acl"})


def _parties(analysis: Analysis, token: Token, mention: Mention | None) -> tuple[str, ...]:
    if mention is not None and mention.kind is Kind.PERSON and mention.name is not None:
        registry = analysis.mentions.registry
        if registry.person(mention.name) is not None:
            party = registry.speaks_for(mention.name, analysis.mentions.day)
            return () if party is None else (party,)
    if mention is not None and mention.parties:
        return mention.parties
    return analysis.mentions.parties_of(token)
