"""Where parley finds its registries and seeds."""

from pathlib import Path

import pytest

from parley.seeds import seed_articles, seed_registry, seeds_folder
from parley.settings import config_folder, registry_paths


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let settings be looked for in a folder of the test's own."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return tmp_path


def test_settings_are_in_the_folder_that_xdg_names(home: Path):
    """The environment tells where the user's settings are."""
    assert config_folder() == home / "parley"


def test_settings_are_in_the_home_folder_by_default(monkeypatch: pytest.MonkeyPatch):
    """Without the environment's word they are in .config."""
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)

    assert config_folder() == Path.home() / ".config" / "parley"


@pytest.mark.usefixtures("home")
def test_the_registry_that_ships_is_enough():
    """Without a folder of the user's only the shipped registry is read."""
    assert registry_paths() == (seed_registry(),)


def test_own_registries_come_after_the_shipped_one(home: Path):
    """The user's folder adds to what ships, and files that are named come last."""
    own = home / "parley" / "registry"
    own.mkdir(parents=True)

    assert registry_paths([Path("more.toml")]) == (
        seed_registry(),
        own,
        Path("more.toml"),
    )


def test_seeds_come_from_the_checkout():
    """Beside the package the folder of seeds is found, with its articles."""
    assert seeds_folder().name == "seeds"
    assert all(path.suffix == ".md" for path in seed_articles())
    assert len(seed_articles()) > 0
