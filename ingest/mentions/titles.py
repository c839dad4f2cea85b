"""Titles: what goes with a person's name and tells the office and the party."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from .mentions import Mentions
from .model import Kind

BEFORE = frozenset({"compound", "amod", "poss", "nmod"})


def party_by_title(mentions: Mentions, span: Span) -> tuple[str, ...]:
    """Return the party of a person by the title that goes with the name, if any."""
    for token in _titles(mentions, span):
        found = mentions.parties_of(token)
        if found:
            return found[:1]
    return _by_modifiers(mentions, span)


def title_of(mentions: Mentions, span: Span) -> str | None:
    """Return the words of a person's title, None without one."""
    for token in _titles(mentions, span):
        left = min(t.i for t in token.lefts) if token.n_lefts else token.i
        return str(token.doc[left : token.i + 1].text)
    return None


def _titles(mentions: Mentions, span: Span) -> Iterator[Token]:
    """Yield the role nouns of a name: in apposition, above it, before it."""
    root = span.root
    own = [c for c in root.children if not span.start <= c.i < span.end]
    yield from (c for c in own if c.dep_ == "appos" and mentions.is_role(c))
    if root.dep_ == "appos" and mentions.is_role(root.head):
        yield root.head
    yield from (c for c in own if c.dep_ in BEFORE and mentions.is_role(c))
    yield from _just_before(mentions, span)


def _just_before(mentions: Mentions, span: Span) -> Iterator[Token]:
    """Yield a capitalised title right before a name, which a parse may have lost."""
    if span.start > 0:
        before = span.doc[span.start - 1]
        if before.text.istitle() and mentions.is_role(before):
            yield before


def _by_modifiers(mentions: Mentions, span: Span) -> tuple[str, ...]:
    """Read "Armenia's Davit Sargsyan" and "Ruiz of the ELN"."""
    for child in span.root.children:
        if span.start <= child.i < span.end:
            continue
        found: tuple[str, ...] = ()
        if child.dep_ in BEFORE:
            mention = mentions.at(child)
            if mention is not None and mention.kind is not Kind.PERSON:
                found = mention.parties
        elif child.dep_ == "prep" and child.lower_ in {"of", "from"}:
            found = mentions.acting(tuple(child.children))
        if found:
            return found[:1]
    return ()
