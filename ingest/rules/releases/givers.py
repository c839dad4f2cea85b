"""Who releases captives: the party that held them."""

from collections.abc import Iterator

from spacy.tokens import Token

from domain.vocabulary import Category
from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.lexicon import lexicon

from .captives import Captives
from .groups import Group
from .mutual import each_number, is_each

WORDS = lexicon("releases")
BOTH = 2


class Givers:
    """Reads who gives up the captives of one frame."""

    def __init__(self, analysis: Analysis, frame: Frame) -> None:
        self.analysis = analysis
        self.frame = frame
        self.captives = Captives(analysis, frame)
        talks = analysis.mentions.talks
        self.sides = () if talks is None else talks.sides
        self.holders = {} if talks is None else talks.holders

    def of(self, group: Group, category: Category) -> tuple[str | None, ...]:
        """Return who releases a group: both sides where each frees as many."""
        if group.giver is not None:
            return (group.giver,)
        apart = each_number(self.frame)
        if apart is not None and apart not in group.words:
            return (None,)
        if self._is_each():
            return tuple(sorted(self.sides))
        return (self._one(group, category),)

    def opposite(self, group: Group, category: Category) -> str | None:
        """Return who gives the other half of a swap."""
        first = self._by_agent()
        return (
            self.holders.get(category)
            or self._foe_of(self.captives.nation(group))
            or self._foe(first)
        )

    def _one(self, group: Group, category: Category) -> str | None:
        agent = self._by_agent()
        holder = self.holders.get(category)
        if holder is not None:
            if category is not Category.BODIES:
                return holder
            told = self._named(group) or agent
            return told if told in self.sides else holder
        return (
            self._named(group)
            or self._foe_of(self.captives.nation(group))
            or agent
            or self._foe_of(self._goal())
        )

    def _by_agent(self) -> str | None:
        """Return the one agent, or the foe of the one who gets them back."""
        agents = self.analysis.frames.agents(self.frame)
        own = [a for a in agents if a in self.sides]
        likely = own or [a for a in agents if not self._is_neutral(a)]
        gives = any(WORDS.has(n, self.frame.keys) for n in ("give", "swap", "get"))
        comes = WORDS.has("come_out", self.frame.keys) and not self.frame.patients
        if len(likely) != 1 or comes or not (gives or self.frame.nominal):
            return None
        gets = WORDS.has("get", self.frame.keys)
        return self._foe(likely[0]) if gets else likely[0]

    def _is_neutral(self, name: str) -> bool:
        party = self.analysis.mentions.registry.party(name)
        return party is not None and party.kind in {"organisation", "bloc"}

    def _named(self, group: Group) -> str | None:
        """Return whose captives they are said to be: "held by", "from Houthi jails"."""
        mentions = self.analysis.mentions
        told = [*self.frame.objects("from"), *_from(group.noun)]
        inside = [t for top in told for t in top.subtree if self._is_side(t)]
        captors = (*_captors(group.noun), *_jailers(self.frame, group))
        for token in (*told, *inside, *captors):
            parties = mentions.acting((token,)) or self._at(token)
            if len(parties) == 1 and not self._is_neutral(parties[0]):
                return parties[0]
        return None

    def _is_side(self, token: Token) -> bool:
        return any(party in self.sides for party in self._at(token))

    def _at(self, token: Token) -> tuple[str, ...]:
        mention = self.analysis.mentions.at(token)
        return () if mention is None else mention.parties

    def _foe(self, name: str | None) -> str | None:
        others = [s for s in self.sides if s != name]
        known = name in self.sides and len(self.sides) == BOTH
        return others[0] if known and others else None

    def _foe_of(self, nation: tuple[str, ...]) -> str | None:
        """Return who holds a nation's people, where both sides are states."""
        registry = self.analysis.mentions.registry
        parties = [registry.party(side) for side in self.sides]
        states = all(p is not None and p.kind == "state" for p in parties)
        return self._foe(nation[0]) if states and len(nation) == 1 else None

    def _goal(self) -> tuple[str, ...]:
        """Return whose country they came to: "repatriated to Ukraine"."""
        goals = self.frame.objects("to", "into", "in")
        return tuple(
            dict.fromkeys(p for t in goals for p in (self._at(t) or self._country(t)))
        )

    def _country(self, token: Token) -> tuple[str, ...]:
        mention = self.analysis.mentions.at(token)
        place = None if mention is None or mention.place is None else mention.place
        found = None if place is None else self.analysis.mentions.registry.place(place)
        return (found.country,) if found is not None and found.country else ()

    def _is_each(self) -> bool:
        """Tell whether each side gives up as many: "390 each", "on each side"."""
        if len(self.sides) != BOTH:
            return False
        agents = set(self.analysis.frames.agents(self.frame))
        both = (
            not agents
            or set(self.sides) <= agents
            or any(t.lemma_.lower() in WORDS.words("sides") for t in self.frame.agents)
        )
        return both and is_each(self.frame)


def _from(noun: Token) -> list[Token]:
    preps = [c for c in noun.children if c.dep_ == "prep" and c.lower_ == "from"]
    return [t for p in preps for t in p.children if t.dep_ == "pobj"]


def _captors(noun: Token) -> Iterator[Token]:
    """Go through who holds or held somebody: "held by the RSF", "released by Baku"."""
    for child in noun.subtree:
        if child.lemma_.lower() in WORDS.words("holding") and child.dep_ in {
            "acl",
            "relcl",
        }:
            for prep in child.children:
                if prep.lower_ in {"by", "in"}:
                    yield from (t for t in prep.children if t.dep_ == "pobj")


def _jailers(frame: Frame, group: Group) -> Iterator[Token]:
    """Go through whose captivity it is: "from Russian captivity", "Israeli jails"."""
    tokens = (*frame.predicate.subtree, *group.noun.subtree)
    for token in tokens:
        if token.lemma_.lower() in WORDS.words("captivity"):
            yield from (
                c
                for c in token.children
                if c.dep_ in {"amod", "compound", "poss", "nmod"}
            )
