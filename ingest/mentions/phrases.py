"""Whom a noun phrase stands for: the names inside it that can act for a party."""

from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from ingest.lexicon import lexicon
from ingest.registry import Registry

from .model import Kind, Mention

ROLES = lexicon("roles")
ROLE_NOUNS = ROLES.words("persons") | ROLES.words("bodies")
OUTSIDERS = ROLES.words("outsiders")

INWARD = frozenset({"of", "from", "between", "among", "including", "like", "as", "by"})
"""Prepositions whose object belongs to the people that a noun phrase names."""

NAMING = frozenset({"compound", "amod", "poss", "nmod", "nounmod", "npadvmod"})
DEPTH = 6
"""How deep a noun phrase is read; news nests no deeper, broken parses do."""

CHAIN = 40
"""Most members of a list that are looked at."""


def is_role(token: Token) -> bool:
    """Tell whether a noun stands for a party by what goes with it."""
    lemma = token.lemma_.lower()
    if token.tag_ == "NNPS":
        # "Representatives" that open a sentence are read as a name.
        lemma = lemma.removesuffix("s")
    return lemma in ROLE_NOUNS and lemma not in OUTSIDERS


class NounPhrases:
    """Reads noun phrases by the mentions on their tokens."""

    def __init__(self, registry: Registry, mentions: Mapping[int, Mention]) -> None:
        self._registry = registry
        self._mentions = mentions

    def parties_of(self, token: Token) -> tuple[str, ...]:
        """Return the parties of the noun phrase that a token heads, each once."""
        return tuple(dict.fromkeys(self._parties(token, 0)))

    def _parties(self, token: Token, depth: int) -> Iterator[str]:
        mention = self._mentions.get(token.i)
        if depth > DEPTH or (mention is not None and mention.kind is Kind.MEDIUM):
            return
        if mention is None:
            if is_role(token):
                yield from self._of_role(token, depth)
            return
        if mention.parties and not _is_counted(token, mention):
            yield from mention.parties
            yield from self._appended(token, depth)
        elif mention.kind in {Kind.PERSON, Kind.PLACE}:
            yield from self._appended(token, depth)
        elif is_role(token):
            yield from self._of_role(token, depth)

    def _of_role(self, token: Token, depth: int) -> Iterator[str]:
        """Read a role noun, whose party it may also be set against."""
        if _is_former(token):
            return
        against = _is_set_against(token)
        for party in self._named_inside(token, depth):
            if not (against and self._is_state(party)):
                yield party

    def _is_state(self, name: str) -> bool:
        party = self._registry.party(name)
        return party is not None and party.kind == "state"

    def _named_inside(self, token: Token, depth: int) -> Iterator[str]:
        related = token.lemma_.lower() in ROLES.words("relations")
        inward = _of_related(token) if related else INWARD
        for child in token.children:
            if child.dep_ == "poss" and related:
                continue
            if child.dep_ in NAMING:
                yield from self._modifier(child, depth)
            elif child.dep_ == "prep" and child.lower_ in inward:
                yield from self._objects(child, depth + 1)
        yield from self._appended(token, depth)

    def _modifier(self, token: Token, depth: int) -> Iterator[str]:
        """Read a modifier and those that stack up on it: "Israeli and Egyptian"."""
        if depth > DEPTH or token.lemma_.lower() in ROLES.words("backing"):
            return
        mention = self._mentions.get(token.i)
        if mention is not None and mention.kind is not Kind.MEDIUM:
            yield from mention.parties
        if token.dep_ == "poss":
            yield from self._parties(token, depth + 1)
        for child in token.children:
            if child.dep_ in NAMING or child.dep_ == "conj":
                yield from self._modifier(child, depth + 1)

    def _objects(self, prep: Token, depth: int) -> Iterator[str]:
        if depth > DEPTH:
            return
        for child in prep.children:
            if child.dep_ in {"pobj", "pcomp"}:
                yield from self._parties(child, depth)
                yield from self._conjuncts(child, depth, CHAIN)
                if child.i not in self._mentions and not is_role(child):
                    yield from self._named_inside(child, depth)
            elif child.dep_ in {"prep", "conj"} and child.lower_ in INWARD:
                yield from self._objects(child, depth + 1)

    def _conjuncts(self, token: Token, depth: int, length: int) -> Iterator[str]:
        """Read the other members of a list, each of which hangs on the one before."""
        if length == 0:
            return
        for child in token.children:
            if child.dep_ == "conj":
                yield from self._parties(child, depth + 1)
                yield from self._conjuncts(child, depth, length - 1)
            elif child.dep_ == "prep" and child.lower_ == "of" and not is_role(token):
                yield from self._objects(child, depth + 1)

    def _appended(self, token: Token, depth: int) -> Iterator[str]:
        """Read appositions: "the CIA director, William Burns"."""
        own = self._mentions.get(token.i)
        for child in token.children:
            mention = self._mentions.get(child.i)
            if child.dep_ != "appos" or own is mention:
                continue
            if mention is None or mention.kind in {Kind.PERSON, Kind.ROLE}:
                yield from self._parties(child, depth + 1)


def _of_related(token: Token) -> frozenset[str]:
    """Return what tells whose a counterpart is: "of" only in "his colleagues of X"."""
    owned = any(c.dep_ == "poss" for c in token.children)
    return frozenset({"from", "of"} if owned else {"from"})


def _is_former(token: Token) -> bool:
    """Tell whether somebody speaks for the party no more, or never did."""
    words = ROLES.words("apart")
    own = (c for c in token.children if c.dep_ in NAMING)
    return any(c.lemma_.lower() in words or _is_former(c) for c in own)


def _is_set_against(token: Token) -> bool:
    """Tell whether a state's adjective tells only where a group is at home."""
    lemma = token.lemma_.lower()
    if lemma in ROLES.words("against_state"):
        return True
    own = {c.lemma_.lower() for c in token.children if c.dep_ in NAMING}
    return lemma in ROLES.words("groups") and not own.isdisjoint(ROLES.words("civil"))


def _is_counted(token: Token, mention: Mention) -> bool:
    """Tell whether a demonym is people of a country: "nine Israelis", "a Russian"."""
    if mention.kind is not Kind.DEMONYM or token.dep_ in NAMING:
        return False
    counting = ROLES.words("counting")
    if any(c.dep_ == "nummod" or c.lower_ in counting for c in token.children):
        return True
    if any(c.dep_ == "acl" and c.tag_ == "VBN" for c in token.children):
        return True
    prep = token.head
    return prep.lower_ == "of" and prep.head.lemma_.lower() in counting
