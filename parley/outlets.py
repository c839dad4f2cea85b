"""What kind of outlet a publisher is, from the registry's tables of media."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

TABLE = "medium"


def kind_of(publisher: str | None, paths: tuple[Path, ...]) -> str | None:
    """Return an outlet's kind: agency, newspaper, broadcaster, website, state or party.

    None where the registry does not list it. Later files overrule those before.
    """
    return None if publisher is None else kinds(paths).get(publisher.casefold())


@cache
def kinds(paths: tuple[Path, ...]) -> Mapping[str, str]:
    """Return the kinds of all outlets in the registry's files, by names in small letters."""
    found: dict[str, str] = {}
    for path in paths:
        for file in sorted(path.glob("*.toml")) if path.is_dir() else (path,):
            found.update(_kinds(file.read_text(encoding="utf-8")))
    return found


def _kinds(text: str) -> Iterator[tuple[str, str]]:
    # Parsing is slow enough to be seen, and most files hold no media.
    if f"[[{TABLE}]]" not in text:
        return
    for medium in tomllib.loads(text)[TABLE]:
        for name in (medium["name"], *medium.get("aliases", ())):
            yield name.casefold(), medium["kind"]
