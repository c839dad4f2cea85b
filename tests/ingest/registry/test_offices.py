from datetime import date

from ingest.registry import Person, Registry

from .making import office

HEIR = office("deputy crown prince", "Saudi Arabia", "2015-04-29", "2017-06-20")
CROWN = office("crown prince", "Saudi Arabia", "2017-06-21", None)
MINISTER = office("defence minister", "Israel", "2022-12-29", "2024-11-07")
CRITIC = office("opposition leader", None, "2024-11-08", None)
UNDATED = office("senior official", "Hamas", None, None)

REGISTRY = Registry(
    people=(
        Person(name="Heir", offices=(CROWN, HEIR)),
        Person(name="Critic", offices=(MINISTER, CRITIC)),
        Person(name="Retired", offices=(MINISTER,)),
        Person(name="Undated", offices=(UNDATED,)),
        Person(name="Dissenter", offices=(UNDATED,), voice=False),
        Person(name="Private"),
    )
)


def title_on(person: str, day: str) -> str | None:
    """Return the title that a person goes by on an ISO day."""
    found = REGISTRY.office_on(person, date.fromisoformat(day))
    return None if found is None else found.title


def test_an_office_is_held_on_its_first_and_last_day():
    """Both limits belong to the office."""
    assert title_on("Heir", "2015-04-29") == "deputy crown prince"
    assert title_on("Heir", "2017-06-20") == "deputy crown prince"
    assert title_on("Heir", "2017-06-21") == "crown prince"


def test_nobody_has_an_office_before_the_first():
    """An article of 2010 does not know the crown prince of 2017."""
    assert title_on("Heir", "2010-01-01") is None


def test_a_former_office_is_told_after_its_end():
    """Whoever has left office is still known by the last one."""
    day = date(2025, 1, 1)
    found = REGISTRY.office_on("Retired", day)

    assert found is not None
    assert (found.title, found.covers(day)) == ("defence minister", False)


def test_a_former_minister_speaks_for_nobody():
    """Only a present office gives a voice."""
    assert REGISTRY.speaks_for("Retired", date(2024, 11, 7)) == "Israel"
    assert REGISTRY.speaks_for("Retired", date(2024, 11, 8)) is None
    assert REGISTRY.party_of("Retired", date(2024, 11, 8)) == "Israel"


def test_an_opposition_leader_belongs_to_no_party():
    """A post of no party takes the place of the earlier one."""
    assert REGISTRY.party_of("Critic", date(2025, 1, 1)) is None


def test_an_undated_office_is_held_on_every_day():
    """Limits that are not known do not end an office."""
    assert title_on("Undated", "1990-01-01") == "senior official"
    assert REGISTRY.speaks_for("Undated", date(2030, 1, 1)) == "Hamas"


def test_a_dissenter_in_office_has_no_voice():
    """A minister may belong to a party without speaking for it."""
    assert REGISTRY.party_of("Dissenter", date(2024, 1, 1)) == "Hamas"
    assert REGISTRY.speaks_for("Dissenter", date(2024, 1, 1)) is None


def test_a_person_without_office_or_entry_has_none():
    """Nothing is made up for people of whom nothing is known."""
    for name in ("Private", "Nobody"):
        assert title_on(name, "2024-01-01") is None
        assert REGISTRY.party_of(name, date(2024, 1, 1)) is None
        assert REGISTRY.speaks_for(name, date(2024, 1, 1)) is None
