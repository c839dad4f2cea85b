"""A real PostgreSQL server of its own for the tests, thrown away at their end."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

BINARIES = ("initdb", "pg_ctl", "postgres")
DEBIAN = Path("/usr/lib/postgresql")
USER = "parley"
UNPRIVILEGED = ("postgres", "nobody")


class NoServer(Exception):
    """There is no PostgreSQL on this machine to start."""


def binaries() -> Path:
    """Return the folder of PostgreSQL's programs, the newest if there are several."""
    found = [path for path in DEBIAN.glob("*/bin") if path.parent.name.isdigit()]
    newest = sorted(found, key=lambda path: int(path.parent.name), reverse=True)
    linked = shutil.which("pg_ctl")
    folders = [*newest, *([Path(linked).resolve().parent] if linked else [])]
    for folder in folders:
        if all((folder / name).is_file() for name in BINARIES):
            return folder
    raise NoServer("no initdb, pg_ctl and postgres in one folder")


class Server:
    """A cluster in a folder of its own, on a free port of this machine alone."""

    def __init__(self) -> None:
        self._binaries = binaries()
        self._folder = Path(tempfile.mkdtemp(prefix="parley-pg-"))
        self._data = self._folder / "data"
        # Without root nothing is to be given up; the server refuses to run as root.
        self._user = _unprivileged() if os.geteuid() == 0 else None
        if self._user is not None:
            shutil.chown(self._folder, self._user)
        self.port = _free_port()
        self._run(
            "initdb",
            *("--pgdata", str(self._data), "--username", USER, "--auth", "trust"),
            *("--encoding", "UTF8", "--no-locale", "--no-sync"),
        )
        self.start()

    def url(self, database: str = "postgres") -> str:
        """Return the URL of a database there."""
        return f"postgresql://{USER}@127.0.0.1:{self.port}/{database}"

    def start(self) -> None:
        """Start the server, and wait until it answers."""
        options = (
            f"-c port={self.port} -c listen_addresses=127.0.0.1 "
            f"-c unix_socket_directories={self._folder} -c max_connections=50"
        )
        log = str(self._folder / "log")
        self._control("start", "--wait", "--log", log, "--options", options)

    def stop(self, mode: str = "fast") -> None:
        """Stop the server: "fast" sends everybody away, "immediate" is like a crash."""
        self._control("stop", "--wait", "--mode", mode)

    def restart(self, mode: str = "fast") -> None:
        """Stop the server and start it again."""
        self.stop(mode)
        self.start()

    def remove(self) -> None:
        """Stop the server and remove all of it."""
        try:
            self.stop("immediate")
        finally:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _control(self, *arguments: str) -> None:
        self._run("pg_ctl", "--silent", "--pgdata", str(self._data), *arguments)

    def _run(self, program: str, *arguments: str) -> None:
        command: Sequence[str] = (str(self._binaries / program), *arguments)
        done = subprocess.run(
            command,
            cwd=self._folder,
            user=self._user,
            group=None if self._user is None else pwd.getpwnam(self._user).pw_gid,
            extra_groups=None if self._user is None else [],
            env={"PATH": os.environ.get("PATH", ""), "LC_ALL": "C"},
            # A server that is started would hold on to pipes.
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=False,
        )
        if done.returncode != 0:
            log = self._folder / "log"
            told = log.read_text() if log.exists() else ""
            raise RuntimeError(f"{' '.join(command)} failed: {told[-2000:]}")


def _unprivileged() -> str:
    for name in UNPRIVILEGED:
        try:
            return pwd.getpwnam(name).pw_name
        except KeyError:
            continue
    raise NoServer("there is no user to run it as")


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
