"""What a frame is."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from spacy.tokens import Token

from domain.vocabulary import Modality
from ingest.dates import Tense


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether a predicate is said to be so.

    `negated` tells of a negation on the predicate itself or on what governs it;
    `governor` is the word that decided the modality, None if the predicate did.
    """

    modality: Modality = Modality.ASSERTED
    negated: bool = False
    tense: Tense = Tense.NONE
    governor: str | None = None

    @property
    def holds(self) -> bool:
        """Tell whether it is told as a fact."""
        return not self.negated and self.modality in {
            Modality.ASSERTED,
            Modality.ALLEGED,
        }


@dataclass(frozen=True, slots=True)
class Frame:
    """A predicate with its arguments, each a tuple of heads of noun phrases.

    `keys` are the ways a lexicon may list the predicate: its lemma alone and with
    its particle, preposition, object or complement. `agents` do it, `patients`
    undergo it, `recipients` are given it, `preps` holds other objects by their
    preposition. `complement` is the head of the clause that it governs.
    """

    predicate: Token
    nominal: bool
    keys: frozenset[str]
    agents: tuple[Token, ...] = ()
    patients: tuple[Token, ...] = ()
    recipients: tuple[Token, ...] = ()
    preps: Mapping[str, tuple[Token, ...]] = field(default_factory=dict)
    complement: Token | None = None
    support: Token | None = None
    standing: Standing = Standing()

    def objects(self, *prepositions: str) -> tuple[Token, ...]:
        """Return the objects of some prepositions, in the order asked."""
        return tuple(t for p in prepositions for t in self.preps.get(p, ()))

    @property
    def arguments(self) -> tuple[Token, ...]:
        """Return all arguments, agents first."""
        rest = tuple(t for tokens in self.preps.values() for t in tokens)
        return self.agents + self.patients + self.recipients + rest
