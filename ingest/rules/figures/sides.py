"""The label under which the people of a place or party are counted."""

from collections.abc import Iterable

from spacy.tokens import Token

from ingest.mentions import Kind, Mention

from .counts import WORDS
from .story import Story

NAMES = frozenset({Kind.PLACE, Kind.PARTY, Kind.DEMONYM, Kind.METONYM, Kind.BODY})
"""Mentions that name a place or party by themselves, not by taking one up."""


def side_of(story: Story, mention: Mention) -> str | None:
    """Return whose people a name means: the side of a place, a state, a group's people."""
    if mention.kind not in NAMES:
        return None
    place = story.analysis.mentions.registry.place(mention.place or mention.name or "")
    if place is not None and (mention.kind is Kind.PLACE or len(mention.parties) == 0):
        return place.side or place.country
    if len(mention.parties) != 1:
        return None
    return label_of(story, mention.parties[0])


def label_of(story: Story, party: str) -> str | None:
    """Return the label of a party's people; an armed group's are those of its place."""
    known = story.analysis.mentions.registry.party(party)
    if known is not None and known.kind == "state":
        return party
    talks = story.analysis.mentions.talks
    return story.default_side if talks is not None and party in talks.sides else None


def side_in(story: Story, tokens: Iterable[Token]) -> str | None:
    """Return the side that some words name first, else a region that they take up."""
    words = list(tokens)
    for token in words:
        mention = story.analysis.mentions.at(token)
        side = None if mention is None else side_of(story, mention)
        if side is not None:
            return side
    regions = WORDS.words("source.region")
    taken_up = any(t.lemma_.lower() in regions for t in words)
    return story.default_side if taken_up else None


OWN = frozenset({Kind.PARTY, Kind.BODY, Kind.DEMONYM})


def body_in(story: Story, tokens: Iterable[Token]) -> str | None:
    """Return the group or body whose own people are named: "Hezbollah fighters"."""
    registry = story.analysis.mentions.registry
    for token in tokens:
        mention = story.analysis.mentions.at(token)
        people = (
            mention is not None
            and mention.kind is Kind.DEMONYM
            and token.tag_ == "NNPS"
        )
        if mention is None or mention.kind not in OWN or people:
            continue
        party = registry.party(mention.parties[0]) if mention.parties else None
        if party is not None and party.kind in {"armed_group", "organisation"}:
            return party.name
    return None


def adjective_of(story: Story, side: str) -> str:
    """Return the adjective of a state ("Lebanese"), or the name of another place."""
    party = story.analysis.mentions.registry.party(side)
    return party.demonyms[0] if party is not None and party.demonyms else side


def other_side(story: Story, party: str) -> str | None:
    """Return whose people a side of the talks kills: those of the other side."""
    foe = foe_of(story, party)
    return None if foe is None else label_of(story, foe)


def foe_of(story: Story, party: str) -> str | None:
    """Return the other side of the talks, None where there is not just one."""
    talks = story.analysis.mentions.talks
    if talks is None or party not in talks.sides:
        return None
    others = [side for side in talks.sides if side != party]
    return others[0] if len(others) == 1 else None
