"""Small registries for the tests, and what a text's names are in them."""

from pathlib import Path

from ingest.registry import NameIndex, Office, Party, Person, Place, Registry

QATAR = Party(
    name="Qatar",
    kind="state",
    demonyms=("Qatari", "Qataris"),
    metonyms=("Doha",),
    nouns=("emirate",),
)
EGYPT = Party(name="Egypt", kind="state", demonyms=("Egyptian",), metonyms=("Cairo",))
AMERICA = Party.model_validate(
    {
        "name": "United States",
        "kind": "state",
        "aliases": ["US", "United States of America", "America"],
        "metonyms": ["White House"],
        "bodies": [{"name": "CIA", "aliases": ["Central Intelligence Agency"]}],
    }
)
CHINA = Party(name="China", kind="state", aliases=("People's Republic of China",))
HAMAS = Party(name="Hamas", kind="armed_group", nouns=("movement", "group"))
HOUTHIS = Party(name="Houthis", kind="armed_group", nouns=("movement",))
PARTIES = (QATAR, EGYPT, AMERICA, CHINA, HAMAS, HOUTHIS)
PLACES = (
    Place(name="Doha", country="Qatar", capital=True),
    Place(name="Sharm el-Sheikh", country="Egypt"),
    Place(name="New York", country="United States"),
)


def registry(*people: Person, ignored: tuple[str, ...] = ()) -> Registry:
    """Make a registry of a few parties and places, and the people that are given."""
    return Registry(parties=PARTIES, places=PLACES, people=people, ignored=ignored)


def person(name: str, *known_as: str, **more: str) -> Person:
    """Make somebody whose short forms are `known_as`."""
    return Person.model_validate({"name": name, "known_as": known_as, **more})


def office(
    title: str, party: str | None, since: str | None, until: str | None
) -> Office:
    """Make an office of ISO days."""
    raw = {"title": title, "party": party, "from": since, "to": until}
    return Office.model_validate(raw)


def names_in(text: str, *people: Person, ignored: tuple[str, ...] = ()) -> list[str]:
    """Return the canonical names that a text has, in its order."""
    index = NameIndex(registry(*people, ignored=ignored))
    return [match.name for match in index.find(text)]


def written(folder: Path, name: str, text: str) -> Path:
    """Write a registry's file and return its path."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file
