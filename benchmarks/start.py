"""How long `parley state` takes from the command line, beside a bare start of Python.

Run `python -m benchmarks.start`. The first figure is the median over the runs of the
time of `parley state` on the shipped seeds, the second that of Python importing only
what every command needs (pydantic, typer, orjson), the third their ratio. Runs of the
two take turns, so that the speed of the machine counts for both alike.
"""

import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

RUNS = 9
BARE = [sys.executable, "-c", "import pydantic, typer, orjson"]
PARLEY = [sys.executable, "-m", "parley"]


def main() -> None:
    """Fill a ledger with the shipped seeds and time both starts."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = str(Path(folder) / "parley.db")
        seeds = str(Path(__file__).parents[1] / "seeds" / "articles")
        _run([*PARLEY, "ingest", seeds, "--ledger", ledger])
        state = [*PARLEY, "state", "--talks", "gaza", "--ledger", ledger]
        pairs = [(_run(state), _run(BARE)) for _ in range(RUNS)]
    told, bare = median(s for s, _ in pairs), median(b for _, b in pairs)
    ratio = median(s / b for s, b in pairs)
    print(f"parley state {told:.3f} s, bare imports {bare:.3f} s, ratio {ratio:.2f}")


def _run(command: list[str]) -> float:
    started = perf_counter()
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603  # Own commands only.
    return perf_counter() - started


if __name__ == "__main__":
    main()
