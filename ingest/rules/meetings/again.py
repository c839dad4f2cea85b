"""Attendees that a text names only by taking them up again: "the two leaders"."""

from spacy.tokens import Token

from ingest.analysis import Analysis
from ingest.lexicon import lexicon
from ingest.mentions import Kind

WORDS = lexicon("meetings")
COUNTING = frozenset({"two", "both", "pair", "duo"})
POINTING = frozenset({"the", "their", "its", "his", "her"})
BACK = 60
"""How many words before "the two leaders" the two were named, at most."""


def is_pair(token: Token) -> bool:
    """Tell whether a noun phrase means two people told before: "the two leaders"."""
    if token.lower_ in {"they", "both", "two", "pair", "duo"}:
        return token.n_rights == 0 or token.lower_ == "they"
    if token.tag_ not in {"NNS", "NNPS"}:
        return False
    told = token.lemma_.lower() in WORDS.words("pairs")
    return told and any(c.lower_ in COUNTING for c in token.children)


def pair_before(analysis: Analysis, token: Token) -> tuple[str, ...]:
    """Return the parties of the last two people of different parties before a word."""
    near = [
        m
        for m in analysis.mentions.within(max(token.i - BACK, 0), token.i)
        if m.is_person and len(m.parties) == 1
    ]
    found = dict.fromkeys(m.parties[0] for m in reversed(near))
    return tuple(found)[:2]


def taken_up(analysis: Analysis, token: Token) -> tuple[str, ...]:
    """Return the parties of "the delegation", "the negotiators" or "the emir".

    A team is the one told last, several teams are those of these talks' sides; a
    monarch without a name is the one among the parties of these talks.
    """
    if analysis.mentions.at(token) is not None or not _is_definite(token):
        return ()
    lemma = token.lemma_.lower()
    if lemma in WORDS.words("delegations"):
        return _sides(analysis) if _is_plural(token) else _last_team(analysis, token)
    if lemma in WORDS.words("monarchs"):
        return _monarch(analysis, lemma)
    return ()


def _is_definite(token: Token) -> bool:
    own = [c for c in token.children if c.dep_ not in {"relcl", "acl", "punct"}]
    return len(own) == 1 and own[0].lower_ in POINTING


def _is_plural(token: Token) -> bool:
    return token.tag_ in {"NNS", "NNPS"}


def _sides(analysis: Analysis) -> tuple[str, ...]:
    talks = analysis.mentions.talks
    return () if talks is None else talks.sides


def _last_team(analysis: Analysis, token: Token) -> tuple[str, ...]:
    before = [
        m
        for m in analysis.mentions.within(max(token.i - 2 * BACK, 0), token.i)
        if m.kind is Kind.ROLE
        and len(m.parties) == 1
        and analysis.doc[m.head].lemma_.lower() in WORDS.words("delegations")
    ]
    return before[-1].parties if before else ()


def _monarch(analysis: Analysis, title: str) -> tuple[str, ...]:
    """Return the one party of these talks whose head bears a title."""
    mentions = analysis.mentions
    talks = mentions.talks
    near = () if talks is None else (*talks.sides, *talks.mediators)
    found: dict[str, None] = {}
    for person in mentions.registry.people:
        office = mentions.registry.office_on(person.name, mentions.day)
        if office is not None and office.party in near:
            if title in office.title.lower().split() and office.covers(mentions.day):
                found[office.party] = None
    return tuple(found) if len(found) == 1 else ()
