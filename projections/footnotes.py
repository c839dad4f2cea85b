"""Footnotes in Markdown: one for each report, with its words, article and URL."""

from collections.abc import Iterator

from .evidence import Evidence, Line


class Footnotes:
    """Numbers the reports in the order in which they are first cited."""

    def __init__(self) -> None:
        self._cited: dict[str, Evidence] = {}
        self._numbers: dict[str, int] = {}

    def of(self, line: Line, kind: str | None = None) -> str:
        """Return the marks of a line's reports, or of those of one type."""
        told = [one for one in line.evidence if kind in {None, one.type}]
        return "".join(f"[^{self._number(one)}]" for one in told)

    def written(self) -> Iterator[str]:
        """Yield the footnotes in the order of their numbers."""
        for number, told in enumerate(self._cited.values(), start=1):
            yield f"[^{number}]: {_source(told)}"

    def _number(self, told: Evidence) -> int:
        self._cited.setdefault(told.report, told)
        return self._numbers.setdefault(told.report, len(self._cited))


def _source(told: Evidence) -> str:
    """Return where a report stands: its words, its article and the report's id."""
    quotes = " … ".join(_one_line(span.words) for span in told.spans)
    where = (told.publisher, told.title, str(told.published_at.date()))
    article = ", ".join(part for part in where if part is not None)
    link = "" if told.url is None else f", <{told.url}>"
    return f"“{quotes}” {article}{link} (article {told.article}, report {told.report})"


def _one_line(text: str) -> str:
    return " ".join(text.split())
