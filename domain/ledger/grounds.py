"""Looks whether the reports of a ledger stand on the texts of their articles."""

from collections.abc import Callable, Iterator

from ..article import ArticleRead, check_evidence
from ..errors import EvidenceMismatch
from ..identity import text_hash
from ..reports import Event, Report
from .rows import Row

Earlier = Callable[[Row], ArticleRead | None]
"""Finds the article that a row's stream had read last before the row, None if none."""


class Grounds:
    """Remembers the article that was read last, and asks for `earlier` ones.

    Reports mostly follow right after their article, so that one text at a time is
    enough, however large the ledger.
    """

    def __init__(self, earlier: Earlier) -> None:
        self._earlier = earlier
        self._stream = ""
        self._reading: ArticleRead | None = None

    def problems(
        self, row: Row, event: Event, *, redacted: bool = False
    ) -> Iterator[str]:
        """Yield a sentence for each way in which an event does not fit its article."""
        if isinstance(event, ArticleRead):
            self._stream, self._reading = row.stream, event
            # The hash is still that of the words that are gone.
            if not redacted and text_hash(event.text) != event.text_hash:
                yield f"the text at position {row.position} does not have its hash"
        elif isinstance(event, Report):
            if row.stream != self._stream:
                self._stream, self._reading = row.stream, self._earlier(row)
            yield from _unfounded(self._reading, event, row.position)


def _unfounded(
    reading: ArticleRead | None, report: Report, position: int
) -> Iterator[str]:
    if reading is None:
        yield f"the report at position {position} has no article before it"
        return
    if report.article_id != reading.article_id:
        yield (
            f"the report at position {position} names article {report.article_id} but "
            f"stands in article {reading.article_id}"
        )
    try:
        check_evidence(report, reading.text)
    except EvidenceMismatch as error:
        yield f"the report at position {position} has no ground: {error}"
