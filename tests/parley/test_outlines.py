"""What the registry tells of talks beforehand."""

from pathlib import Path

from parley.outlines import outline_told, outlines
from parley.seeds import seed_registry
from tests.builders import meeting

from .desk import Desk, fill, other_talks

TALKS = """
[[talks]]
slug = "atlantis"
title = "Atlantis talks"
sides = ["Poseidon", "Athens"]
words = ["Atlantis"]
"""


def test_the_shipped_registry_tells_the_sides_of_gaza():
    """The talks that ship have their sides and mediators."""
    gaza = outlines([seed_registry()])["gaza"]

    assert gaza.sides == ("Israel", "Hamas")
    assert "Qatar" in gaza.mediators


def test_a_file_of_ones_own_adds_talks(tmp_path: Path):
    """A later file may tell of further talks."""
    own = tmp_path / "own.toml"
    own.write_text(TALKS)

    known = outlines([seed_registry(), own])

    assert known["atlantis"].sides == ("Poseidon", "Athens")
    assert "gaza" in known


def test_a_later_entry_extends_an_earlier_one(tmp_path: Path):
    """Talks that are told of twice have the mediators of both entries."""
    own = tmp_path / "own.toml"
    own.write_text('[[talks]]\nslug = "gaza"\nmediators = ["Norway"]\n')

    mediators = outlines([seed_registry(), own])["gaza"].mediators

    assert {"Qatar", "Norway"} <= set(mediators)


def test_talks_without_sides_are_explained(empty_desk: Desk):
    """A state of talks that no registry knows tells where to add them."""
    reading, _ = other_talks()
    talks = {"talks": ("atlantis",)}
    fill(empty_desk.ledger, (reading.model_copy(update=talks), ()))

    result = empty_desk.ask("state", "--talks", "atlantis")

    assert result.exit_code == 1
    assert "[[talks]]" in result.stderr


def test_talks_that_no_registry_knows_have_the_sides_they_are_called_after():
    """Their slug says which two of the parties reported sit on its sides."""
    told = outline_told(
        "guyana-venezuela",
        [
            meeting(
                parties=("Brazil", "Guyana", "Venezuela"), talks="guyana-venezuela"
            ),
            meeting(parties=("Brazil", "Guyana"), talks="guyana-venezuela"),
        ],
    )

    assert told is not None
    assert told.sides == ("Guyana", "Venezuela")
    assert told.title == "Talks of Guyana and Venezuela"


def test_talks_called_by_another_name_have_the_parties_named_most():
    """A slug of the article's own tells nobody."""
    told = outline_told(
        "essequibo",
        [
            meeting(parties=("Guyana", "Venezuela"), talks="essequibo"),
            meeting(parties=("Brazil", "Guyana", "Venezuela"), talks="essequibo"),
        ],
    )

    assert told is not None
    assert told.sides == ("Guyana", "Venezuela")


def test_talks_of_the_users_folder_are_answered(empty_desk: Desk):
    """What the user's folder tells of talks is enough to ask about them."""
    own = empty_desk.settings / "parley" / "registry"
    own.mkdir(parents=True)
    (own / "own.toml").write_text(TALKS)
    fill(empty_desk.ledger, other_talks())

    assert empty_desk.ask("state", "--talks", "atlantis").exit_code == 3
