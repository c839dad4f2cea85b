"""Looks whether what a store notes of articles beside the rows is what the rows say."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from ..article import ArticleRead
from ..reports import Event
from .rows import Columns, Row, belonging


class Noted:
    """Gathers from the rows what a store should have noted of their articles.

    Of a stream with content that cannot be read, nothing is said.
    """

    def __init__(self) -> None:
        self._claims: dict[str, str] = {}
        self._belonging: set[tuple[str, str, str]] = set()
        self._begun: set[str] = set()
        self._unread: set[str] = set()

    def note(self, row: Row, event: Event, told: Columns) -> None:
        """Take in what an event says of its article, and what is told of it."""
        if isinstance(event, ArticleRead) and row.stream not in self._begun:
            self._begun.add(row.stream)
            self._claims[event.article_id] = row.stream
        self._belonging.update((*tie, row.stream) for tie in belonging(told, event))

    def blank(self, row: Row) -> None:
        """Take note that the content of a row cannot be read."""
        self._unread.add(row.stream)

    def pass_over(self, rows: Iterable[Sequence[Row]]) -> None:
        """Say nothing of the streams of these rows."""
        self._unread.update(row.stream for some in rows for row in some)

    def problems(
        self,
        claims: Mapping[str, str],
        belonging: Collection[tuple[str, str, str]],
    ) -> Iterator[str]:
        """Yield a sentence for each note that does not fit the rows."""
        # By their looks, since what is damaged may be of any type.
        for article_id, stream in sorted(
            claims.items() ^ self._claims.items(), key=repr
        ):
            if stream not in self._unread:
                yield (
                    f"the article id {article_id!r} and stream {stream} stand together "
                    f"in {_where((article_id, stream) in claims.items())}"
                )
        for one in sorted(self._belonging.symmetric_difference(belonging), key=repr):
            talks, published, stream = one
            if stream not in self._unread:
                yield (
                    f"stream {stream} belongs to the talks {talks!r} from {published} "
                    f"in {_where(one in belonging)}"
                )


def _where(noted: bool) -> str:  # noqa: FBT001  # one of two places
    if noted:
        return "the notes beside the events, and not in the events"
    return "the events, and not in the notes beside them"
