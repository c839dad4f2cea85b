"""What kind of outlet stands behind a report."""

from pathlib import Path

from parley.outlets import kind_of
from parley.seeds import seed_registry

from .desk import Desk, fill, first_article


def test_an_outlet_is_known_by_its_names():
    """An agency, a state medium, and one that nobody lists."""
    paths = (seed_registry(),)

    assert kind_of("Reuters", paths) == "agency"
    assert kind_of("Agence France-Presse", paths) == "agency"
    assert kind_of("Example Times", paths) is None
    assert kind_of(None, paths) is None


def test_a_file_of_the_user_adds_outlets(tmp_path: Path):
    """Those given later overrule those that ship."""
    own = tmp_path / "own.toml"
    own.write_text('[[medium]]\nname = "Example Times"\nkind = "state"\n', "utf-8")

    assert kind_of("Example Times", (seed_registry(), own)) == "state"


def test_why_tells_the_kind_of_the_publisher(tmp_path: Path):
    """A reader sees whose organ it is."""
    reading, told = first_article()
    wire = reading.model_copy(update={"publisher": "Reuters"})
    desk = Desk(fill(tmp_path / "p.db", (wire, told)), tmp_path / "settings")
    (event, *_) = desk.json("events")
    fields = {row["field"]: row["value"] for row in desk.rows("why", event["id"])}

    assert fields["publisher"] == "Reuters (agency)"
