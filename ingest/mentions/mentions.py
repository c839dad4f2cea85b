"""All mentions of an article, and whom a noun phrase stands for."""

from collections.abc import Iterator
from datetime import date

from spacy.tokens import Doc, Token

from ingest.lexicon import lexicon
from ingest.registry import NameIndex, Registry, Talks

from .model import Kind, Mention

ROLES = lexicon("roles")
ROLE_NOUNS = ROLES.words("persons") | ROLES.words("bodies")
OUTSIDERS = ROLES.words("outsiders")

INWARD = frozenset({"of", "from", "between", "among", "including", "like", "as", "by"})
"""Prepositions whose object belongs to the people that a noun phrase names."""

OUTWARD = frozenset({"relcl", "acl", "advcl", "ccomp", "xcomp", "parataxis", "advmod"})
"""Dependents that say something about a noun phrase and name no one in it."""

NAMING = frozenset({"compound", "amod", "poss", "nmod", "nounmod", "npadvmod"})


class Mentions:
    """The mentions of one document, by token, and the reading of noun phrases."""

    def __init__(
        self,
        doc: Doc,
        *,
        registry: Registry,
        index: NameIndex,
        day: date,
        talks: Talks | None,
    ) -> None:
        self.doc = doc
        self.registry = registry
        self.index = index
        self.day = day
        self.talks = talks
        self._by_token: dict[int, Mention] = {}
        self._by_head: dict[int, Mention] = {}

    def add(self, mention: Mention) -> None:
        """Take a mention in; an earlier one on the same tokens stays."""
        if any(i in self._by_token for i in range(mention.start, mention.end)):
            return
        for i in range(mention.start, mention.end):
            self._by_token[i] = mention
        self._by_head[mention.head] = mention

    def at(self, token: Token) -> Mention | None:
        """Return the mention that a token is part of, or None."""
        return self._by_token.get(token.i)

    def __iter__(self) -> Iterator[Mention]:
        """Go through the mentions in the order of the text."""
        return iter(sorted(set(self._by_head.values()), key=lambda m: m.start))

    def within(self, start: int, end: int) -> Iterator[Mention]:
        """Go through the mentions whose head stands between two token indexes."""
        return (m for m in self if start <= m.head < end)

    def parties_of(self, token: Token) -> tuple[str, ...]:
        """Return the parties that the noun phrase headed by a token stands for.

        Empty where it names no one who can act for a party: "Israeli media",
        "relatives of hostages", a place, a thing.
        """
        return _unique(self._parties(token, depth=0))

    def acting(self, tokens: tuple[Token, ...]) -> tuple[str, ...]:
        """Return the parties of several noun phrases together, each once."""
        return _unique(p for t in tokens for p in self.parties_of(t))

    def _parties(self, token: Token, depth: int) -> Iterator[str]:
        mention = self.at(token)
        if mention is not None and mention.kind is Kind.MEDIUM:
            return
        if mention is not None and mention.parties:
            yield from mention.parties
            yield from self._appended(token, depth)
            return
        if mention is not None and mention.kind in {Kind.PERSON, Kind.PLACE}:
            yield from self._appended(token, depth)
            return
        if self.is_role(token) and depth < 6:
            yield from self._named_inside(token, depth)

    def is_role(self, token: Token) -> bool:
        """Tell whether a noun stands for a party by what goes with it."""
        lemma = token.lemma_.lower()
        return lemma in ROLE_NOUNS and lemma not in OUTSIDERS

    def _named_inside(self, token: Token, depth: int) -> Iterator[str]:
        for child in token.children:
            if child.dep_ in NAMING:
                mention = self.at(child)
                if mention is not None and mention.kind is not Kind.MEDIUM:
                    yield from mention.parties
                if child.dep_ == "poss":
                    yield from self._parties(child, depth + 1)
                yield from self._modifiers(child, depth + 1)
            elif child.dep_ == "prep" and child.lower_ in INWARD:
                yield from self._objects(child, depth + 1)
        yield from self._appended(token, depth)

    def _modifiers(self, token: Token, depth: int) -> Iterator[str]:
        """Read "Israeli and Egyptian" and "US-backed" modifiers that stack up."""
        if depth > 4:
            return
        for child in token.children:
            if child.dep_ in NAMING or child.dep_ == "conj":
                mention = self.at(child)
                if mention is not None and mention.kind is not Kind.MEDIUM:
                    yield from mention.parties
                yield from self._modifiers(child, depth + 1)

    def _objects(self, prep: Token, depth: int) -> Iterator[str]:
        for child in prep.children:
            if child.dep_ in {"pobj", "pcomp"}:
                yield from self._parties(child, depth)
                yield from self._conjuncts(child, depth)
                if not self.at(child) and not self.is_role(child):
                    yield from self._named_inside(child, depth)
            elif child.dep_ in {"prep", "conj"} and child.lower_ in INWARD:
                yield from self._objects(child, depth + 1)

    def _conjuncts(self, token: Token, depth: int) -> Iterator[str]:
        if depth > 6:
            return
        for child in token.children:
            if child.dep_ == "conj":
                yield from self._parties(child, depth + 1)
                yield from self._conjuncts(child, depth + 1)
            elif child.dep_ == "prep" and child.lower_ == "of":
                yield from self._objects(child, depth + 1)

    def _appended(self, token: Token, depth: int) -> Iterator[str]:
        """Read appositions: "the CIA director, William Burns"."""
        if depth > 5:
            return
        for child in token.children:
            if child.dep_ == "appos" and self.at(token) is not self.at(child):
                mention = self.at(child)
                if mention is None or mention.kind in {Kind.PERSON, Kind.ROLE}:
                    yield from self._parties(child, depth + 1)


def _unique(names: "Iterator[str]") -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
