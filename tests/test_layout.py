"""The shape of the house: sizes, names, and who may import what."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGES = ("domain", "ingest", "parley", "projections")
LEDGER = "domain/ledger/"


def modules(*packages: str) -> dict[str, str]:
    """Return the text of each module, by its path from the root."""
    paths = (path for package in packages for path in (ROOT / package).rglob("*.py"))
    return {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(paths)
    }


def imported(text: str) -> Iterator[str]:
    """Yield the top-level name of each absolute import, wherever it stands."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield str(node.module).partition(".")[0]


def functions(text: str) -> Iterator[tuple[str, int]]:
    """Yield each function's name and its number of lines, docstring and all."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


def test_every_package_has_modules_to_look_at():
    """The tests below look at all four packages, not at an empty folder."""
    assert all(len(modules(package)) > 0 for package in PACKAGES)


def test_a_module_has_at_most_300_lines():
    """A module holds one idea, and one idea fits into 300 lines."""
    sizes = {path: len(text.splitlines()) for path, text in modules(*PACKAGES).items()}

    assert {path: lines for path, lines in sizes.items() if lines > 300} == {}


def test_a_function_has_at_most_40_lines():
    """A function fits on a screen."""
    sizes = {
        f"{path}:{name}": lines
        for path, text in modules(*PACKAGES).items()
        for name, lines in functions(text)
    }

    assert {name: lines for name, lines in sizes.items() if lines > 40} == {}


def test_a_module_is_named_after_what_it_holds():
    """No module is a drawer for whatever fits nowhere else."""
    drawers = {"common", "helper", "helpers", "misc", "util", "utils"}
    names = {path: set(Path(path).with_suffix("").parts) for path in modules(*PACKAGES)}

    assert [path for path, parts in names.items() if parts & drawers] == []


def test_the_ledger_alone_imports_the_eventsourcing_library():
    """The store's library can be replaced by rewriting one package."""
    users = [
        path
        for path, text in modules(*PACKAGES).items()
        if "eventsourcing" in imported(text)
    ]

    assert [path for path in users if not path.startswith(LEDGER)] == []


def test_the_ledger_alone_speaks_to_postgresql():
    """Whoever wants events asks a ledger, wherever they are kept."""
    users = [
        path for path, text in modules(*PACKAGES).items() if "psycopg" in imported(text)
    ]

    assert [path for path in users if not path.startswith(LEDGER)] == []


def test_the_domain_imports_the_standard_library_pydantic_and_orjson():
    """What can happen is said without a parser, a terminal or a network."""
    allowed = sys.stdlib_module_names | {"domain", "pydantic", "orjson"}
    strangers = {
        path: set(imported(text)) - allowed
        for path, text in modules("domain").items()
        if not path.startswith(LEDGER)
    }

    assert {path: names for path, names in strangers.items() if names} == {}
