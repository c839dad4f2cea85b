"""Whether a noun phrase means a person, a people of a party, or a land or thing."""

from spacy.tokens import Token

from ingest.analysis import Analysis
from ingest.frames.arguments import expanded
from ingest.lexicon import lexicon
from ingest.mentions import Kind

from .attendees import party_of

HUMANS = lexicon("roles").words("persons")


def are_persons(analysis: Analysis, tokens: tuple[Token, ...]) -> bool:
    """Tell whether one of some noun phrases means a person or persons."""
    return any(is_person(analysis, e) for t in tokens for e in expanded(t))


def is_person(analysis: Analysis, token: Token) -> bool:
    """Tell whether a noun means a person by name, by office, or by a people's name."""
    mention = analysis.mentions.at(token)
    if mention is not None and mention.is_person:
        return True
    if mention is not None and mention.kind is Kind.DEMONYM:
        return token.tag_ in {"NNPS", "NNS"}
    return token.lemma_.lower() in HUMANS and bool(party_of(analysis, token))


def is_somebody(analysis: Analysis, token: Token) -> bool:
    """Tell whether a guest is a person or people of a party, not a land or a thing."""
    mention = analysis.mentions.at(token)
    if mention is None:
        return bool(party_of(analysis, token))
    state = mention.kind is Kind.PARTY and mention.place is not None
    thing = mention.kind in {Kind.PLACE, Kind.MEDIUM} or state
    return not thing and bool(mention.parties)
