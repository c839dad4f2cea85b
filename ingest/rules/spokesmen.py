"""Who speaks for a party: not a dissenter in office, who only speaks for himself."""

from spacy.tokens import Token

from ingest.analysis import Analysis
from ingest.mentions import Kind


def speaks_for_party(analysis: Analysis, token: Token) -> bool:
    """Tell whether what a noun phrase says or does is its party's; a dissenter's is not."""
    named = [token, *(c for c in token.children if c.dep_ in {"appos", "compound"})]
    return not any(_dissents(analysis, t) for t in named)


def _dissents(analysis: Analysis, token: Token) -> bool:
    mention = analysis.mentions.at(token)
    if mention is None or mention.kind is not Kind.PERSON or mention.name is None:
        return False
    registry, day = analysis.mentions.registry, analysis.mentions.day
    belongs = registry.party_of(mention.name, day) is not None
    return belongs and registry.speaks_for(mention.name, day) is None


def speaking(analysis: Analysis, tokens: tuple[Token, ...]) -> tuple[str, ...]:
    """Return the parties of several noun phrases, without those of dissenters."""
    return analysis.mentions.acting(
        tuple(t for t in tokens if speaks_for_party(analysis, t))
    )
