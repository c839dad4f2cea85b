"""Who concludes a deal: those named, those it is between, else the two sides."""

from spacy.tokens import Token

from ingest.analysis import Analysis
from ingest.frames import Frame
from ingest.frames.arguments import is_passive
from ingest.lexicon import lexicon

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
            return named if set(named) & set(self.sides) else self._of_others(named)
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
        partners = acting((*self.frame.objects("with"), *own.objects("with")))
        return tuple(dict.fromkeys((*self.agents, *partners)))

    def both_agree(self) -> bool:
        """Tell whether both sides are among those who do it."""
        return len(self.sides) >= PAIR and set(self.sides) <= set(self.agents)

    def pair(self) -> bool:
        """Tell whether a side does it together with another party."""
        return len(self.agents) >= PAIR and bool(set(self.agents) & set(self.sides))

    def _of_others(self, named: tuple[str, ...]) -> tuple[str, ...]:
        """Return the sides where mediators settle a deal, those who sign where they sign."""
        if not set(named) <= {*self.mediators, *self._outside(named)}:
            return named
        settles = WORDS.has("mediating", self.frame.keys)
        signs = self.frame.predicate.lemma_ in {"sign", "initial", "ink"}
        if settles and not signs:
            return self.sides
        return named if signs and set(named) <= set(self.mediators) else ()

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
        return WORDS.has("mediating", self.frame.keys) and not set(named) & set(
            self.sides
        )

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
        return any(t.lemma_.lower() in WORDS.words("doers") for t in doers)
