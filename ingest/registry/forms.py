"""The written forms of all names of a registry, cut up for quick matching."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum

from .match import MatchKind
from .model import Party, Person, Place, Registry
from .spelling import normal, plain
from .words import Gap, Word, words_of

LONG = 6
"""Letters from which on a lone word may be spelt by the rules of transliteration."""

ACRONYM_LENGTHS = range(2, 8)


class Case(IntEnum):
    """How a word of a text must be written to be that word of a name."""

    ANY = 0
    CAPITAL = 1
    EXACT = 2


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a name.

    `keys` are its words in plain spelling or, where `loose`, in normal spelling;
    `plain_keys` must agree as well for the words that are too short to be loose.
    `article` tells that an Arabic article must stand before it ("Al Jazeera").
    """

    written: str
    kind: MatchKind
    name: str
    entry: str
    keys: tuple[str, ...]
    plain_keys: tuple[str, ...]
    cases: tuple[Case, ...]
    gaps: tuple[Gap, ...]
    texts: tuple[str, ...]
    loose: bool = False
    lone: bool = False
    article: bool = False
    place: str | None = None
    others: tuple[str, ...] = ()


def without_the(name: str) -> str:
    """Return a name without the English article before it."""
    return name[4:] if name[:4] in ("the ", "The ") else name


def _case(word: Word) -> Case:
    text = word.text.replace(".", "")
    letters = sum(letter.isalpha() for letter in text)
    if text.isupper() and letters > 0 and len(text) in ACRONYM_LENGTHS:
        return Case.EXACT
    return Case.CAPITAL if word.is_capital else Case.ANY


def make_form(written: str, kind: MatchKind, name: str, entry: str) -> Form:
    """Cut one written form up into what matching compares."""
    words = words_of(without_the(written))
    loose = kind in (MatchKind.PERSON, MatchKind.PLACE)
    spelling = normal if loose else plain
    return Form(
        written=written,
        kind=kind,
        name=name,
        entry=entry,
        keys=tuple(spelling(word.text) for word in words),
        plain_keys=tuple(plain(word.text) for word in words),
        cases=tuple(_case(word) for word in words),
        gaps=tuple(word.gap for word in words),
        texts=tuple(word.text.replace(".", "") for word in words),
        loose=loose,
        lone=len(words) == 1 or kind is MatchKind.PLACE,
        article=words[0].article and kind is not MatchKind.PERSON if words else False,
    )


def _party_forms(party: Party) -> Iterator[Form]:
    for written in (party.name, *party.aliases):
        yield make_form(written, MatchKind.PARTY, party.name, party.name)
    for written in party.metonyms:
        yield make_form(written, MatchKind.METONYM, party.name, written)
    for written in party.demonyms:
        yield make_form(written, MatchKind.DEMONYM, party.name, written)
    for body in party.bodies:
        for written in (body.name, *body.aliases):
            yield make_form(written, MatchKind.BODY, party.name, body.name)


def _person_forms(person: Person) -> Iterator[Form]:
    for written in (person.name, *person.aliases, *person.known_as):
        yield make_form(written, MatchKind.PERSON, person.name, person.name)


def _place_forms(place: Place, country: Party | None) -> Iterator[Form]:
    capital = [f"{word} capital" for word in country.demonyms] if country else []
    for written in (place.name, *place.aliases, *(capital if place.capital else ())):
        yield make_form(written, MatchKind.PLACE, place.name, place.name)
    for written in place.demonyms:
        yield make_form(written, MatchKind.PLACE, place.name, written)


def _all_forms(registry: Registry) -> Iterator[Form]:
    for written in registry.ignored:
        yield make_form(written, MatchKind.IGNORED, written, written)
    for party in registry.parties:
        yield from _party_forms(party)
    for person in registry.people:
        yield from _person_forms(person)
    for medium in registry.media:
        for written in (medium.name, *medium.aliases):
            yield make_form(written, MatchKind.MEDIUM, medium.name, medium.name)
    for place in registry.places:
        country = registry.party(place.country) if place.country else None
        yield from _place_forms(place, country)


def forms_of(registry: Registry) -> list[Form]:
    """Return every form of a registry once, with the place that it also names.

    People who share a form are put together under the first of them. A state's
    own names also stand for a place, the country.
    """
    states = {party.name for party in registry.parties if party.kind == "state"}
    countries: dict[tuple[str, ...], str] = {}
    places: dict[tuple[str, ...], str] = {}
    merged: dict[tuple[object, ...], Form] = {}
    for form in _all_forms(registry):
        if form.kind is MatchKind.PLACE:
            places.setdefault(form.plain_keys, form.name)
        elif form.kind is MatchKind.PARTY and form.name in states:
            countries.setdefault(form.plain_keys, form.name)
        key = (form.kind, _compared(form), form.cases, form.gaps, form.article)
        first = merged.setdefault(key, form)
        if (
            first.name not in (form.name, *first.others)
            and form.name not in first.others
        ):
            merged[key] = replace(first, others=(*first.others, form.name))
    named = {**countries, **places}
    return [replace(form, place=named.get(form.plain_keys)) for form in merged.values()]


def _compared(form: Form) -> tuple[str, ...]:
    """Return the words of a form as matching compares them, the short ones as spelt."""
    if not form.lone:
        return form.keys
    pairs = zip(form.keys, form.plain_keys, strict=True)
    return tuple(key if len(spelt) >= LONG else spelt for key, spelt in pairs)
