"""Attendees that a text names only by taking them up again: "the two leaders"."""

from collections.abc import Iterable

from spacy.tokens import Token

from ingest.analysis import Analysis
from ingest.frames.arguments import agents
from ingest.lexicon import lexicon
from ingest.mentions import Kind, Mention

WORDS = lexicon("meetings")
COUNTING = frozenset({"two", "both", "pair", "duo"})
POINTING = frozenset({"the", "their", "its", "his", "her"})
TAKING = frozenset({"the", "these", "this", "those", "their"})
PAIR = 2
FARTHEST = 5
BACK = 60
"""How many words before "the two leaders" the two were named, at most."""


def is_pair(token: Token) -> bool:
    """Tell whether a noun phrase means two people told before: "the two leaders"."""
    if token.dep_ in {"nummod", "compound", "amod", "det"}:
        return False
    if token.lower_ in {"they", "both", "two", "pair", "duo"}:
        return token.n_rights == 0 or token.lower_ == "they"
    if token.tag_ not in {"NNS", "NNPS"}:
        return False
    told = token.lemma_.lower() in WORDS.words("pairs")
    return told and any(c.lower_ in COUNTING for c in token.children)


def pair_before(analysis: Analysis, token: Token) -> tuple[str, ...]:
    """Return the parties of the two people of different parties told last before a word.

    They are of this sentence and the one before it, else of the two sides, else of what
    was told further back. Who does something to the two is none of them: "Trump rang
    up both premiers".
    """
    doers = _doers(token)
    near = [
        m
        for m in analysis.mentions.within(max(token.i - BACK, 0), token.i)
        if m.is_person and len(m.parties) == 1 and m.head not in doers
    ]
    sentence = token.sent
    start = token.doc[sentence.start - 1].sent.start if sentence.start > 0 else 0
    close = _last_two(m for m in reversed(near) if m.head >= start)
    if len(close) == PAIR:
        return close
    sides = _sides(analysis)
    far = _last_two(reversed(near))
    of_sides = len(sides) == PAIR and token.pos_ == "NOUN"
    return tuple(sorted(sides)) if of_sides else far


def _last_two(people: Iterable[Mention]) -> tuple[str, ...]:
    found = dict.fromkeys(m.parties[0] for m in people)
    return tuple(found)[:PAIR]


def _doers(token: Token) -> frozenset[int]:
    """Return who acts upon a word, be it through a noun: "said in calls to both"."""
    verb = token
    for _ in range(FARTHEST):
        if verb.dep_ not in {"dobj", "pobj", "prep", "dative"}:
            break
        verb = verb.head
    if verb.i == token.i or verb.pos_ != "VERB":
        return frozenset()
    return frozenset(t.i for t in agents(verb))


def taken_up(analysis: Analysis, token: Token) -> tuple[str, ...]:
    """Return the parties of "the delegation", "the negotiators" or "the emir".

    A team is the one told last, several teams are those of these talks' sides; a
    monarch without a name is the one among the parties of these talks.
    """
    lemma = token.lemma_.lower()
    if lemma in WORDS.words("technical"):
        return _by_modifiers(analysis, token)
    if analysis.mentions.at(token) is not None or not _is_definite(token):
        return ()
    if lemma in WORDS.words("delegations"):
        return _sides(analysis) if _is_plural(token) else _last_team(analysis, token)
    if lemma in WORDS.words("monarchs"):
        return _monarch(analysis, lemma)
    return ()


def _by_modifiers(analysis: Analysis, token: Token) -> tuple[str, ...]:
    """Return whose experts meet: "Iranian and US experts" speak for no one otherwise."""
    before = [
        t
        for c in token.children
        if c.dep_ in {"amod", "compound", "nmod"}
        for t in c.subtree
    ]
    found = (analysis.mentions.at(t) for t in before)
    return tuple(dict.fromkeys(p for m in found if m is not None for p in m.parties))


def _is_definite(token: Token) -> bool:
    own = [c for c in token.children if c.dep_ not in {"relcl", "acl", "punct"}]
    if not own:
        return _is_plural(token)
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
    offices = (
        mentions.registry.office_on(person.name, mentions.day)
        for person in mentions.registry.people
    )
    found = {
        office.party
        for office in offices
        if office is not None
        and office.party is not None
        and office.party in near
        and office.covers(mentions.day)
        and title in office.title.lower().split()
    }
    return tuple(found) if len(found) == 1 else ()


def takes_up(noun: Token) -> bool:
    """Tell whether a noun means the very meeting told before, no further one."""
    words = [c for c in noun.children if c.dep_ in {"det", "amod", "poss", "compound"}]
    pointing = any(c.lower_ in TAKING and c.dep_ == "det" for c in words)
    other = any(c.lower_ in WORDS.words("further") for c in words)
    return pointing and not other


def is_further(noun: Token) -> bool:
    """Tell whether a meeting is one more of those told before: "further encounters"."""
    more = WORDS.words("further") - {"first", "previous", "earlier", "last", "latest"}
    return any(c.lower_ in more and c.dep_ in {"amod", "det"} for c in noun.children)


def goes_on(noun: Token) -> bool:
    """Tell whether a meeting noun takes up one told before: "the talks", "a further round"."""
    return any(
        (c.lower_ in TAKING and c.dep_ in {"det", "poss"})
        or (c.lower_ in WORDS.words("further") and c.dep_ in {"amod", "det"})
        for c in noun.children
    )
