from datetime import date
from functools import lru_cache
from itertools import combinations

import pytest

from ingest.registry import NameIndex, Office, Registry, load_registry
from ingest.registry.forms import forms_of
from tests.test_layout import ROOT

FOLDER = ROOT / "seeds" / "registry"
CANONICAL = (
    "United States",
    "Israel",
    "Egypt",
    "Qatar",
    "Hamas",
    "Islamic Jihad",
    "Hezbollah",
    "Russia",
    "Palestinian Authority",
    "United Nations",
    "European Union",
    "Ukraine",
    "RSF",
    "Sudan",
    "M23",
    "ELN",
    "Houthis",
    "Turkey",
    "United Kingdom",
    "DR Congo",
    "Rwanda",
    "TPLF",
    "Ethiopia",
    "Yemen",
    "ICRC",
    "African Union",
    "IGAD",
    "Lebanon",
    "Iran",
    "Thailand",
    "Cambodia",
)


@lru_cache(maxsize=1)
def shipped() -> Registry:
    """Return the registry that ships with the project."""
    return load_registry(FOLDER)


@lru_cache(maxsize=1)
def index() -> NameIndex:
    """Return its names."""
    return NameIndex(shipped())


def overlap(one: Office, other: Office) -> bool:
    """Tell whether one post is written down twice for the same days."""
    same = (one.title, one.party) == (other.title, other.party)
    latest = max(one.beginning, other.beginning)
    return same and latest < min(one.until or date.max, other.until or date.max)


@pytest.mark.parametrize("name", CANONICAL)
def test_every_canonical_party_is_in_the_registry(name):
    """The names that annotators write exist under that very spelling."""
    assert shipped().party(name) is not None


def test_no_two_people_share_a_full_or_short_name():
    """A name that `find` finds means one person."""
    shared = {form.written: form.others for form in forms_of(shipped()) if form.others}

    assert shared == {}


def test_no_name_is_both_a_medium_and_something_else():
    """A newspaper is not taken for a party, nor a person for a newspaper."""
    kinds: dict[tuple[str, ...], set[str]] = {}
    for form in forms_of(shipped()):
        kinds.setdefault(form.plain_keys, set()).add(str(form.kind))

    assert [
        keys for keys, kind in kinds.items() if "medium" in kind and len(kind) > 1
    ] == []


def test_nobody_holds_the_same_office_twice_at_once():
    """Files that tell of one person do not repeat each other."""
    twice = [
        (person.name, one.title)
        for person in shipped().people
        for one, other in combinations(person.offices, 2)
        if overlap(one, other)
    ]

    assert twice == []


def test_figures_are_counted_under_a_party_or_the_side_of_a_place():
    """The label of a default group exists elsewhere in the registry."""
    labels = {party.name for party in shipped().parties}
    labels |= {place.side for place in shipped().places if place.side is not None}
    groups = {group for talks in shipped().talks for group in talks.group.values()}

    assert groups - labels == set()


def test_every_person_has_an_office():
    """A person without any office tells a reader nothing."""
    assert [person.name for person in shipped().people if not person.offices] == []


def test_every_medium_that_may_be_cited_is_found():
    """Each name of each medium is found in a sentence that cites it."""
    missed = [
        medium.name
        for medium in shipped().media
        if medium.name
        not in {m.name for m in index().find(f"He told {medium.name} so.")}
    ]

    assert missed == []


def test_every_person_is_found_by_the_canonical_name():
    """No other entry takes a word out of somebody's name."""
    missed = [
        person.name
        for person in shipped().people
        if [m.name for m in index().find(f"So said {person.name}.")] != [person.name]
    ]

    assert missed == []
