"""Who concludes a deal: those named, those it is between, else the two sides."""

from spacy.tokens import Token

from domain.vocabulary import Issue
from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.frames.arguments import is_passive
from ingest.issues import issues_in
from ingest.lexicon import lexicon
from ingest.mentions import Kind

WORDS = lexicon("agreements")
PAIR = 2


class Concluders:
    """Reads the parties to the deal of one frame."""

    def __init__(self, analysis: Analysis, frame: Frame) -> None:
        self.analysis = analysis
        self.frame = frame
        talks = analysis.mentions.talks
        self.sides: tuple[str, ...] = () if talks is None else talks.sides
        self.mediators: tuple[str, ...] = () if talks is None else talks.mediators
        self.agents = analysis.frames.agents(frame)

    def of(self, deal: Token) -> tuple[str, ...]:
        """Return the parties to a deal, none where they are not two, or strangers."""
        named = self.named(deal)
        if len(named) >= PAIR:
            return (
                named if set(named) & set(self.sides) else self._of_others(deal, named)
            )
        if named and set(named) <= set(self.sides) and self._are_several():
            return self.sides
        if self._is_alone(named):
            return ()
        if named and not set(named) <= set(self.sides):
            return self.sides if self._is_mediated(named) else ()
        return self.sides if named or self._is_unnamed() else ()

    def named(self, deal: Token) -> tuple[str, ...]:
        """Return the parties that the text names: agents and partners, or "between"."""
        acting = self.analysis.mentions.acting
        own = self.analysis.frames.of(deal)
        between = acting((*own.objects("between"), *self.frame.objects("between")))
        if len(between) >= PAIR:
            return between
        return tuple(
            dict.fromkeys((*self.agents, *self._listed(), *self._partners(deal)))
        )

    def _listed(self) -> tuple[str, ...]:
        """Return the rest of a list of signatories that the parser breaks off.

        So in "signed by Iran, the United States, China and Britain, Iran curbed".
        """
        verb = self.frame.predicate
        by = next((c for c in verb.children if c.dep_ == "agent"), None)
        if by is None or len(self.agents) != 1:
            return ()
        found: list[str] = []
        for token in verb.doc[by.i + 1 : verb.sent.end]:
            mention = self.analysis.mentions.at(token)
            if mention is not None and mention.kind is Kind.PARTY:
                found.extend(mention.parties)
            elif token.pos_ not in {"DET", "PUNCT", "CCONJ", "PROPN"}:
                break
        return tuple(found)

    def _partners(self, deal: Token) -> tuple[str, ...]:
        own = self.analysis.frames.of(deal)
        with_whom = (*self.frame.objects("with"), *own.objects("with"))
        return self.analysis.mentions.acting(with_whom)

    def both_agree(self) -> bool:
        """Tell whether both sides are among those who do it."""
        return len(self.sides) >= PAIR and set(self.sides) <= set(self.agents)

    def pair(self) -> bool:
        """Tell whether a side does it together with another party."""
        return len(self.agents) >= PAIR and bool(set(self.agents) & set(self.sides))

    def _of_others(self, deal: Token, named: tuple[str, ...]) -> tuple[str, ...]:
        """Return the sides where mediators settle a deal, those who sign where they sign.

        What one mediator agrees with another is no deal of the sides.
        """
        if not set(named) <= {*self.mediators, *self._outside(named)}:
            return named
        settles = WORDS.has("mediating", self.frame.keys) and self._is_for_sides(deal)
        signs = self.frame.predicate.lemma_ in {"sign", "initial", "ink"}
        if settles and not signs:
            return self.sides
        return named if signs and set(named) <= set(self.mediators) else ()

    def _is_for_sides(self, deal: Token) -> bool:
        """Tell whether a deal that mediators settle is on what the sides fight over."""
        if self._partners(deal):
            return False
        own = self.frame.predicate.lemma_ in {"reach", "strike"}
        told = self.analysis.clause(self.frame.predicate)
        issues = set(issues_in(told)) - {Issue.TALKS}
        return bool(issues) or not own

    def _outside(self, named: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(name for name in named if name not in self.sides)

    def _is_alone(self, named: tuple[str, ...]) -> bool:
        """Tell whether one side does by itself what makes no deal alone."""
        alone = len(named) == 1 and set(named) <= set(self.sides)
        yes = WORDS.has("agree", self.frame.keys) and not is_passive(
            self.frame.predicate
        )
        return alone and (yes or WORDS.has("one_sided", self.frame.keys))

    def _is_mediated(self, named: tuple[str, ...]) -> bool:
        registry = self.analysis.mentions.registry
        parties = [registry.party(name) for name in named]
        armed = any(p is not None and p.kind == "armed_group" for p in parties)
        own = armed or bool(set(named) & set(self.sides))
        return WORDS.has("mediating", self.frame.keys) and not own

    def _are_several(self) -> bool:
        """Tell whether two persons do it, of whom only one has a known party."""
        heads = self.frame.agents
        return len(heads) >= PAIR and heads[0].pos_ in {"NOUN", "PROPN"}

    def _is_unnamed(self) -> bool:
        """Tell whether no doer is told, or only "negotiators", "the leaders"."""
        doers = self.frame.agents
        if not doers or self.frame.nominal:
            return not self.analysis.mentions.acting(doers)
        if self.analysis.mentions.acting(doers):
            return False
        return any(
            w in WORDS.words("doers")
            for t in doers
            for w in (t.lemma_.lower(), t.lower_.removesuffix("s"))
        )
