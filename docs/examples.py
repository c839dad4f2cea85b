# ruff: noqa: INP001  # A script beside the pages; `docs` is no package.
"""Runs the examples of README.md and writes what they print.

python -m docs.examples

A block that begins with ```console holds commands, each after "$ ", with what they
print below. They run one after the other in a folder of their own, on a terminal of
100 columns without colours, with the shipped articles in `seeds/`.
"""

import os
import pty
import re
import subprocess
import sys
import tempfile
from fcntl import ioctl
from pathlib import Path
from struct import pack
from termios import TIOCSWINSZ

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "README.md"
BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)
COLUMNS, LINES = 100, 200


def renewed(page: str) -> str:
    """Return a page with the output of its examples as it is today."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "seeds").symlink_to(ROOT / "seeds")
        return BLOCK.sub(lambda found: _block(found.group(1), Path(folder)), page)


def _block(body: str, folder: Path) -> str:
    commands = [line[2:] for line in body.splitlines() if line.startswith("$ ")]
    shown = "".join(f"$ {command}\n{_output(command, folder)}" for command in commands)
    return f"```console\n{shown}```"


def _output(command: str, folder: Path) -> str:
    """Return what a command prints on a terminal, talk and data in their order."""
    leader, follower = pty.openpty()
    ioctl(follower, TIOCSWINSZ, pack("HHHH", LINES, COLUMNS, 0, 0))
    with subprocess.Popen(  # noqa: S603  # The commands are the README's own.
        ["/bin/bash", "-c", command],
        cwd=folder,
        env=_environment(),
        stdin=subprocess.DEVNULL,
        stdout=follower,
        stderr=follower if "ingest" not in command else subprocess.PIPE,
    ) as process:
        os.close(follower)
        text = _read(leader)
        talk = b"" if process.stderr is None else process.stderr.read()
    return _tidy(text + talk.decode())


def _read(leader: int) -> str:
    chunks: list[bytes] = []
    while True:
        try:
            chunk = os.read(leader, 65536)
        except OSError:
            break
        if not chunk:
            break
        chunks.append(chunk)
    os.close(leader)
    return b"".join(chunks).decode()


def _tidy(text: str) -> str:
    lines = (line.rstrip() for line in text.replace("\r\n", "\n").splitlines())
    return "".join(f"{line}\n" for line in lines)


def _environment() -> dict[str, str]:
    own = {k: v for k, v in os.environ.items() if not k.startswith(("PARLEY", "XDG"))}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {**own, "PATH": path, "TERM": "xterm", "NO_COLOR": "1"}


def main() -> None:
    """Write the README with the output of its examples as it is today."""
    PAGE.write_text(renewed(PAGE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
