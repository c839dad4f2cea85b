"""Reads articles in several processes, with the same answers in the same order."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import TYPE_CHECKING, Self

from domain.article import ArticleRead

if TYPE_CHECKING:
    from ingest.extractor import ArticleExtractor, Reading

CHUNK = 8
"""How many articles a process is handed at a time."""

AHEAD = 2
"""How many chunks wait for each process, so that none stands idle."""

Making = Callable[[], "ArticleExtractor"]


def cores() -> int:
    """Return how many processes can run at once on this machine."""
    # Those that this process may use; some systems tell only how many there are.
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Workshop:
    """An extractor at work in several processes, each with a model of its own.

    With one job it works in this process, and so it does on fewer articles than a
    batch: another process would take longer to start than to read them. `make` makes
    the extractor; it is handed to the other processes, so it must be picklable.
    """

    def __init__(self, make: Making, jobs: int) -> None:
        self._make = make
        self._jobs = jobs
        self._here: ArticleExtractor | None = None
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)

    @property
    def batch(self) -> int:
        """How many articles to hand over at a time, so that all processes have work."""
        return CHUNK * AHEAD * self._jobs

    def read_all(self, articles: Iterable[ArticleRead]) -> "Iterator[Reading]":
        """Read articles, in their order."""
        remaining = iter(articles)
        first = tuple(islice(remaining, self.batch))
        handed = chain(first, remaining)
        if self._jobs == 1 or (self._pool is None and len(first) < self.batch):
            yield from self._alone().read_all(handed)
        else:
            yield from self._together(_chunks(handed))

    def _alone(self) -> "ArticleExtractor":
        if self._here is None:
            self._here = self._make()
        return self._here

    def _together(self, chunks: Iterator[Sequence[ArticleRead]]) -> "Iterator[Reading]":
        pool = self._started()
        waiting: deque[Future[list[Reading]]] = deque()
        for chunk in chunks:
            waiting.append(pool.submit(_read, chunk))
            if len(waiting) >= AHEAD * self._jobs:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            # Spawned, since a fork would copy locks that another thread may hold.
            self._pool = ProcessPoolExecutor(
                self._jobs,
                mp_context=get_context("spawn"),
                initializer=_begin,
                initargs=(self._make,),
            )
        return self._pool


def _chunks(articles: Iterator[ArticleRead]) -> Iterator[Sequence[ArticleRead]]:
    while chunk := tuple(islice(articles, CHUNK)):
        yield chunk


class _Worker:
    """What a process keeps from chunk to chunk."""

    extractor: "ArticleExtractor"


def _begin(make: Making) -> None:
    # Ctrl-C is for the process that hands out the work; it ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_leave_with_parent, daemon=True).start()
    _Worker.extractor = make()


def _leave_with_parent() -> None:
    """End this process when the one that started it is gone, however it went."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _read(chunk: Sequence[ArticleRead]) -> "list[Reading]":
    return list(_Worker.extractor.read_all(chunk))
