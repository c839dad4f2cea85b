"""What a mention is."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How a text names somebody or some place."""

    PERSON = "person"
    PARTY = "party"
    BODY = "body"
    DEMONYM = "demonym"
    METONYM = "metonym"
    PLACE = "place"
    MEDIUM = "medium"
    ROLE = "role"
    """A noun that stands for a party by its modifiers ("the Egyptian envoy")."""
    NOUN = "noun"
    """A noun that takes a party up again ("the movement", "the mediators")."""
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Mention:
    """A run of tokens that names somebody or some place.

    `start`, `end` and `head` are token indexes in the document. `name` is the
    canonical name, None where none is known. `parties` are the parties that it
    stands for, more than one for "the mediators" or "both". `place` is set where
    the words can name a place. `human` is set for a noun that means a person.
    """

    start: int
    end: int
    head: int
    kind: Kind
    name: str | None = None
    parties: tuple[str, ...] = ()
    role: str | None = None
    place: str | None = None
    human: bool = False

    @property
    def is_person(self) -> bool:
        """Tell whether a human being is meant, by name or by office."""
        return self.human or self.kind is Kind.PERSON
