"""Lands, their capitals, and the words that stand for them."""

from spacy.tokens import Token

from ingest.mentions import Mentions


def capital_of(state: str, mentions: Mentions) -> str | None:
    """Return the capital where a state's ministries and services sit."""
    capitals = (p for p in mentions.registry.places if p.country == state and p.capital)
    return next((p.name for p in capitals), None)


def seat_of(capital: Token, mentions: Mentions) -> str | None:
    """Return the city in "the emirate's capital", where the land is one told before."""
    owners = (mentions.at(c) for c in capital.children if c.dep_ == "poss")
    lands = [m.parties[0] for m in owners if m is not None and len(m.parties) == 1]
    return capital_of(lands[0], mentions) if lands else None


def land_of(token: Token, mentions: Mentions) -> str | None:
    """Return the land whose people's adjective stands before "soil", "territory"."""
    for child in token.children:
        mention = mentions.at(child)
        if mention is not None and len(mention.parties) == 1:
            state = mention.parties[0]
            return state if is_country(state, mentions) else None
    return None


def is_country(place: str, mentions: Mentions) -> bool:
    """Tell whether a place is the land of a state that is a party."""
    party = mentions.registry.party(place)
    return party is not None and party.kind == "state"
