"""What is known of each negotiation beforehand, from the registry's tables of talks.

Only these tables are read: a question about the state of talks needs none of the
people, places and names that reading an article takes.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ingest.registry.load import Drafts
from projections.outline import TalksOutline

TABLE = "talks"


def outlines(paths: Iterable[Path]) -> dict[str, TalksOutline]:
    """Return the outline of all talks in the registry's files, by their slugs.

    A later entry of the same slug extends the earlier one, as in the registry itself.
    """
    drafts = Drafts()
    for file in _files(paths):
        for raw in _talks(file):
            drafts.add(TABLE, raw, file)
    return {slug: _outline(raw) for (_, slug), raw in drafts.entries.items()}


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        yield from sorted(path.glob("*.toml")) if path.is_dir() else (path,)


def _talks(file: Path) -> Iterable[Mapping[str, Any]]:
    text = file.read_text(encoding="utf-8")
    # Parsing is slow enough to be seen, and most files hold no talks.
    if f"[[{TABLE}]]" not in text:
        return ()
    entries: Iterable[Mapping[str, Any]] = tomllib.loads(text)[TABLE]
    return entries


def _outline(raw: Mapping[str, Any]) -> TalksOutline:
    fields = {key: raw[key] for key in raw.keys() & TalksOutline.model_fields.keys()}
    return TalksOutline.model_validate(fields)
