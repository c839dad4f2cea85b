"""Where the articles and the registry that ship with parley are found."""

from importlib.resources import files
from pathlib import Path

import parley


def seeds_folder() -> Path:
    """Return the folder of seeds: the checkout's, else the installed package's.

    The checkout comes first because an editable install may hold an old copy.
    """
    checkout = Path(parley.__file__).parents[1] / "seeds"
    if checkout.is_dir():
        return checkout
    # A folder without code has no single path of its own, but its folders have.
    return Path(str(files("parley_seeds").joinpath("registry"))).parent


def seed_articles() -> tuple[Path, ...]:
    """Return the articles that ship with parley, in the order of their names."""
    return tuple(sorted((seeds_folder() / "articles").glob("*.md")))


def seed_registry() -> Path:
    """Return the folder of people, parties and talks that ships with parley."""
    return seeds_folder() / "registry"
