"""All mentions of an article, and whom a noun phrase stands for."""

from collections.abc import Iterator
from datetime import date
from operator import attrgetter

from spacy.tokens import Doc, Token

from ingest.registry import NameIndex, Registry, Talks

from .model import Mention
from .phrases import NounPhrases, is_role


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
        self.text: str = doc.text
        self.registry = registry
        self.index = index
        self.day = day
        self.talks = talks
        self.about: tuple[Talks, ...] = () if talks is None else (talks,)
        self._by_token: dict[int, Mention] = {}
        self._by_head: dict[int, Mention] = {}
        self._ordered: tuple[Mention, ...] | None = None
        self._phrases = NounPhrases(registry, self._by_token)
        self._known_parties: dict[int, tuple[str, ...]] = {}

    def add(self, mention: Mention) -> None:
        """Take a mention in; an earlier one on the same tokens stays."""
        if any(i in self._by_token for i in range(mention.start, mention.end)):
            return
        for i in range(mention.start, mention.end):
            self._by_token[i] = mention
        self._by_head[mention.head] = mention
        self._forget()

    def _forget(self) -> None:
        self._ordered = None
        self._known_parties.clear()

    def replace(self, mention: Mention, changed: Mention) -> None:
        """Put a mention's changed copy in its place, on the same tokens."""
        for i in range(mention.start, mention.end):
            self._by_token[i] = changed
        self._by_head[mention.head] = changed
        self._forget()

    def at(self, token: Token) -> Mention | None:
        """Return the mention that a token is part of, or None."""
        return self._by_token.get(token.i)

    def __iter__(self) -> Iterator[Mention]:
        """Go through the mentions in the order of the text."""
        if self._ordered is None:
            found = sorted(self._by_head.values(), key=attrgetter("start"))
            self._ordered = tuple(found)
        return iter(self._ordered)

    def within(self, start: int, end: int) -> Iterator[Mention]:
        """Go through the mentions whose head stands between two token indexes."""
        heads = range(max(start, 0), min(end, len(self.doc)))
        return (self._by_head[i] for i in heads if i in self._by_head)

    def parties_of(self, token: Token) -> tuple[str, ...]:
        """Return the parties that the noun phrase headed by a token stands for.

        Empty where it names no one who can act for a party: "Israeli media",
        "relatives of hostages", a place, a thing.
        """
        known = self._known_parties.get(token.i)
        if known is None:
            known = self._known_parties[token.i] = self._phrases.parties_of(token)
        return known

    def acting(self, tokens: tuple[Token, ...]) -> tuple[str, ...]:
        """Return the parties of several noun phrases together, each once."""
        return tuple(dict.fromkeys(p for t in tokens for p in self.parties_of(t)))

    def is_role(self, token: Token) -> bool:
        """Tell whether a noun stands for a party by what goes with it."""
        return is_role(token)
