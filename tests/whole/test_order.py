"""The same articles give the same answer, in whatever order and runs they come."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from typer.testing import CliRunner

from parley.cli.app import app

from .seeds import fill, readings

pytestmark = pytest.mark.slow


def days() -> Iterator[str]:
    """Yield every day on which an article of the Gaza talks was published."""
    told = (r.article for r in readings() if "gaza" in r.article.talks)
    yield from sorted({a.published.at.date().isoformat() for a in told})


def states(ledger: Path, *flags: str) -> bytes:
    """Return the states of the Gaza talks on all those days, one after the other."""
    asked = ["state", "--talks", "gaza", "--json", "--ledger", str(ledger), *flags]
    answers = [CliRunner().invoke(app, [*asked, "--as-of", day]) for day in days()]
    assert {a.exit_code for a in answers} == {0}
    return b"".join(a.stdout_bytes for a in answers)


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("flags", [(), ("--hindsight",)])
def test_a_shuffled_ledger_answers_the_same_bytes(
    tmp_path: Path, seed: int, flags: tuple[str, ...]
) -> None:
    """The order of arrival changes no byte of any state."""
    shuffled = list(readings())
    Random(seed).shuffle(shuffled)  # noqa: S311  # An order, no secret.

    one = fill(tmp_path / "one.db", readings())
    other = fill(tmp_path / "other.db", shuffled)

    assert states(one, *flags) == states(other, *flags)


def test_a_ledger_filled_in_many_runs_answers_the_same_bytes(tmp_path: Path) -> None:
    """Opening and closing the ledger for each article changes nothing."""
    one = fill(tmp_path / "one.db", readings())
    other = tmp_path / "other.db"
    for reading in reversed(readings()):
        fill(other, [reading])

    assert states(one) == states(other)
