"""`parley demo`: the articles that ship, and the story that they tell."""

from pathlib import Path

import orjson
import pytest

from .desk import Desk
from .process import in_pipe

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """Run the demo once, in a folder for temporary files of its own."""
    folder = tmp_path_factory.mktemp("demo")
    desk = Desk(folder / "none.db", folder / "settings")
    result = in_pipe(desk, "demo", "--json", TMPDIR=str(folder))
    assert result.returncode == 0, result.stderr
    return result.stdout, result.stderr


def test_the_demo_tells_the_talks_on_three_dates(printed: tuple[str, str]):
    """A proposal, the start of a truce and a deal are told, each on its day."""
    states = orjson.loads(printed[0])

    assert [state["on"] for state in states] == [
        "2024-02-01",
        "2025-01-20",
        "2025-10-14",
    ]


def test_the_demo_reads_all_articles_that_ship(printed: tuple[str, str]):
    """The later a day, the more articles stand behind its state."""
    counts = [state["articles"] for state in orjson.loads(printed[0])]

    assert counts == sorted(counts)
    assert counts[0] > 0
    assert "refused" not in printed[1]


def test_the_demo_leaves_a_ledger_to_ask(printed: tuple[str, str]):
    """What the demo says of its ledger holds: it is there to be asked."""
    line = next(one for one in printed[1].splitlines() if "PARLEY_LEDGER=" in one)

    assert Path(line.partition("=")[2]).is_file()
