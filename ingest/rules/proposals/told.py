"""One place of an article that speaks of a proposal, and proposals gathered from them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from spacy.tokens import Span, Token

from domain.values import Happened, Term
from domain.vocabulary import Issue, Level
from ingest.frames import Voice


@dataclass(slots=True)
class Told:
    """What one place tells of a proposal.

    `stands` tells whether it is enough by itself for a report, `counts` whether it is
    once sponsors and terms are told elsewhere, `seeds` whether it may be the first to
    tell of one, `content` that it tells nothing else than terms. `fresh` marks what
    is called new, `old` what is called earlier. `carriers` are those who made known
    what is another's. `own` marks a place that puts forward something by itself.
    """

    anchor: Token
    evidence: Span
    rule: str
    sponsors: tuple[str, ...] = ()
    carriers: tuple[str, ...] = ()
    own: bool = False
    to: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    happened: Happened = field(default_factory=Happened)
    name: str | None = None
    after: str | None = None
    voice: Voice | None = None
    level: Level = Level.LOW
    stands: bool = False
    counts: bool = False
    seeds: bool = True
    content: bool = False
    definite: bool = False
    replies: bool = False
    changes: bool = False
    fresh: bool = False
    old: bool = False
    answers: str | None = None


class Proposal:
    """One proposal of an article, as its places tell of it, in the order of the text."""

    def __init__(self, first: Told) -> None:
        self.places: list[Told] = [first]

    def add(self, told: Told) -> None:
        """Take in a further place that speaks of it."""
        self.places.append(told)

    @property
    def stands(self) -> bool:
        """Tell whether the text says enough of it for a report."""
        if any(p.stands for p in self.places):
            return True
        return bool(self.sponsors and self.terms) and any(p.counts for p in self.places)

    @property
    def replies(self) -> bool:
        """Tell whether it answers an earlier proposal."""
        return any(p.replies for p in self.places)

    @property
    def is_changes(self) -> bool:
        """Tell whether it is nothing but conditions put to another proposal."""
        return all(p.changes for p in self.places if not p.content)

    @property
    def last(self) -> Told:
        """The place where the text spoke of it last."""
        return self.places[-1]

    @property
    def sponsors(self) -> tuple[str, ...]:
        """Who stands behind it: as the first place that says so has it, else who brought it."""
        told = next((p.sponsors for p in self.places if p.sponsors), ())
        return told or tuple(sorted(self.carriers))

    @property
    def carriers(self) -> frozenset[str]:
        """Those who made it known for another."""
        return frozenset(c for p in self.places for c in p.carriers)

    @property
    def happened(self) -> Happened:
        """When it was put forward, by the first place that dates it."""
        return _first(p.happened for p in self.places)

    @property
    def terms(self) -> tuple[Term, ...]:
        """What it holds: one term a kind, the one with a number before others."""
        found: dict[Issue, Term] = {}
        for term in (t for p in self.places for t in p.terms):
            known = found.get(term.kind)
            if known is None or (known.quantity is None and term.quantity is not None):
                found[term.kind] = term
        return tuple(found.values())

    def said(self, name: str) -> str | None:
        """Return the first value told for a field of words, None if none is."""
        values = (getattr(p, name) for p in self.places)
        return next((str(v) for v in values if v is not None), None)

    @property
    def afters(self) -> frozenset[str]:
        """The persons and places that it is named after."""
        return frozenset(p.after for p in self.places if p.after is not None)


def _first(dates: Iterable[Happened]) -> Happened:
    return next((d for d in dates if d.start is not None), Happened())
