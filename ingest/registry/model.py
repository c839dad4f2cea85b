"""What the registry holds, as it stands in its TOML files."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, field_validator, model_validator

from domain.values import Value
from domain.vocabulary import Category, Metric

PartyKind = Literal["state", "armed_group", "organisation", "authority", "bloc"]
MediumKind = Literal[
    "agency", "newspaper", "broadcaster", "state", "party_organ", "website"
]


class Body(Value):
    """An institution that speaks for a party or gives figures in its name."""

    name: str
    aliases: tuple[str, ...] = ()


def _body_of_name(value: object) -> object:
    return {"name": value} if isinstance(value, str) else value


class Party(Value):
    """A side, state or body, with every word by which a text may call it.

    `nouns` are the common nouns that take the party up again ("the movement").
    """

    name: str
    kind: PartyKind
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    bodies: tuple[Annotated[Body, BeforeValidator(_body_of_name)], ...] = ()


class Office(Value):
    """A post from one day to another, both included; None means no known limit.

    `party` is None for a post that speaks for no party, such as the opposition's.
    """

    title: str
    party: str | None = None
    since: date | None = Field(default=None, alias="from")
    until: date | None = Field(default=None, alias="to")

    @model_validator(mode="after")
    def _days_are_ordered(self) -> Self:
        if self.since and self.until and self.until < self.since:
            raise ValueError(f"the office {self.title!r} ends before it begins")
        return self

    @property
    def beginning(self) -> date:
        """The first day, or the earliest day there is where it is not known."""
        return self.since or date.min

    def covers(self, day: date) -> bool:
        """Tell whether the office is held on a day, as far as its limits are known."""
        return self.beginning <= day <= (self.until or date.max)


class Person(Value):
    """Somebody who speaks or meets, with the offices held, earliest first.

    `known_as` are the short forms that mean this person wherever they stand.
    `surname` is None where it is the last word of the name. `voice` is False for
    somebody in office whose words are not the party's, such as a dissenting minister.
    """

    name: str
    aliases: tuple[str, ...] = ()
    known_as: tuple[str, ...] = ()
    surname: str | None = None
    offices: tuple[Office, ...] = ()
    voice: bool = True

    @field_validator("offices")
    @classmethod
    def _in_order(cls, offices: tuple[Office, ...]) -> tuple[Office, ...]:
        return tuple(sorted(offices, key=lambda office: office.beginning))


class Place(Value):
    """A city, region or site.

    `side` is the label under which its casualties are counted; `demonyms` are the
    words for its people where it is no party ("Gazans"). `country` is None where
    it is disputed.
    """

    name: str
    country: str | None = None
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    side: str | None = None
    capital: bool = False


class Medium(Value):
    """A publisher or channel through which others speak."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: MediumKind


class Talks(Value):
    """One negotiation track and what its words mean.

    `captives` names whose people each category of captives are, `holders` who holds
    and so releases them, `group` whom a figure counts where the text does not say.
    `joined` names mediators that came later, with their first day.
    """

    slug: str
    title: str
    sides: tuple[str, ...]
    mediators: tuple[str, ...] = ()
    joined: Mapping[str, date] = {}
    words: tuple[str, ...] = ()
    captives: Mapping[Category, tuple[str, ...]] = {}
    holders: Mapping[Category, str] = {}
    group: Mapping[Metric, str] = {}

    def mediators_on(self, day: date) -> tuple[str, ...]:
        """Return those who mediate on a day."""
        return tuple(
            name for name in self.mediators if self.joined.get(name, day) <= day
        )


class Registry(Value):
    """All parties, people, places, media and talks that are known by name.

    `ignored` are words that look like one of the names and are none
    ("Latin American").
    """

    parties: tuple[Party, ...] = ()
    people: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    media: tuple[Medium, ...] = ()
    talks: tuple[Talks, ...] = ()
    ignored: tuple[str, ...] = ()

    @cached_property
    def _parties(self) -> dict[str, Party]:
        return {party.name: party for party in self.parties}

    @cached_property
    def _people(self) -> dict[str, Person]:
        return {person.name: person for person in self.people}

    @cached_property
    def _places(self) -> dict[str, Place]:
        return {place.name: place for place in self.places}

    @cached_property
    def _media(self) -> dict[str, Medium]:
        return {medium.name: medium for medium in self.media}

    @cached_property
    def _talks(self) -> dict[str, Talks]:
        return {talks.slug: talks for talks in self.talks}

    def party(self, name: str) -> Party | None:
        """Return the party of a canonical name, None if there is none."""
        return self._parties.get(name)

    @cached_property
    def _called(self) -> dict[str, frozenset[str]]:
        nouns = sorted({noun for party in self.parties for noun in party.nouns})
        return {
            noun: frozenset(p.name for p in self.parties if noun in p.nouns)
            for noun in nouns
        }

    def called(self, noun: str) -> frozenset[str]:
        """Return the parties that a common noun can take up again."""
        return self._called.get(noun, frozenset())

    def person(self, name: str) -> Person | None:
        """Return the person of a canonical name, None if there is none."""
        return self._people.get(name)

    def place(self, name: str) -> Place | None:
        """Return the place of a canonical name, None if there is none."""
        return self._places.get(name)

    def medium(self, name: str) -> Medium | None:
        """Return the medium of a canonical name, None if there is none."""
        return self._media.get(name)

    def talks_called(self, slug: str) -> Talks | None:
        """Return the talks of a slug, None if there are none."""
        return self._talks.get(slug)

    def office_on(self, person: str, day: date) -> Office | None:
        """Return the office that a person holds on a day, or held last before it.

        Of several held at once it is the one that began last. None means that the
        person is not known, holds no office, or had none yet. `Office.covers`
        tells a present office from a former one.
        """
        known = self.person(person)
        begun = [o for o in known.offices if o.beginning <= day] if known else []
        held = [office for office in begun if office.covers(day)]
        latest = held or begun
        return latest[-1] if latest else None

    def party_of(self, person: str, day: date) -> str | None:
        """Return the party that a person belongs to on a day, None if to none."""
        office = self.office_on(person, day)
        return None if office is None else office.party

    def speaks_for(self, person: str, day: date) -> str | None:
        """Return the party whose voice a person is on a day, None if of none.

        Only a present office gives a voice.
        """
        known, office = self.person(person), self.office_on(person, day)
        if known is None or office is None:
            return None
        return office.party if known.voice and office.covers(day) else None
