"""Where parley keeps and finds things, and how its parts are put together."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from .seeds import seed_registry

if TYPE_CHECKING:
    from ingest.extractor import ArticleExtractor


def config_folder() -> Path:
    """Return the user's folder of settings, by the XDG rules."""
    base = os.environ.get("XDG_CONFIG_HOME")
    return (Path(base) if base else Path.home() / ".config") / "parley"


_GIVEN: list[Path] = []
"""Files of the registry that the command line gave for this run."""


def give_registry(files: Sequence[Path]) -> None:
    """Add files to the registry for the rest of this run, in place of those given before."""
    _GIVEN[:] = files


def registry_paths(files: Sequence[Path] = ()) -> tuple[Path, ...]:
    """Return where people, parties and talks are listed, each adding to those before.

    First what ships with parley, then the user's own folder, then the files given.
    """
    own = config_folder() / "registry"
    given = dict.fromkeys((*_GIVEN, *files))
    return (seed_registry(), *([own] if own.is_dir() else []), *given)


def extractor(files: Sequence[Path] = ()) -> "ArticleExtractor":
    """Make the extractor, which knows the people and parties of all registries."""
    # Only the commands that read articles can wait for these imports.
    from ingest.extractor import ArticleExtractor  # noqa: PLC0415
    from ingest.registry import load_registry  # noqa: PLC0415

    return ArticleExtractor(load_registry(*registry_paths(files)))
