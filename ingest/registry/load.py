"""Reading the registry from its TOML files."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from domain.errors import RegistryError
from domain.values import Value

from .check import check_registry
from .model import Medium, Party, Person, Place, Registry, Talks

TABLES: Mapping[str, tuple[type[Value], str, str]] = {
    "party": (Party, "name", "parties"),
    "person": (Person, "name", "people"),
    "place": (Place, "name", "places"),
    "medium": (Medium, "name", "media"),
    "talks": (Talks, "slug", "talks"),
}
"""Each table of a file: its model, the key that names an entry, its registry field."""

IGNORED = "ignored"


@dataclass
class Drafts:
    """Entries as raw tables, merged by name, with the file that said something last."""

    entries: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    files: dict[tuple[str, str], Path] = field(default_factory=dict)
    ignored: list[str] = field(default_factory=list)

    def add(self, table: str, raw: Mapping[str, Any], file: Path) -> None:
        """Take in one entry: it extends the earlier one of the same name."""
        naming = TABLES[table][1]
        name = raw.get(naming)
        if not isinstance(name, str) or name == "":
            message = f"an entry has no {naming!r}; give it one"
            raise RegistryError(file, f"[[{table}]]", message)
        key = (table, name)
        self.entries[key] = _extended(self.entries.get(key, {}), raw)
        self.files[key] = file


def load_registry(*paths: Path) -> Registry:
    """Read a registry from folders of TOML files and single files, in their order.

    A later entry of the same name extends the earlier one: lists grow, other values
    are replaced. Raises `RegistryError` where a file cannot be read, an entry is
    wrong or entries do not fit together.
    """
    drafts = Drafts()
    for file in _files(paths):
        _read_into(drafts, file)
    fields: dict[str, list[Value]] = {field: [] for _, _, field in TABLES.values()}
    for (table, name), raw in drafts.entries.items():
        model, _, plural = TABLES[table]
        file = drafts.files[table, name]
        fields[plural].append(_validated(model, raw, f"[[{table}]] {name!r}", file))
    registry = Registry.model_validate({**fields, "ignored": drafts.ignored})
    check_registry(registry, drafts.files)
    return registry


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(path.glob("*.toml"))
        elif path.is_file():
            yield path
        else:
            message = "there is no such file or folder; check the path"
            raise RegistryError(path, "the whole file", message)


def _read_into(drafts: Drafts, file: Path) -> None:
    for table, entries in _parsed(file).items():
        if table == IGNORED:
            drafts.ignored.extend(_words(entries, file))
            continue
        if table not in TABLES:
            message = f"this table is not known; use one of {', '.join(TABLES)}"
            raise RegistryError(file, f"[[{table}]]", message)
        if not (
            isinstance(entries, list) and all(isinstance(e, dict) for e in entries)
        ):
            message = f"write it with double brackets, as [[{table}]]"
            raise RegistryError(file, f"[{table}]", message)
        for raw in entries:
            drafts.add(table, raw, file)


def _words(entries: object, file: Path) -> list[str]:
    if isinstance(entries, list) and all(isinstance(word, str) for word in entries):
        return entries
    message = f'write it as a list of words, as {IGNORED} = ["Latin America"]'
    raise RegistryError(file, IGNORED, message)


def _parsed(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        message = f"this is no valid TOML: {error}; correct it there"
        raise RegistryError(file, "the whole file", message) from error


def _extended(earlier: Mapping[str, Any], later: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(earlier)
    for key, value in later.items():
        known = merged.get(key)
        if isinstance(known, list) and isinstance(value, list):
            merged[key] = known + [item for item in value if item not in known]
        elif isinstance(known, dict) and isinstance(value, dict):
            merged[key] = _extended(known, value)
        else:
            merged[key] = value
    return merged


def _validated(
    model: type[Value], raw: dict[str, Any], entry: str, file: Path
) -> Value:
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        problems = "; ".join(
            f"{'.'.join(map(str, problem['loc'])) or 'entry'}: {problem['msg']}"
            for problem in error.errors()
        )
        message = f"{problems}; correct or remove these fields"
        raise RegistryError(file, entry, message) from error
